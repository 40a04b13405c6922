// What looks like a link and is none to its reader. Asked only where something would be reported.
#pragma once

#include <cstdint>

#include "core/source.h"

namespace rmtool::broken_reference {

// Whether a byte stands in a formula: `$[f](x)$` and `$$…$$` are GitHub's, before Markdown reads them.
bool is_in_formula(const Source& source, uint32_t at);

// The list that the all-contributors bot has written: the fragments of its links are labels
// (`#content-name`), made to lead nowhere. Empty if there is none.
Range contributors_in(const Source& source);

}  // namespace rmtool::broken_reference
