// What the tables know of a word, remembered between documents.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/typo/language.h"
#include "rules/typo/letters.h"
#include "rules/typo/lexicon.h"

namespace rmtool::typo {

// Words that are right, but hardly ever beside some others.
inline constexpr uint64_t dependant = hash_of("dependant"), handing = hash_of("handing");

struct Known {
    uint64_t hash = 0;  // hash_of() the word in lower case
    WordClass kind = WordClass::unknown;
    Vote vote = Vote::none;
    bool is_right = false;  // wherever it stands
};

Known look_up(uint64_t hash);

// What was looked up last. Nine words of ten are among a few hundred: not even their hash has to be made
// again, and the tables are larger than a processor's nearest caches.
class RecentWords {
  public:
    // All letters of the word, which are two or more. What is returned holds until the next look-up.
    const Known& look_up(uint64_t first, uint64_t second) {
        Slot* const pair = &slots_[2 * (number_of(first, second) >> (64 - bits))];
        if (pair->first == first && pair->second == second) return pair->known;
        return look_up_in(pair, first, second);
    }

  private:
    struct Slot {
        uint64_t first = 0, second = 0;
        Known known;
    };
    static constexpr unsigned bits = 11;

    // The slot behind the first one has what was used before it.
    const Known& look_up_in(Slot* pair, uint64_t first, uint64_t second);

    // Not an array: what belongs to a thread takes room from its stack.
    std::vector<Slot> slots_ = std::vector<Slot>(size_t{2} << bits);
};

// The thread's own.
inline RecentWords& recent_words() {
    thread_local RecentWords words;
    return words;
}

}  // namespace rmtool::typo
