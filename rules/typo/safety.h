// Which corrections a person would apply unread.
#pragma once

#include <vector>

#include "rules/typo/candidates.h"
#include "rules/typo/score.h"
#include "rules/typo/suspects.h"

namespace rmtool::typo {

// Nobody would think of another correction than the first.
bool stands_out(const std::vector<Candidate>& candidates);

// "criticals", "uncompressible", "uboot", "scrutinee", "kustomized": another form of the word, or one that
// somebody made of it. What the table knows, people do write wrong.
bool may_be_made_up(const Suspect& suspect, const Candidate& best, const Features& features);

bool is_high_enough(const Candidate& best, int score);

}  // namespace rmtool::typo
