// All that was measured about misspellings, in hundredths: what speaks for one candidate against another
// (rank), and what speaks for a misspelling at all (score). tests/bench/typo_recall.py shows what a change
// does.
#pragma once

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

namespace score {
inline constexpr int base = -400;
inline constexpr int rank_percent = 50;  // of the best rank, within these bounds
inline constexpr int least_rank = -300;
inline constexpr int most_rank = 600;
inline constexpr int in_table = 250;
inline constexpr int short_in_table = -50;  // and at most five letters
inline constexpr int capital_in_table = -50;
inline constexpr int capitals_in_table = -50;  // ALL CAPS
// Longer words are more likely to be meant to be words.
inline constexpr int four_letters = 200;
inline constexpr int six_letters = 150;       // added
inline constexpr int nine_letters = 150;      // added
inline constexpr int common_neighbour = 100;  // each
// Capital letters are for names.
inline constexpr int capital_candidate_used = -100;  // the document has the candidate
inline constexpr int capital_in_heading = 50;        // it has not
inline constexpr int capital_inside_sentence = -100;
inline constexpr int short_capital = -50;  // at most six letters
// What else the word could be.
inline constexpr int identifier = -350;  // stands in the document's code or URLs
inline constexpr int weak_word = -150;
inline constexpr int used_twice = -200;
inline constexpr int used_three_times = -150;  // added
inline constexpr int known_used_twice = -50;   // the same of known misspellings
inline constexpr int known_used_three_times = -100;
inline constexpr int prefix_and_word = -200;  // "rescrape"
inline constexpr int word_and_suffix = -50;
inline constexpr int compound = -50;  // of two words
inline constexpr int hyphenated = -50;
inline constexpr int hyphenated_known = -150;  // the parts joined are a word, or one part is short
inline constexpr int in_link = -100;
inline constexpr int begins_item = -50;
inline constexpr int marked = -50;         // brackets, quotes, emphasis
inline constexpr int among_unknown = -50;  // another unknown word on the line
// Slips that are likelier to be another word's form.
inline constexpr int more_edits = -100;
inline constexpr int extra_letter = -50;
inline constexpr int first_letter = -50;
inline constexpr int last_letter = -50;
inline constexpr int final_s = -100;

inline constexpr int threshold_strict = 150;
inline constexpr int threshold_default = 50;
inline constexpr int threshold_more = 0;
inline constexpr int safe_margin = 300;  // of the best candidate's rank to the next, for a safe fix
}  // namespace score

}  // namespace rmtool::typo
