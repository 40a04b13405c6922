#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "cli/report_formats.h"

namespace rmtool {
namespace {

std::string_view command_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::info: return "notice";
    }
    return {};
}

constexpr std::string_view reserved_in_text = "%\r\n";
constexpr std::string_view reserved_in_properties = "%\r\n:,";

// As actions/toolkit does it (packages/core/src/command.ts, escapeData and escapeProperty). Other controls
// have no escape there and are made visible.
std::string escaped(std::string_view text, std::string_view reserved) {
    std::string out;
    while (true) {
        const size_t plain = std::min(text.find_first_of(reserved), text.size());
        out += printable(text.substr(0, plain));
        if (plain == text.size()) return out;
        fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(text[plain]));
        text.remove_prefix(plain + 1);
    }
}

}  // namespace

void report_github(const FileFindings& findings, const Terminal&, size_t, std::string& out) {
    const std::vector<Place> places = places_of(findings);
    const std::string file =
        escaped(path_from_root(findings.source.name(), findings.origin), reserved_in_properties);
    for (size_t i = 0; i < places.size(); ++i) {
        const Diagnostic& diagnostic = findings.diagnostics[i];
        const auto& [begin, end] = places[i];
        fmt::format_to(std::back_inserter(out), "::{} file={},line={},endLine={}",
                       command_of(diagnostic.severity), file, begin.line, end.line);
        // GitHub refuses columns of an annotation that spans lines.
        if (begin.line == end.line) {
            fmt::format_to(std::back_inserter(out), ",col={},endColumn={}", begin.column, end.column);
        }
        fmt::format_to(std::back_inserter(out), ",title={}::{}\n",
                       escaped(diagnostic.rule, reserved_in_properties),
                       escaped(message_with_suggestion(diagnostic), reserved_in_text));
    }
}

}  // namespace rmtool
