// cmark's block tree as nodes (headings and items) and their content blocks, with source ranges of their own:
// cmark's end positions are right only for some kinds of block.
#pragma once

#include "core/cmark/reading.h"

namespace rmtool::cmark {

// Fills nodes (the root must be there), blocks, spans and links. Blocks come out in the tree's order, each
// with its owner; footnote definitions, which cmark moves, last.
void read_blocks(cmark_node* tree, Reading& reading);

// The node whose content a block at this offset is: the innermost item around it, or the heading before it.
NodeId owner_at(const Document& document, uint32_t offset);

}  // namespace rmtool::cmark
