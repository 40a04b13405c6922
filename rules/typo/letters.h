// Words as numbers: eight letters are read, found to be letters and turned into lower case at once.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace rmtool::typo {

// What a word begins with, in lower case: eight bytes in each number, the first one in the low bits, zero
// behind the last.
struct Letters {
    uint64_t first = 0, second = 0;
    uint64_t capitals = 0, more_capitals = 0;  // bit 5 of each byte that was one
    uint32_t size = 0;                         // bytes, at most most_letters: there may be more
};
inline constexpr uint32_t most_letters = 16;
inline constexpr uint64_t first_capital = 0x20;  // of the capitals

namespace swar {

inline constexpr uint32_t at_once = 8;

constexpr uint64_t each(uint8_t byte) { return byte * uint64_t{0x0101010101010101}; }
inline constexpr uint64_t high_bits = each(0x80);
inline constexpr uint64_t case_bits = each(0x20);

inline uint64_t eight_bytes(const char* begin) {
    uint64_t bytes = 0;
    std::memcpy(&bytes, begin, sizeof bytes);
    if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
    return bytes;
}

// Zero behind the end of the text.
inline uint64_t bytes_at(std::string_view text, size_t at) {
    if (at + at_once <= text.size()) return eight_bytes(text.data() + at);
    if (at >= text.size()) return 0;
    if (text.size() >= at_once)
        return eight_bytes(text.data() + text.size() - at_once) >> (8 * (at + at_once - text.size()));
    uint64_t bytes = 0;
    for (size_t i = text.size(); i > at; --i) bytes = bytes << 8 | static_cast<uint8_t>(text[i - 1]);
    return bytes;
}

// The high bit of each byte that is none. No other byte becomes a letter with bit 5 set, and no sum of two
// that are below 0x80 reaches the next one.
constexpr uint64_t no_letters(uint64_t bytes) {
    const uint64_t small = (bytes | case_bits) & ~high_bits;
    const uint64_t from_a = small + each(0x80 - 'a'), above_z = small + each(0x7F - 'z');
    return (~(from_a ^ above_z) | bytes) & high_bits;
}

// The bytes before the first one that is marked by its high bit; there is one.
constexpr uint64_t bytes_before(uint64_t marks) { return (marks ^ (marks - 1)) >> 8; }

struct Part {
    uint64_t small = 0, capitals = 0;
    uint32_t size = 0;
};

// The letters that the bytes begin with.
constexpr Part part_of(uint64_t bytes) {
    const uint64_t small = bytes | case_bits, capitals = ~bytes & case_bits;
    const uint64_t marks = no_letters(bytes);
    if (marks == 0) return {small, capitals, at_once};
    const uint64_t wanted = bytes_before(marks);
    return {small & wanted, capitals & wanted, static_cast<uint32_t>(std::countr_zero(marks)) / 8};
}

}  // namespace swar

// The ASCII letters at the offset.
inline Letters letters_at(std::string_view text, size_t at) {
    const swar::Part first = swar::part_of(swar::bytes_at(text, at));
    if (first.size < swar::at_once) return {first.small, 0, first.capitals, 0, first.size};
    const swar::Part second = swar::part_of(swar::bytes_at(text, at + swar::at_once));
    return {first.small, second.small, first.capitals, second.capitals, first.size + second.size};
}

// Where the next one is that is a letter, at the offset or behind it; the end of the text if there is none.
inline size_t next_letter(std::string_view text, size_t at) {
    using namespace swar;
    while (at < text.size()) {
        const uint64_t marks = ~no_letters(bytes_at(text, at)) & high_bits;
        if (marks != 0) return at + static_cast<size_t>(std::countr_zero(marks)) / 8;
        at += at_once;
    }
    return text.size();
}

// Whose high bits are well mixed.
constexpr uint64_t number_of(uint64_t first, uint64_t second) {
    constexpr uint64_t spread = 0x9E3779B97F4A7C15;  // 2^64 divided by the golden ratio
    return (second * spread ^ first) * spread;
}

// Of up to sixteen ASCII letters and apostrophes, in any case. Their capitals are left out.
inline Letters letters_of(std::string_view word) {
    using namespace swar;
    const auto part = [word](size_t at) {
        if (at >= word.size()) return uint64_t{0};
        const size_t size = word.size() - at;
        const uint64_t small = bytes_at(word, at) | case_bits;
        return size < at_once ? small & ((uint64_t{1} << (8 * size)) - 1) : small;
    };
    return {part(0), part(at_once), 0, 0, static_cast<uint32_t>(word.size())};
}

}  // namespace rmtool::typo
