#include "core/encoding/model.h"

#include <utf8proc.h>

#include <algorithm>
#include <unordered_map>

namespace rmtool::encoding {
namespace {

constexpr char32_t first_rare_plane = 0x20000;
constexpr uint16_t ideograph = static_cast<uint16_t>(CharClass::east_asian) << 8 | 100;
constexpr uint16_t rare = static_cast<uint16_t>(CharClass::rare) << 8 | 80;
constexpr int unseen_pair = 16;
constexpr int unseen_edge = 8;
constexpr int unseen_in_language = 60;
constexpr int unseen_behind = 14;  // a letter behind one that it does not follow in the language's sample
constexpr int64_t fewest_pairs = 20;
// A text that lost all of one letter looks like that of a rarer language without it.
constexpr int64_t languages_for_a_quarter_bit = 12;
constexpr int64_t strangest = 36;  // for each pair: more is no text of that language

// Class and cost of a character.
uint16_t entry_of(char32_t code_point) {
    if (code_point >= first_rare_plane) return code_point < 0x30000 ? ideograph : rare;
    const size_t block = model_tables.character_index[code_point / 64];
    return model_tables.character_blocks[block * 64 + code_point % 64];
}

CharClass class_in(uint16_t entry) { return static_cast<CharClass>(entry >> 8); }

constexpr uint32_t word_begin = 0;
constexpr uint32_t word_end = 1;
constexpr uint32_t any_letter = 0xFFF;  // as the first of a pair
constexpr uint32_t unknown_letter = UINT32_MAX;

uint32_t number_of(char32_t letter) {
    const auto small = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(letter)));
    const auto found = std::ranges::lower_bound(model_tables.letters, small);
    if (found == model_tables.letters.end() || *found != small) return unknown_letter;
    return static_cast<uint32_t>(found - model_tables.letters.begin()) + 2;
}

int pair_cost(uint32_t first, uint32_t second, int unseen) {
    if (first == unknown_letter || second == unknown_letter) return unseen;
    const uint32_t key = first << 20 | second << 8;
    const auto found = std::ranges::lower_bound(model_tables.letter_pairs, key);
    if (found == model_tables.letter_pairs.end() || (*found & ~0xFFU) != key) return unseen;
    return 128 - static_cast<int>(*found & 0xFF);
}

// A pair of letters, or of one and the edge of its word; 0 if it is neither.
uint32_t pair_key(char32_t previous, char32_t next) {
    const bool from_letter = is_letter(class_of(previous));
    const bool to_letter = is_letter(class_of(next));
    if (!from_letter && !to_letter) return 0;
    const uint32_t first = from_letter ? number_of(previous) : word_begin;
    const uint32_t second = to_letter ? number_of(next) : word_end;
    if (first == unknown_letter || second == unknown_letter) return UINT32_MAX;
    return first << 20 | second << 8;
}

// What stands in the table of a language; nothing if the pair does not.
std::optional<int> known_cost(uint32_t language, uint32_t key) {
    const auto begin = model_tables.language_pairs.begin() + model_tables.language_begins[language];
    const auto end = model_tables.language_pairs.begin() + model_tables.language_begins[language + 1];
    const auto found = std::lower_bound(begin, end, key);
    if (found == end || (*found & ~0xFFU) != key) return std::nullopt;
    return static_cast<int>(*found & 0xFF);
}

int cost_in(uint32_t language, uint32_t key) {
    if (const std::optional<int> cost = known_cost(language, key)) return *cost;
    const std::optional<int> alone = known_cost(language, any_letter << 20 | (key & 0xFFF00));
    return alone ? std::min(*alone + unseen_behind, unseen_in_language) : unseen_in_language;
}

}  // namespace

CharClass class_of(char32_t code_point) { return class_in(entry_of(code_point)); }

bool is_letter(CharClass kind) {
    switch (kind) {
        case CharClass::small:
        case CharClass::capital:
        case CharClass::latin_small:
        case CharClass::latin_capital:
        case CharClass::greek_small:
        case CharClass::greek_capital:
        case CharClass::cyrillic_small:
        case CharClass::cyrillic_capital:
        case CharClass::hebrew:
        case CharClass::arabic:
        case CharClass::south_asian: return true;
        default: return false;
    }
}

bool is_capital(CharClass kind) {
    return kind == CharClass::capital || kind == CharClass::latin_capital ||
           kind == CharClass::greek_capital || kind == CharClass::cyrillic_capital;
}

bool is_small(CharClass kind) {
    return kind == CharClass::small || kind == CharClass::latin_small || kind == CharClass::greek_small ||
           kind == CharClass::cyrillic_small;
}

int cost_behind(char32_t previous, char32_t next) {
    const uint16_t entry = entry_of(next);
    const CharClass before = class_of(previous);
    const CharClass behind = class_in(entry);
    int cost = model_tables.class_pairs[static_cast<size_t>(before) * class_count + (entry >> 8)];
    if (next >= 0x80) cost += entry & 0xFF;
    if (previous < 0x80 && next < 0x80) return cost;
    const bool from_letter = is_letter(before);
    const bool to_letter = is_letter(behind);
    if (from_letter && to_letter) return cost + pair_cost(number_of(previous), number_of(next), unseen_pair);
    if (to_letter && next >= 0x80) return cost + pair_cost(word_begin, number_of(next), unseen_edge);
    if (from_letter && previous >= 0x80) return cost + pair_cost(number_of(previous), word_end, unseen_edge);
    return cost;
}

std::optional<uint32_t> language_of(std::u32string_view text) {
    constexpr size_t most_looked_at = 20000;
    std::unordered_map<uint32_t, int64_t> pairs;
    int64_t count = 0;
    for (size_t at = 1; at < std::min(text.size(), most_looked_at); ++at) {
        const uint32_t key = pair_key(text[at - 1], text[at]);
        if (key == 0) continue;
        ++pairs[key];
        ++count;
    }
    if (count < fewest_pairs) return std::nullopt;
    std::optional<uint32_t> best;
    int64_t least = strangest * count;
    for (uint32_t language = 0; language + 1 < model_tables.language_begins.size(); ++language) {
        int64_t cost = language * count / languages_for_a_quarter_bit;
        for (const auto& [key, times] : pairs) cost += times * cost_in(language, key);
        if (cost < least) {
            least = cost;
            best = language;
        }
    }
    return best;
}

int language_cost(uint32_t language, char32_t previous, char32_t next) {
    const uint32_t key = pair_key(previous, next);
    return key == 0 ? 0 : cost_in(language, key);
}

int cost_between(char32_t before, std::u32string_view text, char32_t after) {
    int cost = 0;
    for (const char32_t next : text) {
        cost += cost_behind(before, next);
        before = next;
    }
    return cost + cost_behind(before, after);
}

}  // namespace rmtool::encoding
