// From the string that cmark parsed back to the bytes it came from.
//
// A leaf block's content, as cmark keeps it after the parse, consists of suffixes of source lines (of a table
// cell: of a piece of one line with `\|` unescaped). So no container prefix needs to be understood: each
// line's place follows from where its source line ends.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/source.h"

namespace rmtool::cmark {

// Bytes of the content from `content` to the next segment's.
struct Segment {
    enum class Kind : uint8_t {
        same,  // byte for byte the source from `source`
        pipe,  // one `|` that stands in the source as two bytes, `\|`
        blank  // spaces left of a tab that a container took a part of: no source bytes, `source` is where
               // they are
    };
    uint32_t content = 0;
    uint32_t source = 0;
    Kind kind = Kind::same;
};

class ContentMap {
  public:
    std::string_view content;
    std::vector<Segment> segments;  // ascending, the first at 0

    void clear() {
        segments.clear();
        at_ = 0;
    }
    // Source range of the non-empty content range [begin, end). Cheapest when called with ascending offsets.
    Range source_range(uint32_t begin, uint32_t end) const;
    // The same of one that may be empty, also at the content's end.
    Range place_of(Range part) const;
    uint32_t source_begin(uint32_t offset) const;
    uint32_t segment_end(size_t index) const;
    size_t segment_at(uint32_t offset) const;

  private:
    uint32_t source_end(uint32_t offset) const;  // behind the content byte before `offset`
    mutable size_t at_ = 0;                      // the last segment found
};

// Each line of `content` as a suffix of the source lines from `first_line` on (0-based). False, with the map
// cleared, if one is not.
bool map_lines(const Source& source, std::string_view text, std::string_view content, uint32_t first_line,
               ContentMap& map);

// Number of lines in content, a last one without newline included.
uint32_t count_lines(std::string_view content);

}  // namespace rmtool::cmark
