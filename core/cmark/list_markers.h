// What stands at the head of a list item: its marker and, of a task, the check box.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/document.h"

namespace rmtool::cmark {

struct ItemMarker {
    uint32_t end = 0;     // byte behind the marker
    uint32_t indent = 0;  // columns that its content is indented by (CommonMark 0.31 section 5.2)
};
// The marker at byte `begin` of the line.
ItemMarker item_marker(std::string_view text, uint32_t begin, Range line);

// Behind quote and list markers, as far as they can be told without their containers: what could be one is
// one. The line's size if nothing else is there.
uint32_t behind_markers(std::string_view line);

// `[ ]`, `[x]` or `[X]` and a blank at the start of an item's first paragraph (GFM 0.29 section 5.3). Read
// from the content: the extension of that name looks at lines, and misses tasks in quotes and after another
// marker.
struct TaskMarker {
    Task state = Task::none;
    uint32_t length = 0;  // bytes of content, the blanks behind it included
};
TaskMarker task_marker(std::string_view content);

}  // namespace rmtool::cmark
