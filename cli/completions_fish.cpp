#include <fmt/format.h>

#include <iterator>

#include "cli/completions.h"

namespace rmtool {
namespace {

// Inside of single quotes fish knows two escapes.
std::string quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') out += '\\';
        out += c;
    }
    return out + "'";
}

// -x: an argument, and no files for it; -r -F: an argument that is a file.
std::string answer_with(const Candidates& candidates) {
    const std::string words = joined_words(candidates.words);
    switch (candidates.kind) {
        case Candidates::Kind::nothing: return " -x";
        case Candidates::Kind::files: return " -r -F";
        case Candidates::Kind::words: return fmt::format(" -x -a {}", quoted(words));
        case Candidates::Kind::list:
            return fmt::format(
                " -x -a {}",
                quoted(fmt::format("(__fish_complete_list , 'string split \" \" \"{}\"')", words)));
        case Candidates::Kind::formats:
            return " -x -a '(rmtool export --list 2> /dev/null | string match -r \"^\\S+\")'";
    }
    return {};
}

void append_option(std::string_view condition, const OptionRow& row, std::string& out) {
    out += "complete -c rmtool";
    if (!condition.empty()) fmt::format_to(std::back_inserter(out), " -n {}", quoted(condition));
    if (row.letter) fmt::format_to(std::back_inserter(out), " -s {}", row.letter);
    fmt::format_to(std::back_inserter(out), " -l {}{} -d {}\n", row.name,
                   row.value.empty() ? "" : answer_with(candidates_of(row)), quoted(row.summary));
}

void append_operand(std::string_view condition, const Command& command, std::string& out) {
    const Candidates candidates = candidates_of_operand(command);
    if (candidates.kind == Candidates::Kind::nothing) return;
    fmt::format_to(std::back_inserter(out), "complete -c rmtool -n {} {}\n", quoted(condition),
                   candidates.kind == Candidates::Kind::files
                       ? "-F"
                       : fmt::format("-a {}", quoted(joined_words(candidates.words))));
}

}  // namespace

std::string fish_completions(std::span<const Command> commands) {
    std::string out =
        "# fish completion for rmtool; written by `rmtool completions fish`.\n\ncomplete -c rmtool -f\n";
    for (const OptionRow& row : global_options()) append_option({}, row, out);
    // fish's own __fish_use_subcommand takes the value of a global option for the command.
    std::string names;
    for (const Command& command : commands) names.append(1, ' ').append(command.name);
    const std::string no_command = quoted("not __fish_seen_subcommand_from" + names);
    for (const Command& command : commands)
        fmt::format_to(std::back_inserter(out), "complete -c rmtool -n {} -a {} -d {}\n", no_command,
                       command.name, quoted(command.summary));
    for (const Command& command : commands) {
        const std::string condition = fmt::format("__fish_seen_subcommand_from {}", command.name);
        out += '\n';
        append_operand(condition, command, out);
        for (const OptionRow& row : command.options()) append_option(condition, row, out);
    }
    return out;
}

}  // namespace rmtool
