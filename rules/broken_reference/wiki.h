// `[[Page#Heading|alias]]`: a page is a file of the repository, wherever it is, named without its suffix.
#pragma once

#include "core/outgoing_links.h"
#include "rules/broken_reference/fragments.h"
#include "rules/lint.h"
#include "rules/rule.h"

namespace rmtool::broken_reference {

void check_wiki_link(const OutgoingLink& link, const FileFacts& facts, Project& project,
                     FragmentChecker& fragments, Diagnostics& out);

}  // namespace rmtool::broken_reference
