#include "core/encoding/losses.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "core/encoding/model.h"
#include "core/encoding/options.h"
#include "core/encoding/runs.h"
#include "core/encoding/units.h"
#include "core/utf8.h"

namespace rmtool::encoding {
namespace {

// Quarter bits.
constexpr int dropped = 24;
constexpr int replaced_space = 20;
constexpr int replaced_quote = 12;
constexpr int odd_character = 50;
constexpr int misplaced = 32;
constexpr int known_bonus = 16;
constexpr int near_choice = 24;
constexpr size_t beam_width = 32;
constexpr size_t most_choices = 5;

// A character that may have stood here.
struct Candidate {
    uint32_t length = 0;
    char32_t code_point = 0;
    int penalty = 0;
    bool lossy = false;
};

// All characters of UTF-8 that begin at an offset, with what may have been lost of them.
class Candidates {
  public:
    Candidates(const LossContext& context, std::u32string_view text, size_t offset)
        : context_(context), text_(text), offset_(offset) {}
    std::vector<Candidate> all();

  private:
    struct Part {
        std::array<char, 4> bytes = {};
        uint32_t size = 0;
        uint32_t length = 0;  // characters of the text
        uint32_t losses = 0;
        uint32_t kept = 0;  // continuations that are there
        int penalty = 0;
        bool takes_space = false;
    };
    void extend(const Part& part);
    void add_byte(Part part, uint8_t byte, uint32_t length, int penalty);
    void add_meant(const Part& part, std::u32string_view characters, int penalty);
    void finish(const Part& part);

    const LossContext& context_;
    std::u32string_view text_;
    size_t offset_;
    uint32_t size_ = 0;
    std::vector<Candidate> found_;
};

std::vector<Candidate> Candidates::all() {
    const uint8_t lead = byte_of(context_.page, text_[offset_]);
    size_ = sequence_length(lead);
    if (size_ == 0) return {};
    extend({{static_cast<char>(lead)}, 1, 1, 0, 0, 0, false});
    return std::move(found_);
}

// One level deep for each byte of a character: at most three.
void Candidates::extend(const Part& part) {
    if (part.size == size_) return finish(part);
    const char32_t next = text_[offset_ + part.length];  // the text ends in '\n'
    const uint8_t byte = byte_of(context_.page, next);
    if (byte >= 0x80 && byte < 0xC0) {
        Part kept = part;
        ++kept.kept;
        kept.bytes[kept.size++] = static_cast<char>(byte);
        ++kept.length;
        extend(kept);
    }
    const uint32_t most_losses = size_ == 4 ? 2 : 1;
    if (part.losses == most_losses) return;
    const bool far_pair = size_ == 2 && is_letter(class_of(text_[offset_])) &&
                          (context_.page == Page::windows_1251 || context_.page == Page::windows_1253);
    if (far_pair) return;
    if (next == '"') add_meant(part, U"“”„", replaced_quote);
    if (next == '\'') add_meant(part, U"‘’‚", replaced_quote);
    if (next == ' ') {
        Part spaced = part;
        spaced.takes_space = true;
        add_meant(spaced, U"\u00A0", replaced_space);
    }
    const bool marked = next == utf8::replacement;
    for (uint32_t control = 0x80; control <= 0x9F; ++control) {
        const auto undefined = static_cast<uint8_t>(control);
        if (character_of(context_.page, undefined) == control)
            add_byte(part, undefined, marked ? 1 : 0, marked ? 0 : dropped);
    }
    if (!marked && byte_of(context_.page, 0xAD) == 0xAD) add_byte(part, 0xAD, 0, dropped);
}

void Candidates::add_meant(const Part& part, std::u32string_view characters, int penalty) {
    for (const char32_t character : characters) {
        const uint8_t byte = byte_of(context_.page, character);
        if (byte >= 0x80 && byte < 0xC0) add_byte(part, byte, 1, penalty);
    }
}

void Candidates::add_byte(Part part, uint8_t byte, uint32_t length, int penalty) {
    part.bytes[part.size++] = static_cast<char>(byte);
    part.length += length;
    part.penalty += penalty;
    ++part.losses;
    extend(part);
}

void Candidates::finish(const Part& part) {
    // A lead by itself is an honest letter as well, unless others of its kind are garbled.
    const bool proven =
        part.kept > 0 || (size_ == 2 && context_.proven && context_.lead_bonus(text_[offset_]) > 0);
    if (part.losses > 0 && !proven) return;
    const utf8::Decoded decoded = utf8::decode({part.bytes.data(), size_}, 0);
    if (!decoded.valid || decoded.code_point == utf8::replacement) return;
    const CharClass kind = class_of(decoded.code_point);
    if (kind == CharClass::rare) return;
    const char32_t character = decoded.code_point;
    // « é » with a space before its quote is no ideograph.
    const bool far_fetched = (kind >= CharClass::east_asian && kind <= CharClass::hangul) || is_letter(kind);
    if (part.losses > 0 && context_.alone && size_ == 3 && far_fetched) return;
    int penalty = part.penalty;
    if (part.losses > 0) {
        const bool odd = (character >= 0x2000 && character <= 0x2012) ||
                         (character >= 0x2028 && character <= 0x202F) ||
                         (character >= 0x205F && character <= 0x206F) || kind == CharClass::phonetic;
        if (odd) penalty += odd_character;
        if (context_.is_known(character)) penalty -= known_bonus;
        // Only within a word is a space that stands by itself none between words.
        const char32_t after = text_[offset_ + part.length];
        if (part.takes_space && !is_letter(kind) && after != ' ' && after != '\n') penalty += misplaced;
    }
    found_.push_back({part.length, character, penalty, part.losses > 0});
}

// Where quotes do not stand.
int cost_of_place(char32_t before, char32_t character, char32_t after) {
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
    struct Step {
        char32_t character;
        uint32_t before;
    };
    struct Path {
        int cost = 0;  // by the model of all languages
        int rank = 0;  // by the document's language
        uint32_t step = no_step;
        char32_t last = 0;
        char32_t before_last = 0;
        bool lossy = false;
    };
    struct End {
        std::u32string decoded;
        uint32_t end = 0;
        int score = 0;
        int rank = 0;
        bool lossy = false;
    };
    void walk();
    void follow(const Path& path, uint32_t at, const Candidate& candidate);
    void finish(const Path& path, uint32_t at, int raw_cost);
    std::u32string decoded(uint32_t step) const;
    void look_deeper(End& end) const;

    const LooseText& text_;
    std::u32string_view characters_;
    uint32_t offset_;
    const LossContext& context_;
    std::vector<Step> steps_;
    std::map<uint32_t, std::vector<Path>> paths_;
    std::vector<End> ends_;
};

std::u32string Lattice::decoded(uint32_t step) const {
    std::u32string text;
    for (; step != no_step; step = steps_[step].before) text += steps_[step].character;
    std::ranges::reverse(text);
    return text;
}

void Lattice::follow(const Path& path, uint32_t at, const Candidate& candidate) {
    Path next = path;
    const int cost = cost_behind(path.last, candidate.code_point) + candidate.penalty +
                     cost_of_place(path.before_last, path.last, candidate.code_point);
    next.cost += cost;
    next.rank += cost;
    if (context_.language) next.rank += language_cost(*context_.language, path.last, candidate.code_point);
    next.before_last = path.last;
    next.last = candidate.code_point;
    next.lossy = path.lossy || candidate.lossy;
    next.step = static_cast<uint32_t>(steps_.size());
    steps_.push_back({candidate.code_point, path.step});
    paths_[at + candidate.length].push_back(next);
}

void Lattice::finish(const Path& path, uint32_t at, int raw_cost) {
    if (path.step == no_step) return;
    const char32_t after = characters_[at];
    const int cost = cost_behind(path.last, after) + cost_of_place(path.before_last, path.last, after);
    const int raw = raw_cost + cost_behind(characters_[at - 1], after);
    const int in_language = context_.language ? language_cost(*context_.language, path.last, after) : 0;
    ends_.push_back(
        {decoded(path.step), at, raw - path.cost - cost, raw - path.rank - cost - in_language, path.lossy});
}

void Lattice::walk() {
    const char32_t before = characters_[offset_ - 1];
    paths_[offset_].push_back({0, 0, no_step, before, 0, false});
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
            candidates.push_back({unit.length, unit.code_point, 0, false});
        } else if (characters_[at] >= 0x80) {
            candidates = Candidates(context_, characters_, at).all();
            const int bonus = context_.lead_bonus(characters_[at]);
            for (Candidate& candidate : candidates) candidate.penalty -= bonus;
        } else if (!paths_.empty()) {
            // Other paths took it for a part of a character: only what ends at the same place can be
            // compared.
            candidates.push_back({1, characters_[at], 0, false});
        }
        for (const Path& path : paths) {
            if (candidates.empty() || candidates.front().lossy) finish(path, at, raw_cost);
            for (const Candidate& candidate : candidates) follow(path, at, candidate);
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
    run.margin = 1000;
    for (const End& end : ends_) {
        if (run.choices.size() == most_choices || end.rank < first.rank - near_choice) break;
        if (end.end == first.end && std::ranges::find(run.choices, end.decoded) == run.choices.end())
            run.choices.push_back(end.decoded);
    }
    const auto other = std::ranges::find_if(
        ends_, [&](const End& end) { return end.end != first.end || end.decoded != first.decoded; });
    if (other != ends_.end()) run.margin = first.rank - other->rank;
    return run;
}

}  // namespace

bool may_lose(Page page) {
    switch (page) {
        case Page::mac_roman:
        case Page::mac_cyrillic:
        case Page::cp437:
        case Page::cp850:
        case Page::cp858:
        case Page::cp866:
        case Page::koi8_r: return false;
        default: return true;
    }
}

LossyRun lossy_run_at(const LooseText& text, uint32_t offset, const LossContext& context) {
    return Lattice(text, offset, context).best();
}

}  // namespace rmtool::encoding
