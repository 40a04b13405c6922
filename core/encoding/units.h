// The smallest pieces of garbled text: characters that are, as bytes of a page, one character of UTF-8.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/encoding/pages.h"
#include "core/source.h"

namespace rmtool::encoding {

// A character beyond ASCII and those after it that are its continuation bytes.
struct Unit {
    uint32_t end = 0;  // offset in the text
    uint8_t lead = 0;
    uint8_t length = 0;          // characters, which were the bytes of one
    bool only_marks = true;      // no letter, currency sign or control among the characters after the lead
    bool ends_in_joiner = true;  // the last one may stand between two words
    bool ends_in_quote = true;   // the last one may close a quotation
    bool ends_oddly = false;     // the last one stands behind no word
    bool has_control = false;    // C1: nobody writes those
    char32_t code_point = 0;     // the character meant
};

// Strict as utf8::decode().
std::optional<Unit> unit_at(std::string_view text, size_t offset);

// A maximal run of units. They are right or wrong together: honest text has hardly two in a row.
struct Run {
    Range range;
    uint32_t units = 0;
    Unit first;
    bool has_control = false;
    std::string decoded;
};

// The first run from `offset` on.
std::optional<Run> next_run(std::string_view text, size_t offset);

// latin-1 where only that page explains the characters.
Page page_of(std::string_view garbled);

}  // namespace rmtool::encoding
