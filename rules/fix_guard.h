// Keeps safe fixes safe: what would change the outline's shape, or an anchor that the document itself links
// to, is not for applying unread.
#pragma once

#include <vector>

#include "core/diagnostic.h"
#include "core/document.h"

namespace rmtool {

// Makes such fixes unsafe, and their messages say why. All fixes that stay safe can be applied together.
void guard_fixes(const Document& document, std::vector<Diagnostic>& diagnostics);

}  // namespace rmtool
