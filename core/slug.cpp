#include "core/slug.h"

#include <utf8proc.h>

#include <array>

#include "core/lower_case.h"
#include "core/utf8.h"

namespace rmtool {
namespace {

constexpr std::string_view capital_sigma = "\xCE\xA3";

// What an ASCII character becomes; NUL where it is left out.
constexpr auto ascii_slugs = [] {
    std::array<char, 0x80> slugs{};
    for (size_t c = 0; c < slugs.size(); ++c) {
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        if (kept) slugs[c] = static_cast<char>(c);
        if (c >= 'A' && c <= 'Z') slugs[c] = static_cast<char>(c - 'A' + 'a');
    }
    slugs[' '] = '-';
    return slugs;
}();

// Other_Alphabetic (PropList.txt) beyond letters and marks: circled and squared Latin letters.
bool is_alphabetic_symbol(char32_t code_point) {
    return (code_point >= 0x24B6 && code_point <= 0x24E9) ||
           (code_point >= 0x1F130 && code_point <= 0x1F149) ||
           (code_point >= 0x1F150 && code_point <= 0x1F169) ||
           (code_point >= 0x1F170 && code_point <= 0x1F189);
}

// Of characters beyond ASCII, in either case. The complement of github-slugger's expression, which is
// generated from Alphabetic, Mark, Decimal_Number and Connector_Punctuation of Unicode 13. Letters that are
// newer stay here as they do on GitHub itself.
bool is_kept(char32_t code_point) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
        case UTF8PROC_CATEGORY_NL:
        case UTF8PROC_CATEGORY_ND:
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ME:
        case UTF8PROC_CATEGORY_PC: return true;
        case UTF8PROC_CATEGORY_SO: return is_alphabetic_symbol(code_point);
        default: return false;
    }
}

void append_ascii_slug(std::string_view text, std::string& out) {
    const size_t begin = out.size();
    out.resize(begin + text.size());
    char* end = out.data() + begin;
    for (const char c : text) {
        const char slugged = ascii_slugs[static_cast<unsigned char>(c)];
        *end = slugged;
        end += slugged != '\0';
    }
    out.resize(static_cast<size_t>(end - out.data()));
}

}  // namespace

void append_slug(std::string_view text, std::string& out) {
    std::string lowered;
    // Nothing else has a lower case that depends on what stands beside it.
    if (text.find(capital_sigma) != text.npos) text = lowered = lower_case(text);
    for (size_t offset = 0; true;) {
        const size_t end = utf8::end_of_ascii(text, offset);
        append_ascii_slug(text.substr(offset, end - offset), out);
        if (end == text.size()) return;
        const utf8::Decoded decoded = utf8::decode(text, end);
        if (is_kept(decoded.code_point)) append_lower_case(decoded.code_point, out);
        offset = end + decoded.length;
    }
}

std::string slug(std::string_view text) {
    std::string out;
    append_slug(text, out);
    return out;
}

std::string Slugger::next(std::string_view text) {
    const std::string original = slug(text);
    const auto [known, is_new] = seen_.try_emplace(original, 0);
    if (is_new) return original;
    // Each attempt raises the count of `original`, so no number is tried twice: linear over a document.
    uint32_t& count = known->second;  // stays where it is when others are added
    std::string name;
    do {
        name = original + '-' + std::to_string(++count);
    } while (!seen_.try_emplace(name, 0).second);
    return name;
}

}  // namespace rmtool
