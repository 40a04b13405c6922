#include "core/cmark/list_markers.h"

#include <algorithm>

#include "core/cmark/syntax.h"
#include "core/columns.h"

namespace rmtool::cmark {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Wider gaps belong to an indented code block; the content then starts one column behind the marker.
constexpr uint32_t widest_gap = 4;

}  // namespace

ItemMarker item_marker(std::string_view text, uint32_t begin, Range line) {
    uint32_t end = begin;
    while (end < line.end && is_digit(text[end])) ++end;
    end = std::min(end + 1, line.end);
    uint32_t content = end;
    while (content < line.end && is_blank(text[content])) ++content;
    const uint32_t marker_columns = columns_of(text.substr(line.begin, end - line.begin));
    const uint32_t content_columns = columns_of(text.substr(line.begin, content - line.begin));
    const uint32_t gap = content_columns - marker_columns;
    const bool is_usual = content < line.end && gap >= 1 && gap <= widest_gap;
    return {end, is_usual ? content_columns : marker_columns + 1};
}

uint32_t behind_markers(std::string_view line) {
    return static_cast<uint32_t>(std::min(line.find_first_not_of(" \t>-+*.)0123456789"), line.size()));
}

TaskMarker task_marker(std::string_view content) {
    if (content.size() < 4 || content[0] != '[' || content[2] != ']' || !is_blank(content[3])) return {};
    const char mark = content[1];
    if (mark != ' ' && mark != 'x' && mark != 'X') return {};
    const auto length = static_cast<uint32_t>(std::min(content.find_first_not_of(" \t", 3), content.size()));
    return {mark == ' ' ? Task::open : Task::done, length};
}

}  // namespace rmtool::cmark
