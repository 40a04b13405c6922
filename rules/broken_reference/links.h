// Links that lead nowhere: into the document itself, to other files, to anchors of other files.
#pragma once

#include "rules/rule.h"

namespace rmtool::broken_reference {

void check_links(const FileFacts& facts, const LintSettings& settings, Project& project, Diagnostics& out);

}  // namespace rmtool::broken_reference
