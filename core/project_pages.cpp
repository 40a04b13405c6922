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

std::string_view stem_of(std::string_view name) { return name.substr(0, name.rfind('.')); }

std::string_view name_of(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool holds_pages(const FolderEntry& entry) {
    return entry.kind == EntryKind::folder && !entry.name.starts_with('.') && entry.name != "node_modules";
}

}  // namespace

const Project::Pages& Project::pages_of(const std::string& root) {
    return pages_.get(root, [&] {
        Pages pages;
        std::vector<std::string> folders = {root};
        while (!folders.empty()) {
            const std::string folder = std::move(folders.back());
            folders.pop_back();
            for (const FolderEntry& entry : entries(folder)) {
                std::string path = joined(folder, entry.name);
                if (holds_pages(entry)) {
                    folders.push_back(std::move(path));
                } else if (entry.kind != EntryKind::folder) {
                    pages[page_key(entry.name)].push_back(std::move(path));
                }
            }
        }
        return pages;
    });
}

std::vector<std::string> Project::pages_named(const std::string& from, std::string_view name) {
    while (name.starts_with('/') || name.starts_with("./")) name.remove_prefix(name.find('/') + 1);
    const Place& place = *home_of(from).place;
    if (place.root.empty()) return {};
    const Pages& pages = pages_of(place.root);
    const std::string key = page_key(name);
    std::vector<std::string> paths;
    const auto found = pages.find(page_key(name_of(name)));
    if (found == pages.end()) return paths;
    for (const std::string& path : found->second) {
        if (key.find('/') == key.npos || page_key(path).ends_with("/" + key)) paths.push_back(path);
    }
    return paths;
}

NearNames& Project::near_pages(const std::string& from) {
    const std::string& root = home_of(from).place->root;
    return near_pages_.get(root, [&] {
        std::vector<std::string> names;
        for (const auto& [key, paths] : pages_of(root)) {
            const std::string_view name = name_of(paths.front());
            const bool is_markdown = name.ends_with(markdown_suffix);
            names.emplace_back(name.substr(0, name.size() - (is_markdown ? markdown_suffix.size() : 0)));
        }
        return NearNames(std::move(names));
    });
}

const Project::FileNames& Project::files_of(const std::string& root) {
    constexpr size_t most_files = 50'000;
    return files_.get(root, [&] {
        FileNames files;
        std::vector<std::string> folders = {root};
        for (size_t count = 0; !folders.empty();) {
            const Folder& folder = listed(folders.back());
            folders.pop_back();
            count += folder.entries.size();
            for (const FolderEntry& entry : folder.entries) {
                if (holds_pages(entry)) folders.push_back(joined(folder.path, entry.name));
                if (entry.kind != EntryKind::file) continue;
                const auto [same, is_new] = files.try_emplace(entry.name, &folder.path);
                if (!is_new) same->second = nullptr;
            }
            if (count > most_files) return FileNames();
        }
        return files;
    });
}

std::string Project::only_file_named(const std::string& from, const std::string& name) {
    const Place& place = *home_of(from).place;
    if (place.root.empty()) return {};
    const FileNames& files = files_of(place.root);
    const auto found = files.find(name);
    return found == files.end() || !found->second ? std::string()
                                                  : seen_from(place.folder, joined(*found->second, name));
}

const std::vector<Target>& Project::front_pages(const std::string& folder) {
    return front_pages_.get(folder, [&] {
        std::vector<Target> pages;
        const Folder& listing = listed(folder);
        if (!listing.readable) pages.emplace_back();
        constexpr std::array<std::string_view, 3> stems = {"readme", "index", "_index"};
        for (const std::string_view stem : stems) {
            for (const FolderEntry& entry : listing.entries) {
                if (lower_case(stem_of(entry.name)) != stem) continue;
                Target page = enter(folder, entry, root_of(folder));
                if (page.kind != TargetKind::folder && page.kind != TargetKind::missing)
                    pages.push_back(std::move(page));
            }
        }
        return pages;
    });
}

}  // namespace rmtool
