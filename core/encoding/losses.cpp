#include "core/encoding/losses.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/encoding/loss_candidates.h"
#include "core/encoding/model.h"
#include "core/encoding/options.h"
#include "core/encoding/runs.h"
#include "core/encoding/sequence.h"
#include "core/encoding/units.h"

namespace rmtool::encoding {
namespace {

// Quarter bits.
constexpr int misplaced = 32;
constexpr int near_choice = 24;
constexpr size_t beam_width = 32;
// So that text made of losses only takes linear time: what is longer is decided in parts.
constexpr uint32_t longest_run = 256;
constexpr size_t most_ends = 8;  // at one place
constexpr size_t most_choices = 5;

constexpr bool is_skin_tone(char32_t character) { return character >= 0x1F3FB && character <= 0x1F3FF; }

constexpr bool is_half_flag(char32_t character) { return character >= 0x1F1E6 && character <= 0x1F1FF; }

// Where quotes do not stand, and where tones of skin and the two halves of a flag do.
int cost_of_place(char32_t before, char32_t character, char32_t after) {
    if (is_skin_tone(character)) return class_of(before) == CharClass::emoji ? -misplaced : misplaced;
    if (is_half_flag(character)) return is_half_flag(before) || is_half_flag(after) ? 0 : misplaced;
    const bool after_letter = is_letter(class_of(before));
    const bool before_letter = is_letter(class_of(after));
    switch (character) {
        case U'”':
        case U'’': return !after_letter && before_letter ? misplaced : 0;
        case U'“':
        case U'‘':
        case U'„': return after_letter || after == ' ' || after == '\n' ? misplaced : 0;
        default: return 0;
    }
}

// The likeliest ways through the candidates, character by character.
class Lattice {
  public:
    Lattice(const LooseText& text, uint32_t offset, const LossContext& context)
        : text_(text), characters_(text.characters()), offset_(offset), context_(context) {}
    LossyRun best();

  private:
    static constexpr uint32_t no_step = UINT32_MAX;
    // The characters that end here.
    struct Tail {
        std::array<char32_t, longest_sequence - 1> characters = {};
        std::u32string_view text() const { return {characters.data(), characters.size()}; }
        char32_t last() const { return characters.back(); }
        char32_t before_last() const { return characters[characters.size() - 2]; }
        void add(char32_t character);
    };
    struct Step {
        char32_t character;
        uint32_t before;
    };
    struct Path {
        int cost = 0;  // by the model of all languages
        int rank = 0;  // by the document's language
        uint32_t step = no_step;
        Tail tail = {};
        bool lossy = false;
        bool torn = false;
    };
    struct End {
        std::u32string decoded;
        uint32_t end = 0;
        int score = 0;
        int rank = 0;
        bool lossy = false;
        bool torn = false;
    };
    void walk();
    int cost_of_rest(Tail tail, uint32_t at) const;
    void follow(const Path& path, uint32_t at, const Candidate& candidate);
    void finish(const Path& path, uint32_t at, int raw_cost);
    std::u32string decoded(uint32_t step) const;
    void look_deeper(End& end) const;
    void leave_out_end(LossyRun& run) const;

    const LooseText& text_;
    std::u32string_view characters_;
    uint32_t offset_;
    const LossContext& context_;
    std::vector<Step> steps_;
    std::map<uint32_t, std::vector<Path>> paths_;
    std::vector<End> ends_;
};

void Lattice::Tail::add(char32_t character) {
    std::shift_left(characters.begin(), characters.end(), 1);
    characters.back() = character;
}

std::u32string Lattice::decoded(uint32_t step) const {
    std::u32string text;
    for (; step != no_step; step = steps_[step].before) text += steps_[step].character;
    std::ranges::reverse(text);
    return text;
}

void Lattice::follow(const Path& path, uint32_t at, const Candidate& candidate) {
    Path next = path;
    const Tail& tail = path.tail;
    const int cost = cost_behind(tail.last(), candidate.code_point) + candidate.penalty +
                     cost_of_place(tail.before_last(), tail.last(), candidate.code_point);
    next.cost += cost;
    next.rank += cost;
    next.rank += language_cost(context_.languages, tail.text(), candidate.code_point);
    next.tail.add(candidate.code_point);
    next.lossy = path.lossy || candidate.lossy;
    next.torn = path.torn || candidate.torn;
    next.step = static_cast<uint32_t>(steps_.size());
    steps_.push_back({candidate.code_point, path.step});
    paths_[at + candidate.length].push_back(next);
}

void Lattice::finish(const Path& path, uint32_t at, int raw_cost) {
    if (path.step == no_step) return;
    const char32_t after = characters_[at];
    const int cost = cost_behind(path.tail.last(), after) +
                     cost_of_place(path.tail.before_last(), path.tail.last(), after);
    const int raw = raw_cost + cost_behind(characters_[at - 1], after);
    ends_.push_back({decoded(path.step), at, raw - path.cost - cost,
                     raw - path.rank - cost - cost_of_rest(path.tail, at), path.lossy, path.torn});
}

// The word goes on behind what was garbled.
int Lattice::cost_of_rest(Tail tail, uint32_t at) const {
    int cost = 0;
    if (script_of(tail.last()) == Script::none) return cost;
    for (const uint32_t end = at + longest_sequence; at < end && at < characters_.size(); ++at) {
        cost += language_cost(context_.languages, tail.text(), characters_[at]);
        if (!is_letter(class_of(characters_[at]))) break;
        tail.add(characters_[at]);
    }
    return cost;
}

void Lattice::walk() {
    Path start;
    for (uint32_t at = offset_ - std::min<uint32_t>(offset_, longest_sequence - 1); at < offset_; ++at)
        start.tail.add(characters_[at]);
    paths_[offset_].push_back(start);
    int raw_cost = 0;
    uint32_t reached = offset_;
    while (!paths_.empty()) {
        auto here = paths_.extract(paths_.begin());
        const uint32_t at = here.key();
        std::vector<Path>& paths = here.mapped();
        for (; reached < at; ++reached)
            raw_cost += cost_behind(characters_[reached - 1], characters_[reached]);
        const size_t kept = std::min(paths.size(), beam_width);
        std::ranges::partial_sort(paths, paths.begin() + static_cast<std::ptrdiff_t>(kept), {}, &Path::rank);
        paths.resize(kept);
        std::vector<Candidate> candidates;
        const Unit unit = unit_at(context_.page, characters_, at);
        if (unit.length > 0) {
            candidates.push_back({unit.length, unit.code_point});
        } else if (characters_[at] >= 0x80) {
            candidates = candidates_at(characters_, at, context_);
            const int bonus = context_.lead_bonus(characters_[at]);
            for (Candidate& candidate : candidates) candidate.penalty -= bonus;
        } else if (!paths_.empty()) {
            // Other paths took it for a part of a character: only what ends at the same place can be
            // compared.
            candidates.push_back({1, characters_[at]});
        }
        const bool is_too_long = at - offset_ >= longest_run;
        if (is_too_long) candidates.clear();
        const bool may_end = candidates.empty() || candidates.front().lossy;
        for (size_t i = 0; i < paths.size(); ++i) {
            if (may_end && i < most_ends) finish(paths[i], at, raw_cost);
            for (const Candidate& candidate : candidates) follow(paths[i], at, candidate);
        }
    }
}

// What lost something at the second level makes sense only there.
void Lattice::look_deeper(End& end) const {
    const char32_t before = characters_[offset_ - 1];
    const char32_t after = characters_[end.end];
    const int depth = most_encoding_levels - 1 - text_.level(offset_);
    if (depth <= 0 || (pages_of_pairs(end.decoded) & context_.pages) == 0) return;
    const int gain = cost_between(before, end.decoded, after) -
                     final_cost(before, end.decoded, after, context_.pages, depth);
    end.score += gain;
    end.rank += gain;
}

// What stands at the end as it was is no part of the change.
void Lattice::leave_out_end(LossyRun& run) const {
    std::u32string& decoded = run.change.decoded;
    while (decoded.size() > 1 && decoded.back() < 0x80 && decoded.back() == characters_[run.change.end - 1]) {
        const char32_t last = decoded.back();
        decoded.pop_back();
        --run.change.end;
        for (std::u32string& choice : run.choices)
            if (choice.ends_with(last)) choice.pop_back();
    }
}

LossyRun Lattice::best() {
    walk();
    for (End& end : ends_) look_deeper(end);
    std::ranges::stable_sort(ends_, std::ranges::greater(), &End::rank);
    LossyRun run;
    if (ends_.empty()) return run;
    const End& first = ends_.front();
    run.change = {offset_, first.end, context_.page, first.decoded};
    run.score = first.score;
    run.lossy = first.lossy;
    run.torn = first.torn;
    run.margin = 1000;
    for (const End& end : ends_) {
        if (run.choices.size() == most_choices || end.rank < first.rank - near_choice) break;
        if (end.end == first.end && std::ranges::find(run.choices, end.decoded) == run.choices.end())
            run.choices.push_back(end.decoded);
    }
    const auto other = std::ranges::find_if(
        ends_, [&](const End& end) { return end.end != first.end || end.decoded != first.decoded; });
    if (other != ends_.end()) run.margin = first.rank - other->rank;
    leave_out_end(run);
    return run;
}

}  // namespace

Pages pages_of_straightened(std::u32string_view text) {
    Pages pages = 0;
    for (size_t at = 2; at < text.size(); ++at)
        if (text[at] >= 0x80) pages |= pages_around(text[at - 2], text[at - 1], text[at]);
    return pages;
}

LossyRun lossy_run_at(const LooseText& text, uint32_t offset, const LossContext& context) {
    return Lattice(text, offset, context).best();
}

}  // namespace rmtool::encoding
