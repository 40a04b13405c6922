#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/encoding/model.h"
#include "core/encoding/recent_costs.h"
#include "core/encoding/sequence.h"

namespace rmtool::encoding {
namespace {

constexpr int unknown_letter_cost = 72;
constexpr int64_t fewest_pairs = 20;
// A text that lost all of one letter looks like that of a rarer language without it.
constexpr int64_t languages_for_a_quarter_bit = 12;
constexpr int64_t strangest = 52;  // for each pair: more is no text of that language

constexpr size_t telling_pairs = 16;

bool is_word(char32_t character) { return script_of(character) != Script::none; }

char32_t small(char32_t letter) {
    return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(letter)));
}

uint32_t begin_of_bucket(uint32_t bucket) {
    return model_tables.bucket_groups[bucket / buckets_in_group] + model_tables.buckets[bucket];
}

std::optional<int> known_cost(uint32_t language, uint32_t hash) {
    const uint32_t first = model_tables.language_begins[language];
    const uint32_t bucket = first + bucket_of(hash, model_tables.language_begins[language + 1] - first);
    const uint32_t end = begin_of_bucket(bucket + 1);
    for (uint32_t at = begin_of_bucket(bucket); at < end; ++at)
        if (is_sequence(model_tables.sequences[at], hash))
            return cost_of_sequence(model_tables.sequences[at]);
    return std::nullopt;
}

// By the longest sequence that is known; what is left out pays for not being among what follows it.
int cost_in(uint32_t language, std::u32string_view letters, char32_t last) {
    int cost = 0;
    for (;; letters.remove_prefix(1)) {
        if (const std::optional<int> known = known_cost(language, sequence_hash(letters, last)))
            return cost + *known;
        if (letters.empty()) break;
        cost += known_cost(language, sequence_hash(letters, any_other)).value_or(0);
    }
    // Where words are not set apart, nothing is known of their ends.
    return last == word_end ? 0 : cost + unknown_letter_cost;
}

using CountedPair = std::pair<uint64_t, int64_t>;

// How often a letter, or the end, stands behind another, or the begin.
class PairCounts {
  public:
    void add(std::u32string_view word);
    int64_t count() const { return count_; }
    std::optional<uint32_t> language() const;

  private:
    std::unordered_map<uint64_t, int64_t> pairs_;
    int64_t count_ = 0;
};

void PairCounts::add(std::u32string_view word) {
    char32_t previous = word_begin;
    const auto add_pair = [&](char32_t next) {
        ++pairs_[uint64_t{previous} << 32 | next];
        previous = next;
    };
    for (const char32_t letter : word) add_pair(small(letter));
    add_pair(word_end);
    count_ += static_cast<int64_t>(word.size()) + 1;
}

// All languages are asked for the commonest pairs of each text.
int cost_of(uint64_t pair, uint32_t language) {
    thread_local RecentCosts recent(13);
    const auto first = static_cast<char32_t>(pair >> 32);
    const auto second = static_cast<char32_t>(pair);
    const uint64_t key = uint64_t{language} << 42 | uint64_t{first} << 21 | second;
    return recent.get(key, [&] { return cost_in(language, {&first, 1}, second); });
}

// What the pairs cost in the language, as far as that is not more than `most`.
int64_t cost_of(std::span<const CountedPair> pairs, uint32_t language, int64_t cost, int64_t most) {
    for (const auto& [pair, times] : pairs) {
        if (cost > most) break;
        cost += times * cost_of(pair, language);
    }
    return cost;
}

// The least of all costs; of equal ones, the first language's.
std::optional<uint32_t> PairCounts::language() const {
    if (count_ == 0) return std::nullopt;
    // The commonest first: what they cost tells soon that a language is not it.
    std::vector<CountedPair> pairs(pairs_.begin(), pairs_.end());
    std::ranges::sort(pairs, [](const CountedPair& one, const CountedPair& other) {
        return std::pair(other.second, one.first) < std::pair(one.second, other.first);
    });
    const auto common = std::span(pairs).first(std::min(pairs.size(), telling_pairs));
    struct Candidate {
        int64_t cost;
        uint32_t language;
    };
    std::vector<Candidate> candidates;
    int64_t least = strangest * count_ - 1;
    for (uint32_t language = 0; language + 1 < model_tables.language_begins.size(); ++language) {
        const int64_t rarity = language * count_ / languages_for_a_quarter_bit;
        candidates.push_back({cost_of(common, language, rarity, least), language});
    }
    // The likeliest first: the better it is, the sooner the others are out.
    std::ranges::stable_sort(candidates, {}, &Candidate::cost);
    std::optional<uint32_t> best;
    for (const auto& [begun, language] : candidates) {
        const int64_t cost = cost_of(std::span(pairs).subspan(common.size()), language, begun, least);
        if (cost > least || (cost == least && best && *best < language)) continue;
        least = cost;
        best = language;
    }
    return best;
}

}  // namespace

Script script_of(char32_t character) {
    switch (class_of(character)) {
        case CharClass::small:
        case CharClass::capital:
        case CharClass::latin_small:
        case CharClass::latin_capital: return Script::latin;
        case CharClass::greek_small:
        case CharClass::greek_capital: return Script::greek;
        case CharClass::cyrillic_small:
        case CharClass::cyrillic_capital: return Script::cyrillic;
        case CharClass::hebrew: return Script::hebrew;
        case CharClass::arabic: return Script::arabic;
        case CharClass::south_asian: return Script::south_asian;
        case CharClass::east_asian:
        case CharClass::hiragana:
        case CharClass::katakana: return Script::east_asian;
        case CharClass::hangul: return Script::hangul;
        default: return Script::none;
    }
}

Languages languages_of(std::u32string_view text) {
    constexpr size_t most_looked_at = 20000;
    std::array<PairCounts, script_count> counts;
    PairCounts ascii;
    text = text.substr(0, most_looked_at);
    for (size_t begin = 0; begin < text.size(); ++begin) {
        size_t end = begin;
        while (end < text.size() && is_word(text[end])) ++end;
        if (end == begin) continue;
        const std::u32string_view word = text.substr(begin, end - begin);
        const auto* const beyond_ascii = std::ranges::find_if(word, [](char32_t c) { return c >= 0x80; });
        if (beyond_ascii == word.end()) {
            ascii.add(word);
        } else {
            counts[static_cast<size_t>(script_of(*beyond_ascii))].add(word);
        }
        begin = end;
    }
    PairCounts& latin = counts[static_cast<size_t>(Script::latin)];
    if (latin.count() < fewest_pairs) latin = std::move(ascii);
    if (latin.count() < fewest_pairs) latin = {};
    Languages languages;
    std::ranges::transform(counts, languages.begin(), &PairCounts::language);
    return languages;
}

int language_cost(const Languages& languages, std::u32string_view before, char32_t next) {
    const Script to = script_of(next);
    const Script script = to != Script::none || before.empty() ? to : script_of(before.back());
    const std::optional<uint32_t> language = languages[static_cast<size_t>(script)];
    if (!language) return 0;
    std::array<char32_t, longest_sequence - 1> letters = {};
    size_t begin = letters.size();
    while (begin > 0 && !before.empty() && is_word(before.back())) {
        letters[--begin] = small(before.back());
        before.remove_suffix(1);
    }
    if (begin > 0) letters[--begin] = word_begin;
    return cost_in(*language, std::u32string_view(letters.data(), letters.size()).substr(begin),
                   to == Script::none ? word_end : small(next));
}

}  // namespace rmtool::encoding
