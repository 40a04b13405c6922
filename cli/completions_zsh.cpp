#include <fmt/format.h>

#include <iterator>

#include "cli/completions.h"

namespace rmtool {
namespace {

constexpr std::string_view beginning = R"zsh(#compdef rmtool
# zsh completion for rmtool; written by `rmtool completions zsh`.

_rmtool_formats() {
    local -a formats
    formats=(${${(f)"$(rmtool export --list 2> /dev/null)"}%% *})
    compadd -a formats
}

_rmtool() {
    local curcontext=$curcontext state line
    typeset -A opt_args
)zsh";

constexpr std::string_view end = R"zsh(
if [[ $funcstack[1] == _rmtool ]]; then
    _rmtool "$@"
else
    compdef _rmtool rmtool
fi
)zsh";

// Part of a specification of _arguments, in single quotes.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\'') {
            out += "'\\''";
            continue;
        }
        if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

std::string action_for(const Candidates& candidates) {
    switch (candidates.kind) {
        case Candidates::Kind::nothing: return "";
        case Candidates::Kind::files: return "_files";
        case Candidates::Kind::words: return fmt::format("({})", joined_words(candidates.words));
        case Candidates::Kind::list:
            return fmt::format("_sequence compadd - {}", joined_words(candidates.words));
        case Candidates::Kind::formats: return "_rmtool_formats";
    }
    return {};
}

void append_options(std::string_view indent, std::span<const OptionRow> rows, std::string& out) {
    for (const OptionRow& row : rows) {
        std::string letter = row.letter ? fmt::format("-{}", row.letter) : "";
        std::string name = fmt::format("--{}", row.name);
        std::string value;
        const std::string others = fmt::format("({} {})", letter, name);
        if (!row.value.empty()) {
            value = fmt::format(":{}:{}", escaped(row.value), action_for(candidates_of(row)));
            letter += '+';  // -oFILE and -o FILE
            name += '=';    // --output=FILE and --output FILE
        }
        const std::string names = row.letter ? fmt::format("{}'{{{},{}}}'", others, letter, name) : name;
        fmt::format_to(std::back_inserter(out), "{}'{}{}[{}]{}' \\\n", indent, row.repeatable ? "*" : "",
                       names, escaped(row.summary), value);
    }
}

void append_command(const Command& command, std::string& out) {
    constexpr std::string_view indent = "                    ";
    fmt::format_to(std::back_inserter(out), "            {})\n                _arguments -S \\\n",
                   command.name);
    append_options(indent, command.options(), out);
    append_options(indent, global_options(), out);
    fmt::format_to(std::back_inserter(out), "{}'{}:{}:{}'\n                ;;\n", indent,
                   command.most_operands == 1 ? "1" : "*", escaped(bare_operand(command.operand)),
                   action_for(candidates_of_operand(command)));
}

}  // namespace

std::string zsh_completions(std::span<const Command> commands) {
    std::string out(beginning);
    out += "    local -a commands=(\n";
    for (const Command& command : commands)
        fmt::format_to(std::back_inserter(out), "        '{}:{}'\n", command.name, escaped(command.summary));
    out += "    )\n    _arguments -C -S \\\n";
    append_options("        ", global_options(), out);
    out +=
        "        '1:command:->command' \\\n        '*::argument:->arguments' && return\n    case $state in\n"
        "    command) _describe command commands ;;\n    arguments)\n        case $line[1] in\n";
    for (const Command& command : commands) append_command(command, out);
    out += "        esac\n        ;;\n    esac\n}\n";
    out += end;
    return out;
}

}  // namespace rmtool
