#include "core/cmark/content_map.h"

#include <algorithm>

#include "core/cmark/syntax.h"

namespace rmtool::cmark {
namespace {

// At most three columns of a tab can be left over: a tab stop is four columns apart.
constexpr uint32_t most_left_over_blanks = 3;

uint32_t behind_line_break(std::string_view content, uint32_t line_break) {
    return line_break + line_break_length(content, line_break);
}

}  // namespace

size_t ContentMap::segment_at(uint32_t offset) const {
    const auto holds = [&](size_t index) {
        return index < segments.size() && segments[index].content <= offset &&
               (index + 1 == segments.size() || offset < segments[index + 1].content);
    };
    if (holds(at_)) return at_;
    if (holds(at_ + 1)) return ++at_;
    const auto next = std::ranges::upper_bound(segments, offset, {}, &Segment::content);
    at_ = static_cast<size_t>(next - segments.begin()) - 1;
    return at_;
}

uint32_t ContentMap::segment_end(size_t index) const {
    return index + 1 < segments.size() ? segments[index + 1].content : static_cast<uint32_t>(content.size());
}

uint32_t ContentMap::source_begin(uint32_t offset) const {
    const Segment& segment = segments[segment_at(offset)];
    return segment.kind == Segment::Kind::same ? segment.source + (offset - segment.content) : segment.source;
}

uint32_t ContentMap::source_end(uint32_t offset) const {
    const Segment& segment = segments[segment_at(offset - 1)];
    switch (segment.kind) {
        case Segment::Kind::same: return segment.source + (offset - segment.content);
        case Segment::Kind::pipe: return segment.source + 2;
        case Segment::Kind::blank: break;
    }
    return segment.source;
}

Range ContentMap::source_range(uint32_t begin, uint32_t end) const {
    const uint32_t source = source_begin(begin);
    return {source, source_end(end)};
}

Range ContentMap::place_of(Range part) const {
    if (!part.empty()) return source_range(part.begin, part.end);
    const uint32_t place = part.begin < content.size() ? source_begin(part.begin) : 0;
    return {place, place};
}

bool map_lines(const Source& source, std::string_view text, std::string_view content, uint32_t first_line,
               ContentMap& map) {
    map.clear();
    map.content = content;
    uint32_t line = first_line;
    for (uint32_t begin = 0; begin < content.size(); ++line) {
        const uint32_t end = find_line_break(content, begin);
        if (line >= source.line_count()) {
            map.clear();
            return false;
        }
        const Range place = source.line(line);
        const std::string_view source_line = text.substr(place.begin, place.size());
        std::string_view part = content.substr(begin, end - begin);
        uint32_t blanks = 0;
        while (!source_line.ends_with(part) && part.starts_with(' ') && blanks < most_left_over_blanks) {
            part.remove_prefix(1);
            ++blanks;
        }
        if (!source_line.ends_with(part)) {
            map.clear();
            return false;
        }
        const uint32_t place_of_part = place.end - static_cast<uint32_t>(part.size());
        if (blanks > 0) map.segments.push_back({begin, place_of_part, Segment::Kind::blank});
        map.segments.push_back({begin + blanks, place_of_part, Segment::Kind::same});
        begin = behind_line_break(content, end);
    }
    return true;
}

uint32_t count_lines(std::string_view content) {
    uint32_t lines = 0;
    for (uint32_t begin = 0; begin < content.size(); ++lines)
        begin = behind_line_break(content, find_line_break(content, begin));
    return lines;
}

}  // namespace rmtool::cmark
