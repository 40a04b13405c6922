// What the command line of `rmtool lint` may hold.
#pragma once

#include <vector>

#include "cli/args.h"
#include "cli/report.h"

namespace rmtool {

std::vector<OptionRow> lint_options();

// The one of --format, else of RMTOOL_FORMAT, else the default.
Result<const Reporter*> chosen_reporter(const Arguments& arguments);

}  // namespace rmtool
