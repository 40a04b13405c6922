#include "rules/broken_reference/links.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/percent_encoding.h"
#include "core/project.h"
#include "core/shown.h"
#include "core/wildcard.h"
#include "rules/broken_reference/candidates.h"
#include "rules/broken_reference/fragments.h"
#include "rules/broken_reference/no_link.h"
#include "rules/broken_reference/site.h"
#include "rules/broken_reference/url.h"
#include "rules/broken_reference/wiki.h"
#include "rules/lint.h"

namespace rmtool::broken_reference {
namespace {

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

class LinkChecker {
  public:
    LinkChecker(const FileFacts& facts, const LintSettings& settings, Project& project, Diagnostics& out)
        : facts_(facts),
          name_(facts.source.name()),
          project_(project),
          out_(out),
          site_(site_of(settings)),
          fragments_(facts, site_, project, out),
          candidates_(name_, project) {}

    void look_at(const OutgoingLink& link) {
        // Uses of one definition share its destination.
        if (link.editable && !places_.insert(link.range.begin).second) return;
        if (link.wiki) return check_wiki_link(link, facts_, project_, fragments_, out_);
        const Url url = parse_url(link);
        if (is_ignored(link.url)) return;
        if (url.path.empty()) return fragments_.check_own(url);
        const std::string path = percent_decoded(url.path);
        if (is_ignored(path)) return;
        const Target target = project_.find(name_, path);
        switch (target.kind) {
            case TargetKind::outside: return;
            case TargetKind::missing: return report_missing(url, path, target);
            case TargetKind::wrong_case: return report_wrong_case(url, target);
            case TargetKind::folder: return check_folder(url, path, target);
            case TargetKind::file: return check_file(url, path, target);
        }
    }

  private:
    void check_file(const Url& url, const std::string& path, const Target& target) {
        fragments_.check_file(url, target.path, fmt::format("\"{}\"", shown(path)));
    }

    // Which of several is shown, nobody knows for sure, nor what a folder or a file outside may hold.
    bool may_have(const std::vector<Target>& pages, std::string_view fragment, bool is_made) {
        return std::ranges::any_of(pages, [&](const Target& page) {
            return page.kind != TargetKind::file || fragments_.may_have(page.path, fragment, is_made);
        });
    }

    // What the reader of a link to a folder sees of it: GitHub shows READMEs only.
    std::vector<Target> shown_in(const std::string& path, const Target& folder) {
        std::vector<Target> pages = project_.front_pages(folder.path);
        if (site_.pages) {
            std::ranges::move(sources_of_page(site_, project_, name_, path), std::back_inserter(pages));
        } else {
            std::erase_if(pages, [](const Target& page) {
                return page.kind == TargetKind::file && !is_readme(page.path);
            });
        }
        return pages;
    }

    void check_folder(const Url& url, const std::string& path, const Target& target) {
        if (url.fragment.empty()) return;
        const std::vector<Target> pages = shown_in(path, target);
        if (may_have(pages, url.fragment, site_.pages)) return;
        if (!pages.empty()) return check_file(url, path, pages.front());
        // What is shown of a repository may stand in its docs/ or .github/.
        if (site_.pages || project_.root_of(target.path) == target.path) return;
        out_.add(url.fragment_place, fmt::format("no anchor \"#{}\" in \"{}\": the folder has no README",
                                                 shown(url.fragment), shown(path)));
    }

    // A text that is needed and not there is read again, see check_links().
    bool is_formula(Range place) const {
        return facts_.has_text && is_in_formula(facts_.source, place.begin);
    }

    void report_wrong_case(const Url& url, const Target& target) {
        if (is_formula(url.path_place)) return;
        const std::string spelled = rewritten_path(url.path, target.spelled);
        Diagnostic& diagnostic =
            out_.add(url.path_place, fmt::format("no {} \"{}\": it is spelled \"{}\", and case matters",
                                                 target.is_folder ? "folder" : "file", shown(url.path),
                                                 shown(target.spelled)));
        suggest(diagnostic, url, {spelled}, Safety::safe);
    }

    bool is_ignored(const std::string& path) const {
        return std::ranges::any_of(
            site_.ignore, [&](const std::string& pattern) { return matches_wildcard(pattern, path); });
    }

    // Whether a site generator makes that page of something that is there.
    bool look_behind(const Url& url, const std::string& page) {
        const std::vector<Target> sources = sources_of_page(site_, project_, name_, page);
        if (sources.empty() || may_have(sources, url.fragment, true)) return !sources.empty();
        const std::string& source = sources.front().path;
        fragments_.check_file(url, source,
                              fmt::format("\"{}\", which is made of {}", shown(percent_decoded(url.path)),
                                          shown(file_name(source))));
        return true;
    }

    // What a path stands for in one of the site's roots, if it is there.
    bool look_in_roots(const Url& url, const std::string& path) {
        if (!path.starts_with('/')) return false;
        for (const std::string& root : site_.roots) {
            const std::string rooted = "/" + root + path;
            const Target target = project_.find(name_, rooted);
            if (target.kind == TargetKind::file) check_file(url, path, target);
            if (target.kind == TargetKind::folder) check_folder(url, path, target);
            if (target.kind == TargetKind::file || target.kind == TargetKind::folder) return true;
            if (look_behind(url, rooted)) return true;
        }
        return false;
    }

    void report_missing(const Url& url, const std::string& path, const Target& target) {
        if (look_behind(url, path) || look_in_roots(url, path)) return;
        if (is_formula(url.path_place)) return;
        Instead instead = candidates_.for_missing(url, path, target);
        Diagnostic& diagnostic =
            out_.add(instead.whole ? url.whole_place : url.path_place,
                     fmt::format("no file or folder \"{}\"{}", shown(path), instead.note));
        suggest(diagnostic, url, std::move(instead.urls), instead.safety);
    }

    const FileFacts& facts_;
    const std::string& name_;
    Project& project_;
    Diagnostics& out_;
    Site site_;
    FragmentChecker fragments_;
    Candidates candidates_;
    std::unordered_set<uint32_t> places_;  // destinations looked at
};

}  // namespace

void check_links(const FileFacts& facts, const LintSettings& settings, Project& project, Diagnostics& out) {
    LinkChecker checker(facts, settings, project, out);
    for (const OutgoingLink& link : facts.links) {
        checker.look_at(link);
        // Whoever has the text will look again.
        if (!facts.has_text && !out.empty()) return;
    }
}

}  // namespace rmtool::broken_reference
