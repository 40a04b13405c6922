#include "core/cmark/table_reader.h"

#include <algorithm>

#include "core/cmark/inline_walk.h"
#include "core/cmark/syntax.h"

namespace rmtool::cmark {
namespace {

constexpr std::string_view row_blank = " \t\v\f";

// Maps `content` to the part [begin, end) of what `raw` maps, in which `\|` stands for `|`. False if they
// differ.
bool unescape_pipes(const ContentMap& raw, uint32_t begin, uint32_t end, std::string_view content,
                    ContentMap& map) {
    map.clear();
    map.content = content;
    uint32_t at = begin;
    uint32_t run_end = 0;  // raw offset where the last segment of `map` cannot go on
    for (uint32_t i = 0; i < content.size(); ++i) {
        if (at >= end) return false;
        const bool pipe = raw.content.substr(at, 2) == "\\|" && at + 1 < end;
        if (pipe || at >= run_end) {
            const size_t index = raw.segment_at(at);
            const Segment::Kind kind = pipe ? Segment::Kind::pipe : raw.segments[index].kind;
            map.segments.push_back({i, raw.source_begin(at), kind});
            run_end = pipe ? 0 : raw.segment_end(index);
        }
        at += pipe ? 1 : 0;
        if (raw.content[at] != content[i]) return false;
        ++at;
    }
    return at == end;
}

struct Trimmed {
    uint32_t begin = 0;
    uint32_t end = 0;
};

Trimmed trim(std::string_view text, uint32_t begin, uint32_t end) {
    while (begin < end && is_trimmed(text[begin])) ++begin;
    while (end > begin && is_trimmed(text[end - 1])) --end;
    return {begin, end};
}

// A cell ends at the first `|` without a backslash directly before it; `\\|` does not end it.
uint32_t end_of_cell(std::string_view row, uint32_t begin) {
    for (uint32_t at = begin; at < row.size(); ++at)
        if (row[at] == '|' && (at == begin || row[at - 1] != '\\')) return at;
    return static_cast<uint32_t>(row.size());
}

uint32_t behind_delimiter(std::string_view row, uint32_t at) {
    if (at >= row.size() || row[at] != '|') return at;
    return static_cast<uint32_t>(std::min(row.find_first_not_of(row_blank, at + 1), row.size()));
}

void read_cell(cmark_node* cell, const ContentMap& row, Trimmed raw, Reading& reading) {
    Document& document = reading.document;
    const uint32_t begin = row.source_begin(raw.begin);
    const Range place = raw.begin < raw.end ? row.source_range(raw.begin, raw.end) : Range{begin, begin};
    const auto index = document.spans.size();
    document.spans.push_back({place, place, 0, none, SpanKind::cell, true});
    ContentMap map;
    if (unescape_pipes(row, raw.begin, raw.end, content_of(cell), map)) {
        append_spans(cell, map, 0, reading);
    } else {
        append_unplaced_spans(cell, place, reading);
    }
    document.spans[index].subtree_end = static_cast<uint32_t>(document.spans.size());
}

void read_row(cmark_node* row_node, const ContentMap& row, Reading& reading) {
    uint32_t at = behind_delimiter(row.content, 0);
    for (cmark_node* cell = cmark_node_first_child(row_node); cell != nullptr; cell = cmark_node_next(cell)) {
        // A row that is too short is filled up with cells that stand nowhere.
        if (at >= row.content.size()) break;
        const uint32_t end = end_of_cell(row.content, at);
        read_cell(cell, row, trim(row.content, at, end), reading);
        at = behind_delimiter(row.content, end);
    }
}

ContentMap row_at(Range source, const Reading& reading) {
    ContentMap row;
    row.content = reading.text.substr(source.begin, source.size());
    row.segments.push_back({0, source.begin, Segment::Kind::same});
    return row;
}

// The header is the last line of the paragraph that the table was before its delimiter row came.
ContentMap header_row(cmark_node* table, const Reading& reading) {
    const std::string_view content = content_of(table);
    const uint32_t lines = std::max(count_lines(content), 1U);
    const uint32_t first = reading.line_of(cmark_node_get_start_line(table));
    const uint32_t line = std::min(first + lines - 1, reading.source().line_count() - 1);
    std::string_view header = content;
    while (header.ends_with('\n') || header.ends_with('\r')) header.remove_suffix(1);
    const size_t line_break = header.find_last_of("\r\n");
    if (line_break != header.npos) header.remove_prefix(line_break + 1);
    ContentMap row;
    const bool mapped = map_lines(reading.source(), reading.text, header, line, row);
    return mapped && !row.segments.empty() ? row : row_at(reading.line(line), reading);
}

ContentMap body_row(cmark_node* row_node, const Reading& reading) {
    const Range line = reading.line(reading.line_of(cmark_node_get_start_line(row_node)));
    const std::string_view text = reading.text.substr(line.begin, line.size());
    const size_t begin = std::min(text.find_first_not_of(" \t>"), text.size());
    return row_at({line.begin + static_cast<uint32_t>(begin), line.end}, reading);
}

}  // namespace

Range read_table(cmark_node* table, Reading& reading) {
    cmark_node* header = cmark_node_first_child(table);
    const ContentMap header_map = header_row(table, reading);
    const uint32_t begin = header_map.source_begin(0);
    const uint32_t header_line = reading.line_at(begin);
    read_row(header, header_map, reading);
    uint32_t last_line = header_line + 1;  // the delimiter row
    for (cmark_node* row = cmark_node_next(header); row != nullptr; row = cmark_node_next(row)) {
        last_line = reading.line_of(cmark_node_get_start_line(row));
        read_row(row, body_row(row, reading), reading);
    }
    last_line = std::min(last_line, reading.source().line_count() - 1);
    reading.cover(header_line, last_line);
    return {begin, reading.line(last_line).end};
}

bool map_paragraph_before_table(cmark_node* paragraph, Reading& reading, ContentMap& map) {
    cmark_node* table = cmark_node_next(paragraph);
    if (table == nullptr || cmark_node_get_type(table) != extension_types().table) return false;
    const uint32_t first = reading.line_of(cmark_node_get_start_line(table));
    ContentMap raw;
    if (!map_lines(reading.source(), reading.text, content_of(table), first, raw)) return false;
    // All lines but the last, the table's header.
    std::string_view lines = raw.content;
    while (lines.ends_with('\n') || lines.ends_with('\r')) lines.remove_suffix(1);
    const size_t end = lines.find_last_of("\r\n");
    if (end == lines.npos) return false;
    const Trimmed part = trim(lines, 0, static_cast<uint32_t>(end));
    return unescape_pipes(raw, part.begin, part.end, content_of(paragraph), map);
}

}  // namespace rmtool::cmark
