// Text that has no suspects, passed over by the block.
#pragma once

#include <cstddef>
#include <string_view>

namespace rmtool::encoding {

// From the begin of a character on: where what no page has ends, and ASCII beside it. Somewhere behind the
// begin if there is more of it.
size_t end_of_far_scripts(std::string_view text, size_t begin);

// From behind ASCII that is no straight quote on: the begin of a word of Greek or Cyrillic before which there
// is nothing that could make it, or what stands before it, a suspect.
size_t end_of_plain_words(std::string_view text, size_t begin);

}  // namespace rmtool::encoding
