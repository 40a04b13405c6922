// What a text was and what it became, as `diff -u` writes it: `git apply` and `patch -p1` take it.
#pragma once

#include <string>
#include <string_view>

#include "cli/terminal.h"

namespace rmtool {

// Empty if the texts are equal. Lines end at LF; all their bytes are kept, unless people read them: in colour
// or on a terminal, controls are escaped. Names get git's a/ and b/, lose a leading "/" or "./", and are
// quoted as git quotes them where they hold a quote, a backslash, a control or an ill-formed byte, or end
// with a blank. The time is that of reading the texts once, but for a logarithm of the changes; where many
// equal lines move, the difference may be larger than the least possible one.
std::string unified_diff(std::string_view name, std::string_view before, std::string_view after,
                         const Terminal& terminal);

}  // namespace rmtool
