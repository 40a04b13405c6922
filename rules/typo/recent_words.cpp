#include "rules/typo/recent_words.h"

#include <utility>

namespace rmtool::typo {
namespace {

uint64_t hash_of_letters(uint64_t first, uint64_t second) {
    uint64_t state = hash_start;
    for (; first != 0; first >>= 8) state = hash_on(state, static_cast<char>(first));
    for (; second != 0; second >>= 8) state = hash_on(state, static_cast<char>(second));
    return hash_end(state);
}

}  // namespace

Known look_up(uint64_t hash) {
    const WordClass kind = class_of(lexicon, hash);
    return {hash, kind, vote_of(hash), is_known(kind) && hash != dependant && hash != handing};
}

const Known& RecentWords::look_up_in(Slot* pair, uint64_t first, uint64_t second) {
    if (pair[1].first != first || pair[1].second != second)
        pair[1] = {first, second, typo::look_up(hash_of_letters(first, second))};
    std::swap(pair[0], pair[1]);
    return pair[0].known;
}

}  // namespace rmtool::typo
