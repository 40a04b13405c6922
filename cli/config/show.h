// What holds for a file as a configuration that would say so, with where each value comes from.
#pragma once

#include <string>

#include "cli/config/settings.h"

namespace rmtool::config {

std::string show(const FileSettings& settings);

}  // namespace rmtool::config
