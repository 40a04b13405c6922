#include "rules/typo/formulas.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "rules/typo/words.h"

namespace rmtool::typo {
namespace {

constexpr bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// The end of the formula that begins at a `$`, as pandoc has it: no blank inside its signs, no digit behind
// them, so that "$5 and $6" is none (https://pandoc.org/MANUAL.html#math). npos if there is none.
size_t end_of_formula(std::string_view text, size_t begin) {
    const bool display = text.substr(begin).starts_with("$$");
    if (display) {
        const size_t close = text.find("$$", begin + 2);
        return close == text.npos ? close : close + 2;
    }
    if (begin + 1 >= text.size() || is_blank(text[begin + 1])) return text.npos;
    const size_t close = text.find('$', begin + 1);
    if (close == text.npos || is_blank(text[close - 1])) return text.npos;
    const bool digit_behind = close + 1 < text.size() && text[close + 1] >= '0' && text[close + 1] <= '9';
    return digit_behind ? text.npos : close + 1;
}

void hide_between(std::string_view open, std::string_view close, std::string& text) {
    for (size_t begin = text.find(open); begin != text.npos; begin = text.find(open, begin)) {
        const size_t end = text.find(close, begin + open.size());
        if (end == text.npos) return;
        std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin),
                  text.begin() + static_cast<std::ptrdiff_t>(end + close.size()), hidden);
    }
}

}  // namespace

void hide_formulas(std::string& text) {
    if (text.find('{') != text.npos) {
        hide_between("{{", "}}", text);
        hide_between("{%", "%}", text);
    }
    for (size_t begin = text.find('$'); begin != text.npos; begin = text.find('$', begin)) {
        const size_t end = end_of_formula(text, begin);
        if (end == text.npos) {
            ++begin;
            continue;
        }
        std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin),
                  text.begin() + static_cast<std::ptrdiff_t>(end), hidden);
        begin = end;
    }
}

}  // namespace rmtool::typo
