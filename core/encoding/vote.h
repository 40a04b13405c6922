// The whole text votes on the page that it was read as.
#pragma once

#include <vector>

#include "core/encoding/loose_text.h"
#include "core/encoding/pages.h"

namespace rmtool::encoding {

// What is to be decoded next, one level of it; ascending, without overlaps.
std::vector<Replacement> next_level(const LooseText& text, Pages pages, int levels);

}  // namespace rmtool::encoding
