#include "cli/man_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "cli/completions.h"
#include "cli/world.h"
#include "core/version.h"
#include "exporters/exporter.h"
#include "rules/rule.h"

namespace rmtool {
namespace {

// A page has a date; that of a build would make builds differ.
constexpr std::string_view date_of_page = "2026-11-27";
constexpr size_t longest_line = 78;

struct Item {
    std::string_view term;
    std::string_view text;
};

constexpr std::array exit_codes = {
    Item{"0", "Done; lint found nothing."},
    Item{"1", "lint found something, or --diff has something to show."},
    Item{
        "2",
        "Wrong usage, a broken configuration, or something that could not be read or written; standard error "
        "says what and why."},
};

constexpr std::array variables = {
    Item{"RMTOOL_FORMAT", "The format of lint's findings, where --format does not say it."},
    Item{"NO_COLOR", "If it is not empty, nothing is coloured unless --color says so."},
    Item{"TERM", "Nothing is coloured for dumb."},
    Item{"XDG_CONFIG_HOME", "Where rmtool/config.yaml is looked for; ~/.config without it."},
    Item{"PATH", "Where programs rmtool-export-NAME are looked for, the formats that others add."},
};

constexpr std::array files = {
    Item{".rmtool.yaml, .rmtool.yml",
         "The configuration of the documents in its folder and below, the nearest one upward from each."},
    Item{"~/.config/rmtool/config.yaml", "The configuration of documents that have no other."},
};

// Characters that roff would take for a command, or would turn into typographic ones.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '\\': out += "\\e"; break;
            case '-': out += "\\-"; break;
            case '\'': out += "\\(aq"; break;
            case '`': out += "\\(ga"; break;
            case '^': out += "\\(ha"; break;
            case '~': out += "\\(ti"; break;
            default: out += c;
        }
    }
    return out;
}

// Running text, in lines as short as mandoc's style asks for.
void append_text(std::string_view text, std::string& out) {
    size_t column = 0;
    while (!text.empty()) {
        const size_t end = std::min(text.find(' '), text.size());
        const std::string word = escaped(text.substr(0, end));
        const bool fits = column > 0 && column + 1 + word.size() <= longest_line;
        if (column > 0) out += fits ? ' ' : '\n';
        if (!fits && word.starts_with('.')) out += "\\&";  // at the head of a line it would be a command
        column = (fits ? column + 1 : 0) + word.size();
        out += word;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    out += '\n';
}

void append_section(std::string_view title, std::string& out) {
    out += ".SH ";
    for (const char c : title) out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    out += '\n';
}

// `term` has its roff already.
void append_item(std::string_view term, std::string_view text, std::string& out) {
    fmt::format_to(std::back_inserter(out), ".TP\n{}\n", term);
    append_text(text, out);
}

void append_items(std::string_view title, std::span<const Item> items, std::string& out) {
    append_section(title, out);
    for (const Item& item : items) append_item(fmt::format("\\fB{}\\fR", escaped(item.term)), item.text, out);
}

std::string term_of(const OptionRow& row) {
    std::string term = row.letter ? fmt::format("\\fB\\-{}\\fR, ", row.letter) : "";
    term += fmt::format("\\fB\\-\\-{}\\fR", escaped(row.name));
    if (!row.value.empty()) term += fmt::format(" \\fI{}\\fR", escaped(row.value));
    return term;
}

std::string text_of(const OptionRow& row) {
    std::string text = fmt::format("{}.", row.summary);
    if (!row.choices.empty()) text += fmt::format(" Possible values: {}.", fmt::join(row.choices, ", "));
    if (!row.fallback.empty()) text += fmt::format(" Default: {}.", row.fallback);
    return text;
}

void append_options(std::span<const OptionRow> rows, std::string& out) {
    for (size_t i = 0; i < rows.size(); ++i) {
        const bool begins_group = i == 0 || rows[i].group != rows[i - 1].group;
        if (begins_group) fmt::format_to(std::back_inserter(out), ".SS {}\n", escaped(rows[i].group));
        append_item(term_of(rows[i]), text_of(rows[i]), out);
    }
}

void append_synopsis(std::span<const Command> commands, std::string& out) {
    append_section("Synopsis", out);
    for (const Command& command : commands)
        fmt::format_to(std::back_inserter(out), "{}\\fBrmtool {}\\fR [\\fIOPTIONS\\fR] \\fI{}\\fR\n",
                       &command == commands.data() ? "" : ".br\n", escaped(command.name),
                       escaped(command.operand));
}

void append_command(const Command& command, std::string& out) {
    append_section(fmt::format("rmtool {}", command.name), out);
    append_text(fmt::format("{}.", command.summary), out);
    if (!command.description.empty()) {
        out += ".PP\n";
        append_text(command.description, out);
    }
    out += ".PP\n";
    append_text(fmt::format("{}: {}.", bare_operand(command.operand), command.operand_summary), out);
    append_options(command.options(), out);
    fmt::format_to(std::back_inserter(out), ".SS Example\n.nf\n{}\n.fi\n", escaped(command.example));
}

}  // namespace

std::string man_page(std::span<const Command> commands) {
    std::string out = fmt::format(".TH RMTOOL 1 {} \"rmtool {}\" \"User Commands\"\n", date_of_page, version);
    append_section("Name", out);
    out += "rmtool \\- lint Markdown outlines and convert them\n";
    append_synopsis(commands, out);
    append_section("Description", out);
    out +=
        "\\fBrmtool\\fR finds mistakes in Markdown outlines (roadmaps, mind maps, awesome lists), mends what "
        "it "
        "safely can, and converts them.\n"
        "Its commands and their options follow.\n";
    for (const Command& command : commands) append_command(command, out);
    append_section("Global options", out);
    for (const OptionRow& row : global_options()) append_item(term_of(row), text_of(row), out);
    append_section("Rules", out);
    out += "\\fBrmtool rules \\fIRULE\\fR explains one.\n";
    for (const Rule& rule : rules())
        append_item(fmt::format("\\fB{}\\fR", escaped(rule.id)),
                    fmt::format("{}: {}{}.", name_of(rule.severity), rule.summary,
                                rule.fixable ? "; some can be fixed" : ""),
                    out);
    append_section("Formats of export", out);
    for (const Exporter& exporter : exporters())
        append_item(fmt::format("\\fB{}\\fR", escaped(exporter.name)),
                    fmt::format("{}: {}.", exporter.extension, exporter.summary), out);
    append_items("Exit status", exit_codes, out);
    append_items("Environment", variables, out);
    append_items("Files", files, out);
    append_section("See also", out);
    out += "\\fBdot\\fR(1), \\fBjq\\fR(1)\n";
    return out;
}

}  // namespace rmtool
