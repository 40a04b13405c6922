#include "core/project.h"

#include <algorithm>
#include <utility>

#include "core/lower_case.h"
#include "core/paths.h"

namespace rmtool {
namespace {

constexpr size_t longest_path = 4096;  // PATH_MAX of Linux: nothing has a longer name

std::vector<std::string_view> parts_of(std::string_view path) {
    std::vector<std::string_view> parts;
    for (size_t begin = 0; begin <= path.size();) {
        const size_t end = std::min(path.find('/', begin), path.size());
        parts.push_back(path.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::string_view stem_of(std::string_view name) { return name.substr(0, name.rfind('.')); }

// The path asked for with one part as it is spelled on the disk.
std::string with_part(std::string_view path, size_t part, const std::string& name) {
    std::string out;
    const std::vector<std::string_view> parts = parts_of(path);
    for (size_t index = 0; index < parts.size(); ++index) {
        if (index > 0) out += '/';
        out += index == part ? std::string_view(name) : parts[index];
    }
    return out;
}

Target missing() {
    Target target;
    target.kind = TargetKind::missing;
    return target;
}

}  // namespace

// A name on the way from the repository's root.
struct Project::Step {
    std::string_view name;
    size_t part;  // of the path asked for
};

const std::string& Project::root_of(const std::string& folder) {
    std::vector<std::string> visited;
    std::string root;
    for (std::string current = folder; root.empty(); current = folder_of(current)) {
        if (const auto known = roots_.find(current); known != roots_.end()) {
            root = known->second;
            break;
        }
        visited.push_back(current);
        if (disk_.kind(joined(current, ".git")) != EntryKind::missing) root = current;
        if (folder_of(current) == current) break;  // "/", or "." where nobody can tell the current folder
    }
    if (root.empty()) root = disk_.real_path(".");
    for (const std::string& each : visited) roots_.emplace(each, root);
    return roots_.at(folder);
}

const Project::Home& Project::home_of(const std::string& from) {
    const auto [home, added] = homes_.try_emplace(from);
    if (!added) return home->second;
    const std::string& path = home->second.path = disk_.real_path(from);
    // What is read from stdin need not be on the disk.
    home->second.folder = path.empty() ? disk_.real_path(folder_of(from)) : folder_of(path);
    const std::string& folder = home->second.folder;
    if (folder.empty()) return home->second;
    const std::string& root = home->second.root = root_of(folder);
    std::vector<std::string>& way = home->second.way = {root};
    for (const std::string_view name :
         parts_of(std::string_view(folder).substr(std::min(root.size(), folder.size()))))
        if (!name.empty()) way.push_back(joined(way.back(), name));
    return home->second;
}

Project::Folder& Project::listed(const std::string& folder) {
    const auto [known, added] = folders_.try_emplace(folder);
    Folder& listing = known->second;
    if (!added) return listing;
    listing.path = &known->first;  // stays where it is
    if (read_ && read_->contains(folder)) {
        listing.readable = true;
        listing.entries = read_->at(folder);
    } else if (Result<std::vector<FolderEntry>> entries = disk_.list(folder)) {
        listing.readable = true;
        listing.own = std::move(*entries);
        listing.entries = listing.own;
    }
    return listing;
}

std::span<const FolderEntry> Project::entries(const std::string& folder) { return listed(folder).entries; }

const FolderEntry* Project::entry_named(Folder& folder, std::string_view name) {
    const std::span<const FolderEntry> entries = folder.entries;
    const auto exact = std::ranges::lower_bound(entries, name, {}, &FolderEntry::name);
    if (exact != entries.end() && exact->name == name) return &*exact;
    if (folder.by_lower_case.empty()) {
        for (size_t index = 0; index < entries.size(); ++index) {
            folder.by_lower_case.try_emplace(lower_case(entries[index].name), index);
        }
    }
    const auto similar = folder.by_lower_case.find(lower_case(name));
    return similar == folder.by_lower_case.end() ? nullptr : &entries[similar->second];
}

Target Project::enter(const std::string& folder, const FolderEntry& entry, const std::string& root) {
    Target target;
    target.path = joined(folder, entry.name);
    EntryKind kind = entry.kind;
    if (kind == EntryKind::link) {
        target.path = disk_.real_path(target.path);
        if (target.path.empty()) {
            target.kind = TargetKind::missing;
            return target;
        }
        if (!is_within(root, target.path)) return target;
        kind = disk_.kind(target.path);
    }
    // Devices and the like are there, and never read.
    target.kind = kind == EntryKind::folder ? TargetKind::folder : TargetKind::file;
    return target;
}

// From the root, first down to the document's own folder or an ancestor of it: these are there, without
// links.
Target Project::walk(std::string_view path, size_t ancestors, const std::vector<Step>& steps,
                     const Home& home) {
    Target target;
    target.kind = TargetKind::folder;
    target.path = home.way[ancestors];
    if (ancestors > 0) target.folder = home.way[ancestors - 1];
    std::string spelled;
    for (const Step& step : steps) {
        std::string folder = target.kind == TargetKind::folder ? std::move(target.path) : std::string();
        Folder* listing = folder.empty() ? nullptr : &listed(folder);
        if (listing && !listing->readable) return {};
        const FolderEntry* entry = listing ? entry_named(*listing, step.name) : nullptr;
        target = entry ? enter(folder, *entry, home.root) : missing();
        target.part = step.part;
        target.folder = std::move(folder);
        if (target.kind == TargetKind::missing || target.kind == TargetKind::outside) return target;
        if (entry->name != step.name)
            spelled = with_part(spelled.empty() ? path : spelled, step.part, entry->name);
    }
    if (!spelled.empty()) {
        target.is_folder = target.kind == TargetKind::folder;
        target.kind = TargetKind::wrong_case;
        target.spelled = std::move(spelled);
    }
    return target;
}

Target Project::find(const std::string& from, std::string_view path) {
    const Home& home = home_of(from);
    if (home.folder.empty() || home.root.empty() || !is_within(home.root, home.folder)) return {};
    if (path.size() > longest_path) return missing();
    size_t ancestors = path.starts_with('/') ? 0 : home.way.size() - 1;
    std::vector<Step> steps;
    const std::vector<std::string_view> parts = parts_of(path);
    for (size_t part = 0; part < parts.size(); ++part) {
        if (parts[part].empty() || parts[part] == ".") continue;
        if (parts[part] != "..") {
            steps.push_back({parts[part], part});
        } else if (!steps.empty()) {
            steps.pop_back();
        } else if (ancestors > 0) {
            --ancestors;
        } else {
            return {};
        }
    }
    return walk(path, ancestors, steps, home);
}

std::shared_ptr<const Anchors> Project::anchors(const std::string& path) {
    const auto [known, added] = anchors_.try_emplace(path);
    if (!added || disk_.kind(path) != EntryKind::file) return known->second;
    Result<std::string> bytes = disk_.read(path);
    if (bytes)
        known->second = std::make_shared<const Anchors>(anchors_of(parse(Source(path, std::move(*bytes)))));
    return known->second;
}

void Project::learn(const std::string& name, std::shared_ptr<const Anchors> anchors) {
    const std::string& path = path_of(name);
    if (path.empty()) return;
    near_anchors_.erase(path);
    anchors_[path] = std::move(anchors);
}

std::vector<std::string> Project::files_with_stem(const std::string& folder, std::string_view stem) {
    Folder& listing = listed(folder);
    if (listing.by_stem.empty()) {
        for (size_t index = 0; index < listing.entries.size(); ++index) {
            const FolderEntry& entry = listing.entries[index];
            if (entry.kind == EntryKind::folder) continue;
            listing.by_stem[std::string(stem_of(entry.name))].push_back(index);
        }
    }
    std::vector<std::string> names;
    const auto found = listing.by_stem.find(std::string(stem));
    if (found == listing.by_stem.end()) return names;
    for (const size_t index : found->second) names.push_back(listing.entries[index].name);
    return names;
}

NearNames& Project::near_entries(const std::string& folder) {
    const auto known = near_entries_.find(folder);
    if (known != near_entries_.end()) return known->second;
    std::vector<std::string> names;
    for (const FolderEntry& entry : entries(folder)) names.push_back(entry.name);
    return near_entries_.emplace(folder, NearNames(std::move(names))).first->second;
}

NearNames& Project::near_anchors(const std::string& path) {
    const auto known = near_anchors_.find(path);
    if (known != near_anchors_.end()) return known->second;
    const std::shared_ptr<const Anchors> there = anchors(path);
    return near_anchors_.emplace(path, there ? names_in(*there) : NearNames({})).first->second;
}

}  // namespace rmtool
