// Breaking a label into lines.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rmtool {

// `text` with newlines instead of those blanks at which a line would grow beyond `columns`, and between wide
// letters (Chinese and Japanese have no blanks). East Asian wide characters and emoji take two columns. Words
// up to twice as long stay whole: most are addresses.
std::string wrap(std::string_view text, uint32_t columns);

}  // namespace rmtool
