#include "core/utf8.h"

#include <algorithm>
#include <cstring>

namespace rmtool::utf8 {
namespace {

constexpr std::string_view replacement_bytes = "\xEF\xBF\xBD";
constexpr size_t block_size = 16;
constexpr uint64_t every_low_bit = 0x0101010101010101;
constexpr uint64_t every_high_bit = 0x8080808080808080;

struct Words {
    uint64_t first = 0;
    uint64_t second = 0;
};

Words load_block(const char* begin) {
    Words words;
    std::memcpy(&words.first, begin, sizeof words.first);
    std::memcpy(&words.second, begin + sizeof words.first, sizeof words.second);
    return words;
}

bool is_ascii_block(const char* begin) {
    const auto [first, second] = load_block(begin);
    return ((first | second) & every_high_bit) == 0;
}

// Subtracting one from each byte sets the high bit of a NUL; where a borrow reaches a neighbour, there was
// a NUL anyway.
bool is_ascii_block_without_nul(const char* begin) {
    const auto [first, second] = load_block(begin);
    const uint64_t marks = first | (first - every_low_bit) | second | (second - every_low_bit);
    return (marks & every_high_bit) == 0;
}

// The first one that is not ASCII, or NUL.
size_t end_of_ascii_without_nul(std::string_view bytes, size_t offset) {
    while (bytes.size() - offset >= block_size && is_ascii_block_without_nul(bytes.data() + offset)) {
        offset += block_size;
    }
    while (offset < bytes.size() && static_cast<signed char>(bytes[offset]) > 0) ++offset;
    return offset;
}

// Length of the well-formed sequence at `offset`, 0 if there is none. Unicode 15, table 3-7: only the second
// byte's range depends on the lead byte.
uint32_t sequence_length(std::string_view bytes, size_t offset) {
    const auto at = [&](size_t index) { return static_cast<unsigned char>(bytes[offset + index]); };
    const unsigned char lead = at(0);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    const uint32_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (bytes.size() - offset < length) return 0;
    const unsigned char lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (at(1) < lowest || at(1) > highest) return 0;
    for (uint32_t index = 2; index < length; ++index) {
        if (!is_continuation(at(index))) return 0;
    }
    return length;
}

}  // namespace

Decoded decode(std::string_view bytes, size_t offset) {
    const auto at = [&](size_t index) { return static_cast<unsigned char>(bytes[offset + index]); };
    const unsigned char lead = at(0);
    if (lead < 0x80) return {lead, 1, true};
    // Most of what is not ASCII has three bytes or two: said in one expression, it takes half the time.
    if (lead > 0xE0 && lead < 0xED && bytes.size() - offset > 2 && is_continuation(at(1)) &&
        is_continuation(at(2)))
        return {(lead & 0x0FU) << 12 | (at(1) & 0x3FU) << 6 | (at(2) & 0x3FU), 3, true};
    if (lead > 0xC1 && lead < 0xE0 && bytes.size() - offset > 1 && is_continuation(at(1)))
        return {(lead & 0x1FU) << 6 | (at(1) & 0x3FU), 2, true};
    const uint32_t length = sequence_length(bytes, offset);
    if (length == 0) return {replacement, 1, false};
    char32_t code_point = lead & (0x7FU >> length);
    for (uint32_t index = 1; index < length; ++index) code_point = code_point << 6 | (at(index) & 0x3FU);
    return {code_point, length, true};
}

void append(char32_t code_point, std::string& out) {
    const auto continuation = [&](uint32_t shift) {
        return static_cast<char>(0x80 | (code_point >> shift & 0x3F));
    };
    if (code_point < 0x80) {
        out += static_cast<char>(code_point);
    } else if (code_point < 0x800) {
        out += {static_cast<char>(0xC0 | code_point >> 6), continuation(0)};
    } else if (code_point < 0x10000) {
        out += {static_cast<char>(0xE0 | code_point >> 12), continuation(6), continuation(0)};
    } else {
        out +=
            {static_cast<char>(0xF0 | code_point >> 18), continuation(12), continuation(6), continuation(0)};
    }
}

size_t end_of_ascii(std::string_view bytes, size_t offset) {
    while (bytes.size() - offset >= block_size && is_ascii_block(bytes.data() + offset)) offset += block_size;
    while (offset < bytes.size() && static_cast<unsigned char>(bytes[offset]) < 0x80) ++offset;
    return offset;
}

bool is_valid(std::string_view bytes) {
    size_t offset = end_of_ascii(bytes, 0);
    while (offset < bytes.size()) {
        const uint32_t length = sequence_length(bytes, offset);
        if (length == 0) return false;
        offset += length;
        // What is not ASCII seldom stands alone.
        const bool ascii_follows = offset < bytes.size() && static_cast<signed char>(bytes[offset]) >= 0;
        if (ascii_follows) offset = end_of_ascii(bytes, offset);
    }
    return true;
}

size_t count_code_points(std::string_view bytes) {
    size_t continuations = 0;
    size_t offset = end_of_ascii(bytes, 0);
    while (offset < bytes.size()) {
        const uint32_t length = std::max(sequence_length(bytes, offset), 1U);
        continuations += length - 1;
        offset = end_of_ascii(bytes, offset + length);
    }
    return bytes.size() - continuations;
}

std::u32string code_points_of(std::string_view bytes) {
    std::u32string out;
    for (size_t offset = 0; offset < bytes.size();) {
        const Decoded decoded = decode(bytes, offset);
        out += decoded.code_point;
        offset += decoded.length;
    }
    return out;
}

size_t append_valid(std::string_view bytes, std::string& out) {
    size_t replaced = 0;
    size_t copied = 0;
    size_t offset = end_of_ascii_without_nul(bytes, 0);
    while (offset < bytes.size()) {
        const uint32_t length = bytes[offset] == '\0' ? 0 : sequence_length(bytes, offset);
        if (length == 0) {
            out.append(bytes, copied, offset - copied);
            out += replacement_bytes;
            copied = offset + 1;
            ++replaced;
        }
        offset = end_of_ascii_without_nul(bytes, offset + std::max(length, 1U));
    }
    out.append(bytes, copied);
    return replaced;
}

}  // namespace rmtool::utf8
