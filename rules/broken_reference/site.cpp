#include "rules/broken_reference/site.h"

#include <array>
#include <string_view>

#include "rules/checks.h"

namespace rmtool::broken_reference {
namespace {

constexpr std::array<std::string_view, 2> suffixes = {".md", ".markdown"};

class Sources {
  public:
    Sources(Project& project, const std::string& from) : project_(project), from_(from) {}

    void add_document(const std::string& stem) {
        for (const std::string_view suffix : suffixes) {
            Target target = project_.find(from_, std::string(stem).append(suffix));
            if (target.kind == TargetKind::file) found.push_back(std::move(target));
        }
    }

    void add_path(const std::string& path) {
        Target target = project_.find(from_, path);
        if (target.kind == TargetKind::file) found.push_back(std::move(target));
        if (target.kind != TargetKind::folder) return;
        const std::vector<Target>& front = project_.front_pages(target.path);
        if (front.empty()) found.push_back(std::move(target));
        found.insert(found.end(), front.begin(), front.end());
    }

    std::vector<Target> found;

  private:
    Project& project_;
    const std::string& from_;
};

}  // namespace

Site site_of(const LintSettings& settings) {
    const Rule& rule = *find_rule("broken-reference");
    return {settings.flag(rule, anchor_case), settings.flag(rule, html_for_markdown),
            settings.flag(rule, pages), settings.list(rule, roots), settings.list(rule, ignore)};
}

std::vector<Target> sources_of_page(const Site& site, Project& project, const std::string& from,
                                    const std::string& path) {
    constexpr std::string_view html = ".html";
    Sources sources(project, from);
    if (site.html_for_markdown && path.ends_with(html))
        sources.add_document(path.substr(0, path.size() - html.size()));
    if (!site.pages) return sources.found;
    const std::string page = path.substr(0, path.find_last_not_of('/') + 1);
    // Page a.md is a/index.html: links begin one folder deeper.
    const std::string from_page = page.starts_with("../") ? page.substr(3) : page;
    if (page.empty()) return sources.found;
    sources.add_document(page);
    if (from_page != page) {
        sources.add_document(from_page);
        sources.add_path(from_page);
    }
    return sources.found;
}

}  // namespace rmtool::broken_reference
