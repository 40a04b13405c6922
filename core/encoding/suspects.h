// What of a text could be garbled, told at the price of hardly more than reading it.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/encoding/pages.h"

namespace rmtool::encoding {

// Where anything could be garbled at all: a lead and a continuation of a page stand side by side, or with a
// straight quote between them.
struct Suspect {
    // The character that tells, the continuation or one behind it; the text's size if none does.
    size_t at = 0;
    Pages pages = 0;  // in which it does
};
// From the begin of a character on.
Suspect find_suspect(std::string_view text, size_t begin, Pages pages);

}  // namespace rmtool::encoding
