#include "core/cmark/leaf_place.h"

#include <algorithm>

#include "core/cmark/table_reader.h"
#include "core/columns.h"

namespace rmtool::cmark {
namespace {

bool is_blank_line(std::string_view line) { return line.find_first_not_of(" \t\r\n") == line.npos; }

Range lines_from(uint32_t begin, uint32_t last_line, const Reading& reading) {
    last_line = std::min(last_line, reading.source().line_count() - 1);
    return {begin, std::max(begin, reading.line(last_line).end)};
}

// To the last byte that is not white space. White space at the beginning is there only where it is text: on a
// lazy line behind a definition.
Range mapped_range(const ContentMap& map) {
    const size_t last = map.content.find_last_not_of(" \t\r\n");
    return last == map.content.npos ? Range{} : map.source_range(0, static_cast<uint32_t>(last) + 1);
}

// Tries `first_choice`, then every other first line the block could have: definitions may have been cut off
// its head.
bool map_from_some_line(Reading& reading, std::string_view content, uint32_t start, uint32_t first_choice,
                        ContentMap& map) {
    if (map_lines(reading.source(), reading.text, content, first_choice, map)) return true;
    for (uint32_t line = start; line < first_choice; ++line)
        if (map_lines(reading.source(), reading.text, content, line, map)) return true;
    return false;
}

bool is_setext_underline(std::string_view line, int level) {
    const size_t begin = line.find_first_not_of(" \t>");
    const char mark = level == 1 ? '=' : '-';
    if (begin == line.npos || line[begin] != mark) return false;
    const size_t end = line.find_first_not_of(mark, begin);
    return end == line.npos || is_blank_line(line.substr(end));
}

LeafPlace place_setext(cmark_node* heading, Reading& reading, ContentMap& map) {
    const std::string_view content = content_of(heading);
    const uint32_t lines = count_lines(content);
    const int level = cmark_node_get_heading_level(heading);
    // cmark ends the heading one line late, but for an underline that is the last line.
    for (const int end_line : {cmark_node_get_end_line(heading) - 1, cmark_node_get_end_line(heading)}) {
        const uint32_t underline = reading.line_of(end_line);
        if (!reading.has_line(underline) || underline < lines) continue;
        if (!is_setext_underline(reading.line_text(underline), level)) continue;
        if (!map_lines(reading.source(), reading.text, content, underline - lines, map)) continue;
        reading.cover(underline - lines, underline);
        return {{mapped_range(map).begin, reading.line(underline).end}, true};
    }
    return {};
}

LeafPlace place_atx(cmark_node* heading, Reading& reading, ContentMap& map) {
    const uint32_t begin = start_of(heading, reading);
    const uint32_t line = reading.line_at(begin);
    const Range range = {begin, reading.line(line).end};
    const std::string_view text = reading.text.substr(range.begin, range.size());
    const auto level = static_cast<size_t>(cmark_node_get_heading_level(heading));
    const size_t hashes = std::min(text.find_first_not_of('#'), text.size());
    if (hashes != level) return {};
    const size_t content_begin = std::min(text.find_first_not_of(" \t", hashes), text.size());
    map.clear();
    map.content = content_of(heading);
    while (map.content.ends_with('\n') || map.content.ends_with('\r')) map.content.remove_suffix(1);
    if (!text.substr(content_begin).starts_with(map.content)) return {};
    map.segments.push_back({0, begin + static_cast<uint32_t>(content_begin), Segment::Kind::same});
    reading.cover(line, line);
    return {range, true};
}

// Lines of a footnote are indented by four columns. cmark's place of a footnote is that of its text.
bool stands_in_footnote(cmark_node* footnote, std::string_view line_before_text, const Reading& reading) {
    constexpr uint32_t indentation = 4;
    const uint32_t text_begin = start_of(footnote, reading);
    const uint32_t line_begin = reading.line(reading.line_at(text_begin)).begin;
    const std::string_view before = reading.text.substr(line_begin, text_begin - line_begin);
    const size_t marker = std::min(before.rfind("[^"), before.size());
    return columns_of(line_before_text) >= columns_of(before.substr(0, marker)) + indentation;
}

// The last line if it closes the fence. cmark ends a fenced block on the line that ended it, be that its
// closing fence or whatever ended the container; a line that begins another block is no closing fence.
bool is_closing_fence(cmark_node* code, uint32_t line, int fence_length, char fence, const Reading& reading) {
    if (!reading.has_line(line) || reading.line_of(cmark_node_get_end_line(code)) != line) return false;
    std::string_view text = reading.line_text(line);
    const size_t text_begin = std::min(text.find_first_not_of(" \t>"), text.size());
    for (cmark_node* node = code; node != nullptr; node = cmark_node_parent(node)) {
        if (cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION) {
            // What follows it in the tree is not what follows it in the source.
            if (!stands_in_footnote(node, text.substr(0, text_begin), reading)) return false;
            break;
        }
        cmark_node* next = cmark_node_next(node);
        if (next != nullptr && reading.line_of(cmark_node_get_start_line(next)) == line) return false;
        if (next != nullptr) break;
    }
    text.remove_prefix(text_begin);
    const size_t run = std::min(text.find_first_not_of(fence), text.size());
    return run >= static_cast<size_t>(fence_length) && is_blank_line(text.substr(run));
}

Range info_of(std::string_view text, uint32_t begin, uint32_t end, char fence) {
    uint32_t info = begin;
    while (info < end && text[info] == fence) ++info;
    while (info < end && (text[info] == ' ' || text[info] == '\t')) ++info;
    while (end > info && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
    return {info, end};
}

CodePlace place_fenced(cmark_node* code, int length, char fence, Reading& reading) {
    const uint32_t begin = start_of(code, reading);
    const uint32_t first = reading.line_at(begin);
    const Range info = info_of(reading.text, begin, reading.line(first).end, fence);
    uint32_t last = first + count_lines(cmark_node_get_literal(code));
    if (is_closing_fence(code, last + 1, length, fence, reading)) {
        ++last;
    } else {
        last = std::min(last, reading.source().line_count() - 1);
        while (last > first && is_blank_line(reading.line_text(last))) --last;
    }
    reading.cover(first, last);
    return {lines_from(begin, last, reading), info};
}

// Its range begins where the container's content does: the four columns are part of it. In a quote, whose
// columns are not counted here, they are blanks before the text.
CodePlace place_indented(cmark_node* code, uint32_t indent, Reading& reading) {
    const uint32_t text_begin = start_of(code, reading);
    const uint32_t first = reading.line_at(text_begin);
    const uint32_t last = first + std::max(count_lines(cmark_node_get_literal(code)), 1U) - 1;
    const std::string_view line = reading.line_text(first);
    const uint32_t line_begin = reading.line(first).begin;
    uint32_t begin = std::min(bytes_of_columns(line, indent), text_begin - line_begin);
    const size_t marker = line.substr(0, text_begin - line_begin).find_last_not_of(" \t");
    if (marker != line.npos) {
        // A quote marker takes one blank with it.
        const uint32_t length = line.substr(marker).starts_with("> ") ? 2 : 1;
        begin = std::max(begin, static_cast<uint32_t>(marker) + length);
    }
    reading.cover(first, last);
    return {lines_from(line_begin + begin, last, reading), {}};
}

LeafPlace unmapped(cmark_node* node, Reading& reading) {
    const uint32_t begin = start_of(node, reading);
    const uint32_t first = reading.line_at(begin);
    const uint32_t last = first + std::max(count_lines(content_of(node)), 1U) - 1;
    reading.cover(first, last);
    return {lines_from(begin, last, reading), false};
}

}  // namespace

uint32_t start_of(cmark_node* node, const Reading& reading) {
    const int cmark_line = std::max(cmark_node_get_start_line(node), 1);
    const uint32_t line = std::min(reading.line_of(cmark_line), reading.source().line_count() - 1);
    const Range range = reading.line(line);
    const auto column = static_cast<uint32_t>(std::max(cmark_node_get_start_column(node), 1)) - 1;
    return std::min(range.begin + column, range.end);
}

LeafPlace place_paragraph(cmark_node* paragraph, Reading& reading, ContentMap& map) {
    const std::string_view content = content_of(paragraph);
    const int start = cmark_node_get_start_line(paragraph);
    bool mapped = false;
    if (start == 0) {
        mapped = map_paragraph_before_table(paragraph, reading, map);
    } else {
        const uint32_t lines = count_lines(content);
        const uint32_t first = reading.line_of(start);
        const uint32_t past_end = reading.line_of(cmark_node_get_end_line(paragraph)) + 1;
        const uint32_t by_end = past_end >= first + lines ? past_end - lines : first;
        mapped = map_from_some_line(reading, content, first, by_end, map);
    }
    if (!mapped) return unmapped(paragraph, reading);
    const Range range = mapped_range(map);
    reading.cover(reading.line_at(range.begin), reading.line_at(range.end));
    return {range, true};
}

LeafPlace place_heading(cmark_node* heading, Reading& reading, ContentMap& map) {
    LeafPlace place = place_atx(heading, reading, map);
    if (!place.mapped) place = place_setext(heading, reading, map);
    return place.mapped ? place : unmapped(heading, reading);
}

CodePlace place_code(cmark_node* code, uint32_t indent, Reading& reading) {
    int length = 0;
    int offset = 0;
    char fence = 0;
    if (cmark_node_get_fenced(code, &length, &offset, &fence) != 0)
        return place_fenced(code, length, fence, reading);
    return place_indented(code, indent, reading);
}

Range place_html(cmark_node* html, Reading& reading) {
    const uint32_t begin = start_of(html, reading);
    const uint32_t first = reading.line_at(begin);
    uint32_t last = first + std::max(count_lines(cmark_node_get_literal(html)), 1U) - 1;
    last = std::min(last, reading.source().line_count() - 1);
    reading.cover(first, last);
    while (last > first && is_blank_line(reading.line_text(last))) --last;
    return lines_from(begin, last, reading);
}

}  // namespace rmtool::cmark
