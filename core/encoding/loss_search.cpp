#include "core/encoding/loss_search.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/encoding/look_alikes.h"
#include "core/encoding/model.h"
#include "core/encoding/soft_places.h"
#include "core/encoding/units.h"

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
constexpr int most_of_one_loss = 120;  // it is one witness, however often it stands there

int threshold_for(int evidence) {
    if (evidence >= much_evidence) return -10;
    if (evidence >= some_evidence) return 8;
    return evidence > 0 ? 20 : least_loss_alone;
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

Kept kept_in(std::u32string_view text, Page page) {
    Kept kept;
    for (size_t at = 0; at < text.size();) {
        const Unit unit = unit_at(page, text, at);
        for (const char32_t character : text.substr(at, unit.length)) {
            kept.invisible = kept.invisible || is_c1_control(character) || character == 0xAD;
            kept.spaces = kept.spaces || character == 0xA0;
            kept.quotes = kept.quotes || (character >= U'‘' && character <= U'„');
        }
        at += std::max<uint32_t>(unit.length, 1);
    }
    return kept;
}

class Search {
  public:
    Search(const LooseText& text, const PageRuns& page, Pages pages, const LooseText& repaired)
        : text_(text),
          page_(page),
          pages_(pages),
          languages_(languages_of(repaired.characters())),
          kept_(kept_in(text.characters(), page.page)),
          known_(signs_in(repaired)),
          look_alikes_(repaired.characters(), languages_, page.page) {}
    std::vector<Loss> losses(int evidence) const;
    int evidence_of(const std::vector<Loss>& losses) const;

  private:
    std::unordered_map<char32_t, int> garbled_leads(int evidence) const;
    std::u32string_view raw(const LossyRun& run) const {
        return text_.characters().substr(run.change.begin, run.change.end - run.change.begin);
    }

    const LooseText& text_;
    const PageRuns& page_;
    Pages pages_;
    Languages languages_;
    Kept kept_;
    std::unordered_set<char32_t> known_;
    LookAlikes look_alikes_;
};

// How often each lead begins what is garbled: a whole run and, if there is evidence, a place that kept a
// part. What mostly stands where no loss explains it is a letter of the text, and tells nothing beside
// others.
std::unordered_map<char32_t, int> Search::garbled_leads(int evidence) const {
    const std::u32string_view text = text_.characters();
    std::unordered_map<char32_t, int> leads;
    for (const Run& run : page_.runs) ++leads[text[run.change.begin]];
    if (evidence == 0) return leads;
    struct Places {
        int lossy = 0;
        int honest = 0;
    };
    std::unordered_map<char32_t, Places> places;
    for (size_t at = 1; at + 1 < text.size(); ++at) {
        if (text[at] < 0x80 || (lead_pages(text[at]) & only(page_.page)) == 0) continue;
        if (unit_at(page_.page, text, at).length > 0) continue;
        const bool lost_only_byte = evidence >= some_evidence && has_lost_only_byte(text, at);
        Places& found = places[text[at]];
        ++(lost_only_byte || is_soft_at(page_.page, text, at, false) ? found.lossy : found.honest);
    }
    for (const auto& [lead, found] : places)
        if (found.lossy > found.honest) leads[lead] += found.lossy;
    return leads;
}

std::vector<Loss> Search::losses(int evidence) const {
    const std::unordered_map<char32_t, int> leads = garbled_leads(evidence);
    const auto times = [&leads](char32_t lead) {
        const auto found = leads.find(lead);
        return found == leads.end() ? 0 : found->second;
    };
    const LossContext context{
        page_.page,
        pages_,
        languages_,
        kept_,
        evidence == 0,
        evidence >= some_evidence,
        [&](char32_t lead) {
            return times(lead) < 2 ? 0 : std::min(16 + 8 * logarithm(times(lead)), most_lead_bonus);
        },
        [this](char32_t character) { return known_.contains(character); },
        &look_alikes_};
    const auto is_proven = [&](char32_t lead) { return context.proven && times(lead) > 1; };
    const int threshold = threshold_for(evidence);
    std::vector<Loss> losses;
    for_each_soft_run(text_, page_.page, is_proven, [&](uint32_t begin) {
        LossyRun run = lossy_run_at(text_, begin, context);
        if (run.choices.empty() || !run.lossy) return uint32_t{0};
        const uint32_t end = run.change.end;
        const std::u32string_view text = text_.characters();
        const bool stray = is_stray(run, text);
        const bool accepted = run.score >= threshold && !stray;
        const bool garbled_lead = times(text[begin]) > 0 || !is_letter(class_of(text[begin - 1]));
        const bool nearly =
            (stray ? context.proven && times(text[begin]) > 0 : evidence > 0 && garbled_lead) &&
            run.score >= threshold - nearly_accepted;
        // Two bytes of four are left in many a text that nobody garbled.
        const bool torn = context.alone && run.torn;
        const bool decided = accepted && !torn && is_decided(run);
        if (!accepted && !nearly) return stray ? uint32_t{0} : end;
        losses.push_back({std::move(run), accepted, decided});
        return end;
    });
    return losses;
}

int Search::evidence_of(const std::vector<Loss>& losses) const {
    std::unordered_set<std::u32string_view> seen;
    int evidence = 0;
    for (const Loss& loss : losses)
        if (loss.decided && loss.run.score >= most_of_one_loss && seen.insert(raw(loss.run)).second)
            evidence += most_of_one_loss;
    return evidence;
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
    const Search search(text, page, pages, repaired);
    std::vector<Loss> losses = search.losses(evidence);
    // Once the rest is repaired, what lost something is all that tells that anything was garbled.
    const int more = evidence + search.evidence_of(losses);
    if (evidence < some_evidence && more >= some_evidence) losses = search.losses(more);
    return losses;
}

}  // namespace rmtool::encoding
