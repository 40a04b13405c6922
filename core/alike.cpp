#include "core/alike.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "core/utf8.h"

namespace rmtool {
namespace {

bool is_letter_or_digit(char32_t code_point) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
    return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
           (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

bool is_mark(char32_t code_point) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
    return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

// A character with the marks that belong to it.
std::string character_at(std::u32string_view text, size_t at) {
    std::string out;
    for (size_t index = at; index < text.size() && (index == at || is_mark(text[index])); ++index) {
        out += fmt::format("{}U+{:04X}", index == at ? "" : " ", static_cast<uint32_t>(text[index]));
    }
    return out;
}

std::string mapped(std::string_view text, int options) {
    utf8proc_uint8_t* bytes = nullptr;
    const auto size = static_cast<utf8proc_ssize_t>(text.size());
    const utf8proc_ssize_t length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), size,
                                                 &bytes, static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(bytes, &std::free);
    if (length < 0) return std::string(text);
    return {reinterpret_cast<const char*>(bytes), static_cast<size_t>(length)};
}

}  // namespace

std::string letters_and_digits(std::string_view text) {
    const std::string plain = mapped(text, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                               UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
    std::string out;
    for (size_t at = 0; at < plain.size();) {
        const utf8::Decoded decoded = utf8::decode(plain, at);
        if (is_letter_or_digit(decoded.code_point)) out.append(plain, at, decoded.length);
        at += decoded.length;
    }
    return out;
}

std::string composed(std::string_view text) {
    if (utf8::end_of_ascii(text, 0) == text.size()) return std::string(text);
    return mapped(text, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
}

std::string difference(std::string_view here, std::string_view there) {
    const std::u32string left = utf8::code_points_of(here);
    const std::u32string right = utf8::code_points_of(there);
    const auto at = std::ranges::mismatch(left, right).in1 - left.begin();
    const auto index = static_cast<size_t>(at);
    return fmt::format("{} here, {}", character_at(left, index), character_at(right, index));
}

}  // namespace rmtool
