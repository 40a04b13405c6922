// How likely a word is a misspelling of its best candidate.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "rules/typo/candidates.h"

namespace rmtool::typo {

// What the document shows of a suspect.
struct Evidence {
    uint32_t uses = 1;  // of the word itself
    bool is_identifier = false;
    bool in_link = false;
    bool is_marked = false;      // brackets, quotes, emphasis
    bool among_unknown = false;  // another unknown word on the line
};

// Without what the candidates say.
int score_of(const Suspect& suspect, const Evidence& evidence);
// With the best candidate's part. At least the sum of both for any candidates is at most
// score_of(suspect, evidence) + most_of_candidates.
int score_of(const Suspect& suspect, const Evidence& evidence, const Candidate& best);
inline constexpr int most_of_candidates = 350;
inline constexpr int most_of_far_candidates = 100;  // two edits away

}  // namespace rmtool::typo
