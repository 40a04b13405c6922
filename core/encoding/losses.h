// Garbled text that lost something on its way: a byte that stood for nothing was dropped, a no-break space
// became a space, curly quotes became straight ones.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/encoding/loose_text.h"
#include "core/encoding/model.h"
#include "core/encoding/pages.h"

namespace rmtool::encoding {

// What is known when losses are judged.
struct LossContext {
    Page page = Page::windows_1252;
    Pages pages = all_pages;
    Languages languages;
    bool alone = true;    // the page has no evidence at all
    bool proven = false;  // the page has evidence: a lead by itself may have lost its only other byte
    std::function<int(char32_t lead)> lead_bonus;
    std::function<bool(char32_t character)> is_known;  // stands in the document
};

struct LossyRun {
    Replacement change;                   // the likeliest
    int score = 0;                        // quarter bits by which it is likelier than the text as it is
    int margin = 0;                       // by which it is likelier than the next
    bool lossy = false;                   // something was lost
    std::vector<std::u32string> choices;  // the likeliest, and what comes near it
};

bool may_lose(Page page);

// The run that begins at the offset; without choices if there is none.
LossyRun lossy_run_at(const LooseText& text, uint32_t offset, const LossContext& context);

}  // namespace rmtool::encoding
