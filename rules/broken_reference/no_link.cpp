#include "rules/broken_reference/no_link.h"

#include <algorithm>
#include <string_view>

namespace rmtool::broken_reference {
namespace {

// Formulas are looked for so far on either side: whatever a document holds, a question costs no more.
constexpr size_t reach = 4096;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Whether an empty line ends at the offset.
bool is_behind_gap(std::string_view text, size_t at) {
    const std::string_view before = text.substr(0, at);
    return before.ends_with("\n\n") || before.ends_with("\n\r\n");
}

// The part of a text between two empty lines that holds `at`, which is moved with it.
std::string_view paragraph_around(std::string_view text, size_t& at) {
    // std::string_view::rfind() would compare at each byte, and search all that is before for either gap.
    size_t begin = at;
    while (begin > 0 && !(text[begin - 1] == '\n' && is_behind_gap(text, begin))) --begin;
    const size_t end = std::min({text.size(), text.find("\n\n", at), text.find("\n\r\n", at)});
    at -= begin;
    return text.substr(begin, end - begin);
}

bool is_escaped(std::string_view text, size_t at) { return at > 0 && text[at - 1] == '\\'; }

bool opens(std::string_view text, size_t at) {
    return (at == 0 || !is_word_byte(text[at - 1])) && at + 1 < text.size() && !is_blank(text[at + 1]);
}

bool closes(std::string_view text, size_t at) {
    return !is_blank(text[at - 1]) && (at + 1 == text.size() || !is_word_byte(text[at + 1]));
}

// The next `$` that stands for itself.
size_t dollar(std::string_view text, size_t from) {
    size_t at = text.find('$', from);
    while (at != text.npos && is_escaped(text, at)) at = text.find('$', at + 1);
    return at;
}

}  // namespace

bool is_in_formula(const Source& source, uint32_t offset) {
    constexpr std::string_view fence = "$$";
    const size_t begin = offset - std::min<size_t>(offset, reach);
    size_t at = offset - begin;
    if (source.slice({static_cast<uint32_t>(begin), offset}).find('$') == std::string_view::npos)
        return false;
    const std::string_view text = paragraph_around(source.bytes().substr(begin, at + reach), at);
    for (size_t open = dollar(text, 0); open < at;) {
        const bool is_block = text.substr(open).starts_with(fence);
        const size_t close = is_block ? text.find(fence, open + 2) : dollar(text, open + 1);
        if (close == text.npos) return false;
        // A formula has no `$` inside: where the next one ends none, it may begin one.
        const bool is_formula = is_block || (opens(text, open) && closes(text, close));
        if (is_formula && close > at) return true;
        open = is_formula ? dollar(text, close + (is_block ? 2 : 1)) : close;
    }
    return false;
}

Range contributors_in(const Source& source) {
    const std::string_view bytes = source.bytes();
    const size_t begin = bytes.find("<!-- ALL-CONTRIBUTORS-LIST:START");
    if (begin == bytes.npos) return {};
    const size_t end = std::min(bytes.find("<!-- ALL-CONTRIBUTORS-LIST:END", begin), bytes.size());
    return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

}  // namespace rmtool::broken_reference
