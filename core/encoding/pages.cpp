#include "core/encoding/pages.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rmtool::encoding {
namespace {

// windows-1252's characters 80 to 9F (https://encoding.spec.whatwg.org/index-windows-1252.txt), by byte.
// 81 8D 8F 90 9D are undefined.
constexpr std::array<char32_t, 32> special_characters = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};
constexpr uint8_t first_special = 0x80;

using SpecialByte = std::pair<char32_t, uint8_t>;

constexpr std::array<SpecialByte, 32> special_bytes = [] {
    std::array<SpecialByte, 32> bytes{};
    for (uint8_t index = 0; index < bytes.size(); ++index) {
        bytes[index] = {special_characters[index], static_cast<uint8_t>(first_special + index)};
    }
    std::ranges::sort(bytes);
    return bytes;
}();

}  // namespace

std::string_view name_of(Page page) { return page == Page::latin_1 ? "latin-1" : "windows-1252"; }

char32_t character_of(Page page, uint8_t byte) {
    const uint32_t index = byte - first_special;
    const bool special = page == Page::windows_1252 && index < special_characters.size();
    return special ? special_characters[index] : byte;
}

std::optional<uint8_t> high_byte_of(char32_t code_point) {
    if (code_point >= 0x80 && code_point <= 0xFF) return static_cast<uint8_t>(code_point);
    const auto* const found = std::ranges::lower_bound(special_bytes, code_point, {}, &SpecialByte::first);
    if (found == special_bytes.end() || found->first != code_point) return std::nullopt;
    return found->second;
}

}  // namespace rmtool::encoding
