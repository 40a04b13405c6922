// The words of comments that silence findings, which suppressions_of() reads.
#pragma once

#include <string_view>

namespace rmtool {

// The first word of such a comment that is most like `words`; empty if none is.
std::string_view directive_near(std::string_view words);

}  // namespace rmtool
