// How many edits make one word of another: optimal string alignment, that is insertions, deletions,
// substitutions and swaps of two neighbours, none of them inside another.
#pragma once

#include <cstdint>
#include <string_view>

namespace rmtool {

// Of code points; `limit` + 1 if there are more edits than that. Time: the longer length times `limit`.
uint32_t edit_distance(std::u32string_view left, std::u32string_view right, uint32_t limit);

// Of bytes: at most one edit. Linear.
bool within_one_edit(std::string_view left, std::string_view right);

}  // namespace rmtool
