// What the tables know of a word, remembered between documents.
#pragma once

#include <cstdint>
#include <vector>

#include "rules/typo/language.h"
#include "rules/typo/lexicon.h"

namespace rmtool::typo {

struct Known {
    WordClass kind = WordClass::unknown;
    Vote vote = Vote::none;
};

// What was looked up last. Nine words of ten are among a few hundred, and the tables are larger than a
// processor's nearest caches.
class RecentWords {
  public:
    Known look_up(uint64_t hash) {
        constexpr uint64_t what_is_known = 0xFF;
        uint64_t& slot = slots_[hash >> 32 & (slot_count - 1)];
        if ((slot ^ hash) > what_is_known) {
            const auto kind = static_cast<uint64_t>(class_of(lexicon, hash));
            slot = (hash & ~what_is_known) | static_cast<uint64_t>(vote_of(hash)) << 4 | kind;
        }
        return {static_cast<WordClass>(slot & 0xF), static_cast<Vote>(slot >> 4 & 0xF)};
    }

  private:
    static constexpr size_t slot_count = 8192;

    // Not an array: what belongs to a thread takes room from its stack.
    std::vector<uint64_t> slots_ = std::vector<uint64_t>(slot_count);
};

// The thread's own.
inline RecentWords& recent_words() {
    thread_local RecentWords words;
    return words;
}

}  // namespace rmtool::typo
