// What may have been meant by a word, the likeliest first.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/typo/edits.h"
#include "rules/typo/suspects.h"

namespace rmtool::typo {

struct Candidate {
    std::string word;   // in lower case, but for names of the table
    uint64_t hash = 0;  // in lower case
    Edit edit;
    WordClass kind = WordClass::unknown;
    uint8_t place_in_table = 0;  // from 1; 0: not of the table
    uint32_t used = 0;           // in the document
    int rank = 0;
};

// Words that a document uses often and no list has, by their first letter.
class OwnWords {
  public:
    explicit OwnWords(const Reading& reading);
    void add_near(std::string_view word, std::vector<Candidate>& out) const;

  private:
    std::array<std::vector<std::string_view>, 26> by_letter_;
};

// Without their ranks.
std::vector<Candidate> candidates_for(std::string_view spelling, bool in_table, const OwnWords& own);
// Two edits away: for long words that have no other candidates.
std::vector<Candidate> far_candidates_for(std::string_view spelling);

void want_usage(const Suspect& suspect, const std::vector<Candidate>& candidates, const Reading& reading,
                Usage& usage);
// When the usage has been counted.
void rank(const Suspect& suspect, const Reading& reading, const Usage& usage,
          std::vector<Candidate>& candidates);

}  // namespace rmtool::typo
