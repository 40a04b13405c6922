// The encodings of one byte a character that UTF-8 gets mistaken for.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace rmtool::encoding {

enum class Page : uint8_t { windows_1252, latin_1 };

std::string_view name_of(Page page);  // as iconv(1) and the web name it

// Precondition: byte >= 80. Total: an undefined byte is the C1 control of its number, as everybody reads it.
char32_t character_of(Page page, uint8_t byte);

// The byte from 80 on that stands for the character in windows-1252. A C1 control is the byte of its own
// number, the defined ones included: text that was read as latin-1, wholly or in part, decodes by the same
// table.
std::optional<uint8_t> high_byte_of(char32_t code_point);

// Controls that are none in windows-1252: who writes that page writes another character for the byte.
constexpr bool is_c1_control(char32_t code_point) { return code_point >= 0x80 && code_point <= 0x9F; }

}  // namespace rmtool::encoding
