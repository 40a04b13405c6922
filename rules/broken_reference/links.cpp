#include "rules/broken_reference/links.h"

#include <fmt/format.h>

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
#include "rules/broken_reference/shown.h"
#include "rules/broken_reference/url.h"
#include "rules/checks.h"
#include "rules/lint.h"

namespace rmtool::broken_reference {
namespace {

constexpr size_t most_suggestions = 200;  // a file

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string_view stem_of(std::string_view name) { return name.substr(0, name.rfind('.')); }

// Whose anchors are known: those of MDX and other languages are made in their own ways.
bool is_markdown(std::string_view path) {
    constexpr std::array<std::string_view, 4> suffixes = {".md", ".markdown", ".mkd", ".mdown"};
    const std::string name = lower_case(file_name(path));
    return std::ranges::any_of(suffixes, [&](std::string_view suffix) { return name.ends_with(suffix); });
}

// A decoded path with one of its parts replaced.
std::string with_part(std::string_view path, size_t part, std::string_view name) {
    size_t begin = 0;
    for (; part > 0; --part) begin = path.find('/', begin) + 1;
    const size_t end = std::min(path.find('/', begin), path.size());
    return std::string(path.substr(0, begin)).append(name).append(path.substr(end));
}

std::string_view part_of(std::string_view path, size_t part) {
    for (; part > 0; --part) path.remove_prefix(path.find('/') + 1);
    return path.substr(0, path.find('/'));
}

bool is_host(std::string_view text) {
    const size_t dot = text.rfind('.');
    const bool is_ascii = std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    });
    return is_ascii && dot != std::string_view::npos && dot > 0 && text.size() - dot > 2;
}

// `github.com/a/b`: a web address that lost its scheme. `guide.md` is none, nor is `./a.b/c`.
bool looks_like_host(std::string_view path) {
    const std::string_view first = path.substr(0, path.find('/'));
    return is_host(first) && (first.size() < path.size() || first.starts_with("www."));
}

bool looks_like_address(std::string_view path) {
    const size_t at = path.find('@');
    return at > 0 && at != std::string_view::npos && is_host(path.substr(at + 1));
}

class LinkChecker {
  public:
    LinkChecker(const FileFacts& facts, const LintSettings& settings, Project& project, Diagnostics& out)
        : facts_(facts),
          name_(facts.source.name()),
          project_(project),
          out_(out),
          html_for_markdown_(settings.flag(*find_rule("broken-reference"), html_for_markdown)) {}

    void look_at(const OutgoingLink& link) {
        // Uses of one definition share its destination.
        if (link.editable && !places_.insert(link.range.begin).second) return;
        const Url url = parse_url(link, facts_.source);
        if (url.path.empty()) return check_fragment(url, facts_.anchors, name_, "this file");
        const std::string path = percent_decoded(url.path);
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
        const Target readme = project_.readme_in(target.path);
        if (readme.kind == TargetKind::file) check_file(url, path, readme);
    }

    void check_file(const Url& url, const std::string& path, const Target& target) {
        if (url.fragment.empty() || !is_markdown(target.path)) return;
        if (!own_path_) own_path_ = project_.path_of(name_);
        const SharedAnchors anchors =
            target.path == *own_path_ ? facts_.anchors : project_.anchors(target.path);
        check_fragment(url, anchors, target.path, fmt::format("\"{}\"", shown(path)));
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
        Diagnostic& diagnostic = out_.add(
            url.fragment_place, fmt::format("no anchor \"#{}\" in {}", shown(url.fragment), shown_file));
        const std::string name = percent_decoded(url.fragment);
        NearNames& names = names_of(*anchors, file);
        // The heading's own text, or its anchor in other letters, can mean nothing else.
        std::string meant(names.same_letters(name));
        if (meant.empty() && anchors->contains(slug(name))) meant = slug(name);
        if (!meant.empty()) return suggest(diagnostic, url, {"#" + percent_encoded(meant)}, Safety::safe);
        if (asked_++ >= most_suggestions) return;
        std::vector<std::string> near = names.nearest(name);
        const bool sure = near.size() == 1 && has_same_digits(near.front(), name);
        for (std::string& each : near) each = "#" + percent_encoded(each);
        if (sure) return suggest(diagnostic, url, std::move(near), Safety::unsafe);
        diagnostic.suggestions = std::move(near);
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

    // The file's own anchors change from one round of fixes to the next.
    NearNames& names_of(const Anchors& anchors, const std::string& file) {
        if (&anchors != facts_.anchors.get()) return project_.near_anchors(file);
        if (!own_names_) own_names_.emplace(names_in(anchors));
        return *own_names_;
    }

    void report_wrong_case(const Url& url, const Target& target) {
        const std::string spelled = rewritten_path(url.path, target.spelled);
        Diagnostic& diagnostic =
            out_.add(url.path_place, fmt::format("no file \"{}\": it is spelled \"{}\", and case matters",
                                                 shown(url.path), shown(target.spelled)));
        suggest(diagnostic, url, {spelled}, Safety::safe);
    }

    bool is_there(std::string_view path) {
        const TargetKind kind = project_.find(name_, path).kind;
        return kind == TargetKind::file || kind == TargetKind::folder;
    }

    // Site generators make the one of the other.
    bool has_source(const std::string& path) {
        if (!html_for_markdown_ || !path.ends_with(".html")) return false;
        const std::string stem(stem_of(path));
        return is_there(stem + ".md") || is_there(stem + ".markdown");
    }

    void report_missing(const Url& url, const std::string& path, const Target& target) {
        if (has_source(path)) return;
        Diagnostic& diagnostic =
            out_.add(url.path_place, fmt::format("no file or folder \"{}\"", shown(path)));
        if (asked_++ >= most_suggestions) return;
        std::vector<std::string> candidates;
        if (looks_like_host(url.path)) candidates.push_back("https://" + std::string(url.path));
        if (looks_like_address(url.path)) candidates.push_back("mailto:" + std::string(url.path));
        if (!candidates.empty()) return suggest(diagnostic, url, std::move(candidates), Safety::unsafe);
        for (const std::string& candidate : likely_paths(path, target)) {
            candidates.push_back(rewritten_path(url.path, candidate));
        }
        suggest(diagnostic, url, std::move(candidates), Safety::unsafe);
    }

    // Paths that are there: the missing part spelled in another way, else the same file in another folder.
    std::vector<std::string> likely_paths(const std::string& path, const Target& target) {
        std::vector<std::string> likely;
        const auto consider = [&](std::string candidate) {
            if (!candidate.empty() && candidate != path && is_there(candidate))
                likely.push_back(std::move(candidate));
        };
        for (const std::string& name : near_entries(part_of(path, target.part), target.folder)) {
            consider(with_part(path, target.part, name));
        }
        if (!likely.empty() || path.starts_with('/')) return likely;
        consider("../" + path.substr(path.starts_with("./") ? 2 : 0));
        if (likely.empty() && path.find('/') != std::string::npos) consider(path.substr(path.find('/') + 1));
        if (likely.empty()) consider("/" + path);
        return likely;
    }

    std::vector<std::string> near_entries(std::string_view part, const std::string& folder) {
        if (folder.empty()) return {};
        std::vector<std::string> near = project_.near_entries(folder).nearest(part);
        std::erase_if(near, [&](const std::string& name) { return !has_same_digits(name, part); });
        if (!near.empty()) return near;
        // Another suffix, or one that was left out.
        for (const FolderEntry& entry : project_.entries(folder)) {
            if (near.size() < 3 && entry.kind != EntryKind::folder && stem_of(entry.name) == stem_of(part)) {
                near.push_back(entry.name);
            }
        }
        return near;
    }

    const FileFacts& facts_;
    const std::string& name_;
    Project& project_;
    Diagnostics& out_;
    bool html_for_markdown_;
    std::optional<std::string> own_path_;
    std::unordered_set<uint32_t> places_;  // destinations looked at
    std::optional<NearNames> own_names_;
    size_t asked_ = 0;
};

}  // namespace

void check_links(const FileFacts& facts, const LintSettings& settings, Project& project, Diagnostics& out) {
    LinkChecker checker(facts, settings, project, out);
    for (const OutgoingLink& link : facts.links) checker.look_at(link);
}

}  // namespace rmtool::broken_reference
