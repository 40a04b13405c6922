#include "exporters/wrap.h"

#include <utf8proc.h>

#include <algorithm>

#include "core/utf8.h"

namespace rmtool {
namespace {

struct Cell {
    uint32_t columns = 0;
    bool wide_letter = false;  // a line may begin with it and end after it
};

Cell cell_of(char32_t code_point) {
    const auto c = static_cast<utf8proc_int32_t>(code_point);
    const auto columns = static_cast<uint32_t>(std::max(0, utf8proc_charwidth(c)));
    return {columns, columns == 2 && utf8proc_category(c) == UTF8PROC_CATEGORY_LO};
}

// Collects words and decides, at each place where a line may end, whether it does.
struct Wrapper {
    uint32_t columns;
    std::string out = {};
    std::string word = {};
    std::string blanks = {};  // between the line and the word
    uint32_t line_columns = 0;
    uint32_t word_columns = 0;

    void end_word();
    void end_line();
    void add(std::string_view character, Cell cell);
};

void Wrapper::end_word() {
    const auto gap = static_cast<uint32_t>(blanks.size());
    if (line_columns > 0 && !word.empty() && line_columns + gap + word_columns > columns) {
        out += '\n';
        line_columns = 0;
    } else {
        out += blanks;
        line_columns += gap;
    }
    out += word;
    line_columns += word_columns;
    word.clear();
    blanks.clear();
    word_columns = 0;
}

void Wrapper::end_line() {
    end_word();
    out += '\n';
    line_columns = 0;
}

void Wrapper::add(std::string_view character, Cell cell) {
    const bool breakable = cell.wide_letter || word_columns + cell.columns > 2 * columns;
    if (breakable && !word.empty()) end_word();
    word += character;
    word_columns += cell.columns;
    if (cell.wide_letter) end_word();
}

}  // namespace

std::string wrap(std::string_view text, uint32_t columns) {
    if (text.size() <= columns) return std::string(text);  // no character has more columns than bytes
    Wrapper wrapper{columns};
    for (size_t i = 0; i < text.size();) {
        const utf8::Decoded next = utf8::decode(text, i);
        if (next.code_point == '\n') {
            wrapper.end_line();
        } else if (next.code_point == ' ') {
            if (!wrapper.word.empty()) wrapper.end_word();
            wrapper.blanks += ' ';
        } else {
            wrapper.add(text.substr(i, next.length), cell_of(next.code_point));
        }
        i += next.length;
    }
    wrapper.end_word();
    return std::move(wrapper.out);
}

}  // namespace rmtool
