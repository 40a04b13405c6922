// Text of a document, quoted in a message.
#pragma once

#include <string>
#include <string_view>

#include "core/utf8.h"

namespace rmtool {

// One line of valid UTF-8, of at most so many bytes that a message stays one.
inline std::string shown(std::string_view text) {
    constexpr size_t longest = 120;
    std::string out;
    utf8::append_valid(text, out);
    for (char& c : out) {
        if (c == '\n' || c == '\r') c = ' ';
    }
    if (out.size() <= longest) return out;
    size_t end = longest;
    while ((static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
    return out.substr(0, end) + "…";
}

}  // namespace rmtool
