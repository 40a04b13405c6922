#include "rules/typo/candidates.h"

#include <algorithm>

#include "core/edit_distance.h"
#include "rules/typo/misspellings.h"
#include "rules/typo/near_words.h"
#include "rules/typo/weights.h"

namespace rmtool::typo {
namespace {

constexpr uint32_t often = 3;
constexpr size_t shortest_own_word = 5;
constexpr size_t most_own_words = 256;  // of one letter

void add(std::string_view wrong, std::string_view word, WordClass kind, std::vector<Candidate>& out) {
    if (std::ranges::find(out, word, &Candidate::word) != out.end()) return;
    out.push_back({std::string(word), hash_of_spelling(word), edit_between(wrong, word), kind});
}

std::string in_lower_case(std::string_view word) {
    std::string out;
    spell(word, out);
    return out;
}

constexpr size_t form_count = 9;

// Hashes of the word's other forms: whoever writes one is likely to write the others. The word may be among
// them.
std::array<uint64_t, form_count> related_to(std::string_view word) {
    std::string_view stem = word;
    for (const std::string_view ending : {"ing", "ed", "es", "s", "er", "ly", "e"}) {
        if (!word.ends_with(ending) || word.size() < ending.size() + 4) continue;
        stem.remove_suffix(ending.size());
        break;
    }
    constexpr std::array<std::string_view, form_count> endings = {"",    "s",  "es", "ed", "e",
                                                                  "ing", "er", "ly", "ion"};
    const uint64_t state = hash_on(hash_start, stem);
    std::array<uint64_t, form_count> forms = {};
    std::ranges::transform(endings, forms.begin(),
                           [state](std::string_view ending) { return hash_end(hash_on(state, ending)); });
    return forms;
}

uint64_t before(const Suspect& suspect, const Reading& reading) { return reading.hashes[suspect.token - 1]; }
uint64_t after(const Suspect& suspect, const Reading& reading) {
    return suspect.token + 1 < reading.hashes.size() ? reading.hashes[suspect.token + 1] : no_word;
}

int rank_of(const Edit& edit) {
    int rank = 0;
    switch (edit.kind) {
        case EditKind::missing_double: rank = ranking::missing_double; break;
        case EditKind::extra_double: rank = ranking::extra_double; break;
        case EditKind::missing_letter: rank = ranking::missing_letter; break;
        case EditKind::extra_letter: rank = ranking::extra_letter; break;
        case EditKind::swapped: rank = ranking::swapped; break;
        case EditKind::vowel: rank = ranking::vowel; break;
        case EditKind::key_beside: rank = ranking::key_beside; break;
        case EditKind::other_letter: rank = ranking::other_letter; break;
        case EditKind::missing_pair: rank = ranking::missing_pair; break;
        case EditKind::extra_pair: rank = ranking::extra_pair; break;
        case EditKind::more: rank = ranking::more_edits; break;
    }
    return rank + (edit.at_first ? ranking::first_letter : 0) + (edit.at_last ? ranking::last_letter : 0) +
           (edit.final_s ? ranking::final_s : 0);
}

int rank_of(WordClass kind) {
    switch (kind) {
        case WordClass::level_10: return ranking::level_10;
        case WordClass::level_20: return ranking::level_20;
        case WordClass::level_70: return ranking::level_70;
        case WordClass::term: return ranking::term;
        default: return 0;
    }
}

}  // namespace

OwnWords::OwnWords(const Reading& reading) {
    for (const auto& [hash, own] : reading.own_words) {
        const std::string& word = own.spelling;
        if (own.uses >= often && word.size() >= shortest_own_word && word[0] >= 'a')
            by_letter_[static_cast<size_t>(word[0] - 'a')].push_back(word);
    }
    for (std::vector<std::string_view>& words : by_letter_) {
        std::ranges::sort(words);
        if (words.size() > most_own_words) words.resize(most_own_words);
    }
}

void OwnWords::add_near(std::string_view word, std::vector<Candidate>& out) const {
    if (word.size() < shortest_own_word || word[0] < 'a') return;
    for (const std::string_view own : by_letter_[static_cast<size_t>(word[0] - 'a')]) {
        const bool near = own != word && within_one_edit(own, word) && !edit_between(word, own).final_s;
        if (near && class_of(lexicon, hash_of(own)) != WordClass::misspelling)
            add(word, own, WordClass::term, out);
    }
}

std::vector<Candidate> candidates_for(std::string_view spelling, bool in_table, const OwnWords& own) {
    std::vector<Candidate> out;
    if (in_table) {
        uint8_t place = 0;
        for (const std::string& correction : corrections_of(known_misspellings, lexicon, spelling)) {
            const std::string lower = in_lower_case(correction);
            add(spelling, correction, class_of(lexicon, hash_of(lower)), out);
            out.back().edit = edit_between(spelling, lower);
            out.back().place_in_table = ++place;
        }
    }
    const auto add_word = [&](std::string_view word, WordClass kind) {
        constexpr size_t shortest_term = 4;
        if (kind != WordClass::term || word.size() >= shortest_term) add(spelling, word, kind, out);
    };
    for (const auto& [word, kind] : words_one_edit_away(spelling)) add_word(word, kind);
    own.add_near(spelling, out);
    return out;
}

std::vector<Candidate> far_candidates_for(std::string_view spelling) {
    std::vector<Candidate> out;
    for (const auto& [word, kind] : words_two_edits_away(spelling)) add(spelling, word, kind, out);
    return out;
}

void want_usage(const Suspect& suspect, const std::vector<Candidate>& candidates, const Reading& reading,
                Usage& usage) {
    for (const Candidate& candidate : candidates) {
        const uint64_t hash = candidate.hash;
        usage.want(hash);
        for (const uint64_t form : related_to(in_lower_case(candidate.word))) usage.want(form);
        if (const uint64_t word = before(suspect, reading); word != no_word) usage.want_pair(word, hash);
        if (const uint64_t word = after(suspect, reading); word != no_word) usage.want_pair(hash, word);
    }
}

void rank(const Suspect& suspect, const Reading& reading, const Usage& usage,
          std::vector<Candidate>& candidates) {
    for (Candidate& candidate : candidates) {
        const uint64_t hash = candidate.hash;
        candidate.used = usage.of(hash);
        int sum = rank_of(candidate.edit) + rank_of(candidate.kind);
        if (candidate.used > 0) sum += ranking::used;
        if (candidate.used >= often) sum += ranking::used_often;
        const auto is_used = [&](uint64_t form) { return form != hash && usage.of(form) > 0; };
        if (std::ranges::any_of(related_to(in_lower_case(candidate.word)), is_used)) sum += ranking::related;
        const uint64_t left = before(suspect, reading), right = after(suspect, reading);
        if ((left != no_word && usage.of_pair(left, hash) > 0) ||
            (right != no_word && usage.of_pair(hash, right) > 0))
            sum += ranking::used_beside;
        if (candidate.place_in_table == 1) sum += ranking::first_of_table;
        if (candidate.place_in_table > 1) sum += ranking::later_of_table;
        candidate.rank = sum;
    }
    std::ranges::stable_sort(candidates, std::ranges::greater(), &Candidate::rank);
}

}  // namespace rmtool::typo
