// Text whose UTF-8 was decoded as something else, and how to undo it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/source.h"

namespace rmtool::encoding {

// A maximal run of characters that, encoded in windows-1252, is strict UTF-8 of characters beyond ASCII.
struct Window {
    Range range;  // bytes of the text given
    std::string repaired;
};

// Offsets are into `text`. Undefined windows-1252 bytes (81 8D 8F 90 9D) stand as the C1 control of that
// number.
std::vector<Window> find_windows_1252(std::string_view text);

// `text` with every window repaired, once.
std::string repaired(std::string_view text);

}  // namespace rmtool::encoding
