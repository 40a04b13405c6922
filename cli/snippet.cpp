#include "cli/snippet.h"

#include <algorithm>
#include <utility>

#include "cli/terminal.h"
#include "core/utf8.h"

namespace rmtool {
namespace {

constexpr std::string_view ellipsis = "…";
constexpr size_t ellipsis_columns = 1;
constexpr size_t tab_stop = 4;
constexpr size_t byte_escape_columns = 4;  // \xff
// Characters without a width could go on for ever.
constexpr size_t most_bytes_per_column = 8;

struct Glyph {
    uint32_t bytes = 1;
    size_t columns = 1;
    bool is_escaped = false;
};

bool is_printable_ascii(char c) { return c >= 0x20 && c < 0x7F; }

Glyph glyph_at(std::string_view text, size_t offset, size_t column) {
    const char c = text[offset];
    if (c == '\t') return {1, tab_stop - column % tab_stop};
    if (is_printable_ascii(c)) return {};
    const utf8::Decoded decoded = utf8::decode(text, offset);
    if (!decoded.valid) return {1, byte_escape_columns, true};
    return {decoded.length, terminal_columns(decoded.code_point), is_control(decoded.code_point)};
}

// Nearly all there is: how many characters at the beginning take a byte and a column each.
size_t printable_ascii_at(std::string_view text) {
    return static_cast<size_t>(std::ranges::find_if_not(text, is_printable_ascii) - text.begin());
}

// Each tab as if it stood at a tab stop; counting ends when `most` is reached.
size_t columns_of(std::string_view text, size_t most) {
    size_t columns = 0;
    for (size_t i = 0; i < text.size() && columns < most;) {
        const size_t run = printable_ascii_at(text.substr(i, most - columns));
        columns += run;
        i += run;
        if (run > 0) continue;
        const Glyph glyph = glyph_at(text, i, 0);
        columns += glyph.columns;
        i += glyph.bytes;
    }
    return columns;
}

// A place at most `columns` characters in front of `offset`, on the same line.
uint32_t back_from(uint32_t offset, Range line, std::string_view bytes, size_t columns) {
    const size_t most = std::min<size_t>(offset - line.begin, columns * 4);
    uint32_t begin = offset;
    for (size_t characters = 0; characters < columns && offset - begin < most;) {
        --begin;
        const bool continues = (static_cast<unsigned char>(bytes[begin]) & 0xC0) == 0x80;
        if (!continues) ++characters;
    }
    return begin;
}

// Where the visible part of the line begins: all before the focus is shown if there is room, else what fits
// into one half of the columns or into what the rest of the line leaves.
uint32_t first_visible(const Source& source, Range line, uint32_t focus, size_t columns) {
    uint32_t begin = back_from(focus, line, source.bytes(), columns);
    size_t lead = columns_of(source.slice({begin, focus}), std::string::npos);
    // What is longer than the other half leaves no more than one half.
    const std::string_view rest = source.slice({focus, line.end});
    const size_t tail = columns_of(rest.substr(0, columns * most_bytes_per_column), columns - columns / 2);
    const size_t room = std::max(columns / 2, columns - std::min(columns, tail));
    if (begin == line.begin && lead <= room) return begin;
    while (begin < focus) {
        const Glyph glyph = glyph_at(source.bytes(), begin, 0);
        // Not at a combining mark: it would combine with the ellipsis.
        if (lead + ellipsis_columns <= room && glyph.columns > 0) break;
        begin += glyph.bytes;
        lead -= std::min(lead, glyph.columns);
    }
    return std::min(begin, focus);
}

class SnippetWriter {
  public:
    SnippetWriter(Range focus, size_t columns) : focus_(focus), columns_(columns) {
        snippet_.text.reserve(columns);
    }
    void begin_with_ellipsis();
    // The character at the offset, or a run of them that ends before `end`; the offset moves behind it. False
    // if it does not fit: the text is complete.
    bool append(std::string_view bytes, size_t end, uint32_t& offset);
    Snippet finish() {
        snippet_.carets = std::max(caret_end_, snippet_.caret_column + 1) - snippet_.caret_column;
        return std::move(snippet_);
    }

  private:
    // Of printable ASCII, as far as it fits; all in front of the focus, in it or behind it.
    std::string_view run_at(std::string_view bytes, uint32_t offset) const;
    void advance(size_t columns, size_t count, uint32_t& offset);

    Range focus_;
    size_t columns_;
    Snippet snippet_;
    size_t column_ = 0;
    size_t caret_end_ = 0;
    // The last place that leaves room for an ellipsis.
    size_t cut_size_ = 0;
    size_t cut_column_ = 0;
};

void SnippetWriter::begin_with_ellipsis() {
    snippet_.text = ellipsis;
    snippet_.caret_column = ellipsis_columns;
    column_ = ellipsis_columns;
}

std::string_view SnippetWriter::run_at(std::string_view bytes, uint32_t offset) const {
    const uint32_t edge = offset < focus_.begin ? focus_.begin : focus_.end;
    const size_t same = offset < edge ? edge - offset : bytes.npos;
    const std::string_view fitting = bytes.substr(offset, std::min(same, columns_ - column_));
    return fitting.substr(0, printable_ascii_at(fitting));
}

void SnippetWriter::advance(size_t columns, size_t count, uint32_t& offset) {
    column_ += columns;
    if (offset + count <= focus_.begin) snippet_.caret_column = column_;
    if (offset < focus_.end) caret_end_ = column_;
    offset += static_cast<uint32_t>(count);
}

bool SnippetWriter::append(std::string_view bytes, size_t end, uint32_t& offset) {
    if (const std::string_view run = run_at(bytes.substr(0, end), offset); !run.empty()) {
        cut_size_ = snippet_.text.size() + run.size() - 1;
        cut_column_ = column_ + run.size() - 1;
        snippet_.text += run;
        advance(run.size(), run.size(), offset);
        return true;
    }
    const Glyph glyph = glyph_at(bytes, offset, column_);
    if (column_ + ellipsis_columns <= columns_ && glyph.columns > 0) {
        cut_size_ = snippet_.text.size();
        cut_column_ = column_;
    }
    if (column_ + glyph.columns > columns_) {
        snippet_.text.resize(cut_size_);
        snippet_.text += ellipsis;
        if (offset < focus_.end) caret_end_ = cut_column_ + ellipsis_columns;
        return false;
    }
    const std::string_view text = bytes.substr(offset, glyph.bytes);
    if (text == "\t") {
        snippet_.text.append(glyph.columns, ' ');
    } else if (glyph.is_escaped) {
        snippet_.text += printable(text);
    } else {
        snippet_.text += text;
    }
    advance(glyph.columns, glyph.bytes, offset);
    return true;
}

}  // namespace

Snippet make_snippet(const Source& source, Range focus, size_t columns) {
    const Range line = source.line(source.line_of(focus.begin));
    const std::string_view bytes = source.bytes().substr(0, line.end);
    uint32_t offset = first_visible(source, line, std::min(focus.begin, line.end), columns);
    SnippetWriter writer(focus, columns);
    if (offset > line.begin) writer.begin_with_ellipsis();
    const size_t end = std::min<size_t>(line.end, offset + columns * most_bytes_per_column);
    while (offset < end && writer.append(bytes, end, offset)) {
    }
    return writer.finish();
}

}  // namespace rmtool
