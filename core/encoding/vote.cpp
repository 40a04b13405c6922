#include "core/encoding/vote.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "core/encoding/bare_leads.h"
#include "core/encoding/loss_search.h"
#include "core/encoding/model.h"
#include "core/encoding/runs.h"

namespace rmtool::encoding {
namespace {

// Quarter bits.
constexpr int strong_score = 60;
constexpr int most_of_one_text = 120;  // one garbled text is one witness, however often it stands there
constexpr int enough_evidence = 120;
constexpr int overwhelming_evidence = 480;
constexpr int lone_threshold = 36;
constexpr int supported_threshold = 4;
constexpr int carried_threshold = -40;
constexpr int guarded_threshold = 4;  // what honest text looks like is not carried by any evidence
constexpr int second_page_threshold = 90;
constexpr int fewest_of_script = 5;

int between(int value, int begin, int end, int at_begin, int at_end) {
    return at_begin + (at_end - at_begin) * (value - begin) / (end - begin);
}

int threshold_for(int evidence) {
    if (evidence <= enough_evidence)
        return between(evidence, 0, enough_evidence, lone_threshold, supported_threshold);
    if (evidence >= overwhelming_evidence) return carried_threshold;
    return between(evidence, enough_evidence, overwhelming_evidence, supported_threshold, carried_threshold);
}

class Election {
  public:
    Election(const LooseText& text, Pages pages, int levels)
        : text_(text), pages_(pages), levels_(levels), taken_(text.characters().size()) {}
    Level strict_level();
    Level level();

  private:
    void find_runs();
    void elect_all();
    void settle_losses();
    LooseText repaired_strictly() const;
    const PageRuns* page_with_losses() const;
    bool explains_most(const PageRuns& page, const std::vector<Loss>& losses) const;
    void settle(Loss& loss);
    void elect(PageRuns& page);
    bool is_free(const Run& run) const;
    int evidence_for(const PageRuns& page) const;
    void take(Run& run);
    void hold_bare_leads();
    void count_script(std::u32string_view text);

    const LooseText& text_;
    Pages pages_;
    int levels_;
    std::vector<bool> taken_;
    std::array<int, class_count> census_ = {};  // of what is repaired, and of the text once it is needed
    bool text_is_counted_ = false;
    int best_evidence_ = 0;
    std::vector<PageRuns> candidates_;  // the likeliest page first
    Level level_;
};

bool Election::is_free(const Run& run) const {
    for (uint32_t at = run.change.begin; at < run.change.end; ++at)
        if (taken_[at] || text_.is_held(at) || text_.level(at) >= levels_) return false;
    return true;
}

int Election::evidence_for(const PageRuns& page) const {
    std::unordered_set<std::u32string_view> seen;
    int evidence = 0;
    for (const Run& run : page.runs) {
        if (evidence >= overwhelming_evidence) break;
        if (run.score < strong_score || run.guard != Guard::none || !is_free(run)) continue;
        const Replacement& change = run.change;
        const std::u32string_view raw = text_.characters().substr(change.begin, change.end - change.begin);
        if (seen.insert(raw).second) evidence += std::min(run.score, most_of_one_text);
    }
    return evidence;
}

// The class of a script, whatever the case.
size_t script_of(char32_t character) {
    const CharClass kind = class_of(character);
    return static_cast<size_t>(kind == CharClass::cyrillic_capital ? CharClass::cyrillic_small : kind);
}

void Election::count_script(std::u32string_view text) {
    for (const char32_t character : text) ++census_[script_of(character)];
}

void Election::take(Run& run) {
    std::fill(taken_.begin() + run.change.begin, taken_.begin() + run.change.end, true);
    count_script(run.change.decoded);
    level_.replacements.push_back(std::move(run.change));
}

void Election::elect(PageRuns& page) {
    const int evidence = evidence_for(page);
    int threshold = threshold_for(evidence);
    if (best_evidence_ >= enough_evidence && evidence < enough_evidence) threshold = second_page_threshold;
    if (is_reported_only(page.page) && evidence < enough_evidence) return;
    best_evidence_ = std::max(best_evidence_, evidence);
    for (Run& run : page.runs)
        if (run.guard == Guard::none && run.score >= threshold && is_free(run)) take(run);
    if (evidence < enough_evidence) return;
    if (!std::exchange(text_is_counted_, true)) count_script(text_.characters());
    for (Run& run : page.runs) {
        if (run.guard == Guard::none || run.score < guarded_threshold || !is_free(run)) continue;
        const size_t script = script_of(run.change.decoded[0]);
        if (run.guard == Guard::ambiguous || census_[script] >= fewest_of_script) take(run);
    }
}

void Election::find_runs() {
    const std::vector<Pair> pairs = pairs_in(text_.characters(), pages_);
    Pages possible = 0;
    for (const Pair& pair : pairs) possible |= pair.pages;
    possible |= pages_of_straightened(text_.characters()) & pages_;
    for (uint32_t page = 0; page < page_count; ++page) {
        if ((possible & Pages{1} << page) != 0)
            candidates_.push_back(runs_of(static_cast<Page>(page), text_, pairs, pages_));
    }
    std::ranges::stable_sort(candidates_, std::ranges::greater(), &PageRuns::total);
}

void Election::elect_all() {
    for (PageRuns& page : candidates_) elect(page);
    std::ranges::sort(level_.replacements, {}, &Replacement::begin);
}

Level Election::strict_level() {
    find_runs();
    elect_all();
    return std::move(level_);
}

// The text as far as it can be repaired where nothing was lost. No run has been taken yet.
LooseText Election::repaired_strictly() const {
    LooseText text = text_;
    Election first = *this;
    first.elect_all();
    for (Level level = std::move(first.level_); !level.replacements.empty();
         level = Election(text, pages_, levels_).strict_level())
        text.apply(level.replacements);
    return text;
}

// Of the pages that may lose something, the one with the most evidence; where nothing is whole, the first
// that explains something.
const PageRuns* Election::page_with_losses() const {
    for (const PageRuns& page : candidates_) {
        const int evidence = may_lose(page.page) ? evidence_for(page) : 0;
        if (evidence >= strong_score)
            return may_have_losses(text_, page.page, evidence >= enough_evidence) ? &page : nullptr;
    }
    for (const PageRuns& page : candidates_)
        if (may_lose(page.page) && may_have_losses(text_, page.page, false)) return &page;
    return nullptr;
}

// What is left of a text that lost something is text of a page that loses nothing: which explains more of it?
bool Election::explains_most(const PageRuns& page, const std::vector<Loss>& losses) const {
    if (&page == &candidates_.front()) return true;
    int64_t total = page.total;
    for (const Loss& loss : losses)
        if (loss.is_likely) total += loss.run.score;
    return total >= candidates_.front().total;
}

void Election::settle(Loss& loss) {
    Replacement& change = loss.run.change;
    for (uint32_t at = change.begin; at < change.end; ++at)
        if (text_.level(at) >= levels_) return;
    if (loss.decided) {
        std::fill(taken_.begin() + change.begin, taken_.begin() + change.end, true);
        level_.replacements.push_back(std::move(change));
        return;
    }
    level_.undecided.push_back({change.begin, change.end, change.page, std::move(loss.run.choices)});
    const size_t begin = text_.characters().rfind('\n', change.begin) + 1;
    const size_t end = text_.characters().find('\n', change.begin);
    std::fill(taken_.begin() + static_cast<std::ptrdiff_t>(begin),
              taken_.begin() + static_cast<std::ptrdiff_t>(end), true);
}

// Before the runs without losses are taken: both are judged on the same text.
void Election::settle_losses() {
    const PageRuns* page = page_with_losses();
    if (page == nullptr) return;
    const LooseText repaired = repaired_strictly();
    std::vector<Loss> losses = losses_in(text_, *page, evidence_for(*page), pages_, repaired);
    if (!explains_most(*page, losses)) return;
    // What cannot be decided holds its line.
    for (Loss& loss : losses)
        if (!loss.decided) settle(loss);
    for (Loss& loss : losses)
        if (loss.decided && !taken_[loss.run.change.begin]) settle(loss);
}

void Election::hold_bare_leads() {
    const std::u32string_view text = text_.characters();
    const std::unordered_set<char32_t> leads = leads_in(text, level_.replacements);
    const auto is_bare = [&](const Replacement& change, size_t at) {
        return !taken_[at] && is_bare_lead(text[at], change.page, leads);
    };
    size_t held_until = 0;
    std::vector<Range> held;
    for (const Replacement& change : level_.replacements) {
        if (change.begin < held_until) continue;
        const uint32_t before = change.begin - 1;
        const bool bare_before = is_bare(change, before);
        if (!bare_before && !is_bare(change, change.end)) continue;
        const uint32_t at = bare_before ? before : change.end;
        level_.undecided.push_back({at, at + 1, change.page, {}});
        held_until = text.find('\n', at);
        held.push_back({static_cast<uint32_t>(text.rfind('\n', at)), static_cast<uint32_t>(held_until)});
    }
    std::erase_if(level_.replacements, [&held](const Replacement& change) {
        const auto line = std::ranges::lower_bound(held, change.end, {}, &Range::end);
        return line != held.end() && line->begin <= change.begin;
    });
}

Level Election::level() {
    find_runs();
    settle_losses();
    elect_all();
    hold_bare_leads();
    return std::move(level_);
}

}  // namespace

int least_score_alone(Page page) { return is_reported_only(page) ? strong_score : lone_threshold; }

Level next_level(const LooseText& text, Pages pages, int levels) {
    return Election(text, pages, levels).level();
}

}  // namespace rmtool::encoding
