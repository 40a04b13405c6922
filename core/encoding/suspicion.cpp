#include "core/encoding/suspicion.h"

#include <algorithm>
#include <vector>

#include "core/encoding/loose_text.h"
#include "core/encoding/loss_search.h"
#include "core/encoding/losses.h"
#include "core/encoding/runs.h"
#include "core/encoding/soft_places.h"
#include "core/encoding/suspects.h"
#include "core/encoding/units.h"
#include "core/encoding/vote.h"
#include "core/utf8.h"

namespace rmtool::encoding {
namespace {

size_t behind_further_bytes(std::string_view text, size_t at) {
    while (at < text.size() && utf8::is_continuation(static_cast<unsigned char>(text[at]))) ++at;
    return at;
}

bool has_run_to_take(Page page, const LooseText& piece, const std::vector<Pair>& pairs, Pages pages) {
    const PageRuns found = runs_of(page, piece, pairs, pages);
    return std::ranges::any_of(found.runs, [least = least_score_alone(page)](const Run& run) {
        return run.guard == Guard::none && run.score >= least;
    });
}

// Where the units begin that reach up to the character.
size_t begin_of_units(Page page, std::u32string_view text, size_t at) {
    constexpr uint32_t shortest = 2;
    constexpr uint32_t longest = 4;
    for (uint32_t length = shortest; length <= longest && at > length;) {
        const bool found = unit_at(page, text, at - length).length == length;
        at -= found ? length : 0;
        length = found ? shortest : length + 1;
    }
    return at;
}

// Without evidence, what lost one byte of three is no letter, and no ideograph. Beyond the planes of emoji
// and ideographs, there is nothing.
bool may_lead_sign(uint8_t lead) {
    const bool ideographs = lead >= 0xE5 && lead <= 0xE9;
    const bool hangul = lead == 0xEB || lead == 0xEC;
    return lead <= 0xF0 && !ideographs && !hangul;
}

// Judged as if the rest of the text had everything that speaks for it.
bool has_loss_to_take(Page page, const LooseText& piece, size_t lead, Pages pages) {
    const std::u32string_view characters = piece.characters();
    if (!may_lead_sign(byte_of(page, characters[lead])) || !is_soft_at(page, characters, lead, false))
        return false;
    LossContext context;
    context.page = page;
    context.pages = pages;
    context.lead_bonus = [](char32_t) { return most_lead_bonus; };
    context.is_known = [](char32_t) { return true; };
    const auto begin = static_cast<uint32_t>(begin_of_units(page, characters, lead));
    return lossy_run_at(piece, begin, context).score >= least_loss_alone;
}

bool may_be_garbled(std::string_view text, const Suspect& suspect, Pages pages) {
    constexpr size_t around = 32;
    const size_t begin = behind_further_bytes(text, suspect.at - std::min(suspect.at, around));
    const size_t end = behind_further_bytes(text, std::min(suspect.at + around, text.size()));
    const LooseText piece(text.substr(begin, end - begin), utf8::end_of_ascii);
    // Another page may have garbled it than those in which a character tells: to it, all may be small
    // letters.
    const Pages asked = suspect.pages | (pages_of_pairs(piece.characters()) & pages);
    const std::vector<Pair> pairs = pairs_in(piece.characters(), asked);
    size_t at = 1;
    while (piece.place(at) < suspect.at - begin) ++at;
    for (uint32_t number = 0; number < page_count; ++number) {
        const auto page = static_cast<Page>(number);
        if ((asked & only(page)) == 0) continue;
        if (has_run_to_take(page, piece, pairs, pages)) return true;
        // What tells may stand behind the lead, or behind what stands behind it.
        if (may_lose(page) && (has_loss_to_take(page, piece, at - 1, pages) ||
                               (at > 1 && has_loss_to_take(page, piece, at - 2, pages))))
            return true;
    }
    return false;
}

}  // namespace

bool is_suspicious(std::string_view text, Pages pages) {
    // A text with more of them is looked at in whole: that costs less.
    constexpr size_t in_any_text = 64;
    constexpr size_t bytes_for_another = 64;
    size_t left = in_any_text + text.size() / bytes_for_another;
    for (Suspect suspect = find_suspect(text, 0, pages); suspect.at < text.size();
         suspect = find_suspect(text, suspect.at, pages)) {
        if (left-- == 0 || may_be_garbled(text, suspect, pages)) return true;
    }
    return false;
}

}  // namespace rmtool::encoding
