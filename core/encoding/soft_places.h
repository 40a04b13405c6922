// Places of garbled text that look as if they had lost something.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/encoding/pages.h"

namespace rmtool::encoding {

// A lead that begins no unit, where a loss would explain why. Proven is one that others of its kind show to
// be no letter: it may have lost all of its continuations.
bool is_soft_at(Page page, std::u32string_view text, size_t at, bool proven);

// Of two bytes, where honest text hardly has a space or a quote: "10Â km", "cÅ"ur".
bool has_lost_only_byte(std::u32string_view text, size_t at);

}  // namespace rmtool::encoding
