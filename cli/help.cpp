#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/commands.h"
#include "cli/man_page.h"
#include "cli/world.h"
#include "core/suggest.h"

namespace rmtool {
namespace {

constexpr size_t page_width = 100;
constexpr std::string_view indent = "  ";

struct Entry {
    std::string term;
    std::string text;
};

// Appends words up to the page's width, further lines indented by `margin`; the first begins at `column`.
void append_wrapped(std::string_view text, size_t column, size_t margin, std::string& out) {
    while (!text.empty()) {
        const size_t end = std::min(text.find(' '), text.size());
        if (column > margin && column + 1 + end > page_width) {
            out += fmt::format("\n{:{}}", "", margin);
            column = margin;
        } else if (column > margin) {
            out += ' ';
            ++column;
        }
        out += text.substr(0, end);
        column += end;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    out += '\n';
}

void append_list(std::string_view title, std::span<const Entry> entries, std::string& out) {
    if (entries.empty()) return;
    size_t widest = 0;
    for (const Entry& entry : entries) widest = std::max(widest, entry.term.size());
    const size_t margin = indent.size() + widest + 2;
    out += fmt::format("\n{}:\n", title);
    for (const Entry& entry : entries) {
        out += fmt::format("{}{:<{}}  ", indent, entry.term, widest);
        append_wrapped(entry.text, margin, margin, out);
    }
}

std::string term_of(const OptionRow& row) {
    std::string term =
        row.letter ? fmt::format("-{}, --{}", row.letter, row.name) : fmt::format("    --{}", row.name);
    if (!row.value.empty()) term += fmt::format(" {}", row.value);
    return term;
}

std::string text_of(const OptionRow& row) {
    std::string text(row.summary);
    if (!row.choices.empty()) text += fmt::format(" [possible values: {}]", fmt::join(row.choices, ", "));
    if (!row.fallback.empty()) text += fmt::format(" [default: {}]", row.fallback);
    return text;
}

void append_options(std::span<const OptionRow> rows, std::string& out) {
    for (size_t begin = 0; begin < rows.size();) {
        std::vector<Entry> entries;
        size_t end = begin;
        for (; end < rows.size() && rows[end].group == rows[begin].group; ++end) {
            entries.push_back({term_of(rows[end]), text_of(rows[end])});
        }
        append_list(rows[begin].group, entries, out);
        begin = end;
    }
}

std::vector<OptionRow> help_options() {
    return {{"man", '\0', "", "Print the manual page of all commands, for man(1)"}};
}

Result<int> run_help(const Arguments& arguments, World&) {
    std::string text;
    if (arguments.has("man")) {
        text = man_page(commands());
    } else if (arguments.operands.empty()) {
        text = help_of_program(commands());
    } else {
        const Result<const Command*> command = find_command(arguments.operands.front(), commands());
        if (!command) return command.error();
        text = help_of_command(**command);
    }
    const Result<size_t> printed = print(text);
    if (!printed) return printed.error();
    return 0;
}

}  // namespace

std::string help_of_program(std::span<const Command> commands) {
    std::string out =
        "rmtool lints Markdown outlines (roadmaps, mind maps, awesome lists) and converts them.\n\n"
        "Usage: rmtool COMMAND [OPTIONS] [FILE]...\n";
    std::vector<Entry> entries;
    for (const Command& command : commands)
        entries.push_back({std::string(command.name), std::string(command.summary)});
    append_list("Commands", entries, out);
    append_options(global_options(), out);
    out += "\nExample:\n  rmtool export --to dot roadmap.md | dot -Tsvg > roadmap.svg\n";
    return out;
}

std::string help_of_command(const Command& command) {
    std::string out = fmt::format("{}.\n", command.summary);
    if (!command.description.empty()) {
        out += '\n';
        append_wrapped(command.description, 0, 0, out);
    }
    out += fmt::format("\nUsage: rmtool {} [OPTIONS] {}\n", command.name, command.operand);
    const std::array<Entry, 1> operand{
        {{std::string(command.operand), std::string(command.operand_summary)}}};
    append_list("Arguments", operand, out);
    append_options(command.options(), out);
    append_options(global_options(), out);
    out += fmt::format("\nExample:\n  {}\n", command.example);
    return out;
}

const Command& help_command() {
    static constexpr Command command{
        .name = "help",
        .summary = "Print help, of rmtool or of a command",
        .operand = "[COMMAND]",
        .operand_summary = "The command to be explained",
        .example = "rmtool help export",
        .options = help_options,
        .run = run_help,
    };
    return command;
}

}  // namespace rmtool
