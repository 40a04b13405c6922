#include "cli/report_formats.h"
#include "core/json_writer.h"

namespace rmtool {
namespace {

// GitLab's scale is info, minor, major, critical, blocker. The upper two are for what breaks a program.
std::string_view gitlab_severity(Severity severity) {
    switch (severity) {
        case Severity::error: return "major";
        case Severity::warning: return "minor";
        case Severity::info: return "info";
    }
    return {};
}

void write_position(std::string_view key, const Position& position, JsonWriter& json) {
    json.key(key);
    json.begin_object();
    json.key("line");
    json.number(position.line);
    json.key("column");
    json.number(position.column);
    json.end_object();
}

void append_issue(const FileFindings& findings, size_t i, const Place& place, std::string& out) {
    const Diagnostic& diagnostic = findings.diagnostics[i];
    JsonWriter json(out, JsonWriter::Layout::compact);
    json.begin_object();
    json.key("description");
    json.string(message_with_suggestion(diagnostic));
    json.key("check_name");
    json.string(diagnostic.rule);
    if (i < findings.identities.size()) {
        json.key("fingerprint");
        json.string(hexadecimal(findings.identities[i].fingerprint));
    }
    json.key("severity");
    json.string(gitlab_severity(diagnostic.severity));
    json.key("location");
    json.begin_object();
    json.key("path");
    json.string(path_from_root(findings.source.name(), findings.origin));
    json.key("positions");
    json.begin_object();
    write_position("begin", place.begin, json);
    write_position("end", place.end, json);
    json.end_object();
    json.end_object();
    json.end_object();
}

}  // namespace

// Code Quality, as "Code Quality report format" in GitLab's documentation of CI/CD has it: the part of Code
// Climate's issues (its engines' SPEC.md, "Issues") that GitLab reads. One fingerprint, one finding.
void report_gitlab(const FileFindings& findings, const Terminal&, size_t before, std::string& out) {
    const std::vector<Place> places = places_of(findings);
    for (size_t i = 0; i < places.size(); ++i) {
        out += before + i > 0 ? ",\n" : "\n";
        append_issue(findings, i, places[i], out);
    }
}

}  // namespace rmtool
