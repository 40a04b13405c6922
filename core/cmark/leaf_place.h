// Where leaf blocks stand. What cmark says of a block's lines is right for where it starts (but for
// definitions cut off a paragraph's head) and often wrong for where it ends; how many lines its content has
// is always right.
#pragma once

#include "core/cmark/content_map.h"
#include "core/cmark/reading.h"

namespace rmtool::cmark {

struct LeafPlace {
    Range range;
    bool mapped = false;  // the content map is filled
};

// Each also marks the block's lines as covered.
LeafPlace place_paragraph(cmark_node* paragraph, Reading& reading, ContentMap& map);
LeafPlace place_heading(cmark_node* heading, Reading& reading, ContentMap& map);
Range place_html(cmark_node* html, Reading& reading);

struct CodePlace {
    Range range;
    Range info;  // the info string; empty for an indented block
};
// `indent` is the number of columns that the containers' content is indented by, as far as that is known.
CodePlace place_code(cmark_node* code, uint32_t indent, Reading& reading);

// Byte where the block begins, from its line and column.
uint32_t start_of(cmark_node* node, const Reading& reading);

}  // namespace rmtool::cmark
