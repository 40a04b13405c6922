#include <fmt/format.h>

#include <iterator>

#include "cli/report_formats.h"

namespace rmtool {

// Read by Vim's default 'errorformat' (%f:%l:%c:%m), by Emacs's pattern `gnu`, and by people.
void report_concise(const FileFindings& findings, const Terminal& terminal, size_t, std::string& out) {
    const std::vector<Place> places = places_of(findings);
    const std::string file = printable(findings.source.name());
    for (size_t i = 0; i < places.size(); ++i) {
        const Diagnostic& diagnostic = findings.diagnostics[i];
        append_styled(terminal, style::bold, file, out);
        fmt::format_to(std::back_inserter(out), ":{}:{}: ", places[i].begin.line, places[i].begin.column);
        append_styled(terminal, style_of(diagnostic.severity), name_of(diagnostic.severity), out);
        fmt::format_to(std::back_inserter(out), ": {} [{}]\n", printable(message_with_suggestion(diagnostic)),
                       diagnostic.rule);
    }
}

}  // namespace rmtool
