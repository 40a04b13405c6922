// A file of words that are right: one a line, comments behind #.
#pragma once

#include <string>
#include <string_view>

#include "rules/settings.h"

namespace rmtool::config {

// Adds the words in lower case. Returns what is wrong with the first line that is none of that ("line 3 has
// more than one word"), or nothing.
std::string add_words(std::string_view text, Words& words);

}  // namespace rmtool::config
