// The whole text votes on the page that it was read as.
#pragma once

#include <vector>

#include "core/encoding/loose_text.h"
#include "core/encoding/pages.h"

namespace rmtool::encoding {

// Where something was lost, and what may have been meant; the likeliest first.
struct Undecided {
    uint32_t begin = 0;
    uint32_t end = 0;
    Page page = Page::windows_1252;
    std::vector<std::u32string> choices;
};

struct Level {
    std::vector<Replacement> replacements;  // ascending, without overlaps
    std::vector<Undecided> undecided;       // their lines are to be held
};

// What is to be decoded next, one level of it.
Level next_level(const LooseText& text, Pages pages, int levels);

// The score without which no run of the page is taken in a text that has no evidence for it.
int least_score_alone(Page page);

}  // namespace rmtool::encoding
