#include <fmt/format.h>

#include <algorithm>

#include "cli/report_formats.h"
#include "cli/snippet.h"

namespace rmtool {
namespace {

constexpr size_t most_snippet_columns = 160;
constexpr size_t least_snippet_columns = 20;

// One finding, line by line.
class Page {
  public:
    Page(const FileFindings& findings, const Terminal& terminal, std::string& out)
        : source_(findings.source), terminal_(terminal), out_(out), file_(printable(source_.name())) {}
    void append(const Diagnostic& diagnostic, const Place& place);

  private:
    void append_header(const Diagnostic& diagnostic, const Place& place);
    void append_snippet(const Diagnostic& diagnostic, const Place& place);
    void append_note(std::string_view kind, std::string_view text);
    std::string label_of(const Diagnostic& diagnostic) const;
    std::string edit_of(const Diagnostic& diagnostic) const;
    std::string where(const Related& related) const;

    const Source& source_;
    const Terminal& terminal_;
    std::string& out_;
    std::string file_;
    std::string gutter_;  // blanks, as wide as the line number
};

std::string_view digits(const fmt::format_int& number) { return {number.data(), number.size()}; }

bool is_about_the_whole_file(const Diagnostic& diagnostic) { return diagnostic.range == Range{}; }

void Page::append(const Diagnostic& diagnostic, const Place& place) {
    append_header(diagnostic, place);
    gutter_ = " ";
    if (!is_about_the_whole_file(diagnostic)) append_snippet(diagnostic, place);
    // A range that ends before a line's first character does not reach that line.
    const uint32_t last_line = place.end.line - (place.end.column == 1 ? 1 : 0);
    if (last_line > place.begin.line) {
        append_note("note", fmt::format("lines {} to {}", place.begin.line, last_line));
    }
    const bool first_is_told = asks(diagnostic);
    for (size_t i = first_is_told ? 1 : 0; i < diagnostic.related.size(); ++i) {
        const Related& related = diagnostic.related[i];
        append_note("note",
                    fmt::format("{}:{}:{}: {}", printable(file_of(related, source_)), related.position.line,
                                related.position.column, printable(related.message)));
    }
    if (diagnostic.fix) {
        const bool safe = diagnostic.fix->safety == Safety::safe;
        append_note("fix", safe ? "rmtool lint --fix" : "rmtool lint --fix --unsafe-fixes");
    }
    out_ += '\n';
}

void Page::append_header(const Diagnostic& diagnostic, const Place& place) {
    append_styled_parts(terminal_, style_of(diagnostic.severity),
                        {name_of(diagnostic.severity), "[", diagnostic.rule, "]"}, out_);
    append_styled_parts(terminal_, style::bold, {": ", printable(diagnostic.message)}, out_);
    out_ += '\n';
    append_styled(terminal_, style::frame, "  --> ", out_);
    out_.append(file_).append(":").append(digits(fmt::format_int(place.begin.line)));
    out_.append(":").append(digits(fmt::format_int(place.begin.column))).append("\n");
}

void Page::append_snippet(const Diagnostic& diagnostic, const Place& place) {
    const fmt::format_int line(place.begin.line);
    gutter_.assign(line.size(), ' ');
    const size_t taken = gutter_.size() + std::string_view(" | ").size();
    size_t columns = most_snippet_columns;
    if (terminal_.columns > 0) {
        columns = std::clamp(terminal_.columns - std::min(terminal_.columns, taken), least_snippet_columns,
                             most_snippet_columns);
    }
    Snippet snippet = make_snippet(source_, diagnostic.range, columns);
    while (snippet.text.ends_with(' ')) snippet.text.pop_back();
    append_styled_parts(terminal_, style::frame, {gutter_, " |"}, out_);
    out_ += '\n';
    append_styled_parts(terminal_, style::frame, {digits(line), " |"}, out_);
    out_.append(snippet.text.empty() ? "" : " ").append(snippet.text).append("\n");
    append_styled_parts(terminal_, style::frame, {gutter_, " |"}, out_);
    out_.append(1 + snippet.caret_column, ' ');
    const std::string label = label_of(diagnostic);
    append_styled_parts(terminal_, style_of(diagnostic.severity),
                        {std::string(snippet.carets, '^'), label.empty() ? "" : " ", label}, out_);
    out_ += '\n';
}

void Page::append_note(std::string_view kind, std::string_view text) {
    append_styled_parts(terminal_, style::frame, {gutter_, " ="}, out_);
    out_ += ' ';
    append_styled(terminal_, style::bold, kind, out_);
    out_.append(": ").append(text).append("\n");
}

std::string Page::label_of(const Diagnostic& diagnostic) const {
    if (!asks(diagnostic)) return diagnostic.fix ? edit_of(diagnostic) : std::string();
    std::string text = question(diagnostic);
    if (!diagnostic.related.empty()) text += fmt::format(" ({})", where(diagnostic.related.front()));
    return text;
}

// The finding's own range is what the carets show; any other has to be quoted.
std::string Page::edit_of(const Diagnostic& diagnostic) const {
    const Fix& fix = *diagnostic.fix;
    const bool shown = fix.range == diagnostic.range;
    const std::string old = shown ? "this" : quoted(source_.slice(fix.range));
    std::string edit;
    if (fix.range.empty()) {
        edit = "insert " + quoted(fix.replacement);
    } else if (fix.replacement.empty()) {
        edit = "remove " + old;
    } else {
        edit = "replace " + (shown ? "" : old + ' ') + "with " + quoted(fix.replacement);
    }
    if (shown) return edit;
    const uint32_t line = source_.line_of(fix.range.begin);
    if (line != source_.line_of(diagnostic.range.begin)) edit += fmt::format(" on line {}", line + 1);
    return edit;
}

std::string Page::where(const Related& related) const {
    const std::string message = printable(related.message);
    if (related.file.empty() || related.file == source_.name()) {
        return fmt::format("{}, line {}", message, related.position.line);
    }
    return fmt::format("{}, {}:{}", message, printable(related.file), related.position.line);
}

}  // namespace

void report_full(const FileFindings& findings, const Terminal& terminal, size_t, std::string& out) {
    const std::vector<Place> places = places_of(findings);
    Page page(findings, terminal, out);
    for (size_t i = 0; i < places.size(); ++i) page.append(findings.diagnostics[i], places[i]);
}

}  // namespace rmtool
