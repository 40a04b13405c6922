// HTML comments: they are commands (folds, suppressions) or nobody's business, never text.
#pragma once

#include <string_view>
#include <vector>

#include "core/document.h"

namespace rmtool::cmark {

// Appends the ranges of the comments in an HTML block; an unclosed one ends with the block. True if there is
// one and nothing else but white space.
bool collect_comments(std::string_view text, Range block, std::vector<Range>& comments);

// Of a whole comment: what markmap is told to fold (https://markmap.js.org/docs/magic-comments).
Fold fold_command(std::string_view comment);

}  // namespace rmtool::cmark
