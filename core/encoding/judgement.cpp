#include "core/encoding/judgement.h"

#include <algorithm>

#include "core/utf8.h"

namespace rmtool::encoding {
namespace {

// Two characters prove little by themselves: capitals before a quote, a dash or a sign are honest text
// ("CITÉ »", "5 Å³", „Ä“). What stays: inside a word, after a small letter, and the leads that stand alone in
// garbled Western and Greek text only.
bool is_convincing_pair(const Unit& unit, Neighbours neighbours) {
    if (unit.lead >= 0xD0) return false;  // one letter of a far script, no neighbour of its kind
    if (unit.ends_in_quote && is_quote(neighbours.before)) return false;
    const bool before_sign = unit.lead == 0xC2 && unit.only_marks;
    if (before_sign) return true;
    if (is_small_letter(neighbours.before)) return true;
    if (is_letter(neighbours.after) && !unit.ends_in_joiner) return true;
    if (unit.ends_oddly && kind_of(unit.code_point) == Kind::latin) return true;
    if (is_letter(neighbours.before) || is_digit(neighbours.before)) return false;
    return unit.lead <= 0xC3 || unit.lead >= 0xCE;  // Â Ã, Î Ï
}

bool ends_like_word(const Unit& unit) { return unit.ends_in_joiner || unit.ends_in_quote; }

// « café » with no-break spaces reads as one ideograph, and so does "café—“": three bytes need something that
// no word ends with, or a letter after a character that begins none. Only â and ï lead to punctuation and
// symbols, which stand apart from words and, full width, right behind them.
bool is_convincing_triple(const Unit& unit, Neighbours neighbours) {
    if (!unit.only_marks || unit.lead == 0xEF) return true;
    if (!is_letter(neighbours.before)) return unit.lead == 0xE2 || !ends_like_word(unit);
    const bool vietnamese = kind_of(unit.code_point) == Kind::latin && is_small_letter(unit.code_point);
    return (vietnamese || is_letter(neighbours.after)) && !ends_like_word(unit);
}

// No vote makes an ideograph of the end of a French quotation.
bool is_hopeless(const Unit& unit, Neighbours neighbours) {
    return unit.length == 3 && unit.only_marks && unit.ends_in_quote && is_letter(neighbours.before) &&
           kind_of(unit.code_point) == Kind::east_asian;
}

bool is_convincing(const Unit& unit, Neighbours neighbours) {
    switch (unit.length) {
        case 2: return is_convincing_pair(unit, neighbours);
        case 3: return is_convincing_triple(unit, neighbours);
        default: return true;
    }
}

bool is_plausible(std::string_view text) {
    for (size_t offset = 0; offset < text.size();) {
        const utf8::Decoded decoded = utf8::decode(text, offset);
        if (!may_stand_in_text(decoded.code_point)) return false;
        offset += decoded.length;
    }
    return true;
}

}  // namespace

void Evidence::add(std::string_view repaired, uint32_t levels) {
    empty_ = false;
    for (size_t offset = 0; offset < repaired.size();) {
        const utf8::Decoded decoded = utf8::decode(repaired, offset);
        const auto kind = static_cast<size_t>(kind_of(decoded.code_point));
        for (uint32_t level = 0; level < std::min(levels, most_levels); ++level) {
            Witness& witness = witnesses_[level][kind];
            if (witness.first == 0) witness.first = decoded.code_point;
            witness.several = witness.several || witness.first != decoded.code_point;
        }
        offset += decoded.length;
    }
}

bool Evidence::proves(Kind kind, uint32_t level) const {
    return kind != Kind::rare && level >= 1 && level <= most_levels &&
           witnesses_[level - 1][static_cast<size_t>(kind)].several;
}

Verdict judge(const Run& run, std::string_view becomes, Neighbours neighbours) {
    if (!is_plausible(becomes)) return Verdict::refused;
    if (run.units > 1 || run.has_control || is_convincing(run.first, neighbours)) return Verdict::certain;
    return is_hopeless(run.first, neighbours) ? Verdict::refused : Verdict::doubtful;
}

}  // namespace rmtool::encoding
