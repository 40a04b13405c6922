// Bytes as C++ string literals, which compilers read faster than anything else.
#pragma once

#include <string>
#include <string_view>

namespace rmtool::typo {

std::string as_literals(std::string_view bytes);

}  // namespace rmtool::typo
