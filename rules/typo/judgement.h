// From suspects to findings.
#pragma once

#include <string>
#include <vector>

#include "rules/typo/score.h"
#include "rules/typo/suspects.h"

namespace rmtool::typo {

struct Finding {
    Suspect suspect;
    Candidate best;
    std::vector<std::string> corrections;  // in the word's shape, the likeliest first
    Features features;
    int score = 0;
    bool is_sure = false;  // a person would apply the first one unread
};

// In the order of the suspects.
std::vector<Finding> judge(const Document& document, Reading reading, int threshold);

}  // namespace rmtool::typo
