// The pages that a wiki link may name, all files of a repository, and those that a folder shows.
#include <algorithm>
#include <array>
#include <utility>

#include "core/lower_case.h"
#include "core/paths.h"
#include "core/project.h"

namespace rmtool {
namespace {

constexpr std::string_view markdown_suffix = ".md";

// "Getting started", "Getting-Started" and "getting_started.md" are one name.
std::string page_key(std::string_view name) {
    std::string key = lower_case(name);
    std::ranges::replace_if(
        key, [](char c) { return c == ' ' || c == '_'; }, '-');
    if (key.ends_with(markdown_suffix)) key.resize(key.size() - markdown_suffix.size());
    return key;
}

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool holds_pages(const FolderEntry& entry) {
    return entry.kind == EntryKind::folder && !entry.name.starts_with('.') && entry.name != "node_modules";
}

}  // namespace

Project::Pages& Project::pages_of(const std::string& root) {
    const auto [known, added] = pages_.try_emplace(root);
    if (!added) return known->second;
    std::vector<std::string> folders = {root};
    while (!folders.empty()) {
        const std::string folder = std::move(folders.back());
        folders.pop_back();
        for (const FolderEntry& entry : entries(folder)) {
            std::string path = folder;
            path.append(folder.ends_with('/') ? "" : "/").append(entry.name);
            if (holds_pages(entry)) {
                folders.push_back(std::move(path));
            } else if (entry.kind != EntryKind::folder) {
                known->second.paths[page_key(entry.name)].push_back(std::move(path));
            }
        }
    }
    return known->second;
}

std::vector<std::string> Project::pages_named(const std::string& from, std::string_view name) {
    while (name.starts_with('/') || name.starts_with("./")) name.remove_prefix(name.find('/') + 1);
    const Home& home = home_of(from);
    if (home.root.empty()) return {};
    Pages& pages = pages_of(home.root);
    const std::string key = page_key(name);
    std::vector<std::string> paths;
    const auto found = pages.paths.find(page_key(name_of(name)));
    if (found == pages.paths.end()) return paths;
    for (const std::string& path : found->second) {
        if (key.find('/') == key.npos || page_key(path).ends_with("/" + key)) paths.push_back(path);
    }
    return paths;
}

NearNames& Project::near_pages(const std::string& from) {
    Pages& pages = pages_of(home_of(from).root);
    if (!pages.near) {
        std::vector<std::string> names;
        for (const auto& [key, paths] : pages.paths) {
            const std::string_view name = name_of(paths.front());
            const bool is_markdown = name.ends_with(markdown_suffix);
            names.emplace_back(name.substr(0, name.size() - (is_markdown ? markdown_suffix.size() : 0)));
        }
        pages.near.emplace(std::move(names));
    }
    return *pages.near;
}

const Project::FileNames& Project::files_of(const std::string& root) {
    constexpr size_t most_files = 50'000;
    const auto [known, added] = files_.try_emplace(root);
    FileNames& files = known->second;
    std::vector<std::string> folders;
    if (added) folders.push_back(root);
    for (size_t count = 0; !folders.empty();) {
        const Folder& folder = listed(folders.back());
        folders.pop_back();
        count += folder.entries.size();
        for (const FolderEntry& entry : folder.entries) {
            if (holds_pages(entry)) folders.push_back(joined(*folder.path, entry.name));
            if (entry.kind != EntryKind::file) continue;
            const auto [same, is_new] = files.try_emplace(entry.name, folder.path);
            if (!is_new) same->second = nullptr;
        }
        if (count <= most_files) continue;
        files.clear();
        break;
    }
    return files;
}

std::string Project::only_file_named(const std::string& from, const std::string& name) {
    const Home& home = home_of(from);
    if (home.root.empty()) return {};
    const FileNames& files = files_of(home.root);
    const auto found = files.find(name);
    return found == files.end() || !found->second ? std::string()
                                                  : seen_from(home.folder, joined(*found->second, name));
}

const std::vector<Target>& Project::front_pages(const std::string& folder) {
    const auto [known, added] = front_pages_.try_emplace(folder);
    std::vector<Target>& pages = known->second;
    if (!added) return pages;
    const Folder& listing = listed(folder);
    if (!listing.readable) pages.emplace_back();
    constexpr std::array<std::string_view, 3> stems = {"readme", "index", "_index"};
    for (const std::string_view stem : stems) {
        for (const FolderEntry& entry : listing.entries) {
            if (lower_case(std::string_view(entry.name).substr(0, entry.name.rfind('.'))) != stem) continue;
            Target page = enter(folder, entry, root_of(folder));
            if (page.kind != TargetKind::folder && page.kind != TargetKind::missing)
                pages.push_back(std::move(page));
        }
    }
    return pages;
}

}  // namespace rmtool
