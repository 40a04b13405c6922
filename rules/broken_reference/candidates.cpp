#include "rules/broken_reference/candidates.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/alike.h"
#include "core/near_names.h"
#include "core/percent_encoding.h"
#include "core/utf8.h"
#include "rules/broken_reference/url.h"

namespace rmtool::broken_reference {
namespace {

constexpr size_t most_near = 3;

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
    return is_host(first) && (first.size() < path.size() || first.starts_with("www.")) &&
           utf8::is_valid(path);
}

// What stands before the `@` of an address that GFM links by itself (GFM, "Extended email autolink").
bool is_mailbox(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '-' || c == '_' || c == '+';
    });
}

bool looks_like_address(std::string_view path) {
    const size_t at = path.find('@');
    return at != std::string_view::npos && is_mailbox(path.substr(0, at)) && is_host(path.substr(at + 1));
}

}  // namespace

bool Candidates::is_there(std::string_view path) {
    const TargetKind kind = project_.find(from_, path).kind;
    return kind == TargetKind::file || kind == TargetKind::folder;
}

Instead Candidates::for_missing(const Url& url, const std::string& path, const Target& target) {
    Instead instead;
    const std::string written(url.path);
    if (looks_like_host(written)) instead.urls.push_back("https://" + written);
    if (looks_like_address(written)) instead.urls.push_back("mailto:" + written);
    if (!instead.urls.empty()) return instead;
    if (std::optional<Instead> found = misencoded(url, path)) return *found;
    if (std::optional<Instead> found = same_look(url, path, target)) return *found;
    // Many links may miss a file in the same way.
    const auto [likely, is_new] = likely_.try_emplace(path);
    if (is_new) likely->second = likely_paths(path, target);
    for (const std::string& candidate : likely->second)
        instead.urls.push_back(rewritten_path(written, candidate));
    return instead;
}

// What is there under the name that an escape too many, or one too few, has hidden.
std::optional<Instead> Candidates::misencoded(const Url& url, const std::string& path) {
    if (const std::string again = percent_decoded(path); again != path && is_there(again))
        return Instead{{rewritten_path(url.path, again)}, Safety::safe, false, {}};
    const size_t mark = path.find_first_of("?#");
    if (mark != path.npos && mark > 0 && url.whole == url.path && is_there(path.substr(0, mark))) {
        std::string meant = rewritten_path(url.path, path.substr(0, mark)) + path[mark];
        return Instead{{meant + percent_encoded(path.substr(mark + 1))}, Safety::safe, false, {}};
    }
    const std::string whole = percent_decoded(url.whole);
    if (url.whole != url.path && is_there(whole))
        return Instead{{rewritten_path("", whole)}, Safety::safe, true, {}};
    std::string slashed = path;
    std::ranges::replace(slashed, '\\', '/');
    if (slashed != path && is_there(slashed))
        return Instead{{rewritten_path("", slashed)}, Safety::unsafe, false, {}};
    return std::nullopt;
}

std::optional<Instead> Candidates::same_look(const Url& url, const std::string& path, const Target& target) {
    if (target.folder.empty()) return std::nullopt;
    const std::string_view part = part_of(path, target.part);
    const std::string_view name = project_.near_entries(target.folder).same_look(part);
    const std::string candidate = with_part(path, target.part, name);
    if (name.empty() || !is_there(candidate)) return std::nullopt;
    return Instead{{rewritten_path(url.path, candidate)},
                   Safety::safe,
                   false,
                   fmt::format(": it looks the same, but is {} there", difference(part, name))};
}

// Paths that are there: the missing part spelled in another way, else the same file in another folder.
std::vector<std::string> Candidates::likely_paths(const std::string& path, const Target& target) {
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
    if (likely.empty())
        consider(project_.only_file_named(from_, std::string(path.substr(path.rfind('/') + 1))));
    return likely;
}

std::vector<std::string> Candidates::near_entries(std::string_view part, const std::string& folder) {
    if (folder.empty()) return {};
    std::vector<std::string> near = project_.near_entries(folder).nearest(part);
    std::erase_if(near, [&](const std::string& name) { return !has_same_digits(name, part); });
    if (!near.empty()) return near;
    // Another suffix, or one that was left out.
    near = project_.files_with_stem(folder, part.substr(0, part.rfind('.')));
    near.resize(std::min(near.size(), most_near));
    return near;
}

}  // namespace rmtool::broken_reference
