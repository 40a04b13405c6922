// The manual page, made from the rows of commands, options, rules and formats: roff with the macros of
// man(7).
#pragma once

#include <span>
#include <string>

#include "cli/args.h"

namespace rmtool {

std::string man_page(std::span<const Command> commands);

}  // namespace rmtool
