// How messages about a configuration are worded.
#pragma once

#include <string>
#include <string_view>

#include "cli/config/rows.h"
#include "core/yaml.h"

namespace rmtool::config {

// "a list": what a value is, and what that of a row has to be.
std::string_view kind_of(const Value& value);
std::string_view kind_of(const Row& row);

// For a value that is none of those which the row allows.
std::string hint_for_value(std::string_view text, const Row& row);

}  // namespace rmtool::config
