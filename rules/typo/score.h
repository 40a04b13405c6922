// How likely a word is a misspelling of its best candidate.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "rules/typo/candidates.h"
#include "rules/typo/evidence.h"
#include "rules/typo/weights.h"

namespace rmtool::typo {

struct Features {
    std::array<uint8_t, feature_count> counts = {};
    int rank = 0;

    void add(Feature feature, bool holds = true) { counts[static_cast<size_t>(feature)] += holds; }
    bool holds(Feature feature) const { return counts[static_cast<size_t>(feature)] > 0; }
};

// Without what the candidates say.
Features features_of(const Suspect& suspect, const Evidence& evidence);
// With the best candidate's part.
Features features_of(const Suspect& suspect, const Evidence& evidence, const Candidate& best);

int score_of(const Features& features);
// The part of it that the word's own form has.
int score_of_form(std::string_view spelling);
// At most this is what the candidates' part can add.
inline constexpr int most_of_candidates = 350;
inline constexpr int most_of_far_candidates = 200;  // two edits away

}  // namespace rmtool::typo
