// Brackets that are left in a document's text because they make no link.
#pragma once

#include <vector>

#include "core/document.h"

namespace rmtool::broken_reference {

struct BracketPair {
    Range text;              // between the brackets
    Range label;             // of `[text][label]`; empty without one, or for `[text][]`
    bool has_label = false;  // a second pair follows at once
    bool image = false;      // a `!` stands before it
};

// In source order within each title and block; the second pair of `[text][label]` is not listed again.
std::vector<BracketPair> loose_brackets(const Document& document);

}  // namespace rmtool::broken_reference
