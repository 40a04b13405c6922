// The inline tree of one leaf block as spans with proven source ranges.
//
// Neither cmark's inline positions nor a search in the source can be trusted; the content that cmark parsed
// can. One walk over the tree consumes that content from left to right, each byte by exactly one token. Where
// a byte does not fit, the rest of the block is kept as text without places and counted, never guessed.
#pragma once

#include "core/cmark/content_map.h"
#include "core/cmark/reading.h"

namespace rmtool::cmark {

// Appends the spans of `block`, whose content `map` describes. Content before `skip` bytes (a task marker)
// belongs to no span.
void append_spans(cmark_node* block, const ContentMap& map, uint32_t skip, Reading& reading);

// The same for a block whose content could not be mapped: text without places, each span within `whole`.
void append_unplaced_spans(cmark_node* block, Range whole, Reading& reading);

}  // namespace rmtool::cmark
