#include <fmt/format.h>

#include <iterator>

#include "cli/completions.h"

namespace rmtool {
namespace {

constexpr std::string_view beginning = R"(# bash completion for rmtool; written by `rmtool completions bash`.

_rmtool_files() {
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -f -- "$1")
}

_rmtool_words() {
    mapfile -t COMPREPLY < <(compgen -W "$2" -- "$1")
}

# Words separated by commas.
_rmtool_list() {
    local before=
    [[ $1 != *,* ]] || before=${1%,*},
    mapfile -t COMPREPLY < <(compgen -P "$before" -W "$2" -- "${1##*,}")
}

_rmtool() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command= i
    COMPREPLY=()
    # --option=value comes as three words.
    if [[ $cur == '=' ]]; then
        cur=
    elif [[ $prev == '=' ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((i = 1; i < COMP_CWORD; ++i)); do
        case ${COMP_WORDS[i]} in
)";

constexpr std::string_view end = R"(}

complete -F _rmtool rmtool
)";

std::string answer_with(const Candidates& candidates) {
    switch (candidates.kind) {
        case Candidates::Kind::nothing: return ":";
        case Candidates::Kind::files: return "_rmtool_files \"$cur\"";
        case Candidates::Kind::words:
            return fmt::format("_rmtool_words \"$cur\" '{}'", joined_words(candidates.words));
        case Candidates::Kind::list:
            return fmt::format("_rmtool_list \"$cur\" '{}'", joined_words(candidates.words));
        case Candidates::Kind::formats:
            return "_rmtool_words \"$cur\" \"$(rmtool export --list 2> /dev/null | cut -d ' ' -f 1)\"";
    }
    return {};
}

void append_values(std::string_view command, std::span<const OptionRow> rows, std::string& out) {
    for (const OptionRow& row : rows) {
        if (row.value.empty()) continue;
        std::string pattern = fmt::format("{}:--{}", command, row.name);
        if (row.letter) pattern += fmt::format(" | {}:-{}", command, row.letter);
        fmt::format_to(std::back_inserter(out), "        {}) {}; return ;;\n", pattern,
                       answer_with(candidates_of(row)));
    }
}

std::string names_of(std::span<const OptionRow> own) {
    std::vector<std::string> names;
    for (const std::span<const OptionRow> rows : {own, global_options()}) {
        for (const OptionRow& row : rows) {
            if (row.letter) names.push_back(fmt::format("-{}", row.letter));
            names.push_back(fmt::format("--{}", row.name));
        }
    }
    return fmt::format("{}", fmt::join(names, " "));
}

}  // namespace

std::string bash_completions(std::span<const Command> commands) {
    std::string out(beginning);
    std::vector<std::string_view> names;
    for (const Command& command : commands) names.push_back(command.name);
    fmt::format_to(std::back_inserter(out),
                   "            {}) command=${{COMP_WORDS[i]}}; break ;;\n        esac\n    done\n"
                   "    case $command:$prev in\n",
                   fmt::join(names, " | "));
    append_values("*", global_options(), out);
    for (const Command& command : commands) append_values(command.name, command.options(), out);
    out += "    esac\n    case $command:$cur in\n";
    for (const Command& command : commands)
        fmt::format_to(std::back_inserter(out), "        {}:-*) _rmtool_words \"$cur\" '{}' ;;\n",
                       command.name, names_of(command.options()));
    fmt::format_to(std::back_inserter(out), "        :-*) _rmtool_words \"$cur\" '{}' ;;\n", names_of({}));
    for (const Command& command : commands)
        fmt::format_to(std::back_inserter(out), "        {}:*) {} ;;\n", command.name,
                       answer_with(candidates_of_operand(command)));
    fmt::format_to(std::back_inserter(out), "        :*) _rmtool_words \"$cur\" '{}' ;;\n    esac\n",
                   joined_words(names));
    out += end;
    return out;
}

}  // namespace rmtool
