// How a site generator reads the links of a file, as the options of the rule tell.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/project.h"
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

// What a generator makes the page `path` of, for a link in the document `from`; of several nobody knows
// which. A folder in it has no front page: it shows what the generator likes.
std::vector<Target> sources_of_page(const Site& site, Project& project, const std::string& from,
                                    const std::string& path);

}  // namespace rmtool::broken_reference
