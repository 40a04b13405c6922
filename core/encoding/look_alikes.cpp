#include "core/encoding/look_alikes.h"

#include <algorithm>

namespace rmtool::encoding {
namespace {

constexpr char32_t en_dash = U'–';
constexpr char32_t em_dash = U'—';
constexpr char32_t light_tick = U'✓';
constexpr char32_t heavy_tick = U'✔';

constexpr bool is_digit(char32_t character) { return character >= '0' && character <= '9'; }

// In a text of Latin letters only: others have their own ways, whatever stands among them.
bool sets_spaced_en_dashes(const Languages& languages) {
    constexpr auto latin = static_cast<size_t>(Script::latin);
    for (size_t script = 0; script < languages.size(); ++script)
        if (script != latin && languages[script]) return false;
    const auto& some = model_tables.en_dash_languages;
    return languages[latin] && std::ranges::find(some, *languages[latin]) != some.end();
}

}  // namespace

LookAlikes::LookAlikes(std::u32string_view known, const Languages& languages, Page page)
    : spaced_en_dashes_(sets_spaced_en_dashes(languages)), page_(page) {
    for (size_t at = 0; at < known.size(); ++at) {
        switch (known[at]) {
            case en_dash: ++dashes_[static_cast<size_t>(between(known, at, at + 1))].light; break;
            case em_dash: ++dashes_[static_cast<size_t>(between(known, at, at + 1))].heavy; break;
            case light_tick: ++ticks_.light; break;
            case heavy_tick: ++ticks_.heavy; break;
            case U'✕':
            case U'✗': ++crosses_.light; break;
            case U'✖':
            case U'✘': ++crosses_.heavy; break;
            default: has_emoji_ = has_emoji_ || class_of(known[at]) == CharClass::emoji;
        }
    }
}

LookAlikes::Between LookAlikes::between(std::u32string_view text, size_t begin, size_t end) {
    // The ends of the text, and no-break and thin spaces, too.
    const auto is_space = [text](size_t at) {
        return at >= text.size() || text[at] <= ' ' || text[at] == U'\u00A0' ||
               class_of(text[at]) == CharClass::odd_space;
    };
    const bool spaced = is_space(begin - 1) && is_space(end);
    const size_t before = begin - (spaced ? 2 : 1);
    const size_t after = end + (spaced ? 1 : 0);
    const auto has_digit = [text](size_t at) { return at < text.size() && is_digit(text[at]); };
    if (has_digit(before) && has_digit(after)) return Between::digits;
    return spaced ? Between::spaces : Between::others;
}

// As others between the same. Between digits stand ranges; elsewhere — is twice as usual
// (data/character_counts.txt) unless the language has –.
bool LookAlikes::is_en_dash(Between place) const {
    const Counts same = dashes_[static_cast<size_t>(place)];
    if (same.light != same.heavy) return same.light > same.heavy;
    if (place == Between::digits) return true;
    const Between elsewhere = place == Between::spaces ? Between::others : Between::spaces;
    const Counts other = dashes_[static_cast<size_t>(elsewhere)];
    if (other.light != other.heavy) return other.light > other.heavy;
    return place == Between::spaces && spaced_en_dashes_;
}

// As others are, or as heavy as the crosses. Both are as usual (data/marker_counts.txt), but ✔ is an emoji as
// well: who has others picks it beside them.
bool LookAlikes::is_light_tick(std::u32string_view behind) const {
    // Of U+FE0F the last byte may be lost as well.
    if (behind.size() > 1 && byte_of(page_, behind[0]) == 0xEF && byte_of(page_, behind[1]) == 0xB8)
        return false;
    if (ticks_.light != ticks_.heavy) return ticks_.light > ticks_.heavy;
    if (crosses_.light != crosses_.heavy) return crosses_.light > crosses_.heavy;
    return !has_emoji_;
}

char32_t LookAlikes::likelier(char32_t character, std::u32string_view text, size_t begin, size_t end) const {
    switch (character) {
        case en_dash:
        case em_dash: return is_en_dash(between(text, begin, end)) ? en_dash : em_dash;
        case light_tick:
        case heavy_tick: return is_light_tick(text.substr(end)) ? light_tick : heavy_tick;
        default: return character;
    }
}

}  // namespace rmtool::encoding
