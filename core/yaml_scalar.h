// How YAML 1.2's core schema reads an untagged plain scalar (section 10.3.2).
#pragma once

#include <string_view>

#include "core/yaml.h"

namespace rmtool {

// A null, boolean or number if it is spelled like one, else a string. YAML 1.1's further spellings (`yes`,
// `012` as octal, `1_000`, `12:30`) are not special. What no JSON number can say stays a string, too: `.inf`,
// `.nan`, and what a double cannot hold, since readers of JSON go no further (RFC 8259, section 6).
Value read_plain_scalar(std::string_view text);

}  // namespace rmtool
