// The smallest pieces of garbled text: characters that are, as bytes of a page, one character of UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/encoding/pages.h"

namespace rmtool::encoding {

struct Unit {
    uint32_t length = 0;      // characters; 0 if there is no unit
    char32_t code_point = 0;  // the character meant
};

// How many bytes a character of UTF-8 has that begins with this one; 0 if none does.
uint32_t sequence_length(uint8_t lead);

// Strict as utf8::decode(). The sign of a loss is no character: it would be lost twice.
Unit unit_at(Page page, std::u32string_view text, size_t offset);

// `text` with every unit of the page decoded. Lead and continuation are different characters in every page,
// so units never overlap and there is one way to do it.
std::u32string with_units_decoded(Page page, std::u32string_view text);

// The pages in which two neighbours could be the begin of a unit.
inline Pages pages_of_pair(char32_t first, char32_t second) {
    return lead_pages(first) & continuation_pages(second);
}
Pages pages_of_pairs(std::u32string_view text);

}  // namespace rmtool::encoding
