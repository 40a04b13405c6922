// All that was measured about misspellings, in hundredths: what speaks for one candidate against another
// (rank), and what speaks for a misspelling at all (score). tests/bench/typo_recall.py shows what a change
// does. Set by hand, one reason each; tests/bench/typo_fit.py: fitting them does no better on projects that
// the fit has not seen.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace rmtool::typo {

// ---- rank: the sum for each candidate; the highest is what was meant

namespace ranking {
// The slip, as people make them.
inline constexpr int missing_double = 170;
inline constexpr int extra_double = 170;
inline constexpr int missing_letter = 170;
inline constexpr int swapped = 170;
inline constexpr int extra_letter = 100;
inline constexpr int vowel = 80;
inline constexpr int key_beside = -20;
inline constexpr int other_letter = -100;
inline constexpr int missing_pair = 100;
inline constexpr int extra_pair = 100;
inline constexpr int more_edits = -300;
inline constexpr int first_letter = -120;
inline constexpr int last_letter = -60;
inline constexpr int final_s = -30;
// How common the candidate is.
inline constexpr int level_10 = 160;
inline constexpr int level_20 = 90;
inline constexpr int term = -120;
inline constexpr int level_70 = -220;
// What the document shows of the candidate.
inline constexpr int used = 150;         // once
inline constexpr int used_often = 140;   // three times; added
inline constexpr int related = 90;       // the same stem
inline constexpr int used_beside = 160;  // beside the same neighbour
// What the table of known misspellings says.
inline constexpr int first_of_table = 280;
inline constexpr int later_of_table = 180;
}  // namespace ranking

// ---- score: reported when the sum is above the threshold

// What is counted of a word. Where a comment says "added", the one before counts, too.
enum class Feature : uint8_t {
    in_table,
    short_in_table,    // and at most five letters
    capital_in_table,  // and capitalised
    capitals_in_table,
    four_letters,  // longer words are more likely to be meant to be words
    six_letters,   // added
    nine_letters,  // added
    common_neighbour,
    capital_candidate_used,  // capitalised, and the document has the candidate
    capital_in_heading,      // it has not
    capital_inside_sentence,
    short_capital,  // at most six letters
    beside_name,    // capitalised beside another name: "Jens Persson"
    identifier,     // stands in the document's code or URLs
    weak_word,
    used_twice,
    used_three_times,  // added
    known_used_twice,  // the same of known misspellings
    known_used_three_times,
    prefix_and_word,  // "rescrape"
    word_and_suffix,
    word_and_ending,   // "scopeless", with an ending that makes new words of any; added
    word_and_tail,     // "gopherjs", "eventfd"
    compound,          // of two words
    compound_of_long,  // each of four letters or more: "stackframes"; added
    hyphenated,
    hyphenated_known,  // the parts joined are a word, or one part is short
    in_link,
    begins_item,
    alone,          // the only word of its item or paragraph
    marked,         // brackets, quotes, emphasis
    among_unknown,  // another unknown word on the line
    cut_off,        // three dots follow
    mentioned,      // the correction stands beside it, or somebody speaks of a typo
    more_edits,
    more_edits_in_long,  // at least eleven letters, one candidate; added
    extra_letter,        // slips that are likelier to be another word's form
    first_letter,
    last_letter,
    final_s,
    count
};
inline constexpr auto feature_count = static_cast<size_t>(Feature::count);

struct Weight {
    Feature feature;
    std::string_view name;
    int value;
};

namespace score {
inline constexpr int base = -400;
inline constexpr int rank_percent = 50;  // of the best rank, within these bounds
inline constexpr int least_rank = -300;
inline constexpr int most_rank = 600;

inline constexpr std::array<Weight, feature_count> weights = {{
    {Feature::in_table, "in the table", 250},
    {Feature::short_in_table, "short in the table", -50},
    {Feature::capital_in_table, "capital in the table", -50},
    {Feature::capitals_in_table, "capitals in the table", -50},
    {Feature::four_letters, "four letters", 200},
    {Feature::six_letters, "six letters", 150},
    {Feature::nine_letters, "nine letters", 150},
    {Feature::common_neighbour, "common neighbour", 100},
    {Feature::capital_candidate_used, "capital, candidate used", -100},
    {Feature::capital_in_heading, "capital in a heading", 50},
    {Feature::capital_inside_sentence, "capital inside a sentence", -150},
    {Feature::short_capital, "short with a capital", -50},
    {Feature::beside_name, "beside a name", -200},
    {Feature::identifier, "identifier", -350},
    {Feature::weak_word, "weak word", -150},
    {Feature::used_twice, "used twice", -200},
    {Feature::used_three_times, "used three times", -150},
    {Feature::known_used_twice, "known, used twice", -50},
    {Feature::known_used_three_times, "known, used three times", -100},
    {Feature::prefix_and_word, "prefix and word", -200},
    {Feature::word_and_suffix, "word and suffix", -50},
    {Feature::word_and_ending, "word and ending", -100},
    {Feature::word_and_tail, "word and tail", -150},
    {Feature::compound, "compound", -50},
    {Feature::compound_of_long, "compound of long", -250},
    {Feature::hyphenated, "hyphenated", -50},
    {Feature::hyphenated_known, "hyphenated known", -150},
    {Feature::in_link, "in a link", -100},
    {Feature::begins_item, "begins an item", -50},
    {Feature::alone, "alone", -100},
    {Feature::marked, "marked", -50},
    {Feature::among_unknown, "among unknown", -50},
    {Feature::cut_off, "cut off", -400},
    {Feature::mentioned, "mentioned", -800},
    {Feature::more_edits, "more edits", -100},
    {Feature::more_edits_in_long, "more edits in a long word", 100},
    {Feature::extra_letter, "extra letter", -50},
    {Feature::first_letter, "first letter", -50},
    {Feature::last_letter, "last letter", -50},
    {Feature::final_s, "final s", -100},
}};
static_assert(std::ranges::is_sorted(weights, {}, &Weight::feature) &&
              weights.back().feature == Feature::final_s);

constexpr int weight_of(Feature feature) { return weights[static_cast<size_t>(feature)].value; }

inline constexpr int threshold_strict = 150;
inline constexpr int threshold_default = -10;
inline constexpr int threshold_more = -100;
// For a safe fix: the score, and unless the table has one correction, the best candidate's rank above the
// next.
inline constexpr int safe_score = 300;
inline constexpr int safe_score_if_backed = 150;  // by the table, or by so many uses of the candidate
inline constexpr uint32_t backing_uses = 3;
inline constexpr int safe_margin = 300;
}  // namespace score

}  // namespace rmtool::typo
