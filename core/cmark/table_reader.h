// Tables: cmark keeps their cells as unescaped, trimmed copies and gives no usable positions, so rows and
// cells are cut again from the source lines, by the rules of cmark-gfm's own scanner (extensions/table.c,
// ext_scanners.re).
#pragma once

#include "core/cmark/content_map.h"
#include "core/cmark/reading.h"

namespace rmtool::cmark {

// Appends a table's cells as spans and returns its source range.
Range read_table(cmark_node* table, Reading& reading);

// The paragraph that cmark cut off before a table's header and gave no position: its place, known from the
// table.
bool map_paragraph_before_table(cmark_node* paragraph, Reading& reading, ContentMap& map);

}  // namespace rmtool::cmark
