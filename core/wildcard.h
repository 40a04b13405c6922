// Wildcards in paths as gitignore(5) has them: `*`, `?` and `[...]` match no slash, `**` as a whole name
// matches any number of folders.
#pragma once

#include <string_view>

namespace rmtool {

// The whole path. Takes at most as many steps as the product of both sizes, whatever the pattern. A pattern
// that is malformed (`[a`, a final backslash) matches nothing.
bool matches_wildcard(std::string_view pattern, std::string_view path);
bool is_malformed_wildcard(std::string_view pattern);

}  // namespace rmtool
