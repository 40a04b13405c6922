#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "cli/report_formats.h"

namespace rmtool {
namespace {

void begin_suite(std::string_view name, size_t tests, size_t failures, size_t errors, std::string& out) {
    out += "<testsuite";
    append_attribute("name", name, out);
    fmt::format_to(std::back_inserter(out), R"( tests="{}" failures="{}" errors="{}">)", tests, failures,
                   errors);
    out += '\n';
}

void begin_case(std::string_view name, std::string_view class_name, std::string& out) {
    out += "  <testcase";
    append_attribute("name", name, out);
    append_attribute("classname", class_name, out);
    out += '>';
}

// An element with the message, and with the text that servers show below it.
void append_failure(const FileFindings& findings, const Diagnostic& diagnostic, const Place& place,
                    std::string& out) {
    // What never makes `rmtool lint` fail by default does not make a test fail either.
    const bool fails = diagnostic.severity != Severity::info;
    const std::string message = message_with_suggestion(diagnostic);
    out += fails ? "<failure" : "<system-out";
    if (fails) {
        append_attribute("message", message, out);
        append_attribute("type", name_of(diagnostic.severity), out);
    }
    out += '>';
    append_xml_printable(
        fmt::format("{}:{}:{}: {}", findings.source.name(), place.begin.line, place.begin.column, message),
        out);
    out += fails ? "</failure>" : "</system-out>";
}

}  // namespace

// What the readers of Jenkins (junit-10.xsd of its xUnit plugin), GitLab and others have in common: only
// elements and attributes that all of them know. Suites are documents, cases findings: the name of a case
// begins with its place, because servers take cases of one name for one.
void begin_junit(std::string& out) {
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"rmtool\">\n";
}

void report_junit(const FileFindings& findings, const Terminal&, size_t, std::string& out) {
    const std::vector<Place> places = places_of(findings);
    const auto notes =
        static_cast<size_t>(std::ranges::count(findings.diagnostics, Severity::info, &Diagnostic::severity));
    begin_suite(findings.source.name(), places.size(), places.size() - notes, 0, out);
    for (size_t i = 0; i < places.size(); ++i) {
        const Diagnostic& diagnostic = findings.diagnostics[i];
        begin_case(fmt::format("{}:{} {}", places[i].begin.line, places[i].begin.column, diagnostic.rule),
                   findings.source.name(), out);
        append_failure(findings, diagnostic, places[i], out);
        out += "</testcase>\n";
    }
    out += "</testsuite>\n";
}

void end_junit(const ReportEnd& end, std::string& out) {
    if (!end.errors.empty()) {
        begin_suite("rmtool", end.errors.size(), 0, end.errors.size(), out);
        for (const Error& error : end.errors) {
            begin_case(error.message, "rmtool", out);
            out += "<error";
            append_attribute("message", error.message, out);
            out += "/></testcase>\n";
        }
        out += "</testsuite>\n";
    }
    out += "</testsuites>\n";
}

}  // namespace rmtool
