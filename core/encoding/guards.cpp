#include "core/encoding/guards.h"

#include "core/encoding/model.h"

namespace rmtool::encoding {
namespace {

constexpr int refused = -1000;
constexpr int no_break_bonus = 36;  // "20Â°C"
constexpr int accent_bonus = 24;    // "Ã©tude"
constexpr int greek_bonus = 40;     // "Î© "
constexpr int control_bonus = 30;   // nobody writes those
constexpr int far_lead_bonus = 28;  // "cafР№"

struct Place {
    char32_t before;
    char32_t lead;
    char32_t second;
    char32_t after;
    CharClass before_class;
    CharClass second_class;
    CharClass after_class;
    uint8_t lead_byte;
    bool in_quotation;
};

bool is_word(CharClass kind) { return is_letter(kind) || kind == CharClass::digit; }

bool is_mark(CharClass kind) {
    return kind == CharClass::opening || kind == CharClass::closing || kind == CharClass::sign ||
           kind == CharClass::mathematics || kind == CharClass::odd_space || kind == CharClass::soft_hyphen;
}

// Stands between two words as well as within one.
bool is_joiner(char32_t character) {
    return character == 0x2018 || character == 0x2019 || character == 0x2013 || character == 0x2014 ||
           character == 0xB7;
}

// An apostrophe behind a letter opens nothing.
bool opens_quotation(std::u32string_view text, const Run& run) {
    const char32_t before = text[run.change.begin - 1];
    if (before != '"' && before != '\'') return class_of(before) == CharClass::opening;
    return !is_letter(class_of(text[run.change.begin - 2]));
}

// A word of one script begins here: "Рішення" is no "гшення".
bool begins_word(CharClass before, char32_t lead_character, CharClass second, CharClass after) {
    const CharClass lead = class_of(lead_character);
    if (lead_character == U'Â' || lead_character == U'Ã') return false;  // "Ãœber"
    if (is_letter(before) || !is_capital(lead)) return false;
    if (is_capital(second)) return is_capital(after) || !is_letter(after);
    if (!is_small(second)) return false;
    const bool latin = lead == CharClass::latin_capital;
    return is_small(after) || (!latin && !is_letter(after));
}

Place place_of(std::u32string_view text, const Run& run) {
    const char32_t before = text[run.change.begin - 1];
    const char32_t lead = text[run.change.begin];
    const char32_t second = text[run.change.begin + 1];
    const char32_t after = text[run.change.end];
    return {before,
            lead,
            second,
            after,
            class_of(before),
            class_of(second),
            class_of(after),
            byte_of(run.change.page, lead),
            opens_quotation(text, run)};
}

// Capitals before a quote, a dash or a sign are honest text: "CITÉ »", "5 Å³", „Ä“.
bool looks_honest(const Place& place) {
    const bool capital = is_capital(class_of(place.lead)) || place.lead == 0xD7;
    if (!capital || !is_mark(place.second_class)) return false;
    if (is_small(place.before_class)) return false;
    const bool inside_word = is_letter(place.after_class);
    if (inside_word && !is_joiner(place.second)) return false;
    if (is_capital(place.before_class) || place.in_quotation) return true;
    if (is_word(place.before_class) && place.lead_byte != 0xC2) return true;
    // By themselves: Â and Ã begin what is garbled most, Î and Ï are Greek letters of formulas.
    return place.lead_byte > 0xC3 && place.lead_byte != 0xCE && place.lead_byte != 0xCF;
}

bool is_far_script(CharClass kind) {
    return kind == CharClass::cyrillic_small || kind == CharClass::cyrillic_capital ||
           kind == CharClass::hebrew || kind == CharClass::arabic || kind == CharClass::south_asian;
}

bool is_old_page(Page page) {
    return page == Page::mac_roman || page == Page::mac_cyrillic || page == Page::koi8_r ||
           page == Page::cp437 || page == Page::cp850 || page == Page::cp858 || page == Page::cp866;
}

// Frames and formulas.
bool looks_drawn(const Place& place) {
    const CharClass lead = class_of(place.lead);
    const bool drawn = lead == CharClass::drawing && place.second_class == CharClass::drawing;
    const bool formula = place.lead == 0x221A && !is_letter(place.second_class);
    const bool beside_word = is_letter(place.before_class) || is_letter(place.after_class);
    return (drawn || formula) && !beside_word;
}

int bonus_of(const Place& place, Page page) {
    const bool at_word_begin = !is_word(place.before_class);
    const bool latin_neighbour = (place.before < 0x80 && is_word(place.before_class)) ||
                                 (place.after < 0x80 && is_word(place.after_class));
    const bool alone = at_word_begin && !is_word(place.after_class);
    const CharClass lead = class_of(place.lead);
    if (place.second_class == CharClass::control) return control_bonus;
    if ((page == Page::windows_1251 || page == Page::windows_1253) && is_letter(lead)) {
        return latin_neighbour ? far_lead_bonus : 0;
    }
    if (!is_mark(place.second_class)) return 0;
    if (place.lead == 0xC2) return is_capital(place.before_class) ? 0 : no_break_bonus;
    if (place.lead == 0xC3) return at_word_begin ? accent_bonus : 0;
    if (place.lead == 0xCE || place.lead == 0xCF) return alone ? greek_bonus : 0;
    return 0;
}

// « café » with no-break spaces reads as one ideograph: no vote makes it that.
bool ends_quotation(std::u32string_view text, const Run& run) {
    const CharClass last = class_of(text[run.change.end - 1]);
    return run.change.end - run.change.begin == 3 && text[run.change.begin + 1] == 0xA0 &&
           (last == CharClass::opening || last == CharClass::closing) &&
           is_small(class_of(text[run.change.begin]));
}

}  // namespace

void judge_lone_unit(std::u32string_view text, Run& run) {
    if (ends_quotation(text, run)) run.score = refused;
    if (run.change.end - run.change.begin != 2) return;
    const Place place = place_of(text, run);
    run.score += bonus_of(place, run.change.page);
    const CharClass kind = class_of(run.change.decoded[0]);
    const bool has_kin = place.before_class == kind || place.after_class == kind;
    if (is_far_script(kind) && !has_kin) {
        run.guard = Guard::lone_letter;
    } else if (looks_honest(place) ||
               begins_word(place.before_class, place.lead, place.second_class, place.after_class) ||
               (is_old_page(run.change.page) && looks_drawn(place))) {
        run.guard = Guard::ambiguous;
    }
}

}  // namespace rmtool::encoding
