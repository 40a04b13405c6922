#include "rules/typo/score.h"

#include <algorithm>
#include <array>

#include "rules/typo/weights.h"

namespace rmtool::typo {
namespace {

static_assert(most_of_candidates == score::most_rank * score::rank_percent / 100 + score::capital_in_heading);
static_assert(most_of_far_candidates == (ranking::more_edits + ranking::level_10 + ranking::used +
                                         ranking::used_often + ranking::related + ranking::used_beside) *
                                                score::rank_percent / 100 +
                                            score::more_edits);

bool is_common_word(std::string_view word) { return is_common(class_of(lexicon, hash_of(word))); }

bool has_prefix_and_word(std::string_view word) {
    constexpr auto prefixes = std::to_array<std::string_view>(
        {"anti",  "auto",  "bi",  "co",    "counter", "cross",  "cyber", "de",    "dis",  "down", "ex",
         "extra", "fore",  "geo", "hyper", "hypo",    "inter",  "intra", "macro", "mega", "meta", "micro",
         "mid",   "mini",  "mis", "mono",  "multi",   "nano",   "neo",   "non",   "out",  "over", "photo",
         "poly",  "post",  "pre", "pro",   "proto",   "pseudo", "quasi", "re",    "semi", "sub",  "super",
         "tele",  "trans", "tri", "ultra", "un",      "under",  "uni",   "up"});
    constexpr size_t shortest_rest = 4;
    return std::ranges::any_of(prefixes, [word](std::string_view prefix) {
        return word.size() >= prefix.size() + shortest_rest && word.starts_with(prefix) &&
               is_common_word(word.substr(prefix.size()));
    });
}

bool has_word_and_suffix(std::string_view word) {
    constexpr auto suffixes = std::to_array<std::string_view>(
        {"able", "ability", "ably", "ed",   "er",  "ers",  "es",   "est",  "ful",  "fully",   "hood",
         "ible", "ify",     "ing",  "ings", "ish", "ism",  "ist",  "ists", "ity",  "ization", "ize",
         "ized", "izer",    "less", "like", "ly",  "ment", "ness", "or",   "ship", "wise",    "y"});
    constexpr size_t shortest_stem = 4;
    for (const std::string_view suffix : suffixes) {
        if (word.size() < suffix.size() + shortest_stem || !word.ends_with(suffix)) continue;
        const std::string_view stem = word.substr(0, word.size() - suffix.size());
        if (is_common_word(stem) || is_common_word(std::string(stem) + "e")) return true;
    }
    return false;
}

bool is_compound(std::string_view word) {
    constexpr size_t shortest_part = 3;
    for (size_t at = shortest_part; at + shortest_part <= word.size(); ++at)
        if (is_common_word(word.substr(0, at)) && is_common_word(word.substr(at))) return true;
    return false;
}

int score_of_length(size_t length) {
    return (length >= 4 ? score::four_letters : 0) + (length >= 6 ? score::six_letters : 0) +
           (length >= 9 ? score::nine_letters : 0);
}

int score_of_table(const Suspect& suspect) {
    constexpr size_t few_letters = 5;
    int sum = score::in_table;
    if (suspect.spelling.size() <= few_letters) sum += score::short_in_table;
    if (suspect.shape == Shape::capitalised) sum += score::capital_in_table;
    if (suspect.shape == Shape::upper) sum += score::capitals_in_table;
    return sum;
}

int score_of_form(std::string_view word) {
    return (has_prefix_and_word(word) ? score::prefix_and_word : 0) +
           (has_word_and_suffix(word) ? score::word_and_suffix : 0) +
           (is_compound(word) ? score::compound : 0);
}

int score_of_capital(const Suspect& suspect, const Candidate& best) {
    constexpr size_t few_letters = 6;
    if (suspect.shape != Shape::capitalised) return 0;
    if (best.used > 0) return score::capital_candidate_used;
    int sum = suspect.spelling.size() <= few_letters ? score::short_capital : 0;
    if (suspect.place == Place::heading) return sum + score::capital_in_heading;
    return suspect.inside_sentence ? sum + score::capital_inside_sentence : sum;
}

int score_of_edit(const Edit& edit) {
    return (edit.kind == EditKind::more ? score::more_edits : 0) +
           (edit.kind == EditKind::extra_letter ? score::extra_letter : 0) +
           (edit.at_first ? score::first_letter : 0) + (edit.at_last ? score::last_letter : 0) +
           (edit.final_s ? score::final_s : 0);
}

}  // namespace

int score_of(const Suspect& suspect, const Evidence& evidence) {
    int sum = score::base + score_of_length(suspect.spelling.size()) +
              score::common_neighbour * suspect.common_neighbours;
    if (suspect.kind == WordClass::misspelling) sum += score_of_table(suspect);
    if (suspect.kind == WordClass::weak || suspect.kind == WordClass::name) sum += score::weak_word;
    if (evidence.is_identifier) sum += score::identifier;
    const bool in_table = suspect.kind == WordClass::misspelling;
    if (evidence.uses >= 2) sum += in_table ? score::known_used_twice : score::used_twice;
    if (evidence.uses >= 3) sum += in_table ? score::known_used_three_times : score::used_three_times;
    if (suspect.hyphenated_known) sum += score::hyphenated_known;
    if (suspect.hyphenated) sum += score::hyphenated;
    if (evidence.in_link) sum += score::in_link;
    if (suspect.begins_item) sum += score::begins_item;
    if (evidence.is_marked || suspect.marked) sum += score::marked;
    if (evidence.among_unknown) sum += score::among_unknown;
    return sum;
}

int score_of(const Suspect& suspect, const Evidence& evidence, const Candidate& best) {
    const int rank = std::clamp(best.rank, score::least_rank, score::most_rank);
    return score_of(suspect, evidence) + score_of_form(suspect.spelling) + rank * score::rank_percent / 100 +
           score_of_capital(suspect, best) + score_of_edit(best.edit);
}

}  // namespace rmtool::typo
