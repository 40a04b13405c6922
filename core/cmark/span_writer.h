// Writes spans for pieces of a block's content, each with its exact place in the source.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/cmark/content_map.h"
#include "core/cmark/reading.h"

namespace rmtool::cmark {

// Offsets are into the content. Nothing is written for what is dropped: content before `skip` bytes, and all
// that stands in a container which begins there.
class SpanWriter {
  public:
    SpanWriter(const ContentMap& map, uint32_t skip, Reading& reading)
        : map_(map), skip_(skip), reading_(reading), spans_(reading.document.spans) {}

    bool is_dropped(uint32_t begin) const { return begin < skip_ || dropped_ > 0; }
    void enter_dropped() { ++dropped_; }
    void leave_dropped() { --dropped_; }

    // Whether it is dropped or not; both ranges are the source's.
    void add_span(SpanKind kind, Range range, Range inner);
    void add_stored(std::string_view text, Range place);

    void add_leaf(SpanKind kind, uint32_t begin, uint32_t end);
    // Text that stands byte for byte in the content, cut where the content itself was put together.
    void add_text(uint32_t begin, uint32_t end);
    // The same, line breaks included.
    void add_lines(Range lines);

  private:
    const ContentMap& map_;
    uint32_t skip_;
    Reading& reading_;
    std::vector<Span>& spans_;
    uint32_t dropped_ = 0;  // containers
};

}  // namespace rmtool::cmark
