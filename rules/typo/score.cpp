#include "rules/typo/score.h"

#include <algorithm>
#include <array>

#include "rules/typo/weights.h"

namespace rmtool::typo {
namespace {

static_assert(most_of_candidates ==
              score::most_rank * score::rank_percent / 100 + score::weight_of(Feature::capital_in_heading));
static_assert(most_of_far_candidates == (ranking::more_edits + ranking::level_10 + ranking::used +
                                         ranking::used_often + ranking::related + ranking::used_beside) *
                                                score::rank_percent / 100 +
                                            score::weight_of(Feature::more_edits) +
                                            score::weight_of(Feature::more_edits_in_long));

// Judgement leaves out what cannot reach the threshold before it asks for a word's form.
static_assert(std::ranges::all_of(std::array{Feature::prefix_and_word, Feature::word_and_suffix,
                                             Feature::word_and_ending, Feature::word_and_tail,
                                             Feature::compound, Feature::compound_of_long},
                                  [](Feature feature) { return score::weight_of(feature) <= 0; }));

bool is_common_word(std::string_view word) { return is_common(class_of(lexicon, hash_of(word))); }

bool has_prefix_and_word(std::string_view word) {
    constexpr auto prefixes = std::to_array<std::string_view>(
        {"anti",  "auto",  "bi",  "co",    "counter", "cross",  "cyber", "de",    "dis",  "down", "ex",
         "extra", "fore",  "geo", "hyper", "hypo",    "inter",  "intra", "macro", "mega", "meta", "micro",
         "mid",   "mini",  "mis", "mono",  "multi",   "nano",   "neo",   "non",   "out",  "over", "photo",
         "poly",  "post",  "pre", "pro",   "proto",   "pseudo", "quasi", "re",    "semi", "sub",  "super",
         "tele",  "trans", "tri", "ultra", "un",      "under",  "uni",   "up"});
    constexpr size_t shortest_rest = 4, shortest_rare_rest = 6;
    return std::ranges::any_of(prefixes, [word](std::string_view prefix) {
        if (word.size() < prefix.size() + shortest_rest || !word.starts_with(prefix)) return false;
        const std::string_view rest = word.substr(prefix.size());
        const WordClass kind = class_of(lexicon, hash_of(rest));
        return is_common(kind) || (is_known(kind) && rest.size() >= shortest_rare_rest);
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

// An ending, though a word as well: "digestable" is no compound.
bool is_ability(std::string_view part) { return part == "able" || part == "ability"; }

bool is_compound(std::string_view word, size_t shortest_part) {
    for (size_t at = shortest_part; at + shortest_part <= word.size(); ++at)
        if (is_common_word(word.substr(0, at)) && is_common_word(word.substr(at)) &&
            !is_ability(word.substr(at)))
            return true;
    return false;
}

// "scopeless", "stringifiable": words that anybody may make.
bool has_word_and_ending(std::string_view word) {
    constexpr auto endings =
        std::to_array<std::string_view>({"able", "ables", "ee", "ees", "ful", "fulness", "ish", "izer",
                                         "izers", "less", "like", "ness", "wise"});
    constexpr size_t shortest_stem = 4;
    return std::ranges::any_of(endings, [word](std::string_view ending) {
        if (word.size() < ending.size() + shortest_stem || !word.ends_with(ending)) return false;
        const std::string stem(word.substr(0, word.size() - ending.size()));
        return is_common_word(stem) || is_common_word(stem + "e") || is_common_word(stem + "ing") ||
               (stem.ends_with('i') && is_common_word(stem.substr(0, stem.size() - 1) + "y"));
    });
}

// What programs and libraries are called after what they are for.
bool has_word_and_tail(std::string_view word) {
    constexpr auto tails =
        std::to_array<std::string_view>({"cd", "ctl", "db", "fd", "fs", "gc", "id", "io", "js", "lib", "md",
                                         "ml", "py", "rs", "set", "sh", "ui", "wf"});
    constexpr size_t shortest_stem = 4;
    return std::ranges::any_of(tails, [word](std::string_view tail) {
        return word.size() >= tail.size() + shortest_stem && word.ends_with(tail) &&
               is_common_word(word.substr(0, word.size() - tail.size()));
    });
}

void add_length(size_t letters, Features& features) {
    features.add(Feature::four_letters, letters >= 4);
    features.add(Feature::six_letters, letters >= 6);
    features.add(Feature::nine_letters, letters >= 9);
}

void add_table(const Suspect& suspect, const Evidence& evidence, Features& features) {
    constexpr size_t few_letters = 5;
    features.add(Feature::in_table);
    features.add(Feature::short_in_table, suspect.spelling.size() <= few_letters);
    features.add(Feature::capital_in_table, suspect.shape == Shape::capitalised);
    features.add(Feature::capitals_in_table, suspect.shape == Shape::upper);
    features.add(Feature::known_used_twice, evidence.uses >= 2);
    features.add(Feature::known_used_three_times, evidence.uses >= 3);
}

void add_form(std::string_view word, Features& features) {
    features.add(Feature::prefix_and_word, has_prefix_and_word(word));
    features.add(Feature::word_and_suffix, has_word_and_suffix(word));
    features.add(Feature::word_and_ending, has_word_and_ending(word));
    features.add(Feature::word_and_tail, has_word_and_tail(word));
    features.add(Feature::compound, is_compound(word, 3));
}

void add_capital(const Suspect& suspect, const Candidate& best, Features& features) {
    constexpr size_t few_letters = 6;
    if (suspect.shape != Shape::capitalised) return;
    features.add(Feature::capital_candidate_used, best.used > 0);
    if (best.used > 0) return;
    features.add(Feature::short_capital, suspect.spelling.size() <= few_letters);
    const bool in_heading = suspect.place == Place::heading;
    features.add(Feature::capital_in_heading, in_heading);
    features.add(Feature::capital_inside_sentence, !in_heading && suspect.inside_sentence);
}

void add_edit(const Edit& edit, bool is_long, Features& features) {
    const bool is_far = edit.kind == EditKind::more;
    features.add(Feature::more_edits, is_far);
    features.add(Feature::more_edits_in_long, is_far && is_long);
    features.add(Feature::extra_letter, edit.kind == EditKind::extra_letter);
    features.add(Feature::first_letter, edit.at_first);
    features.add(Feature::last_letter, edit.at_last);
    features.add(Feature::final_s, edit.final_s);
}

int sum_of(const Features& features) {
    int sum = 0;
    for (const Weight& weight : score::weights)
        sum += weight.value * features.counts[static_cast<size_t>(weight.feature)];
    return sum;
}

}  // namespace

Features features_of(const Suspect& suspect, const Evidence& evidence) {
    Features features;
    add_length(suspect.spelling.size(), features);
    for (uint8_t i = 0; i < suspect.common_neighbours; ++i) features.add(Feature::common_neighbour);
    if (suspect.kind == WordClass::misspelling) {
        add_table(suspect, evidence, features);
    } else {
        features.add(Feature::used_twice, evidence.uses >= 2);
        features.add(Feature::used_three_times, evidence.uses >= 3);
    }
    features.add(Feature::weak_word, suspect.kind == WordClass::weak || suspect.kind == WordClass::name);
    features.add(Feature::beside_name, suspect.beside_name);
    features.add(Feature::identifier, evidence.is_identifier);
    features.add(Feature::hyphenated, suspect.hyphenated);
    features.add(Feature::hyphenated_known, suspect.hyphenated_known);
    features.add(Feature::in_link, evidence.in_link);
    features.add(Feature::begins_item, suspect.begins_item);
    features.add(Feature::alone, suspect.alone);
    features.add(Feature::marked, evidence.is_marked || suspect.marked);
    features.add(Feature::among_unknown, evidence.among_unknown);
    features.add(Feature::cut_off, suspect.cut_off);
    features.add(Feature::mentioned, evidence.is_mentioned);
    return features;
}

Features features_of(const Suspect& suspect, const Evidence& evidence, const Candidate& best) {
    Features features = features_of(suspect, evidence);
    add_form(suspect.spelling, features);
    const bool is_explained = suspect.kind == WordClass::misspelling || best.used > 0;
    features.add(Feature::compound_of_long, !is_explained && is_compound(suspect.spelling, 4));
    add_capital(suspect, best, features);
    constexpr size_t many_letters = 11;
    add_edit(best.edit, suspect.spelling.size() >= many_letters && evidence.one_candidate, features);
    features.rank = std::clamp(best.rank, score::least_rank, score::most_rank);
    return features;
}

int score_of(const Features& features) {
    return score::base + features.rank * score::rank_percent / 100 + sum_of(features);
}

int score_of_form(std::string_view spelling) {
    Features features;
    add_form(spelling, features);
    return sum_of(features);
}

}  // namespace rmtool::typo
