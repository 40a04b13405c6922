#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "cli/report_formats.h"
#include "core/json_writer.h"

namespace rmtool {
namespace {

std::string fixable(const RuleCount& count) {
    if (count.safe_fixes == 0 && count.unsafe_fixes == 0) return {};
    if (count.safe_fixes == 0) return fmt::format("{} fixable with --unsafe-fixes", count.unsafe_fixes);
    std::string text = fmt::format("{} fixable", count.safe_fixes);
    if (count.unsafe_fixes > 0) text += fmt::format(", {} more with --unsafe-fixes", count.unsafe_fixes);
    return text;
}

void append_count(const RuleCount& count, std::string& out) {
    JsonWriter json(out, JsonWriter::Layout::compact);
    json.begin_object();
    json.key("rule");
    json.string(count.rule);
    json.key("severity");
    json.string(name_of(count.severity));
    json.key("count");
    json.number(count.findings);
    json.key("fixable");
    json.number(count.safe_fixes);
    json.key("unsafelyFixable");
    json.number(count.unsafe_fixes);
    json.end_object();
}

}  // namespace

void print_statistics(const Tally& tally, const Terminal& terminal, std::string& out) {
    const std::vector<RuleCount> rows = by_frequency(tally);
    if (rows.empty()) return;
    const size_t digits = fmt::formatted_size("{}", rows.front().findings);
    constexpr size_t severity_width = std::string_view("warning").size();
    size_t rule_width = 0;
    for (const RuleCount& row : rows) rule_width = std::max(rule_width, row.rule.size());
    for (const RuleCount& row : rows) {
        append_styled(terminal, style::bold, fmt::format("{:>{}}", row.findings, digits), out);
        out += "  ";
        append_styled(terminal, style_of(row.severity),
                      fmt::format("{:<{}}", name_of(row.severity), severity_width), out);
        const std::string fixes = fixable(row);
        if (fixes.empty()) {
            fmt::format_to(std::back_inserter(out), "  {}\n", row.rule);
        } else {
            fmt::format_to(std::back_inserter(out), "  {:<{}}  {}\n", row.rule, rule_width, fixes);
        }
    }
}

void print_statistics_json(const Tally& tally, const Terminal&, std::string& out) {
    begin_json(out);
    size_t before = 0;
    for (const RuleCount& count : by_frequency(tally)) {
        out += before++ > 0 ? ",\n" : "\n";
        append_count(count, out);
    }
    end_json({before}, out);
}

void print_statistics_jsonl(const Tally& tally, const Terminal&, std::string& out) {
    for (const RuleCount& count : by_frequency(tally)) {
        append_count(count, out);
        out += '\n';
    }
}

}  // namespace rmtool
