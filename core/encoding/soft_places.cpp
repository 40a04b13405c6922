#include "core/encoding/soft_places.h"

#include "core/encoding/losses.h"
#include "core/encoding/model.h"
#include "core/encoding/units.h"
#include "core/utf8.h"

namespace rmtool::encoding {
namespace {

bool is_continuation(Page page, char32_t character) {
    return (continuation_pages(character) & only(page)) != 0;
}

bool is_alone(std::u32string_view text, size_t at) {
    return !is_letter(class_of(text[at - 1])) && !is_letter(class_of(text[at + 1]));
}

}  // namespace

bool is_soft_at(Page page, std::u32string_view text, size_t at, bool proven) {
    if (text[at] < 0x80 || (lead_pages(text[at]) & only(page)) == 0) return false;
    const uint32_t length = sequence_length(byte_of(page, text[at]));
    const char32_t next = text[at + 1];
    if (length == 2) return proven;
    if (is_continuation(page, next)) return true;
    if (proven && length == 3 && is_alone(text, at)) return true;
    if (proven && is_straight_quote(next) && is_straight_quote(text[at + 2])) return true;
    const bool stands_for_one = is_straight_quote(next) || next == ' ' || next == utf8::replacement;
    return stands_for_one && is_continuation(page, text[at + 2]);
}

bool has_lost_only_byte(std::u32string_view text, size_t at) {
    const char32_t next = text[at + 1];
    if (text[at] == U'Â' && next == ' ') return true;
    return is_straight_quote(next) && is_letter(class_of(text[at + 2]));
}

}  // namespace rmtool::encoding
