// Where sequences of letters stand in the tables of languages.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace rmtool::encoding {

inline constexpr size_t longest_sequence = 4;
inline constexpr char32_t word_begin = '^';
inline constexpr char32_t word_end = '$';
inline constexpr char32_t any_other =
    1;  // behind letters: what a letter costs there that is not in the table

// FNV-1a over code points, mixed once more (the finalizer of MurmurHash3).
constexpr uint32_t sequence_hash(std::u32string_view letters, char32_t last) {
    uint32_t hash = 0x811C9DC5;
    for (const char32_t letter : letters) hash = (hash ^ letter) * 0x01000193;
    hash = (hash ^ last) * 0x01000193;
    hash = (hash ^ hash >> 16) * 0x85EBCA6B;
    hash = (hash ^ hash >> 13) * 0xC2B2AE35;
    return hash ^ hash >> 16;
}

// The high bits of the hash choose one of a language's buckets, the low ones tell sequences of a bucket
// apart: what is not there is taken for another sequence twice in a thousand times, and of those
// that are there one in a thousand has another before it.
inline constexpr uint32_t sequences_in_bucket = 2;  // on average
inline constexpr uint32_t buckets_in_group = 16;

constexpr uint32_t bucket_of(uint32_t hash, uint32_t bucket_count) {
    return static_cast<uint32_t>(uint64_t{hash} * bucket_count >> 32);
}

// Of a cost six bits are kept: the dear ones are even.
inline constexpr uint32_t bits_of_cost = 6;
constexpr uint32_t packed_cost(uint32_t cost) {
    return cost < 40 ? cost : std::min(40 + (cost - 40) / 2, (1U << bits_of_cost) - 1);
}
constexpr int unpacked_cost(uint32_t packed) {
    return static_cast<int>(packed < 40 ? packed : 40 + (packed - 40) * 2);
}

constexpr uint16_t packed_sequence(uint32_t hash, uint32_t cost) {
    return static_cast<uint16_t>(hash << bits_of_cost | packed_cost(cost));
}
constexpr bool is_sequence(uint16_t packed, uint32_t hash) {
    return packed >> bits_of_cost == (hash & ((1U << (16 - bits_of_cost)) - 1));
}
constexpr int cost_of_sequence(uint16_t packed) { return unpacked_cost(packed & ((1U << bits_of_cost) - 1)); }

}  // namespace rmtool::encoding
