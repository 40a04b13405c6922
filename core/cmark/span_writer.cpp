#include "core/cmark/span_writer.h"

#include <algorithm>

#include "core/cmark/syntax.h"

namespace rmtool::cmark {

void SpanWriter::add_span(SpanKind kind, Range range, Range inner) {
    const auto index = static_cast<uint32_t>(spans_.size());
    spans_.push_back({range, inner, index + 1, none, kind, true});
}

void SpanWriter::add_stored(std::string_view text, Range place) {
    add_span(SpanKind::stored, place, reading_.store(text));
}

void SpanWriter::add_leaf(SpanKind kind, uint32_t begin, uint32_t end) {
    if (is_dropped(begin)) return;
    const Range range = map_.source_range(begin, end);
    add_span(kind, range, range);
}

void SpanWriter::add_text(uint32_t begin, uint32_t end) {
    begin = std::max(begin, skip_);
    while (begin < end && dropped_ == 0) {
        const size_t index = map_.segment_at(begin);
        const uint32_t stop = std::min(end, map_.segment_end(index));
        switch (map_.segments[index].kind) {
            case Segment::Kind::same: add_leaf(SpanKind::text, begin, stop); break;
            case Segment::Kind::pipe: add_leaf(SpanKind::escape, begin, stop); break;
            case Segment::Kind::blank:
                add_stored(std::string_view(map_.content).substr(begin, stop - begin),
                           map_.source_range(begin, stop));
                break;
        }
        begin = stop;
    }
}

void SpanWriter::add_lines(Range lines) {
    // What follows is none of its business: the next line break may be far.
    const std::string_view content = std::string_view(map_.content).substr(0, lines.end);
    for (uint32_t line = lines.begin; line < lines.end;) {
        const uint32_t line_end = find_line_break(content, line);
        add_text(line, line_end);
        const uint32_t length = line_break_length(content, line_end);
        if (length > 0) add_leaf(SpanKind::soft_break, line_end, line_end + length);
        line = line_end + length;
    }
}

}  // namespace rmtool::cmark
