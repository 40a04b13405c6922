#include "core/percent_encoding.h"

#include <array>

#include "core/utf8.h"

namespace rmtool {
namespace {

int hexadecimal(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    const char lower = static_cast<char>(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// Not `:`, which would make a scheme of what stands before it, nor what means something to Markdown or HTML.
constexpr auto stays = [] {
    std::array<bool, 0x80> table{};
    for (char c = '0'; c <= '9'; ++c) table[static_cast<size_t>(c)] = true;
    for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<size_t>(c)] = true;
    for (char c = 'a'; c <= 'z'; ++c) table[static_cast<size_t>(c)] = true;
    for (const char c : std::string_view("-._~!$+,;=@")) table[static_cast<size_t>(c)] = true;
    return table;
}();

}  // namespace

std::string percent_decoded(std::string_view text) {
    std::string out(text.substr(0, text.find('%')));
    for (size_t index = out.size(); index < text.size(); ++index) {
        const bool complete = text[index] == '%' && index + 2 < text.size();
        const int high = complete ? hexadecimal(text[index + 1]) : -1;
        const int low = complete ? hexadecimal(text[index + 2]) : -1;
        if (high >= 0 && low >= 0) {
            out += static_cast<char>(high * 16 + low);
            index += 2;
        } else {
            out += text[index];
        }
    }
    return out;
}

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const bool well_formed = utf8::is_valid(text);
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 ? well_formed : stays[byte]) {
            out += c;
        } else {
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return out;
}

}  // namespace rmtool
