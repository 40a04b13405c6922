// The table of known misspellings, packed at build time into read-only data: looking words up needs no
// start-up work, and a word that is not in the table costs one hash and one word of memory.
//
//   filter   a Bloom filter in blocks of one 64-bit word: it says no to nearly all words
//   blocks   where every block_size-th record begins in `records`; its key stands there in full
//   records  sorted by key. One byte: length of the prefix shared with the key before (low 5 bits), number of
//            corrections less one (high 3 bits). The rest of the key, bit 7 set on its last byte. For each
//            correction an edit of the key: how many bytes are kept at the end (high 4 bits), how many before
//            them go (2 bits), how many come in their place (2 bits), and those; if a number is too large for
//            that, `long_edit` and the three numbers as bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rmtool::typo {

struct PackedMisspellings {
    std::span<const uint64_t> filter;
    std::span<const uint32_t> blocks;
    std::string_view records;
};

inline constexpr size_t block_size = 32;
inline constexpr uint8_t long_edit = 0xF0;
inline constexpr size_t shortest_misspelling = 3;
inline constexpr size_t longest_misspelling = 40;
inline constexpr size_t most_corrections = 8;

// Of words/misspellings.txt; its definition is generated.
extern const PackedMisspellings known_misspellings;

// Never false for a word of the table; true for about two in a hundred others.
bool may_contain(const PackedMisspellings& table, std::string_view lower_case_word);

// What was meant, the likeliest first; empty if the word is no known misspelling.
std::vector<std::string> corrections_of(const PackedMisspellings& table, std::string_view lower_case_word);

// The word's bits in the filter.
struct FilterPlace {
    size_t word = 0;
    uint64_t bits = 0;
};
FilterPlace filter_place(std::string_view word, size_t filter_size);

}  // namespace rmtool::typo
