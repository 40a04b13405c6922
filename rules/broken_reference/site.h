// How a site generator reads the links of a file, as the options of the rule tell.
#pragma once

#include <string>
#include <vector>

#include "rules/settings.h"

namespace rmtool::broken_reference {

struct Site {
    bool anchor_case = true;
    bool html_for_markdown = true;
    bool pages = false;
    std::vector<std::string> roots;
    std::vector<std::string> ignore;
};

Site site_of(const LintSettings& settings);

}  // namespace rmtool::broken_reference
