// Columns as CommonMark counts them (0.31 section 2.2): a tab goes to the next multiple of four. A line's
// beginning is what is measured: white space, quote and list markers, one byte each.
#pragma once

#include <cstdint>
#include <string_view>

namespace rmtool {

inline uint32_t columns_of(std::string_view text) {
    uint32_t columns = 0;
    for (const char c : text) columns += c == '\t' ? 4 - columns % 4 : 1;
    return columns;
}

// Bytes of the line's beginning that take up `columns` columns; a tab that is only partly needed is taken
// whole.
inline uint32_t bytes_of_columns(std::string_view line, uint32_t columns) {
    uint32_t bytes = 0;
    for (uint32_t at = 0; bytes < line.size() && at < columns; ++bytes)
        at += line[bytes] == '\t' ? 4 - at % 4 : 1;
    return bytes;
}

}  // namespace rmtool
