// The names of sequences of letters in the tables of languages.
#pragma once

#include <cstdint>
#include <string_view>

namespace rmtool::encoding {

inline constexpr size_t longest_sequence = 4;
inline constexpr char32_t word_begin = '^';
inline constexpr char32_t word_end = '$';
inline constexpr char32_t any_other =
    1;  // behind letters: what a letter costs there that is not in the table

// FNV-1a over code points, mixed once more (the finalizer of MurmurHash3). Among the few thousand sequences
// of a language, 24 bits tell one from another; what is not there is taken for one of them once in thousands.
constexpr uint32_t sequence_key(std::u32string_view letters, char32_t last) {
    uint32_t hash = 0x811C9DC5;
    for (const char32_t letter : letters) hash = (hash ^ letter) * 0x01000193;
    hash = (hash ^ last) * 0x01000193;
    hash = (hash ^ hash >> 16) * 0x85EBCA6B;
    hash = (hash ^ hash >> 13) * 0xC2B2AE35;
    return (hash ^ hash >> 16) & 0xFFFFFF00;
}

}  // namespace rmtool::encoding
