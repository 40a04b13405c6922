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
        if (xml_forbidden_length(text.substr(i)) > 0) {
            append(utf8::replacement, "\uFFFD", out);
        } else {
            append(decoded.code_point, text.substr(i, decoded.length), out);
        }
        copied = i += decoded.length;
    }
    out.append(text, copied);
}

}  // namespace

size_t xml_forbidden_length(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    if (first < 0x20) return first == '\t' || first == '\n' || first == '\r' ? 0 : 1;
    return text.starts_with("\uFFFE") || text.starts_with("\uFFFF") ? 3 : 0;
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
