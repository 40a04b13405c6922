// The program behind main(): from arguments to the exit code.
#pragma once

#include <span>

#include "core/disk.h"

namespace rmtool {

// `arguments` are argv without the program's name. 0: done; 2: usage or input/output error.
int run(std::span<const char* const> arguments, Disk& disk);

}  // namespace rmtool
