#include "cli/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>

#include "cli/report_formats.h"
#include "core/utf8.h"
#include "exporters/xml_text.h"

namespace rmtool {
namespace {

void begin_nothing(std::string&) {}
void end_nothing(const ReportEnd&, std::string&) {}

constexpr std::array table = {
    Reporter{"full", "for people: each finding with its line and what would mend it", begin_nothing,
             report_full, end_nothing, print_statistics, "'rmtool rules RULE' explains a rule\n"},
    Reporter{"concise", "a finding a line, as editors and grep like it", begin_nothing, report_concise,
             end_nothing, print_statistics},
    Reporter{"json", "one array", begin_json, report_json, end_json, print_statistics_json},
    Reporter{"jsonl", "a JSON object a line", begin_nothing, report_jsonl, end_nothing,
             print_statistics_jsonl},
    Reporter{"github", "annotations of GitHub Actions", begin_nothing, report_github, end_nothing, nullptr,
             "", false, false, true},
    Reporter{"sarif", "SARIF 2.1.0, for code scanning", begin_sarif, report_sarif, end_sarif, nullptr, "",
             true, true, true},
    Reporter{"gitlab", "Code Quality of GitLab", begin_json, report_gitlab, end_json, nullptr, "", true,
             false, true},
    Reporter{"junit", "test cases of JUnit, for CI servers: one a finding", begin_junit, report_junit,
             end_junit, nullptr},
    Reporter{"checkstyle", "XML of Checkstyle, for CI servers", begin_checkstyle, report_checkstyle,
             end_checkstyle, nullptr},
};

}  // namespace

std::span<const Reporter> reporters() { return table; }

const Reporter* find_reporter(std::string_view name) {
    const auto* const row = std::ranges::find(table, name, &Reporter::name);
    return row == table.end() ? nullptr : row;
}

std::vector<Place> places_of(const Source& source, std::span<const Range> ranges) {
    std::vector<uint32_t> offsets;
    offsets.reserve(2 * ranges.size());
    for (const Range& range : ranges) {
        offsets.push_back(range.begin);
        offsets.push_back(range.end);
    }
    std::vector<uint32_t> order(offsets.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto offset_of = [&offsets](uint32_t index) { return offsets[index]; };
    // Where no finding is inside another one, they ascend already.
    if (!std::ranges::is_sorted(offsets)) std::ranges::sort(order, {}, offset_of);
    std::vector<uint32_t> ascending(offsets.size());
    std::ranges::transform(order, ascending.begin(), offset_of);
    std::vector<Position> positions;
    source.locate(ascending, positions);
    std::vector<Place> places(ranges.size());
    for (size_t i = 0; i < order.size(); ++i) {
        Place& place = places[order[i] / 2];
        (order[i] % 2 == 0 ? place.begin : place.end) = positions[i];
    }
    return places;
}

std::vector<Place> places_of(const FileFindings& findings) {
    std::vector<Range> ranges;
    ranges.reserve(findings.diagnostics.size());
    for (const Diagnostic& diagnostic : findings.diagnostics) ranges.push_back(diagnostic.range);
    return places_of(findings.source, ranges);
}

void write_place(const Place& place, const PlaceKeys& keys, JsonWriter& json) {
    json.key(keys.line);
    json.number(place.begin.line);
    json.key(keys.column);
    json.number(place.begin.column);
    json.key(keys.end_line);
    json.number(place.end.line);
    json.key(keys.end_column);
    json.number(place.end.column);
}

std::string_view style_of(Severity severity) {
    switch (severity) {
        case Severity::error: return style::error;
        case Severity::warning: return style::warning;
        case Severity::info: return style::hint;
    }
    return {};
}

// XML may hold DEL and other controls, terminals may not get them; ill-formed bytes, as in names of files,
// neither.
void append_xml_printable(std::string_view text, std::string& out) {
    size_t copied = 0;
    for (size_t i = 0; i < text.size();) {
        const utf8::Decoded next = utf8::decode(text, i);
        // Those of ASCII are left to append_xml_escaped().
        if (!next.valid || (next.code_point >= 0x7F && is_control(next.code_point))) {
            append_xml_escaped(text.substr(copied, i - copied), out);
            if (next.valid) {
                fmt::format_to(std::back_inserter(out), "&#x{:x};", static_cast<uint32_t>(next.code_point));
            } else {
                out += "\uFFFD";
            }
            copied = i + next.length;
        }
        i += next.length;
    }
    append_xml_escaped(text.substr(copied), out);
}

void append_attribute(std::string_view name, std::string_view value, std::string& out) {
    out.append(" ").append(name).append("=\"");
    append_xml_printable(value, out);
    out += '"';
}

std::string_view file_of(const Related& related, const Source& source) {
    return related.file.empty() ? source.name() : related.file;
}

}  // namespace rmtool
