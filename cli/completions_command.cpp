#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/completions.h"
#include "cli/world.h"
#include "core/suggest.h"

namespace rmtool {
namespace {

std::vector<OptionRow> no_options() { return {}; }

Result<int> run_completions(const Arguments& arguments, World&) {
    std::vector<std::string_view> names;
    for (const Shell& shell : shells()) names.push_back(shell.name);
    const std::string known = fmt::format("shells: {}", fmt::join(names, ", "));
    if (arguments.operands.empty()) return Error{"no shell given", known};
    const std::string& name = arguments.operands.front();
    const auto shell = std::ranges::find(shells(), name, &Shell::name);
    if (shell == shells().end()) {
        Error error{fmt::format("unknown shell '{}'", name), did_you_mean(name, names)};
        if (error.hint.empty()) error.hint = known;
        return error;
    }
    const Result<size_t> printed = print(shell->script(commands()));
    if (!printed) return printed.error();
    return 0;
}

}  // namespace

const Command& completions_command() {
    static constexpr Command command{
        .name = "completions",
        .summary = "Print what makes a shell complete commands, options, rules and formats",
        .description =
            "For bash: add 'source <(rmtool completions bash)' to ~/.bashrc. For zsh: write it to a file "
            "_rmtool "
            "in a folder of $fpath. For fish: write it to ~/.config/fish/completions/rmtool.fish. Packages "
            "bring "
            "them along.",
        .operand = "SHELL",
        .operand_summary = "bash, zsh or fish",
        .example = "rmtool completions bash > ~/.local/share/bash-completion/completions/rmtool",
        .options = no_options,
        .run = run_completions,
    };
    return command;
}

}  // namespace rmtool
