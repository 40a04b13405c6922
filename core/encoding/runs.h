// Runs of units, and how much better the text is when one is decoded.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/encoding/loose_text.h"
#include "core/encoding/pages.h"

namespace rmtool::encoding {

enum class Guard : uint8_t {
    none,
    ambiguous,   // honest text looks like this: it is no evidence, and needs that of others
    lone_letter  // of a far script: needs others of its kind as well
};

// Neighbouring units of a page. They are right or wrong together: honest text has hardly two in a row.
struct Run {
    Replacement change;
    int score = 0;  // quarter bits by which the decoded text is likelier
    Guard guard = Guard::none;
};

// What one page makes of a text.
struct PageRuns {
    Page page = Page::windows_1252;
    std::vector<Run> runs;  // that may be right
    int64_t total = 0;      // of all
};

// A place where a unit could begin.
struct Pair {
    uint32_t at = 0;
    Pages pages = 0;
};
std::vector<Pair> pairs_in(std::u32string_view text, Pages pages);

PageRuns runs_of(Page page, const LooseText& text, const std::vector<Pair>& pairs, Pages pages);

// What `text` costs at its best: as it is, or decoded `depth` times more. What was garbled twice is judged by
// what it finally is.
int final_cost(char32_t before, std::u32string_view text, char32_t after, Pages pages, int depth);

}  // namespace rmtool::encoding
