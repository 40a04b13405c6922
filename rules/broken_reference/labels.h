// Labels of links and footnotes: used but not defined, defined but not used. Everything stands in the
// document itself. cmark leaves `[text][label]` as text if nobody defines the label, and honest text looks
// alike: `a[0][1]`, "[Feature][Core] Add this". So the document has to show that it means links.
#pragma once

#include "rules/rule.h"

namespace rmtool::broken_reference {

void check_labels(const Context& context, Diagnostics& out);

}  // namespace rmtool::broken_reference
