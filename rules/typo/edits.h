// What kind of slip makes one word of another.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "rules/typo/lexicon.h"

namespace rmtool::typo {

enum class EditKind : uint8_t {
    missing_double,  // "ocured": of a double letter one is there
    extra_double,    // "untill"
    missing_letter,
    extra_letter,
    swapped,     // two neighbours
    vowel,       // a vowel for a vowel
    key_beside,  // a letter whose key is beside the right one
    other_letter,
    missing_pair,  // "containg": of two letters that repeat, one pair is there
    extra_pair,    // "iteratiting"
    more           // than one edit
};

struct Edit {
    EditKind kind = EditKind::more;
    bool at_first = false;  // the first letter is another, missing or too much
    bool at_last = false;
    bool final_s = false;  // the words differ by an s at the end
};

Edit edit_between(std::string_view wrong, std::string_view right);

// Words of the lexicon that may be suggested and are one edit away, or a repeated pair of letters. A word may
// be visited twice.
void for_each_one_edit_away(const PackedLexicon& packed, std::string_view word,
                            const std::function<void(std::string_view, WordClass)>& visit);

}  // namespace rmtool::typo
