#include "core/encoding/loss_search.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/encoding/model.h"
#include "core/encoding/units.h"
#include "core/utf8.h"

namespace rmtool::encoding {
namespace {

// Quarter bits.
constexpr int some_evidence = 120;
constexpr int much_evidence = 240;
constexpr int latin_margin = 12;
constexpr int far_margin = 16;
constexpr int ideograph_margin = 26;
constexpr int sign_margin = 8;
constexpr int nearly_accepted = 60;

int threshold_for(int evidence) {
    if (evidence >= much_evidence) return -10;
    if (evidence >= some_evidence) return 8;
    return evidence > 0 ? 20 : 60;
}

bool is_continuation(Page page, char32_t character) {
    return (continuation_pages(character) & only(page)) != 0;
}

bool is_alone(std::u32string_view text, size_t at) {
    return !is_letter(class_of(text[at - 1])) && !is_letter(class_of(text[at + 1]));
}

// A lead that begins no unit, where a loss would explain why. Proven is one that others of its kind show to
// be no letter: it may have lost all of its continuations.
bool is_soft_at(Page page, std::u32string_view text, size_t at, bool proven) {
    if (text[at] < 0x80 || (lead_pages(text[at]) & only(page)) == 0) return false;
    const uint32_t length = sequence_length(byte_of(page, text[at]));
    if (length == 2) return proven;
    const char32_t next = text[at + 1];
    if (is_continuation(page, next)) return true;
    if (proven && length == 3 && is_alone(text, at)) return true;
    const bool stands_for_one = next == '"' || next == '\'' || next == ' ' || next == utf8::replacement;
    return stands_for_one && is_continuation(page, text[at + 2]);
}

// Where runs begin that hold a soft place.
template <typename IsProven, typename Visit>
void for_each_soft_run(const LooseText& text, Page page, const IsProven& is_proven, const Visit& visit) {
    const std::u32string_view characters = text.characters();
    size_t chain = 1;  // the begin of the units that reach up to here
    for (size_t at = 1; at + 1 < characters.size();) {
        if (characters[at] < 0x80 || text.is_held(at)) {
            chain = ++at;
            continue;
        }
        const Unit unit = unit_at(page, characters, at);
        if (unit.length > 0) {
            at += unit.length;
        } else if (is_soft_at(page, characters, at, is_proven(characters[at]))) {
            at = chain = std::max<size_t>(visit(static_cast<uint32_t>(chain)), at + 1);
        } else {
            chain = ++at;
        }
    }
}

int logarithm(int count) {
    int bits = 0;
    for (; count > 1; count /= 2) ++bits;
    return bits;
}

// The more characters a script has, and the less its words are set apart, the less the small model knows of
// them.
int margin_of(char32_t character) {
    const bool unspaced = (character >= 0x0E00 && character <= 0x0EFF) ||  // Thai, Lao
                          (character >= 0x1000 && character <= 0x109F) ||  // Burmese
                          (character >= 0x1780 && character <= 0x17FF);    // Khmer
    if (unspaced) return ideograph_margin;
    switch (script_of(character)) {
        case Script::none: return sign_margin;
        case Script::latin: return latin_margin;
        case Script::east_asian:
        case Script::hangul: return ideograph_margin;
        default: return far_margin;
    }
}

int margin_for(const LossyRun& run) {
    int margin = 0;
    for (const char32_t character : run.change.decoded) margin = std::max(margin, margin_of(character));
    return margin;
}

// One character of a far script among others is what loss makes of honest text: "ć „".
bool is_stray(const LossyRun& run, std::u32string_view text) {
    const std::u32string& decoded = run.change.decoded;
    const CharClass kind = class_of(decoded.front());
    if (decoded.size() != 1 || kind < CharClass::greek_small || kind > CharClass::hangul) return false;
    return class_of(text[run.change.begin - 1]) != kind && class_of(text[run.change.end]) != kind;
}

bool is_decided(const LossyRun& run) { return run.margin >= margin_for(run); }

// What stands behind other signs may be what is left of a garbled one.
std::unordered_set<char32_t> signs_in(const LooseText& text) {
    std::unordered_set<char32_t> signs;
    const std::u32string_view characters = text.characters();
    for (size_t at = 1; at < characters.size(); ++at) {
        if (characters[at] < 0x80 || is_letter(class_of(characters[at]))) continue;
        const char32_t before = characters[at - 1];
        const bool honest = before < 0x80 && (before == ' ' || is_letter(class_of(before)));
        if (honest || text.level(at) > 0) signs.insert(characters[at]);
    }
    return signs;
}

}  // namespace

bool may_have_losses(const LooseText& text, Page page, bool proven) {
    bool found = false;
    for_each_soft_run(
        text, page, [proven](char32_t) { return proven; },
        [&](uint32_t) {
            found = true;
            return static_cast<uint32_t>(text.characters().size());
        });
    return found;
}

std::vector<Loss> losses_in(const LooseText& text, const PageRuns& page, int evidence, Pages pages,
                            const LooseText& repaired) {
    std::unordered_map<char32_t, int> leads;
    for (const Run& run : page.runs) ++leads[text.characters()[run.change.begin]];
    const std::unordered_set<char32_t> known = signs_in(repaired);
    const auto times = [&leads](char32_t lead) {
        const auto found = leads.find(lead);
        return found == leads.end() ? 0 : found->second;
    };
    LossContext context{
        page.page,
        pages,
        languages_of(repaired.characters()),
        evidence == 0,
        evidence >= some_evidence,
        [&](char32_t lead) { return times(lead) < 2 ? 0 : 16 + 8 * std::min(3, logarithm(times(lead))); },
        [&](char32_t character) { return known.contains(character); }};
    const auto is_proven = [&](char32_t lead) { return context.proven && times(lead) > 1; };
    const int threshold = threshold_for(evidence);
    std::vector<Loss> losses;
    for_each_soft_run(text, page.page, is_proven, [&](uint32_t begin) {
        LossyRun run = lossy_run_at(text, begin, context);
        if (run.choices.empty() || !run.lossy || is_stray(run, text.characters())) return uint32_t{0};
        const uint32_t end = run.change.end;
        const bool accepted = run.score >= threshold;
        const bool garbled_lead =
            times(text.characters()[begin]) > 0 || !is_letter(class_of(text.characters()[begin - 1]));
        const bool nearly = evidence > 0 && run.score >= threshold - nearly_accepted && garbled_lead;
        if (accepted || nearly) losses.push_back({std::move(run), accepted});
        if (accepted) losses.back().decided = is_decided(losses.back().run);
        return end;
    });
    return losses;
}

}  // namespace rmtool::encoding
