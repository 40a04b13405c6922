// The little of UTF-8 that needs no Unicode data.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rmtool::utf8 {

inline constexpr char32_t replacement = 0xFFFD;

struct Decoded {
    char32_t code_point = 0;
    uint32_t length = 1;  // bytes taken; 1 for an ill-formed byte
    bool valid = true;
};

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// Strict (Unicode 15, table 3-7): no overlong forms, no surrogates, nothing above U+10FFFF. Each byte that
// begins no well-formed sequence is ill-formed by itself. Precondition: offset < bytes.size().
Decoded decode(std::string_view bytes, size_t offset);

// Precondition: a Unicode scalar value.
void append(char32_t code_point, std::string& out);

// Offset of the first byte from `offset` on that is not ASCII; the size if there is none.
size_t end_of_ascii(std::string_view bytes, size_t offset);

bool is_valid(std::string_view bytes);
size_t count_code_points(std::string_view bytes);       // an ill-formed byte counts as one
std::u32string code_points_of(std::string_view bytes);  // an ill-formed byte is what decode() makes of it

// Appends with each ill-formed byte and each NUL as U+FFFD; returns how many were replaced.
size_t append_valid(std::string_view bytes, std::string& out);

}  // namespace rmtool::utf8
