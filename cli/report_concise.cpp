#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "cli/report_formats.h"

namespace rmtool {
namespace {

// Asked in the order of the findings, so that a long line is counted once.
class Columns {
  public:
    explicit Columns(const FileFindings& findings) : source_(findings.source), unit_(findings.columns) {}

    size_t of(Position position, uint32_t offset) {
        if (unit_ == ColumnUnit::characters) return position.column;
        if (position.line != line_) start_line(position.line);
        offset = std::max(offset, seen_);  // what is found in the whole file is found at its byte order mark
        if (unit_ == ColumnUnit::bytes) return offset - begin_ + 1;
        // What is beyond the BMP takes two units.
        const std::string_view text = source_.bytes().substr(seen_, offset - seen_);
        pairs_ +=
            static_cast<size_t>(std::ranges::count_if(text, [](char c) { return (c & '\xF8') == '\xF0'; }));
        seen_ = offset;
        return position.column + pairs_;
    }

  private:
    void start_line(uint32_t line) {
        line_ = line;
        begin_ = source_.line(line - 1).begin;
        // Editors do not show it, nor count it.
        if (begin_ == 0 && source_.bytes().starts_with("\xEF\xBB\xBF")) begin_ = 3;
        seen_ = begin_;
        pairs_ = 0;
    }

    const Source& source_;
    ColumnUnit unit_;
    uint32_t line_ = 0;
    uint32_t begin_ = 0;
    uint32_t seen_ = 0;
    size_t pairs_ = 0;
};

}  // namespace

// Read by Vim's default 'errorformat' (%f:%l:%c:%m), by Emacs's pattern `gnu`, and by people.
void report_concise(const FileFindings& findings, const Terminal& terminal, size_t, std::string& out) {
    const std::vector<Place> places = places_of(findings);
    Columns columns(findings);
    const std::string file = printable(findings.source.name());
    for (size_t i = 0; i < places.size(); ++i) {
        const Diagnostic& diagnostic = findings.diagnostics[i];
        append_styled(terminal, style::bold, file, out);
        fmt::format_to(std::back_inserter(out), ":{}:{}: ", places[i].begin.line,
                       columns.of(places[i].begin, diagnostic.range.begin));
        append_styled(terminal, style_of(diagnostic.severity), name_of(diagnostic.severity), out);
        fmt::format_to(std::back_inserter(out), ": {} [{}]\n", printable(message_with_suggestion(diagnostic)),
                       diagnostic.rule);
    }
}

}  // namespace rmtool
