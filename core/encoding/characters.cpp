#include "core/encoding/characters.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "core/utf8.h"

namespace rmtool::encoding {
namespace {

utf8proc_category_t category_of(char32_t code_point) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

// From here to the next row. Whole blocks (https://www.unicode.org/Public/UNIDATA/Blocks.txt); what a living
// language hardly uses is rare.
struct KindRow {
    char32_t begin;
    Kind kind;
};
constexpr std::array<KindRow, 22> kind_rows = {{
    {0x0000, Kind::sign},           // ASCII is no garbled text's result
    {0x00C0, Kind::latin},          // Latin-1 letters, Extended-A
    {0x0180, Kind::rare},           // Extended-B
    {0x01A0, Kind::latin},          // Vietnamese
    {0x01B1, Kind::rare},           // phonetic
    {0x0370, Kind::greek},          //
    {0x0400, Kind::cyrillic},       //
    {0x0530, Kind::rare},           // Armenian
    {0x0590, Kind::hebrew_arabic},  //
    {0x0700, Kind::rare},           // Syriac, Thaana, NKo
    {0x0900, Kind::south_asian},    // Devanagari to Myanmar
    {0x10A0, Kind::rare},           // Georgian, Ethiopic, Cherokee
    {0x1780, Kind::south_asian},    // Khmer
    {0x1800, Kind::rare},           //
    {0x1E00, Kind::latin},          // Extended Additional: Vietnamese
    {0x1F00, Kind::greek},          //
    {0x2000, Kind::sign},           // punctuation, currency, arrows, mathematics, dingbats
    {0x2C00, Kind::rare},           //
    {0x2E80, Kind::east_asian},     //
    {0xD800, Kind::rare},           //
    {0xFE00, Kind::sign},           // variation selectors, full width forms
    {0x10000, Kind::emoji},
}};

}  // namespace

bool is_letter(char32_t code_point) {
    const utf8proc_category_t category = category_of(code_point);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool is_small_letter(char32_t code_point) { return category_of(code_point) == UTF8PROC_CATEGORY_LL; }

bool is_digit(char32_t code_point) { return category_of(code_point) == UTF8PROC_CATEGORY_ND; }

bool is_quote(char32_t code_point) {
    const utf8proc_category_t category = category_of(code_point);
    return code_point == '"' || code_point == '\'' || category == UTF8PROC_CATEGORY_PI ||
           category == UTF8PROC_CATEGORY_PF || code_point == 0x201A || code_point == 0x201E;
}

bool is_joiner(char32_t code_point) {
    return code_point == 0x2018 || code_point == 0x2019 || code_point == 0x2013 || code_point == 0x2014 ||
           code_point == 0xB7;
}

bool begins_something(char32_t code_point) {
    const bool fraction = code_point >= 0xBC && code_point <= 0xBE;
    return fraction || code_point == 0xA1 || code_point == 0xBF ||
           category_of(code_point) == UTF8PROC_CATEGORY_SK;
}

bool is_mark(char32_t code_point) {
    const utf8proc_category_t category = category_of(code_point);
    return !is_letter(code_point) && category != UTF8PROC_CATEGORY_SC && category != UTF8PROC_CATEGORY_CC;
}

bool may_stand_in_text(char32_t code_point) {
    switch (category_of(code_point)) {
        case UTF8PROC_CATEGORY_CN:
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CO:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP: return false;
        default: return code_point != utf8::replacement;
    }
}

Kind kind_of(char32_t code_point) {
    const auto* const behind = std::ranges::upper_bound(kind_rows, code_point, {}, &KindRow::begin);
    return (behind - 1)->kind;
}

}  // namespace rmtool::encoding
