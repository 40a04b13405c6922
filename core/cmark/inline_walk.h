// The inline tree of one leaf block as spans with proven source ranges.
//
// Neither cmark's inline positions nor a search in the source can be trusted; the content that cmark parsed
// can. One walk over the tree consumes that content from left to right, each byte by exactly one token. Where
// a byte does not fit, the rest of the block is kept as text without places and counted, never guessed.
#pragma once

#include <string_view>
#include <vector>

#include "core/cmark/content_map.h"
#include "core/cmark/library.h"
#include "core/document.h"

namespace rmtool::cmark {

// A link that takes its destination from a definition. Definitions are known only after the whole tree was
// read.
struct ReferenceUse {
    uint32_t link = 0;       // index in Document::links
    std::string_view label;  // without brackets, as written; lives in the arena
    cmark_node* node = nullptr;
};

// Appends the spans of `block`, whose content `map` describes. Content before `skip` bytes (a task marker)
// belongs to no span.
void append_spans(cmark_node* block, const ContentMap& map, uint32_t skip, Document& document,
                  std::vector<ReferenceUse>& uses);

// The same for a block whose content could not be mapped: text without places, each span within `whole`.
void append_unplaced_spans(cmark_node* block, Range whole, Document& document);

}  // namespace rmtool::cmark
