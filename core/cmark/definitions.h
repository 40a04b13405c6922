// Link definitions, and footnote definitions that nothing refers to: cmark drops them from its tree. What is
// left of the source when every block of the tree has taken its lines is these.
#pragma once

#include "core/cmark/reading.h"

namespace rmtool::cmark {

// Fills Document::definitions, adds a block for each that no other block holds, and gives reference links
// their targets. Call after read_blocks().
void read_definitions(Reading& reading);

}  // namespace rmtool::cmark
