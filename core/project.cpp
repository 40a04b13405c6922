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
    return roots_.get(folder, [&] {
        if (disk_.kind(joined(folder, ".git")) != EntryKind::missing) return folder;
        const std::string parent = folder_of(folder);
        // "/", or "." where nobody can tell the current folder.
        return parent == folder ? disk_.real_path(".") : root_of(parent);
    });
}

const Project::Home& Project::home_of(const std::string& from) {
    return homes_.get(from, [&] {
        std::string path = disk_.real_path(from);
        // What is read from stdin need not be on the disk.
        const Place& place = place_of(path.empty() ? disk_.real_path(folder_of(from)) : folder_of(path));
        return Home{std::move(path), &place};
    });
}

const Project::Place& Project::place_of(const std::string& folder) {
    return places_.get(folder, [&] {
        Place place;
        if (folder.empty()) return place;
        place.folder = folder;
        place.root = root_of(folder);
        place.way = {place.root};
        const size_t root_size = std::min(place.root.size(), folder.size());
        for (const std::string_view name : parts_of(std::string_view(folder).substr(root_size)))
            if (!name.empty()) place.way.push_back(joined(place.way.back(), name));
        return place;
    });
}

const Project::Folder& Project::listed(const std::string& folder) {
    return folders_.get(folder, [&] {
        Folder listing;
        listing.path = folder;
        if (read_ && read_->contains(folder)) {
            listing.readable = true;
            listing.entries = read_->at(folder);
        } else if (Result<std::vector<FolderEntry>> entries = disk_.list(folder)) {
            listing.readable = true;
            listing.own = std::move(*entries);
            listing.entries = listing.own;  // stay where they are when their vector is moved
        }
        return listing;
    });
}

std::span<const FolderEntry> Project::entries(const std::string& folder) { return listed(folder).entries; }

const FolderEntry* Project::entry_named(const Folder& folder, std::string_view name) {
    const std::span<const FolderEntry> entries = folder.entries;
    const auto exact = std::ranges::lower_bound(entries, name, {}, &FolderEntry::name);
    if (exact != entries.end() && exact->name == name) return &*exact;
    const FirstByName& by_lower_case = by_lower_case_.get(folder.path, [&] {
        FirstByName first;
        for (size_t index = 0; index < entries.size(); ++index)
            first.try_emplace(lower_case(entries[index].name), index);
        return first;
    });
    const auto similar = by_lower_case.find(lower_case(name));
    return similar == by_lower_case.end() ? nullptr : &entries[similar->second];
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
                     const Place& place) {
    Target target;
    target.kind = TargetKind::folder;
    target.path = place.way[ancestors];
    if (ancestors > 0) target.folder = place.way[ancestors - 1];
    std::string spelled;
    for (const Step& step : steps) {
        std::string folder = target.kind == TargetKind::folder ? std::move(target.path) : std::string();
        const Folder* listing = folder.empty() ? nullptr : &listed(folder);
        if (listing && !listing->readable) return {};
        const FolderEntry* entry = listing ? entry_named(*listing, step.name) : nullptr;
        target = entry ? enter(folder, *entry, place.root) : missing();
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
    const Place& place = *home_of(from).place;
    if (place.folder.empty() || place.root.empty() || !is_within(place.root, place.folder)) return {};
    if (path.size() > longest_path) return missing();
    size_t ancestors = path.starts_with('/') ? 0 : place.way.size() - 1;
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
    return walk(path, ancestors, steps, place);
}

std::shared_ptr<const Anchors> Project::anchors(const std::string& path) {
    return anchors_.get(path, [&]() -> std::shared_ptr<const Anchors> {
        if (disk_.kind(path) != EntryKind::file) return nullptr;
        Result<std::string> bytes = disk_.read(path);
        if (!bytes) return nullptr;
        return std::make_shared<const Anchors>(anchors_of(parse(Source(path, std::move(*bytes)))));
    });
}

void Project::learn(const std::string& name, std::shared_ptr<const Anchors> anchors) {
    const std::string& path = path_of(name);
    if (path.empty()) return;
    near_anchors_.forget(path);
    anchors_.put(path, std::move(anchors));
}

std::vector<std::string> Project::files_with_stem(const std::string& folder, std::string_view stem) {
    const std::span<const FolderEntry> entries = listed(folder).entries;
    const AllByStem& by_stem = by_stem_.get(folder, [&] {
        AllByStem all;
        for (size_t index = 0; index < entries.size(); ++index) {
            const FolderEntry& entry = entries[index];
            if (entry.kind != EntryKind::folder) all[std::string(stem_of(entry.name))].push_back(index);
        }
        return all;
    });
    std::vector<std::string> names;
    const auto found = by_stem.find(std::string(stem));
    if (found == by_stem.end()) return names;
    for (const size_t index : found->second) names.push_back(entries[index].name);
    return names;
}

NearNames& Project::near_entries(const std::string& folder) {
    return near_entries_.get(folder, [&] {
        std::vector<std::string> names;
        for (const FolderEntry& entry : entries(folder)) names.push_back(entry.name);
        return NearNames(std::move(names));
    });
}

NearNames& Project::near_anchors(const std::string& path) {
    return near_anchors_.get(path, [&] {
        const std::shared_ptr<const Anchors> there = anchors(path);
        return there ? names_in(*there) : NearNames({});
    });
}

}  // namespace rmtool
