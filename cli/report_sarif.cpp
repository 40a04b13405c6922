#include <fmt/format.h>

#include "cli/report_formats.h"
#include "cli/sarif.h"
#include "core/json_writer.h"
#include "rules/rule.h"

namespace rmtool {
namespace {

using sarif::level_of;
using sarif::root_id;
using sarif::write_text;

void write_file(std::string_view name, const Origin& origin, JsonWriter& json) {
    const std::string uri = uri_of(name, origin);
    json.key("artifactLocation");
    json.begin_object();
    json.key("uri");
    json.string(uri);
    if (!uri.starts_with("file:")) {
        json.key("uriBaseId");
        json.string(root_id);
    }
    json.end_object();
}

void write_region(std::string_view key, Range range, const Place& place, JsonWriter& json) {
    json.key(key);
    json.begin_object();
    write_place(place, {"startLine", "startColumn", "endLine", "endColumn"}, json);
    json.key("byteOffset");
    json.number(range.begin);
    json.key("byteLength");
    json.number(range.size());
    json.end_object();
}

void write_fix(const FileFindings& findings, const Fix& fix, const Place& place, JsonWriter& json) {
    const bool safe = fix.safety == Safety::safe;
    json.key("fixes");
    json.begin_array();
    json.begin_object();
    write_text("description",
               fix.replacement.empty()
                   ? fmt::format("Remove it{}.", safe ? "" : " (not certain)")
                   : fmt::format("Replace with \"{}\"{}.", fix.replacement, safe ? "" : " (not certain)"),
               json);
    json.key("artifactChanges");
    json.begin_array();
    json.begin_object();
    write_file(findings.source.name(), findings.origin, json);
    json.key("replacements");
    json.begin_array();
    json.begin_object();
    write_region("deletedRegion", fix.range, place, json);
    if (!fix.replacement.empty()) write_text("insertedContent", fix.replacement, json);
    json.end_object();
    json.end_array();
    json.end_object();
    json.end_array();
    json.key("properties");
    json.begin_object();
    json.key("safe");
    json.boolean(safe);
    json.end_object();
    json.end_object();
    json.end_array();
}

void write_related(const FileFindings& findings, const std::vector<Related>& places, JsonWriter& json) {
    json.key("relatedLocations");
    json.begin_array();
    for (const Related& related : places) {
        json.begin_object();
        json.key("physicalLocation");
        json.begin_object();
        write_file(file_of(related, findings.source), findings.origin, json);
        json.key("region");
        json.begin_object();
        json.key("startLine");
        json.number(related.position.line);
        json.key("startColumn");
        json.number(related.position.column);
        json.end_object();
        json.end_object();
        write_text("message", related.message, json);
        json.end_object();
    }
    json.end_array();
}

// 3.11.2: sentences.
std::string sentence_of(const Diagnostic& diagnostic) {
    const std::string text = message_with_suggestion(diagnostic);
    return text.ends_with('?') ? text : text + ".";
}

void write_suppression(JsonWriter& json) {
    json.key("suppressions");
    json.begin_array();
    json.begin_object();
    json.key("kind");
    json.string("external");
    json.key("justification");
    json.string("It is in the baseline.");
    json.end_object();
    json.end_array();
}

void append_result(const FileFindings& findings, size_t i, const Place& place, const Place& fix_place,
                   std::string& out) {
    const Diagnostic& diagnostic = findings.diagnostics[i];
    JsonWriter json(out, JsonWriter::Layout::compact);
    json.begin_object();
    json.key("ruleId");
    json.string(diagnostic.rule);
    if (const Rule* rule = find_rule(diagnostic.rule)) {
        json.key("ruleIndex");
        json.number(static_cast<uint64_t>(rule - rules().data()));
    }
    json.key("level");
    json.string(level_of(diagnostic.severity));
    write_text("message", sentence_of(diagnostic), json);
    json.key("locations");
    json.begin_array();
    json.begin_object();
    json.key("physicalLocation");
    json.begin_object();
    write_file(findings.source.name(), findings.origin, json);
    write_region("region", diagnostic.range, place, json);
    json.end_object();
    json.end_object();
    json.end_array();
    if (!diagnostic.related.empty()) write_related(findings, diagnostic.related, json);
    if (i < findings.identities.size()) {
        json.key("partialFingerprints");
        json.begin_object();
        json.key("rmtool/v1");
        json.string(hexadecimal(findings.identities[i].fingerprint));
        json.end_object();
    }
    if (diagnostic.fix) write_fix(findings, *diagnostic.fix, fix_place, json);
    if (diagnostic.known) write_suppression(json);
    json.end_object();
}

}  // namespace

void report_sarif(const FileFindings& findings, const Terminal&, size_t before, std::string& out) {
    std::vector<Range> ranges;
    std::vector<Range> fix_ranges;
    for (const Diagnostic& diagnostic : findings.diagnostics) {
        ranges.push_back(diagnostic.range);
        fix_ranges.push_back(diagnostic.fix ? diagnostic.fix->range : Range{});
    }
    const std::vector<Place> places = places_of(findings.source, ranges);
    const std::vector<Place> fix_places = places_of(findings.source, fix_ranges);
    for (size_t i = 0; i < places.size(); ++i) {
        out += before + i > 0 ? ",\n" : "\n";
        append_result(findings, i, places[i], fix_places[i], out);
    }
}

void end_sarif(const ReportEnd& end, std::string& out) {
    out += end.findings > 0 ? "\n],\n" : "],\n";
    out += "\"invocations\":[";
    JsonWriter json(out, JsonWriter::Layout::compact);
    json.begin_object();
    json.key("executionSuccessful");
    json.boolean(end.errors.empty());
    if (!end.errors.empty()) {
        json.key("toolExecutionNotifications");
        json.begin_array();
        for (const Error& error : end.errors) {
            json.begin_object();
            json.key("level");
            json.string("error");
            write_text("message", error.message + ".", json);
            json.end_object();
        }
        json.end_array();
    }
    json.end_object();
    out += "]\n}]}\n";
}

}  // namespace rmtool
