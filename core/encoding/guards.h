// What the model of characters does not know about one garbled character by itself.
#pragma once

#include <string_view>

#include "core/encoding/runs.h"

namespace rmtool::encoding {

// Sets the guard and adjusts the score of a run that is one unit.
void judge_lone_unit(std::u32string_view text, Run& run);

}  // namespace rmtool::encoding
