#include "core/encoding/units.h"

#include <array>

#include "core/utf8.h"

namespace rmtool::encoding {

uint32_t sequence_length(uint8_t lead) {
    if (lead < 0xC2 || lead > 0xF4) return 0;
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

Unit unit_at(Page page, std::u32string_view text, size_t offset) {
    std::array<char, 4> bytes = {};
    const uint8_t lead = byte_of(page, text[offset]);
    const uint32_t length = sequence_length(lead);
    if (length == 0 || offset + length > text.size()) return {};
    bytes[0] = static_cast<char>(lead);
    for (uint32_t index = 1; index < length; ++index)
        bytes[index] = static_cast<char>(byte_of(page, text[offset + index]));
    const utf8::Decoded decoded = utf8::decode({bytes.data(), length}, 0);
    if (!decoded.valid || decoded.code_point == utf8::replacement) return {};
    return {length, decoded.code_point};
}

std::u32string with_units_decoded(Page page, std::u32string_view text) {
    std::u32string out;
    for (size_t offset = 0; offset < text.size();) {
        const Unit unit = unit_at(page, text, offset);
        out += unit.length == 0 ? text[offset] : unit.code_point;
        offset += unit.length == 0 ? 1 : unit.length;
    }
    return out;
}

Pages pages_of_pairs(std::u32string_view text) {
    Pages pages = 0;
    for (size_t offset = 1; offset < text.size(); ++offset)
        pages |= pages_of_pair(text[offset - 1], text[offset]);
    return pages;
}

}  // namespace rmtool::encoding
