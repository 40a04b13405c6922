// The words of the list that are near a spelling. The documents of a project share most of their unknown
// words, so each thread keeps what it has found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/typo/lexicon.h"

namespace rmtool::typo {

struct NearWord {
    std::string word;
    WordClass kind = WordClass::unknown;
};

// What for_each_one_edit_away() and for_each_two_edits_away() visit. Valid until the thread asks again.
const std::vector<NearWord>& words_one_edit_away(std::string_view spelling);
const std::vector<NearWord>& words_two_edits_away(std::string_view spelling);

}  // namespace rmtool::typo
