#include "rules/broken_reference/site.h"

#include "rules/checks.h"

namespace rmtool::broken_reference {

Site site_of(const LintSettings& settings) {
    const Rule& rule = *find_rule("broken-reference");
    return {settings.flag(rule, anchor_case), settings.flag(rule, html_for_markdown),
            settings.flag(rule, pages), settings.list(rule, roots), settings.list(rule, ignore)};
}

}  // namespace rmtool::broken_reference
