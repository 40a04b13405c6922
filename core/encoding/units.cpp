#include "core/encoding/units.h"

#include <algorithm>
#include <array>

#include "core/encoding/characters.h"
#include "core/utf8.h"

namespace rmtool::encoding {
namespace {

uint8_t sequence_length(uint8_t lead) { return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4; }

// All lead bytes, C2 to F4, are U+00C2 to U+00F4 in both pages: in UTF-8 the byte C3 and 82 to B4. This is
// what makes clean text cost a search for one byte.
bool is_lead_at(std::string_view text, size_t offset) {
    if (offset + 1 >= text.size() || text[offset] != '\xC3') return false;
    const auto second = static_cast<unsigned char>(text[offset + 1]);
    return second >= 0x82 && second <= 0xB4;
}
constexpr size_t lead_size = 2;

// A lead that has something beyond ASCII behind it.
size_t next_lead(std::string_view text, size_t offset) {
    while (offset < text.size()) {
        const bool followed =
            offset + lead_size < text.size() && static_cast<unsigned char>(text[offset + lead_size]) >= 0x80;
        if (followed && is_lead_at(text, offset)) return offset;
        offset = std::min(text.find('\xC3', offset + 1), text.size());
    }
    return offset;
}

}  // namespace

std::optional<Unit> unit_at(std::string_view text, size_t offset) {
    if (!is_lead_at(text, offset)) return std::nullopt;
    Unit unit;
    unit.lead = static_cast<uint8_t>(utf8::decode(text, offset).code_point);
    unit.length = sequence_length(unit.lead);
    std::array<char, 4> bytes = {static_cast<char>(unit.lead)};
    offset += lead_size;
    for (uint32_t index = 1; index < unit.length; ++index) {
        if (offset >= text.size()) return std::nullopt;
        const utf8::Decoded decoded = utf8::decode(text, offset);
        const std::optional<uint8_t> byte = high_byte_of(decoded.code_point);
        if (!decoded.valid || !byte || (*byte & 0xC0) != 0x80) return std::nullopt;
        bytes[index] = static_cast<char>(*byte);
        unit.only_marks = unit.only_marks && is_mark(decoded.code_point);
        unit.ends_in_joiner = is_joiner(decoded.code_point);
        unit.ends_in_quote = is_quote(decoded.code_point);
        unit.ends_oddly = begins_something(decoded.code_point);
        unit.has_control = unit.has_control || is_c1_control(decoded.code_point);
        offset += decoded.length;
    }
    const utf8::Decoded decoded = utf8::decode({bytes.data(), unit.length}, 0);
    if (!decoded.valid) return std::nullopt;
    unit.code_point = decoded.code_point;
    unit.end = static_cast<uint32_t>(offset);
    return unit;
}

std::optional<Run> next_run(std::string_view text, size_t offset) {
    for (offset = next_lead(text, offset); offset < text.size();
         offset = next_lead(text, offset + lead_size)) {
        const auto begin = static_cast<uint32_t>(offset);
        Run run{{begin, begin}, 0, {}, false, {}};
        for (std::optional<Unit> unit; (unit = unit_at(text, run.range.end)); ++run.units) {
            if (run.units == 0) run.first = *unit;
            run.range.end = unit->end;
            run.has_control = run.has_control || unit->has_control;
            utf8::append(unit->code_point, run.decoded);
        }
        if (run.units > 0) return run;
    }
    return std::nullopt;
}

Page page_of(std::string_view garbled) {
    bool has_control = false;
    for (size_t offset = 0; offset < garbled.size();) {
        const utf8::Decoded decoded = utf8::decode(garbled, offset);
        if (decoded.code_point > 0xFF) return Page::windows_1252;
        const bool control = decoded.valid && is_c1_control(decoded.code_point);
        const auto byte = static_cast<uint8_t>(decoded.code_point);
        has_control = has_control || (control && character_of(Page::windows_1252, byte) != byte);
        offset += decoded.length;
    }
    return has_control ? Page::latin_1 : Page::windows_1252;
}

}  // namespace rmtool::encoding
