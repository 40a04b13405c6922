// References in words that do not name a heading as it is written.
#pragma once

#include "rules/rule.h"

namespace rmtool::broken_reference {

void check_textual(const Context& context, Diagnostics& out);

}  // namespace rmtool::broken_reference
