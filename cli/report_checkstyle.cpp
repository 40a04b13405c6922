#include <fmt/format.h>

#include <iterator>

#include "cli/report_formats.h"

namespace rmtool {

// As Checkstyle's XMLLogger writes it; 4.3 is the version that readers of the format know. The severities
// have our names. Columns count code points from 1, where Checkstyle's own count a tab as several.
void begin_checkstyle(std::string& out) {
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";
}

void report_checkstyle(const FileFindings& findings, const Terminal&, size_t, std::string& out) {
    const std::vector<Place> places = places_of(findings);
    out += "<file";
    append_attribute("name", findings.source.name(), out);
    out += ">\n";
    for (size_t i = 0; i < places.size(); ++i) {
        const Diagnostic& diagnostic = findings.diagnostics[i];
        fmt::format_to(std::back_inserter(out), R"(  <error line="{}" column="{}" severity="{}")",
                       places[i].begin.line, places[i].begin.column, name_of(diagnostic.severity));
        append_attribute("message", message_with_suggestion(diagnostic), out);
        append_attribute("source", fmt::format("rmtool.{}", diagnostic.rule), out);
        out += "/>\n";
    }
    out += "</file>\n";
}

void end_checkstyle(const ReportEnd&, std::string& out) { out += "</checkstyle>\n"; }

}  // namespace rmtool
