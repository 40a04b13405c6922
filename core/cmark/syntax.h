// The pieces of inline syntax that must be read again because cmark's tree does not say where they stood.
// Offsets are into the content given; section numbers are those of CommonMark 0.31.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/source.h"

namespace rmtool::cmark {

bool is_ascii_punctuation(char c);
// What cmark trims and what ends a bare destination: its cmark_isspace() knows neither vertical tab nor form
// feed.
inline constexpr std::string_view trimmed_space = " \t\n\r";
constexpr bool is_trimmed(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
inline bool is_blank(char c) { return c == ' ' || c == '\t'; }

// The next CR or LF from `offset` on; the content's size if there is none.
uint32_t find_line_break(std::string_view content, uint32_t offset);
// Bytes of the line break at `offset`: 2 for CRLF, 1 for LF or CR, 0 if there is none.
uint32_t line_break_length(std::string_view content, uint32_t offset);
uint32_t skip_blanks(std::string_view content, uint32_t offset);

// Destinations of autolinks: character references, but no backslash escapes.
std::string unescape_entities(std::string_view text);
// Destinations, titles and info strings: character references first, then backslash escapes, in cmark's
// order.
std::string unescape(std::string_view text);

// Whether a part of the text could mean something else than itself.
bool may_decode(std::string_view text);

// What follows the `]` of an inline link (section 6.3).
struct LinkTail {
    Range destination;  // without < >
    Range title;        // without its quotes; empty if there is none
    uint32_t end = 0;   // behind the `)`
};
std::optional<LinkTail> scan_link_tail(std::string_view content, uint32_t offset);

// `[label]` at `offset`: the label's range.
std::optional<Range> scan_link_label(std::string_view content, uint32_t offset);

struct Destination {
    Range range;  // without < >
    uint32_t end = 0;
};
std::optional<Destination> scan_destination(std::string_view content, uint32_t offset);
// A quoted or parenthesised title: the offset behind its closing mark; 0 if there is none.
uint32_t scan_title(std::string_view content, uint32_t offset);

// A code span's content without its backticks and the one space stripped from each side (section 6.1).
struct CodeSpan {
    Range inner;
    uint32_t end = 0;
};
std::optional<CodeSpan> scan_code_span(std::string_view content, uint32_t offset);

}  // namespace rmtool::cmark
