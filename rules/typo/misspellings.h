// The table of known misspellings, packed at build time into read-only data. Which words are misspelled says
// the lexicon; this says what was meant, without the words themselves.
//
//   starts   where the records of each group begin, and where the last ones end; a word's group is chosen by
//   high
//            bits of its hash
//   records  in the order of the hashes. If there are several corrections: `several`, and how many. For each
//            correction an edit of the word: how many bytes are kept at the end (high 4 bits), how many
//            before them go (2 bits), how many come in their place (2 bits), and those; if a number is too
//            large for that, `long_edit` and the three numbers as bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/typo/lexicon.h"

namespace rmtool::typo {

struct PackedMisspellings {
    std::span<const uint32_t> starts;
    std::string_view records;
};

inline constexpr uint8_t long_edit = 0xF0;
inline constexpr uint8_t several = 0xF1;
inline constexpr size_t shortest_misspelling = 3;
inline constexpr size_t longest_misspelling = 40;
inline constexpr size_t most_corrections = 8;

// Of words/misspellings.txt; its definition is generated.
extern const PackedMisspellings known_misspellings;

// What was meant by a word in lower case, the likeliest first; empty if the lexicon does not have it as a
// misspelling. Both tables are packed from the same list.
std::vector<std::string> corrections_of(const PackedMisspellings& table, const PackedLexicon& packed,
                                        std::string_view word);

}  // namespace rmtool::typo
