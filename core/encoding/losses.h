// Garbled text that lost something on its way: a byte that stood for nothing was dropped, a no-break space
// became a space, curly quotes became straight ones.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/encoding/look_alikes.h"
#include "core/encoding/loose_text.h"
#include "core/encoding/model.h"
#include "core/encoding/pages.h"
#include "core/encoding/units.h"

namespace rmtool::encoding {

// What some garbled characters of the text still have: others will hardly have lost it.
struct Kept {
    bool invisible = false;  // controls and soft hyphens
    bool spaces = false;     // no-break ones
    bool quotes = false;     // curly ones
};

// What is known when losses are judged.
struct LossContext {
    Page page = Page::windows_1252;
    Pages pages = all_pages;
    Languages languages;
    Kept kept;
    bool alone = true;    // the page has no evidence at all
    bool proven = false;  // the page has evidence: a lead by itself may have lost its only other byte
    std::function<int(char32_t lead)> lead_bonus;
    std::function<bool(char32_t character)> is_known;  // stands in the document
    const LookAlikes* look_alikes = nullptr;           // without it, all of them may have been meant
};

struct LossyRun {
    Replacement change;                   // the likeliest
    int score = 0;                        // quarter bits by which it is likelier than the text as it is
    int margin = 0;                       // by which it is likelier than the next
    bool lossy = false;                   // something was lost
    bool torn = false;                    // of one character, two bytes
    std::vector<std::u32string> choices;  // the likeliest, and what comes near it
};

// Those of old systems and koi8-r lose nothing: they have a character for each byte, and their text is older
// than curly quotes.
inline constexpr Pages losing_pages =
    all_pages & ~(only(Page::mac_roman) | only(Page::mac_cyrillic) | only(Page::cp437) | only(Page::cp850) |
                  only(Page::cp858) | only(Page::cp866) | only(Page::koi8_r));
constexpr bool may_lose(Page page) { return (losing_pages & only(page)) != 0; }

constexpr bool is_straight_quote(char32_t character) { return character == '"' || character == '\''; }
// The pages in which a lead and a continuation could have one more between them that is a straight quote now.
inline Pages pages_around(char32_t lead, char32_t quote, char32_t continuation) {
    return is_straight_quote(quote) ? pages_of_pair(lead, continuation) & losing_pages : 0;
}
Pages pages_of_straightened(std::u32string_view text);

// The run that begins at the offset; without choices if there is none.
LossyRun lossy_run_at(const LooseText& text, uint32_t offset, const LossContext& context);

}  // namespace rmtool::encoding
