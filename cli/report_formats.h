// What the table of reporters needs of each format, and what the formats share.
#pragma once

#include <string>
#include <vector>

#include "cli/report.h"
#include "core/json_writer.h"

namespace rmtool {

// Where a finding is, as people count; the end is exclusive.
struct Place {
    Position begin;
    Position end;
};

// Of each range, and of each finding of the file; found in one pass over it.
std::vector<Place> places_of(const Source& source, std::span<const Range> ranges);
std::vector<Place> places_of(const FileFindings& findings);

// Its four numbers, under the names that a format has for them.
struct PlaceKeys {
    std::string_view line;
    std::string_view column;
    std::string_view end_line;
    std::string_view end_column;
};
void write_place(const Place& place, const PlaceKeys& keys, JsonWriter& json);

// The file that a related place is in.
std::string_view file_of(const Related& related, const Source& source);

// Text from a document in quotation marks, as a terminal may show it; only its beginning if it is long.
std::string quoted(std::string_view text);

// Candidates are asked about; what an unsafe fix would write is one. question() needs some.
bool asks(const Diagnostic& diagnostic);
std::string question(const Diagnostic& diagnostic);  // did you mean "Frontend"?

// The message for formats that show nothing else of a finding: with the question, unless the message has the
// candidates itself.
std::string message_with_suggestion(const Diagnostic& diagnostic);

// For reports in XML: text or the value of an attribute, without controls; and " name="value"".
void append_xml_printable(std::string_view text, std::string& out);
void append_attribute(std::string_view name, std::string_view value, std::string& out);

// The style that a severity is named in.
std::string_view style_of(Severity severity);

void report_full(const FileFindings& findings, const Terminal& terminal, size_t before, std::string& out);
void report_concise(const FileFindings& findings, const Terminal& terminal, size_t before, std::string& out);
void report_github(const FileFindings& findings, const Terminal& terminal, size_t before, std::string& out);

void begin_json(std::string& out);
void report_json(const FileFindings& findings, const Terminal& terminal, size_t before, std::string& out);
void end_json(const ReportEnd& end, std::string& out);
void report_jsonl(const FileFindings& findings, const Terminal& terminal, size_t before, std::string& out);

// `homepage` is the address below which the pages of rules are, or empty.
void append_sarif_head(std::string_view homepage, std::string& out);
void begin_sarif(std::string& out);
void report_sarif(const FileFindings& findings, const Terminal& terminal, size_t before, std::string& out);
void end_sarif(const ReportEnd& end, std::string& out);

void report_gitlab(const FileFindings& findings, const Terminal& terminal, size_t before, std::string& out);

void begin_junit(std::string& out);
void report_junit(const FileFindings& findings, const Terminal& terminal, size_t before, std::string& out);
void end_junit(const ReportEnd& end, std::string& out);

void begin_checkstyle(std::string& out);
void report_checkstyle(const FileFindings& findings, const Terminal& terminal, size_t before,
                       std::string& out);
void end_checkstyle(const ReportEnd& end, std::string& out);

void print_statistics(const Tally& tally, const Terminal& terminal, std::string& out);
void print_statistics_json(const Tally& tally, const Terminal& terminal, std::string& out);
void print_statistics_jsonl(const Tally& tally, const Terminal& terminal, std::string& out);

}  // namespace rmtool
