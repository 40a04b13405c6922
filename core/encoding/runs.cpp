#include "core/encoding/runs.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "core/encoding/guards.h"
#include "core/encoding/model.h"
#include "core/encoding/options.h"
#include "core/encoding/units.h"

namespace rmtool::encoding {
namespace {

// How much less likely a page is than windows-1252.
constexpr std::array<int, page_count> page_prior = {0, 2, 6,  8,  10, 12, 12, 14, 8,
                                                    8, 8, 20, 16, 16, 10, 16, 24, 24};
constexpr int another_level = 12;
constexpr int mixture = 24;
constexpr int lowest_score = -40;         // of a run that evidence may carry
constexpr int lowest_contribution = -20;  // to the page's total
constexpr int unlikely_page = 3;          // times the prior, once for the page

// Classes that hardly any repaired text has.
int penalty_of(char32_t character) {
    switch (class_of(character)) {
        case CharClass::control: return 200;
        case CharClass::rare: return 120;
        case CharClass::phonetic: return 30;
        default: return 0;
    }
}

// Who read it as latin-1 has controls for what is punctuation in windows-1252, who read it as that has none:
// a page of one more character than latin-1 explains both.
int cost_of_mixture(Page page, std::u32string_view raw) {
    if (page != Page::windows_1252) return 0;
    bool as_latin_1 = false;
    bool as_windows_1252 = false;
    for (const char32_t character : raw) {
        as_windows_1252 = as_windows_1252 || character > 0xFF;
        as_latin_1 = as_latin_1 || (is_c1_control(character) &&
                                    character_of(page, static_cast<uint8_t>(character)) != character);
    }
    return as_latin_1 && as_windows_1252 ? mixture : 0;
}

int penalty_of(std::u32string_view text) {
    int penalty = 0;
    for (const char32_t character : text) penalty += character < 0x80 ? 0 : penalty_of(character);
    return penalty;
}

}  // namespace

std::vector<Pair> pairs_in(std::u32string_view text, Pages pages) {
    std::vector<Pair> pairs;
    for (size_t at = 1; at < text.size(); ++at) {
        if (text[at] < 0x80 || text[at - 1] < 0x80) continue;
        const Pages possible = pages_of_pair(text[at - 1], text[at]) & pages;
        if (possible != 0) pairs.push_back({static_cast<uint32_t>(at - 1), possible});
    }
    return pairs;
}

int final_cost(char32_t before, std::u32string_view text, char32_t after, Pages pages, int depth) {
    int cost = cost_between(before, text, after) + penalty_of(text);
    const Pages possible = depth > 0 ? pages_of_pairs(text) & pages : 0;
    std::vector<std::u32string> tried;
    for (uint32_t page = 0; page < page_count; ++page) {
        if ((possible & Pages{1} << page) == 0) continue;
        std::u32string decoded = with_units_decoded(static_cast<Page>(page), text);
        if (decoded.size() == text.size() || std::ranges::find(tried, decoded) != tried.end()) continue;
        cost = std::min(cost, another_level + final_cost(before, decoded, after, pages, depth - 1));
        tried.push_back(std::move(decoded));
    }
    return cost;
}

PageRuns runs_of(Page page, const LooseText& text, const std::vector<Pair>& pairs, Pages pages) {
    PageRuns found{page, {}, -int64_t{unlikely_page} * page_prior[static_cast<size_t>(page)]};
    const std::u32string_view characters = text.characters();
    uint32_t end = 0;
    for (const Pair& pair : pairs) {
        if (pair.at < end || (pair.pages & only(page)) == 0) continue;
        Run run{{pair.at, pair.at, page, {}}};
        uint32_t units = 0;
        for (Unit unit; (unit = unit_at(page, characters, run.change.end)).length > 0; ++units) {
            run.change.end += unit.length;
            run.change.decoded += unit.code_point;
        }
        if (units == 0) continue;
        end = run.change.end;
        const char32_t before = characters[run.change.begin - 1];
        const std::u32string_view raw = characters.substr(run.change.begin, end - run.change.begin);
        const int depth = most_encoding_levels - 1 - text.level(run.change.begin);
        run.score = cost_between(before, raw, characters[end]) -
                    final_cost(before, run.change.decoded, characters[end], pages, depth) -
                    cost_of_mixture(page, raw);
        found.total += std::max(run.score, lowest_contribution);
        run.score -= page_prior[static_cast<size_t>(page)];
        if (units == 1) judge_lone_unit(characters, run);
        if (run.score >= lowest_score) found.runs.push_back(std::move(run));
    }
    return found;
}

}  // namespace rmtool::encoding
