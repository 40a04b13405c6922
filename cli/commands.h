// The commands that exist. A new one is a file with its row and its function, and its name in commands.cpp.
#pragma once

#include <span>

#include "cli/args.h"

namespace rmtool {

// In the order of help.
std::span<const Command> commands();

const Command& lint_command();
const Command& export_command();
const Command& tree_command();
const Command& rules_command();
const Command& config_command();
const Command& completions_command();
const Command& help_command();

}  // namespace rmtool
