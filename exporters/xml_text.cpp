#include "exporters/xml_text.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

#include "core/utf8.h"

namespace rmtool {
namespace {

// Which bytes stand for themselves; the others begin a character that has to be looked at.
using PlainBytes = std::array<bool, 256>;

constexpr PlainBytes plain_bytes(std::string_view special, bool beyond_ascii) {
    PlainBytes plain{};
    for (size_t byte = 0; byte < plain.size(); ++byte) {
        plain[byte] =
            byte < 0x20 ? byte == '\t' || byte == '\n' || byte == '\r' : byte < 0x80 || beyond_ascii;
    }
    plain[0xEF] = false;  // leads U+FFFE and U+FFFF
    for (const char c : special) plain[static_cast<unsigned char>(c)] = false;
    return plain;
}

bool is_char(char32_t c) {
    return c < 0x20 ? c == '\t' || c == '\n' || c == '\r' : c != 0xFFFE && c != 0xFFFF;
}

// Copies what is plain and lets `append(character, bytes, out)` do the rest.
template <class Append>
void replace_characters(std::string_view text, const PlainBytes& plain, std::string& out, Append append) {
    size_t copied = 0;
    for (size_t i = 0; i < text.size();) {
        if (plain[static_cast<unsigned char>(text[i])]) {
            ++i;
            continue;
        }
        const utf8::Decoded decoded = utf8::decode(text, i);
        out.append(text, copied, i - copied);
        if (is_char(decoded.code_point)) {
            append(decoded.code_point, text.substr(i, decoded.length), out);
        } else {
            append(utf8::replacement, "\uFFFD", out);
        }
        copied = i += decoded.length;
    }
    out.append(text, copied);
}

}  // namespace

void append_xml_chars(std::string_view text, std::string& out) {
    static constexpr PlainBytes plain = plain_bytes("", true);
    replace_characters(text, plain, out,
                       [](char32_t, std::string_view bytes, std::string& to) { to += bytes; });
}

void append_xml_escaped(std::string_view text, std::string& out) {
    static constexpr PlainBytes plain = plain_bytes("&<>\"\t\n\r", true);
    replace_characters(text, plain, out, [](char32_t character, std::string_view bytes, std::string& to) {
        switch (character) {
            case '&': to += "&amp;"; break;
            case '<': to += "&lt;"; break;
            case '>': to += "&gt;"; break;
            case '"': to += "&quot;"; break;
            case '\t': to += "&#9;"; break;
            case '\n': to += "&#10;"; break;
            case '\r': to += "&#13;"; break;
            default: to += bytes;
        }
    });
}

void append_xml_references(std::string_view text, std::string& out) {
    static constexpr PlainBytes plain = plain_bytes("", false);
    replace_characters(text, plain, out, [](char32_t character, std::string_view bytes, std::string& to) {
        if (bytes.size() == 4) {
            to += bytes;
        } else {
            fmt::format_to(std::back_inserter(to), "&#x{:x};", static_cast<uint32_t>(character));
        }
    });
}

}  // namespace rmtool
