#include "core/encoding/mojibake.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/utf8.h"

namespace rmtool::encoding {
namespace {

// windows-1252's characters 80 to 9F (https://encoding.spec.whatwg.org/index-windows-1252.txt), by code
// point.
constexpr std::array<std::pair<char32_t, uint8_t>, 27> special_characters = {{
    {0x0152, 0x8C}, {0x0153, 0x9C}, {0x0160, 0x8A}, {0x0161, 0x9A}, {0x0178, 0x9F}, {0x017D, 0x8E},
    {0x017E, 0x9E}, {0x0192, 0x83}, {0x02C6, 0x88}, {0x02DC, 0x98}, {0x2013, 0x96}, {0x2014, 0x97},
    {0x2018, 0x91}, {0x2019, 0x92}, {0x201A, 0x82}, {0x201C, 0x93}, {0x201D, 0x94}, {0x201E, 0x84},
    {0x2020, 0x86}, {0x2021, 0x87}, {0x2022, 0x95}, {0x2026, 0x85}, {0x2030, 0x89}, {0x2039, 0x8B},
    {0x203A, 0x9B}, {0x20AC, 0x80}, {0x2122, 0x99},
}};

// A character beyond ASCII and the characters after it that, as windows-1252 bytes, are one character of
// UTF-8.
struct Unit {
    uint32_t end = 0;  // offset in the text
    uint8_t lead = 0;
    bool only_marks = true;      // no letter, currency sign or control among the characters after the lead
    bool ends_in_joiner = true;  // the last one may stand between two words
    bool ends_in_quote = true;   // the last one may close a quotation
    char32_t code_point = 0;
};

utf8proc_category_t category_of(char32_t code_point) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

bool is_letter(char32_t code_point) {
    const utf8proc_category_t category = category_of(code_point);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool is_mark(char32_t code_point) {
    const utf8proc_category_t category = category_of(code_point);
    return !is_letter(code_point) && category != UTF8PROC_CATEGORY_SC && category != UTF8PROC_CATEGORY_CC;
}

bool is_joiner(char32_t code_point) {
    return code_point == 0x2018 || code_point == 0x2019 || code_point == 0x2013 || code_point == 0x2014 ||
           code_point == 0xB7;
}

bool is_quote(char32_t code_point) {
    const utf8proc_category_t category = category_of(code_point);
    return code_point == '"' || code_point == '\'' || category == UTF8PROC_CATEGORY_PI ||
           category == UTF8PROC_CATEGORY_PF || code_point == 0x201A || code_point == 0x201E;
}

// The byte from 80 that the character is in windows-1252. A C1 control is the byte of its own number: so are
// the five undefined bytes written, and the defined ones where text was read as latin-1 in part.
std::optional<uint8_t> high_byte_of(char32_t code_point) {
    if (code_point >= 0x80 && code_point <= 0xFF) return static_cast<uint8_t>(code_point);
    const auto* const found =
        std::ranges::lower_bound(special_characters, code_point, {}, &std::pair<char32_t, uint8_t>::first);
    if (found == special_characters.end() || found->first != code_point) return std::nullopt;
    return found->second;
}

uint32_t sequence_length(uint8_t lead) { return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4; }

// All lead bytes, C2 to F4, are windows-1252's U+00C2 to U+00F4: in UTF-8 the byte C3 and 82 to B4. This is
// what makes clean text cost a search for one byte.
bool is_lead_at(std::string_view text, size_t offset) {
    if (offset + 1 >= text.size() || text[offset] != '\xC3') return false;
    const auto second = static_cast<unsigned char>(text[offset + 1]);
    return second >= 0x82 && second <= 0xB4;
}

std::optional<Unit> unit_at(std::string_view text, size_t offset) {
    if (!is_lead_at(text, offset)) return std::nullopt;
    Unit unit;
    unit.lead = static_cast<uint8_t>(utf8::decode(text, offset).code_point);
    std::array<char, 4> bytes = {static_cast<char>(unit.lead)};
    const uint32_t length = sequence_length(unit.lead);
    offset += 2;
    for (uint32_t index = 1; index < length; ++index) {
        if (offset >= text.size()) return std::nullopt;
        const utf8::Decoded decoded = utf8::decode(text, offset);
        const std::optional<uint8_t> byte = high_byte_of(decoded.code_point);
        if (!byte || (*byte & 0xC0) != 0x80) return std::nullopt;
        bytes[index] = static_cast<char>(*byte);
        unit.only_marks = unit.only_marks && is_mark(decoded.code_point);
        unit.ends_in_joiner = is_joiner(decoded.code_point);
        unit.ends_in_quote = is_quote(decoded.code_point);
        offset += decoded.length;
    }
    const utf8::Decoded decoded = utf8::decode({bytes.data(), length}, 0);
    if (!decoded.valid) return std::nullopt;
    unit.code_point = decoded.code_point;
    unit.end = static_cast<uint32_t>(offset);
    return unit;
}

// What no author wrote: controls, private use, unassigned, and the sign of a loss.
bool may_stand_in_text(char32_t code_point) {
    switch (category_of(code_point)) {
        case UTF8PROC_CATEGORY_CN:
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CO: return false;
        default: return code_point != utf8::replacement;
    }
}

// 0 at the text's start.
char32_t code_point_before(std::string_view text, size_t offset) {
    for (size_t length = 1; length <= 4 && length <= offset; ++length) {
        const utf8::Decoded decoded = utf8::decode(text, offset - length);
        if (decoded.valid && decoded.length == length) return decoded.code_point;
    }
    return 0;
}

// Two characters prove little by themselves: capitals before a quote, a dash or a sign are honest text
// ("CITÉ »", "5 Å³", „Ä“). What stays: inside a word, after a small letter, and the leads that stand alone in
// garbled Western and Greek text only.
bool is_convincing_pair(const Unit& unit, char32_t before, char32_t after) {
    if (unit.lead >= 0xD0) return false;  // one letter of a far script, no neighbour of its kind
    if (unit.ends_in_quote && is_quote(before)) return false;
    const bool before_sign = unit.lead == 0xC2 && unit.only_marks;
    if (before_sign) return true;
    if (category_of(before) == UTF8PROC_CATEGORY_LL) return true;
    if (is_letter(after) && !unit.ends_in_joiner) return true;
    if (is_letter(before) || category_of(before) == UTF8PROC_CATEGORY_ND) return false;
    return unit.lead <= 0xC3 || unit.lead >= 0xCE;  // Â Ã, Î Ï
}

// « café » with no-break spaces reads as one ideograph, and so does "café—“": three bytes need something that
// no word ends with, or a letter after a character that begins none. Only â leads to punctuation and symbols,
// which stand apart from words.
bool is_convincing_triple(const Unit& unit, char32_t before, char32_t after) {
    if (!unit.only_marks) return true;
    if (is_letter(after) && !unit.ends_in_joiner && !unit.ends_in_quote) return true;
    return unit.lead == 0xE2 && !is_letter(before);
}

bool is_convincing(const Unit& unit, char32_t before, char32_t after) {
    switch (sequence_length(unit.lead)) {
        case 2: return is_convincing_pair(unit, before, after);
        case 3: return is_convincing_triple(unit, before, after);
        default: return true;
    }
}

size_t next_lead(std::string_view text, size_t offset) {
    while (offset < text.size() && !is_lead_at(text, offset)) {
        offset = std::min(text.find('\xC3', offset + 1), text.size());
    }
    return offset;
}

}  // namespace

std::vector<Window> find_windows_1252(std::string_view text) {
    std::vector<Window> windows;
    for (size_t offset = next_lead(text, 0); offset < text.size(); offset = next_lead(text, offset)) {
        Window window{{static_cast<uint32_t>(offset), static_cast<uint32_t>(offset)}, {}};
        std::optional<Unit> first;
        uint32_t count = 0;
        bool plausible = true;
        for (std::optional<Unit> unit; (unit = unit_at(text, window.range.end)); ++count) {
            if (!first) first = unit;
            window.range.end = unit->end;
            plausible = plausible && may_stand_in_text(unit->code_point);
            utf8::append(unit->code_point, window.repaired);
        }
        if (!first) {
            offset += 2;  // a lead, and nothing of the kind after it
            continue;
        }
        offset = window.range.end;
        const char32_t before = code_point_before(text, window.range.begin);
        const char32_t after = offset < text.size() ? utf8::decode(text, offset).code_point : 0;
        if (plausible && (count > 1 || is_convincing(*first, before, after))) {
            windows.push_back(std::move(window));
        }
    }
    return windows;
}

std::string repaired(std::string_view text) {
    std::string out;
    size_t copied = 0;
    for (const Window& window : find_windows_1252(text)) {
        out.append(text, copied, window.range.begin - copied);
        out += window.repaired;
        copied = window.range.end;
    }
    out.append(text, copied);
    return out;
}

}  // namespace rmtool::encoding
