// A line of a document as a terminal may show it, and where in it something is.
#pragma once

#include <cstddef>
#include <string>

#include "core/source.h"

namespace rmtool {

struct Snippet {
    std::string text;         // tabs expanded, controls and ill-formed bytes as \x1b
    size_t caret_column = 0;  // columns in front of what is pointed at
    size_t carets = 1;        // columns to be underlined; at least one
};

// The line that `focus` begins on, cut with ellipses around its beginning to at most `columns` columns.
// What is further away costs nothing, however long the line is.
Snippet make_snippet(const Source& source, Range focus, size_t columns);

}  // namespace rmtool
