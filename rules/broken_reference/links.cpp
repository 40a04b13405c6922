#include "rules/broken_reference/links.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/lower_case.h"
#include "core/near_names.h"
#include "core/percent_encoding.h"
#include "core/project.h"
#include "core/slug.h"
#include "core/wildcard.h"
#include "rules/broken_reference/candidates.h"
#include "rules/broken_reference/no_link.h"
#include "rules/broken_reference/shown.h"
#include "rules/broken_reference/site.h"
#include "rules/broken_reference/url.h"
#include "rules/broken_reference/wiki.h"
#include "rules/lint.h"

namespace rmtool::broken_reference {
namespace {

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string_view stem_of(std::string_view name) { return name.substr(0, name.rfind('.')); }

// Whose anchors are known: those of MDX and other languages are made in their own ways.
bool is_markdown(std::string_view path) {
    constexpr std::array<std::string_view, 4> suffixes = {".md", ".markdown", ".mkd", ".mdown"};
    const std::string name = lower_case(file_name(path));
    return std::ranges::any_of(suffixes, [&](std::string_view suffix) { return name.ends_with(suffix); });
}

class LinkChecker {
  public:
    LinkChecker(const FileFacts& facts, const LintSettings& settings, Project& project, Diagnostics& out)
        : facts_(facts),
          name_(facts.source.name()),
          project_(project),
          out_(out),
          site_(site_of(settings)),
          candidates_(name_, project) {}

    void look_at(const OutgoingLink& link) {
        // Uses of one definition share its destination.
        if (link.editable && !places_.insert(link.range.begin).second) return;
        if (link.wiki) return check_wiki_link(link, facts_, project_, out_);
        const Url url = parse_url(link);
        if (is_ignored(link.url)) return;
        if (url.path.empty()) return check_fragment(url, facts_.anchors, name_, "this file");
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
    using SharedAnchors = std::shared_ptr<const Anchors>;

    void check_folder(const Url& url, const std::string& path, const Target& target) {
        if (url.fragment.empty()) return;
        const std::vector<Target>& shown_there = project_.front_pages(target.path);
        // Which of several is shown, nobody knows for sure.
        const auto fits = [&](const Target& page) { return may_have(page, url.fragment); };
        if (std::ranges::any_of(shown_there, fits)) return;
        if (!shown_there.empty()) return check_file(url, path, shown_there.front());
        // What is shown of a repository may stand in its docs/ or .github/.
        if (site_.pages || project_.root_of(target.path) == target.path) return;
        out_.add(url.fragment_place, fmt::format("no anchor \"#{}\" in \"{}\": the folder has no README",
                                                 shown(url.fragment), shown(path)));
    }

    bool may_have(const Target& page, std::string_view fragment) {
        if (page.kind != TargetKind::file || !is_markdown(page.path)) return true;
        const SharedAnchors anchors = anchors_of_file(page.path);
        return !anchors || leads_somewhere(*anchors, fragment, page.path);
    }

    // Null if the file cannot be read.
    SharedAnchors anchors_of_file(const std::string& path) {
        if (!own_path_) own_path_ = project_.path_of(name_);
        return path == *own_path_ ? facts_.anchors : project_.anchors(path);
    }

    void check_file(const Url& url, const std::string& path, const Target& target) {
        if (url.fragment.empty() || !is_markdown(target.path)) return;
        check_fragment(url, anchors_of_file(target.path), target.path, fmt::format("\"{}\"", shown(path)));
    }

    bool leads_somewhere(const Anchors& anchors, std::string_view fragment, std::string_view file) const {
        constexpr std::string_view prefix = "user-content-";  // what GitHub puts before each id
        if (find_anchor(anchors, fragment) != none || is_line_anchor(fragment)) return true;
        // The frame that GitHub shows a folder's README in, a text to be scrolled to, footnotes.
        const bool is_readme = fragment == "readme" && lower_case(stem_of(file_name(file))) == "readme";
        if (is_readme || fragment.starts_with(":~:") || fragment.starts_with("user-content-fn")) return true;
        return fragment.starts_with(prefix) && find_anchor(anchors, fragment.substr(prefix.size())) != none;
    }

    void check_fragment(const Url& url, const SharedAnchors& anchors, const std::string& file,
                        const std::string& shown_file) {
        if (!url.has_fragment || !anchors || leads_somewhere(*anchors, url.fragment, file)) return;
        if (is_formula(url.fragment_place) || is_contributor(url.fragment_place)) return;
        const std::string name = percent_decoded(url.fragment);
        const std::string lowered = lower_case(name);
        const bool is_case = anchors->contains(lowered);
        if (is_case && !site_.anchor_case) return;
        Diagnostic& diagnostic = out_.add(
            url.fragment_place, fmt::format("no anchor \"#{}\" in {}", shown(url.fragment), shown_file));
        if (is_case)
            diagnostic.message += fmt::format(": it is spelled \"#{}\", and case matters", shown(lowered));
        NearNames& names = names_of(*anchors, file);
        // The heading's own text, or its anchor in other letters, can mean nothing else.
        std::string meant = is_case ? lowered : std::string(names.same_letters(name));
        if (meant.empty() && anchors->contains(slug(name))) meant = slug(name);
        if (!meant.empty()) return suggest(diagnostic, url, {"#" + percent_encoded(meant)}, Safety::safe);
        std::vector<std::string> near = nearest(names, file, name);
        const bool sure = near.size() == 1 && has_same_digits(near.front(), name);
        for (std::string& each : near) each = "#" + percent_encoded(each);
        if (sure) return suggest(diagnostic, url, std::move(near), Safety::unsafe);
        diagnostic.suggestions = std::move(near);
    }

    bool is_formula(Range place) const {
        return facts_.has_text && is_in_formula(facts_.source, place.begin);
    }

    bool is_contributor(Range place) {
        if (!facts_.has_text) return false;
        if (!contributors_) contributors_ = contributors_in(facts_.source);
        return contributors_->contains(place);
    }

    // A fix if there is one candidate and the place is exact.
    static void suggest(Diagnostic& diagnostic, const Url& url, std::vector<std::string> candidates,
                        Safety safety) {
        if (candidates.size() == 1 && url.verbatim) {
            diagnostic.fix = Fix{diagnostic.range, std::move(candidates.front()), safety};
        } else {
            diagnostic.suggestions = std::move(candidates);
        }
    }

    // Many links may miss an anchor in the same way.
    const std::vector<std::string>& nearest(NearNames& names, const std::string& file,
                                            const std::string& name) {
        const auto [known, is_new] = near_anchors_.try_emplace(file + '\n' + name);
        if (is_new) known->second = names.nearest(name);
        return known->second;
    }

    // The file's own anchors change from one round of fixes to the next.
    NearNames& names_of(const Anchors& anchors, const std::string& file) {
        if (&anchors != facts_.anchors.get()) return project_.near_anchors(file);
        if (!own_names_) own_names_.emplace(names_in(anchors));
        return *own_names_;
    }

    void report_wrong_case(const Url& url, const Target& target) {
        if (is_formula(url.path_place)) return;
        const std::string spelled = rewritten_path(url.path, target.spelled);
        Diagnostic& diagnostic =
            out_.add(url.path_place, fmt::format("no file \"{}\": it is spelled \"{}\", and case matters",
                                                 shown(url.path), shown(target.spelled)));
        suggest(diagnostic, url, {spelled}, Safety::safe);
    }

    bool is_ignored(const std::string& path) const {
        return std::ranges::any_of(
            site_.ignore, [&](const std::string& pattern) { return matches_wildcard(pattern, path); });
    }

    // Whether a site generator makes that path of something that is there.
    bool is_page(const std::string& path) {
        if (site_.html_for_markdown && path.ends_with(".html")) {
            const std::string stem(stem_of(path));
            if (candidates_.is_there(stem + ".md") || candidates_.is_there(stem + ".markdown")) return true;
        }
        if (!site_.pages) return false;
        const std::string page = path.substr(0, path.find_last_not_of('/') + 1);
        // Page a.md is a/index.html: links begin one folder deeper.
        const std::string from_page = page.starts_with("../") ? page.substr(3) : page;
        return candidates_.is_there(from_page) ||
               std::ranges::any_of(std::array{page, from_page}, [this](const std::string& stem) {
                   return !stem.empty() &&
                          (candidates_.is_there(stem + ".md") || candidates_.is_there(stem + ".markdown"));
               });
    }

    // What a path stands for in one of the site's roots, if it is there.
    bool look_in_roots(const Url& url, const std::string& path) {
        if (!path.starts_with('/')) return false;
        for (const std::string& root : site_.roots) {
            const std::string rooted = "/" + root + path;
            const Target target = project_.find(name_, rooted);
            if (target.kind == TargetKind::file) check_file(url, path, target);
            if (target.kind == TargetKind::folder) check_folder(url, path, target);
            if (target.kind == TargetKind::file || target.kind == TargetKind::folder || is_page(rooted))
                return true;
        }
        return false;
    }

    void report_missing(const Url& url, const std::string& path, const Target& target) {
        if (is_page(path) || look_in_roots(url, path)) return;
        if (is_formula(url.path_place)) return;
        Diagnostic& diagnostic =
            out_.add(url.path_place, fmt::format("no file or folder \"{}\"", shown(path)));
        suggest(diagnostic, url, candidates_.for_missing(url.path, path, target), Safety::unsafe);
    }

    const FileFacts& facts_;
    const std::string& name_;
    Project& project_;
    Diagnostics& out_;
    Site site_;
    Candidates candidates_;
    std::optional<std::string> own_path_;
    std::unordered_set<uint32_t> places_;  // destinations looked at
    std::optional<NearNames> own_names_;
    std::optional<Range> contributors_;
    std::unordered_map<std::string, std::vector<std::string>> near_anchors_;  // by file, newline, name
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
