#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/commands.h"
#include "cli/config/rows.h"
#include "cli/configure.h"
#include "cli/world.h"
#include "core/json_writer.h"

namespace rmtool {
namespace {

constexpr std::array<std::string_view, 3> formats = {"text", "json", "markdown"};

std::vector<OptionRow> rules_options() {
    return {{"format", '\0', "FORMAT", "How rules are printed", "text", formats}};
}

std::string list_as_text() {
    size_t id_width = 0;
    for (const Rule& rule : rules()) id_width = std::max(id_width, rule.id.size());
    std::string out;
    for (const Rule& rule : rules())
        out += fmt::format("{:<{}}  {:<7}  {:<5}  {}\n", rule.id, id_width, name_of(rule.severity),
                           rule.fixable ? "fixes" : "", rule.summary);
    return out;
}

std::string list_as_markdown() {
    std::string out = "| rule | severity | fixes | finds |\n|-|-|-|-|\n";
    for (const Rule& rule : rules())
        out += fmt::format("| `{}` | {} | {} | {} |\n", rule.id, name_of(rule.severity),
                           rule.fixable ? "yes" : "no", rule.summary);
    return out;
}

// Headings stand out, and examples are indented instead of fenced.
std::string page_as_text(const Rule& rule, const Terminal& terminal) {
    std::string out;
    std::string_view fence;
    for (size_t begin = 0; begin < rule.doc.size();) {
        const size_t end = std::min(rule.doc.find('\n', begin), rule.doc.size());
        const std::string_view line = rule.doc.substr(begin, end - begin);
        begin = end + 1;
        const size_t ticks = std::min(line.find_first_not_of('`'), line.size());
        if (fence.empty() && ticks >= 3) {
            fence = line.substr(0, ticks);
            out += fmt::format("{}:\n\n", line.substr(std::min(line.rfind(' ') + 1, line.size())));
        } else if (!fence.empty() && line == fence) {
            fence = {};
        } else if (!fence.empty()) {
            out.append(line.empty() ? "" : "    ").append(line).append("\n");
        } else if (line.starts_with('#')) {
            append_styled(terminal, style::bold, line.substr(line.find(' ') + 1), out);
            out += '\n';
        } else {
            out.append(line).append("\n");
        }
    }
    return out;
}

void write_option(const config::Row& row, JsonWriter& json) {
    json.begin_object();
    json.key("name");
    json.string(row.path);
    json.key("summary");
    json.string(row.summary);
    json.key("values");
    json.begin_array();
    for (const std::string_view value : row.values) json.string(value);
    json.end_array();
    json.key("default");
    json.verbatim(row.fallback);
    json.end_object();
}

void write_rule(const Rule& rule, JsonWriter& json) {
    json.begin_object();
    json.key("id");
    json.string(rule.id);
    json.key("summary");
    json.string(rule.summary);
    json.key("severity");
    json.string(name_of(rule.severity));
    json.key("fixable");
    json.boolean(rule.fixable);
    json.key("options");
    json.begin_array();
    for (const config::Row& row : config::rows()) {
        const bool is_own = std::ranges::any_of(
            rule.options, [&row](const RuleOption& option) { return row.rule_option == &option; });
        if (is_own) write_option(row, json);
    }
    json.end_array();
    json.key("page");
    json.string(rule.doc);
    json.end_object();
}

// An array of one for a single rule, too: readers need not ask which it is.
std::string as_json(std::span<const Rule> chosen) {
    std::string out;
    JsonWriter json(out);
    json.begin_array();
    for (const Rule& rule : chosen) write_rule(rule, json);
    json.end_array();
    return out + "\n";
}

Result<int> run_rules(const Arguments& arguments, World& world) {
    const std::string format = arguments.value_or("format", "text");
    std::span<const Rule> chosen = rules();
    const bool all = arguments.operands.empty();
    if (!all) {
        const Result<const Rule*> rule = rule_called(arguments.operands.front());
        if (!rule) return rule.error();
        chosen = std::span(*rule, 1);
    }
    std::string text;
    if (format == "json") {
        text = as_json(chosen);
    } else if (format == "markdown") {
        text = all ? list_as_markdown() : std::string(chosen.front().doc);
    } else {
        text = all ? list_as_text() : page_as_text(chosen.front(), world.output);
    }
    const Result<size_t> printed = print(text);
    if (!printed) return printed.error();
    return 0;
}

}  // namespace

const Command& rules_command() {
    static constexpr Command command{
        .name = "rules",
        .summary = "List the rules, or explain one",
        .description = "The list has each rule's severity and whether it can fix what it finds.",
        .operand = "[RULE]",
        .operand_summary = "The rule to be explained; without it, all are listed",
        .example = "rmtool rules broken-reference",
        .options = rules_options,
        .run = run_rules,
    };
    return command;
}

}  // namespace rmtool
