// Applying fixes to a text: from left to right in one pass, those that overlap an earlier one left out.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"

namespace rmtool {

// Those that are applied, ascending by begin (of equal ones the first given), none overlapping an earlier
// one. Two insertions at one place overlap.
std::vector<const Fix*> without_overlaps(std::vector<const Fix*> fixes);

// Precondition: ascending, without overlaps.
std::string apply_fixes(std::string_view text, std::span<const Fix* const> fixes);

}  // namespace rmtool
