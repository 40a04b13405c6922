#include "rules/broken_reference/wiki.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/near_names.h"
#include "core/project.h"
#include "core/shown.h"
#include "core/slug.h"

namespace rmtool::broken_reference {
namespace {

struct Parts {
    std::string_view page;     // empty: this one
    std::string_view heading;  // the innermost, of "Page#Chapter#Section"; empty: the whole page
};

std::string_view trimmed(std::string_view text) {
    const size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
    return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

Parts parts_of(std::string_view text) {
    const size_t hash = std::min(text.find('#'), text.size());
    Parts parts{trimmed(text.substr(0, hash)), {}};
    if (hash < text.size()) parts.heading = trimmed(text.substr(text.rfind('#') + 1));
    return parts;
}

bool has_heading(const Anchors* anchors, std::string_view heading) {
    // `^` names a paragraph. A page that cannot be read is not judged.
    if (!anchors || heading.empty() || heading.starts_with('^')) return true;
    return find_anchor(*anchors, heading) != none || anchors->contains(slug(heading));
}

bool has_page(const FileFacts& facts, Project& project, std::string_view page) {
    return page.empty() || !project.pages_named(facts.source.name(), page).empty();
}

// Whether one of the pages of that name has the heading.
bool leads_somewhere(const FileFacts& facts, Project& project, const Parts& parts) {
    if (parts.page.empty()) return has_heading(facts.anchors.get(), parts.heading);
    const std::vector<std::string> pages = project.pages_named(facts.source.name(), parts.page);
    return std::ranges::any_of(pages, [&](const std::string& path) {
        return !path.ends_with(".md") || has_heading(project.anchors(path).get(), parts.heading);
    });
}

// As anchors: nothing else is kept of a page's headings, and a wiki link may have one.
std::vector<std::string> near_headings(const FileFacts& facts, Project& project, FragmentChecker& fragments,
                                       const Parts& parts) {
    const std::string wanted = slug(parts.heading);
    if (parts.page.empty()) return fragments.near_own_anchors(wanted);
    for (const std::string& path : project.pages_named(facts.source.name(), parts.page)) {
        std::vector<std::string> near = project.near_anchors(path).nearest(wanted);
        if (!near.empty()) return near;
    }
    return {};
}

}  // namespace

void check_wiki_link(const OutgoingLink& link, const FileFacts& facts, Project& project,
                     FragmentChecker& fragments, Diagnostics& out) {
    // Some have the alias behind the bar, GitHub's wikis have it before.
    const std::string_view text = link.url;
    const size_t bar = std::min(text.find('|'), text.size());
    const Parts parts = parts_of(text.substr(0, bar));
    if (leads_somewhere(facts, project, parts)) return;
    if (bar < text.size() && leads_somewhere(facts, project, parts_of(text.substr(bar + 1)))) return;
    if (!has_page(facts, project, parts.page)) {
        Diagnostic& diagnostic = out.add(link.range, fmt::format("no page \"{}\"", shown(parts.page)));
        diagnostic.suggestions = project.near_pages(facts.source.name()).nearest(parts.page);
        return;
    }
    const std::string where = parts.page.empty() ? "this file" : fmt::format("\"{}\"", shown(parts.page));
    Diagnostic& diagnostic =
        out.add(link.range, fmt::format("no heading \"{}\" in {}", shown(parts.heading), where));
    for (const std::string& name : near_headings(facts, project, fragments, parts))
        diagnostic.suggestions.push_back("#" + name);
}

}  // namespace rmtool::broken_reference
