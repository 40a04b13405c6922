#include "core/lower_case.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "core/utf8.h"

namespace rmtool {
namespace {

constexpr char32_t capital_i_with_dot = 0x130;
constexpr char32_t capital_sigma = 0x3A3;
constexpr std::string_view capital_sigma_bytes = "\xCE\xA3";
constexpr char32_t final_sigma = 0x3C2;

// What a letter is for the condition Final_Sigma (Unicode 15, table 3-17).
enum class Casing : uint8_t { ignorable, cased, other };

// Case_Ignorable that follows from no general category: Word_Break MidLetter, MidNumLet and Single_Quote.
constexpr std::array<char32_t, 17> ignorable_punctuation = {'\'',   '.',    ':',    0xB7,   0x387,  0x55F,
                                                            0x5F4,  0x2018, 0x2019, 0x2024, 0x2027, 0xFE13,
                                                            0xFE52, 0xFE55, 0xFF07, 0xFF0E, 0xFF1A};

bool is_in(char32_t code_point, char32_t first, char32_t last) {
    return first <= code_point && code_point <= last;
}

// Other_Lowercase and Other_Uppercase (PropList.txt) as far as they are not ignorable, which wins.
bool is_cased_without_category(char32_t code_point) {
    return code_point == 0xAA || code_point == 0xBA || is_in(code_point, 0x2160, 0x217F) ||
           is_in(code_point, 0x24B6, 0x24E9) || is_in(code_point, 0x1F130, 0x1F149) ||
           is_in(code_point, 0x1F150, 0x1F169) || is_in(code_point, 0x1F170, 0x1F189);
}

Casing casing_of(char32_t code_point) {
    if (std::ranges::binary_search(ignorable_punctuation, code_point)) return Casing::ignorable;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_ME:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_SK: return Casing::ignorable;
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT: return Casing::cased;
        default: return is_cased_without_category(code_point) ? Casing::cased : Casing::other;
    }
}

bool cased_letter_follows(std::string_view text, size_t offset) {
    while (offset < text.size()) {
        const utf8::Decoded decoded = utf8::decode(text, offset);
        const Casing casing = casing_of(decoded.code_point);
        if (casing != Casing::ignorable) return casing == Casing::cased;
        offset += decoded.length;
    }
    return false;
}

char ascii_lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte | 0x20) : byte; }

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

}  // namespace

std::string lower_case(std::string_view text) {
    if (std::ranges::all_of(text, is_ascii)) {
        std::string out(text);
        std::ranges::transform(out, out.begin(), ascii_lower);
        return out;
    }
    // Only a sigma's form depends on what stands before it.
    const bool has_sigma = text.find(capital_sigma_bytes) != text.npos;
    std::string out;
    out.reserve(text.size());
    bool after_cased = false;  // ignorable ones aside
    for (size_t offset = 0; offset < text.size();) {
        if (is_ascii(text[offset]) && !has_sigma) {
            out += ascii_lower(text[offset++]);
            continue;
        }
        const auto [code_point, length, valid] = utf8::decode(text, offset);
        offset += length;
        if (code_point == capital_sigma && after_cased && !cased_letter_follows(text, offset)) {
            utf8::append(final_sigma, out);
        } else {
            append_lower_case(code_point, out);
        }
        if (!has_sigma) continue;
        const Casing casing = casing_of(code_point);
        if (casing != Casing::ignorable) after_cased = casing == Casing::cased;
    }
    return out;
}

void append_lower_case(char32_t code_point, std::string& out) {
    if (code_point == capital_i_with_dot) {
        out += "i\xCC\x87";
    } else {
        utf8::append(static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code_point))), out);
    }
}

}  // namespace rmtool
