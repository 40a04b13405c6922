#include "rules/broken_reference/labels.h"
#include "rules/broken_reference/links.h"
#include "rules/broken_reference/textual.h"
#include "rules/checks.h"

namespace rmtool {

void check_broken_reference(const Context& context, Diagnostics& out) {
    broken_reference::check_labels(context, out);
    broken_reference::check_textual(context, out);
}

void check_broken_links(const FileFacts& facts, const LintSettings& settings, Project& project,
                        Diagnostics& out) {
    broken_reference::check_links(facts, settings, project, out);
}

}  // namespace rmtool
