// Help, printed from the rows of commands and options: at most 100 columns.
#pragma once

#include <span>
#include <string>

#include "cli/args.h"

namespace rmtool {

std::string help_of_program(std::span<const Command> commands);
std::string help_of_command(const Command& command);

}  // namespace rmtool
