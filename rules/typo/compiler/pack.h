// Packs the table of known misspellings: runs when rmtool is built, and in tests.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "rules/typo/misspellings.h"

namespace rmtool::typo {

struct Misspelling {
    std::string_view wrong;
    std::vector<std::string_view> corrections;
};

// Of lines "right, right: wrong wrong" in ascending order. Errors name the line. Sorted by the wrong words.
Result<std::vector<Misspelling>> read_misspellings(std::string_view text);

struct Packed {
    std::vector<uint32_t> starts;
    std::string records;

    PackedMisspellings view() const { return {starts, records}; }
};

Packed pack(const std::vector<Misspelling>& misspellings);

// A C++ file that defines `known_misspellings`.
std::string source_of(const Packed& packed);

// Of lines "american british", each of two other words. Errors name the line.
Result<size_t> check_spellings(std::string_view text);
// A C++ file that defines `spelling_pairs`.
std::string source_of_spellings(std::string_view text);

}  // namespace rmtool::typo
