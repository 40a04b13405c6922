// Static Analysis Results Interchange Format 2.1.0 (OASIS, errata 01). Section numbers are its own.
#include <fmt/format.h>

#include <array>

#include "cli/build_info.h"
#include "cli/report_formats.h"
#include "core/json_writer.h"
#include "core/version.h"
#include "rules/rule.h"

namespace rmtool {
namespace {

// What GitHub and others take for the root of the repository; which folder that is on this machine is
// nobody's business.
constexpr std::string_view root_id = "%SRCROOT%";

// 3.27.10
std::string_view level_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::info: return "note";
    }
    return {};
}

void write_text(std::string_view key, std::string_view text, JsonWriter& json) {
    json.key(key);
    json.begin_object();
    json.key("text");
    json.string(text);
    json.end_object();
}

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
    json.key("startLine");
    json.number(place.begin.line);
    json.key("startColumn");
    json.number(place.begin.column);
    json.key("endLine");
    json.number(place.end.line);
    json.key("endColumn");
    json.number(place.end.column);
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

std::string message_of(const Diagnostic& diagnostic) {
    std::string text = diagnostic.message + ".";
    for (size_t i = 0; i < diagnostic.suggestions.size(); ++i) {
        text += fmt::format("{}\"{}\"", i == 0 ? " Did you mean " : " or ", diagnostic.suggestions[i]);
    }
    return diagnostic.suggestions.empty() ? text : text + "?";
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
    write_text("message", message_of(diagnostic), json);
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

// The first paragraph of a rule's page, in one line.
std::string description_in(std::string_view page) {
    constexpr std::string_view heading = "## What it finds\n\n";
    const size_t found = page.find(heading);
    if (found == std::string_view::npos) return {};
    page.remove_prefix(found + heading.size());
    std::string text(page.substr(0, page.find("\n\n")));
    for (char& c : text) c = c == '\n' ? ' ' : c;
    if (text.ends_with(':')) text.back() = '.';  // a list follows
    return text;
}

std::string sentence(std::string_view summary) {
    std::string text(summary);
    if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text + ".";
}

void write_rule(const Rule& rule, std::string_view homepage, JsonWriter& json) {
    json.begin_object();
    json.key("id");
    json.string(rule.id);
    write_text("shortDescription", sentence(rule.summary), json);
    write_text("fullDescription", description_in(rule.doc), json);
    json.key("help");
    json.begin_object();
    json.key("text");
    json.string(rule.doc);
    json.key("markdown");
    json.string(rule.doc);
    json.end_object();
    if (!homepage.empty()) {
        json.key("helpUri");
        json.string(fmt::format("{}/rules/{}.md", homepage, rule.id));
    }
    json.key("defaultConfiguration");
    json.begin_object();
    json.key("level");
    json.string(level_of(rule.severity));
    json.end_object();
    json.end_object();
}

}  // namespace

void append_sarif_head(std::string_view homepage, std::string& out) {
    if (homepage.ends_with('/')) homepage.remove_suffix(1);
    out +=
        "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\n";
    out += "\"tool\":{\"driver\":";
    JsonWriter json(out, JsonWriter::Layout::compact);
    json.begin_object();
    json.key("name");
    json.string("rmtool");
    json.key("version");
    json.string(version);
    json.key("semanticVersion");
    json.string(version);
    if (!homepage.empty()) {
        json.key("informationUri");
        json.string(homepage);
    }
    json.key("rules");
    json.begin_array();
    for (const Rule& rule : rules()) write_rule(rule, homepage, json);
    json.end_array();
    json.end_object();
    // 3.14.14: the folder itself is left to whoever reads this.
    out += fmt::format("}},\n\"originalUriBaseIds\":{{\"{}\":{{\"description\":{{\"text\":\"{}\"}}}}}},\n",
                       root_id, "The root of the repository.");
    out += "\"columnKind\":\"unicodeCodePoints\",\"newlineSequences\":[\"\\r\\n\",\"\\n\",\"\\r\"],\n";
    out += "\"results\":[";
}

void begin_sarif(std::string& out) { append_sarif_head(build_info::homepage, out); }

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
