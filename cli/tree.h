// An outline as lines for a terminal: line numbers, guides, texts.
#pragma once

#include <string>

#include "cli/terminal.h"
#include "core/outline.h"

namespace rmtool {

// The number before each text is its line in the source. Indentation stops at 32 levels, or earlier on a
// narrow terminal, so that the output stays linear in the outline.
std::string render_tree(const Outline& outline, const Terminal& terminal);

}  // namespace rmtool
