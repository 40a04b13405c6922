// The YAML that nearly all documents begin with: lines of `key: value`, where a value may be a list of words
// in brackets, or such lines again, indented; lines of a list, each behind a dash; blank lines and comments.
#pragma once

#include <optional>
#include <string_view>

#include "core/yaml.h"

namespace rmtool {

// What read_yaml() makes of it, for a hundredth of the time; nothing where a line is any other.
std::optional<Value> read_plain_mapping(std::string_view text);

}  // namespace rmtool
