#include "rules/broken_reference/fragments.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/alike.h"
#include "core/lower_case.h"
#include "core/paths.h"
#include "core/percent_encoding.h"
#include "core/shown.h"
#include "core/slug.h"
#include "rules/broken_reference/no_link.h"

namespace rmtool::broken_reference {
namespace {

std::string_view file_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool leads_somewhere(const Anchors& anchors, std::string_view fragment, std::string_view file) {
    constexpr std::string_view prefix = "user-content-";  // what GitHub puts before each id
    if (find_anchor(anchors, fragment) != none || is_line_anchor(fragment)) return true;
    // The frame that GitHub shows a folder's README in, a text to be scrolled to, footnotes.
    if ((fragment == "readme" && is_readme(file)) || fragment.starts_with(":~:") ||
        fragment.starts_with("user-content-fn"))
        return true;
    return fragment.starts_with(prefix) && find_anchor(anchors, fragment.substr(prefix.size())) != none;
}

// `#std.io.File`, `#fn:1`, `#id3`, `#toc_2`: what generators make of code, footnotes and by counting, and
// nobody of a heading's words.
bool is_made_by_generator(std::string_view name) {
    constexpr std::array<std::string_view, 8> counted = {"id", "toc",   "section", "autotoc_md",
                                                         "fn", "fnref", "h",       "tab"};
    const size_t end = name.find_last_not_of("0123456789") + 1;
    const std::string_view word = name.substr(0, name.find_last_not_of("-_", end == 0 ? 0 : end - 1) + 1);
    return name.find_first_of(".:=/()") != name.npos ||
           (end < name.size() && std::ranges::find(counted, word) != counted.end());
}

// The same in other bytes, or encoded twice; empty if it is neither.
std::string meant_by_form(Diagnostic& diagnostic, NearNames& names, const std::string& name) {
    if (const std::string_view same = names.same_look(name); !same.empty()) {
        diagnostic.message += fmt::format(": it looks the same, but is {} there", difference(name, same));
        return std::string(same);
    }
    const std::string decoded = percent_decoded(name);
    return decoded == name ? std::string() : std::string(names.same_letters(decoded));
}

}  // namespace

bool is_markdown(std::string_view path) {
    constexpr std::array<std::string_view, 4> suffixes = {".md", ".markdown", ".mkd", ".mdown"};
    const std::string name = lower_case(file_name(path));
    return std::ranges::any_of(suffixes, [&](std::string_view suffix) { return name.ends_with(suffix); });
}

bool is_readme(std::string_view path) { return lower_case(stem_of(file_name(path))) == "readme"; }

FragmentChecker::SharedAnchors FragmentChecker::anchors_of_file(const std::string& path) {
    if (!own_path_) own_path_ = project_.path_of(facts_.source.name());
    return path == *own_path_ ? facts_.anchors : project_.anchors(path);
}

void FragmentChecker::check_file(const Url& url, const std::string& path, const std::string& shown_file) {
    if (!url.fragment.empty() && is_markdown(path)) check(url, anchors_of_file(path), path, shown_file);
}

bool FragmentChecker::may_have(const std::string& path, std::string_view fragment, bool in_page) {
    if (fragment.empty() || !is_markdown(path)) return true;
    const SharedAnchors anchors = anchors_of_file(path);
    if (!anchors || leads_somewhere(*anchors, fragment, path)) return true;
    const std::string name = percent_decoded(fragment);
    // All of them write a heading's letters in lower case.
    if (!in_page || anchors->contains(lower_case(name))) return false;
    return is_made_by_generator(name) || names_of(*anchors, path).has_alike(name);
}

bool FragmentChecker::is_left_out(const Url& url) {
    if (!facts_.has_text) return false;
    if (is_in_formula(facts_.source, url.fragment_place.begin)) return true;
    if (!contributors_) contributors_ = contributors_in(facts_.source);
    return contributors_->contains(url.fragment_place);
}

void FragmentChecker::check(const Url& url, const SharedAnchors& anchors, const std::string& file,
                            const std::string& shown_file) {
    if (!url.has_fragment || !anchors || leads_somewhere(*anchors, url.fragment, file)) return;
    const bool is_case = anchors->contains(lower_case(percent_decoded(url.fragment)));
    if (is_left_out(url) || (is_case && !site_.anchor_case)) return;
    Diagnostic& diagnostic =
        out_.add(url.fragment_place, fmt::format("no anchor \"#{}\" in {}", shown(url.fragment), shown_file));
    propose(diagnostic, url, *anchors, file);
}

void FragmentChecker::propose(Diagnostic& diagnostic, const Url& url, const Anchors& anchors,
                              const std::string& file) {
    const std::string name = percent_decoded(url.fragment);
    const std::string lowered = lower_case(name);
    NearNames& names = names_of(anchors, file);
    // The heading's own text, or its anchor in other letters, can mean nothing else.
    std::string meant = anchors.contains(lowered) ? lowered : std::string(names.same_letters(name));
    if (!meant.empty())
        diagnostic.message += fmt::format(": it is spelled \"#{}\", and case matters", shown(meant));
    if (meant.empty()) meant = meant_by_form(diagnostic, names, name);
    if (meant.empty() && anchors.contains(slug(name))) meant = slug(name);
    if (!meant.empty()) return suggest(diagnostic, url, {"#" + percent_encoded(meant)}, Safety::safe);
    std::vector<std::string> near = nearest(names, file, name);
    // A heading that has grown.
    if (near.empty() && !names.continued(name).empty()) near.emplace_back(names.continued(name));
    const bool sure = near.size() == 1 && has_same_digits(near.front(), name);
    for (std::string& each : near) each = "#" + percent_encoded(each);
    if (sure) return suggest(diagnostic, url, std::move(near), Safety::unsafe);
    diagnostic.suggestions = std::move(near);
}

const std::vector<std::string>& FragmentChecker::near_own_anchors(const std::string& name) {
    const std::string& file = facts_.source.name();
    return nearest(names_of(*facts_.anchors, file), file, name);
}

// Many links may miss an anchor in the same way.
const std::vector<std::string>& FragmentChecker::nearest(NearNames& names, const std::string& file,
                                                         const std::string& name) {
    const auto [known, is_new] = near_anchors_.try_emplace(file + '\n' + name);
    if (is_new) known->second = names.nearest(name);
    return known->second;
}

// The file's own anchors change from one round of fixes to the next.
NearNames& FragmentChecker::names_of(const Anchors& anchors, const std::string& file) {
    if (&anchors != facts_.anchors.get()) return project_.near_anchors(file);
    if (!own_names_) own_names_.emplace(names_in(anchors));
    return *own_names_;
}

}  // namespace rmtool::broken_reference
