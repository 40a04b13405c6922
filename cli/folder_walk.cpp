#include "cli/folder_walk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <functional>
#include <string_view>
#include <utility>

#include "cli/ignore_files.h"
#include "core/disk.h"
#include "core/folder_entries.h"
#include "core/paths.h"

namespace rmtool {
namespace {

// An entry of a folder or, with a slash at its end, a folder: the order of such paths is that of all files.
struct Entry {
    std::string path;
    FileIdentity identity;
    bool is_link = false;
};

OpenFolder open_folder(const std::string& path, int flags) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags);
    DIR* const folder = descriptor < 0 ? nullptr : fdopendir(descriptor);
    if (folder == nullptr && descriptor >= 0) close(descriptor);
    return OpenFolder(folder);
}

class Walker {
  public:
    Walker(const std::string& folder, const WalkOptions& options)
        : options_(options), root_(folder), prefix_(prefix_of(folder)) {}

    Walk run() {
        if (!enter_repository()) return std::move(walk_);
        std::vector<Pending> pending = {{{prefix_, {}, false}, ignore_files_.depth()}};
        while (!pending.empty()) {
            auto [entry, depth] = std::move(pending.back());
            pending.pop_back();
            if (!is_folder(entry)) {
                walk_.files.push_back({std::move(entry.path), entry.identity, entry.is_link});
                continue;
            }
            ignore_files_.leave_to(depth);
            std::vector<Entry> entries = list(entry.path);
            std::ranges::sort(entries, std::ranges::greater(), &Entry::path);
            for (Entry& next : entries) pending.push_back({std::move(next), ignore_files_.depth()});
        }
        walk_.warnings = ignore_files_.warnings();
        return std::move(walk_);
    }

  private:
    struct Pending {
        Entry entry;
        size_t depth;  // of the ignore files that count for it
    };

    bool is_folder(const Entry& entry) const { return entry.path.empty() || entry.path.ends_with('/'); }

    // The ignore files from the repository root down to the folder that is walked, but not its own.
    bool enter_repository() {
        real_root_ = real_path(root_);
        if (real_root_.empty()) {
            walk_.errors.push_back(failure(root_, "cannot read", errno));
            return false;
        }
        if (!options_.obey_ignore_files) return true;
        std::string folder = repository_root(real_root_, options_.repository_fallback);
        while (folder != real_root_) {
            const std::string prefix = prefix_of(folder);
            ignore_files_.enter(folder, prefix);
            folder = real_root_.substr(0, real_root_.find('/', prefix.size()));
        }
        return true;
    }

    // What is to be linted or walked in the folder whose paths begin with `prefix`.
    std::vector<Entry> list(const std::string& prefix) {
        std::vector<Entry> entries;
        const bool is_root = prefix.size() == prefix_.size();
        const std::string path = is_root ? root_ : prefix.substr(0, prefix.size() - 1);
        const OpenFolder folder = open_folder(path, is_root ? 0 : O_NOFOLLOW);
        int error = errno;
        if (folder != nullptr) {
            auto [found, unfinished] = entries_of(folder.get());
            error = unfinished;
            below_ = prefix.substr(prefix_.size());
            std::string real = joined(real_root_, below_);
            if (real.size() > 1 && real.ends_with('/')) real.pop_back();
            if (options_.obey_ignore_files && (has(found, ".git") || has(found, ".gitignore")))
                ignore_files_.enter(real, prefix);
            for (const FolderEntry& each : found) add(each, dirfd(folder.get()), prefix, entries);
            if (error == 0) walk_.folders.emplace(std::move(real), std::move(found));
        }
        if (error != 0) walk_.errors.push_back(failure(path, "cannot read", error));
        return entries;
    }

    static bool has(const std::vector<FolderEntry>& entries, std::string_view name) {
        return std::ranges::binary_search(entries, name, {}, &FolderEntry::name);
    }

    void add(const FolderEntry& found, int folder, const std::string& prefix, std::vector<Entry>& entries) {
        if (found.name == ".git") return;
        if (found.kind == EntryKind::folder) {
            if (!is_hidden_by_patterns(found.name, true))
                entries.push_back({prefix + found.name + "/", {}, false});
        } else if (has_markdown_suffix(found.name)) {
            add_file(found, folder, prefix, entries);
        }
    }

    void add_file(const FolderEntry& found, int folder, const std::string& prefix,
                  std::vector<Entry>& entries) {
        const bool is_link = found.kind == EntryKind::link;
        struct stat status {};
        if (fstatat(folder, found.name.c_str(), &status, is_link ? 0 : AT_SYMLINK_NOFOLLOW) != 0) {
            // A link that leads nowhere is no file: editors use such links as locks.
            if (errno == ENOENT || errno == ENOTDIR || errno == ELOOP) return;
            walk_.errors.push_back(failure(prefix + found.name, "cannot read", errno));
            return;
        }
        if (!S_ISREG(status.st_mode) || is_hidden_by_patterns(found.name, false)) return;
        if (is_link && !is_in_repository(prefix + found.name)) return;
        entries.push_back({prefix + found.name, {status.st_dev, status.st_ino}, is_link});
    }

    // Who sends a link does not thereby choose which files of this machine are shown, or mended.
    bool is_in_repository(const std::string& link) {
        if (repository_.empty())
            repository_ = prefix_of(repository_root(real_root_, options_.repository_fallback));
        return real_path(link).starts_with(repository_);
    }

    bool is_hidden_by_patterns(std::string_view name, bool is_folder) const {
        const std::string path = below_ + std::string(name);
        return options_.exclude.verdict(joined(options_.seen_from_here, path), is_folder) ==
                   Verdict::ignored ||
               (options_.obey_ignore_files && ignore_files_.ignores(joined(real_root_, path), is_folder));
    }

    const WalkOptions& options_;
    const std::string& root_;
    std::string prefix_;      // of the paths of all files
    std::string real_root_;   // absolute, without symbolic links
    std::string repository_;  // likewise, with a slash at its end; empty until a link is met
    std::string below_;       // the folder that is listed, from the root: empty or with a slash at its end
    IgnoreFiles ignore_files_;
    Walk walk_;
};

}  // namespace

Walk walk_folder(const std::string& folder, const WalkOptions& options) {
    return Walker(folder, options).run();
}

}  // namespace rmtool
