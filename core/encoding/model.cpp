#include "core/encoding/model.h"

#include <utf8proc.h>

#include <algorithm>

#include "core/encoding/recent_costs.h"

namespace rmtool::encoding {
namespace {

constexpr char32_t first_rare_plane = 0x20000;
constexpr uint16_t ideograph = static_cast<uint16_t>(CharClass::east_asian) << 8 | 100;
constexpr uint16_t rare = static_cast<uint16_t>(CharClass::rare) << 8 | 80;
constexpr int unseen_pair = 16;
constexpr int unseen_edge = 8;

// Class and cost of a character.
uint16_t entry_of(char32_t code_point) {
    if (code_point >= first_rare_plane) return code_point < 0x30000 ? ideograph : rare;
    const size_t block = model_tables.character_index[code_point / characters_in_block];
    return model_tables.character_blocks[block * characters_in_block + code_point % characters_in_block];
}

CharClass class_in(uint16_t entry) { return static_cast<CharClass>(entry >> 8); }

constexpr uint32_t number_of_begin = 0;
constexpr uint32_t number_of_end = 1;
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

int computed_cost_behind(char32_t previous, char32_t next) {
    const uint16_t entry = entry_of(next);
    const CharClass before = class_of(previous);
    const CharClass behind = class_in(entry);
    int cost = model_tables.class_pairs[static_cast<size_t>(before) * class_count + (entry >> 8)];
    if (next >= 0x80) cost += entry & 0xFF;
    if (previous < 0x80 && next < 0x80) return cost;
    const bool from_letter = is_letter(before);
    const bool to_letter = is_letter(behind);
    if (from_letter && to_letter) return cost + pair_cost(number_of(previous), number_of(next), unseen_pair);
    if (to_letter && next >= 0x80) return cost + pair_cost(number_of_begin, number_of(next), unseen_edge);
    if (from_letter && previous >= 0x80)
        return cost + pair_cost(number_of(previous), number_of_end, unseen_edge);
    return cost;
}

// Of pairs that are not both ASCII. A text has few different ones, and each is asked for by every page that
// could explain it: nine answers of ten are here, for a tenth of the work.
thread_local RecentCosts recent_pairs(11);

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
    if (previous < 0x80 && next < 0x80) return computed_cost_behind(previous, next);
    return recent_pairs.get(uint64_t{previous} << 21 | next,
                            [=] { return computed_cost_behind(previous, next); });
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
