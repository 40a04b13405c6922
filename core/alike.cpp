#include "core/alike.h"

#include <utf8proc.h>

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

std::string composed(std::string_view text) { return mapped(text, UTF8PROC_COMPOSE | UTF8PROC_STABLE); }

}  // namespace rmtool
