#include "cli/report_formats.h"
#include "core/json_writer.h"

namespace rmtool {
namespace {

void write_fix(const std::optional<Fix>& fix, JsonWriter& json) {
    json.key("fix");
    if (!fix) {
        json.null();
        return;
    }
    json.begin_object();
    json.key("replacement");
    json.string(fix->replacement);
    json.key("start");
    json.number(fix->range.begin);
    json.key("end");
    json.number(fix->range.end);
    json.key("safe");
    json.boolean(fix->safety == Safety::safe);
    json.end_object();
}

void write_related(const std::vector<Related>& places, const Source& source, JsonWriter& json) {
    json.key("related");
    json.begin_array();
    for (const Related& related : places) {
        json.begin_object();
        json.key("file");
        json.string(file_of(related, source));
        json.key("line");
        json.number(related.position.line);
        json.key("column");
        json.number(related.position.column);
        json.key("message");
        json.string(related.message);
        json.end_object();
    }
    json.end_array();
}

// The keys are described in findings.schema.json, the order is part of the contract.
void append_finding(const Source& source, const Diagnostic& diagnostic, const Place& place,
                    std::string& out) {
    JsonWriter json(out, JsonWriter::Layout::compact);
    json.begin_object();
    json.key("file");
    json.string(source.name());
    write_place(place, {"line", "column", "endLine", "endColumn"}, json);
    json.key("rule");
    json.string(diagnostic.rule);
    json.key("severity");
    json.string(name_of(diagnostic.severity));
    json.key("message");
    json.string(diagnostic.message);
    write_fix(diagnostic.fix, json);
    json.key("suggestions");
    json.begin_array();
    for (const std::string& suggestion : diagnostic.suggestions) json.string(suggestion);
    json.end_array();
    write_related(diagnostic.related, source, json);
    json.end_object();
}

}  // namespace

void begin_json(std::string& out) { out += '['; }

void report_json(const FileFindings& findings, const Terminal&, size_t before, std::string& out) {
    const std::vector<Place> places = places_of(findings);
    for (size_t i = 0; i < places.size(); ++i) {
        out += before + i > 0 ? ",\n" : "\n";
        append_finding(findings.source, findings.diagnostics[i], places[i], out);
    }
}

void end_json(const ReportEnd& end, std::string& out) { out += end.findings > 0 ? "\n]\n" : "]\n"; }

void report_jsonl(const FileFindings& findings, const Terminal&, size_t, std::string& out) {
    const std::vector<Place> places = places_of(findings);
    for (size_t i = 0; i < places.size(); ++i) {
        append_finding(findings.source, findings.diagnostics[i], places[i], out);
        out += '\n';
    }
}

}  // namespace rmtool
