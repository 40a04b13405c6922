#include "cli/folder_walk.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "cli/ignore_files.h"
#include "cli/parallel.h"
#include "core/disk.h"
#include "core/folder_entries.h"
#include "core/made_once.h"
#include "core/paths.h"

namespace rmtool {
namespace {

// So few folders are read sooner than another thread is started.
constexpr size_t folders_of_thread = 32;

OpenFolder open_folder(const std::string& path, int flags) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags);
    DIR* const folder = descriptor < 0 ? nullptr : fdopendir(descriptor);
    if (folder == nullptr && descriptor >= 0) close(descriptor);
    return OpenFolder(folder);
}

// The folders that are equally deep are read at once.
class Walker {
  public:
    Walker(const std::string& folder, const WalkOptions& options)
        : options_(options), root_(folder), prefix_(prefix_of(folder)) {}

    Walk run() {
        Folder root;
        root.prefix = prefix_;
        if (!enter_repository(root)) return std::move(walk_);
        std::vector<Folder> level;
        level.push_back(std::move(root));
        while (!level.empty()) {
            for_each_index(level.size(), jobs_for(options_.jobs, level.size() / folders_of_thread),
                           [&](size_t i) { read(level[i]); });
            level = leave(std::move(level));
        }
        return finish();
    }

  private:
    struct Folder {
        std::string prefix;        // of the paths in it
        IgnoreFiles ignore_files;  // of those above, then with its own
        std::vector<FoundFile> files = {};
        std::vector<std::string> below = {};  // names of folders to be walked
        std::vector<Error> errors = {};
        std::vector<std::string> warnings = {};
        std::optional<std::vector<FolderEntry>> entries = {};  // if all could be read
    };

    std::string path_of(const Folder& folder) const {
        return is_root(folder) ? root_ : folder.prefix.substr(0, folder.prefix.size() - 1);
    }
    bool is_root(const Folder& folder) const { return folder.prefix.size() == prefix_.size(); }
    // From the root: empty or with a slash at its end.
    std::string_view below_root(const Folder& folder) const {
        return std::string_view(folder.prefix).substr(prefix_.size());
    }

    // The ignore files from the repository root down to the folder that is walked, but not its own.
    bool enter_repository(Folder& root) {
        real_root_ = real_path(root_);
        if (real_root_.empty()) {
            walk_.errors.push_back(failure(root_, "cannot read", errno));
            return false;
        }
        if (!options_.obey_ignore_files) return true;
        std::string folder = repository_root(real_root_, options_.repository_fallback);
        while (folder != real_root_) {
            const std::string prefix = prefix_of(folder);
            root.ignore_files.enter(folder, prefix, root.warnings);
            folder = real_root_.substr(0, real_root_.find('/', prefix.size()));
        }
        return true;
    }

    // On any thread: touches nothing but the folder.
    void read(Folder& folder) {
        const std::string path = path_of(folder);
        const OpenFolder open = open_folder(path, is_root(folder) ? 0 : O_NOFOLLOW);
        int error = errno;
        if (open != nullptr) {
            auto [entries, unfinished] = entries_of(open.get());
            error = unfinished;
            if (options_.obey_ignore_files && (has(entries, ".git") || has(entries, ".gitignore")))
                folder.ignore_files.enter(real_path_of(folder), folder.prefix, folder.warnings);
            for (const FolderEntry& each : entries) add(each, dirfd(open.get()), folder);
            if (error == 0) folder.entries = std::move(entries);
        }
        if (error != 0) folder.errors.push_back(failure(path, "cannot read", error));
    }

    std::string real_path_of(const Folder& folder) const {
        std::string real = joined(real_root_, below_root(folder));
        if (real.size() > 1 && real.ends_with('/')) real.pop_back();
        return real;
    }

    static bool has(const std::vector<FolderEntry>& entries, std::string_view name) {
        return std::ranges::binary_search(entries, name, {}, &FolderEntry::name);
    }

    void add(const FolderEntry& found, int descriptor, Folder& folder) {
        if (found.name == ".git") return;
        if (found.kind == EntryKind::folder) {
            if (!is_hidden_by_patterns(found.name, true, folder)) folder.below.push_back(found.name);
        } else if (has_markdown_suffix(found.name)) {
            add_file(found, descriptor, folder);
        }
    }

    void add_file(const FolderEntry& found, int descriptor, Folder& folder) {
        const bool is_link = found.kind == EntryKind::link;
        struct stat status {};
        if (fstatat(descriptor, found.name.c_str(), &status, is_link ? 0 : AT_SYMLINK_NOFOLLOW) != 0) {
            // A link that leads nowhere is no file: editors use such links as locks.
            if (errno == ENOENT || errno == ENOTDIR || errno == ELOOP) return;
            folder.errors.push_back(failure(folder.prefix + found.name, "cannot read", errno));
            return;
        }
        if (!S_ISREG(status.st_mode) || is_hidden_by_patterns(found.name, false, folder)) return;
        if (is_link && !is_in_repository(folder.prefix + found.name)) return;
        folder.files.push_back({folder.prefix + found.name, {status.st_dev, status.st_ino}, is_link});
    }

    // Who sends a link does not thereby choose which files of this machine are shown, or mended.
    bool is_in_repository(const std::string& link) {
        const std::string& repository = repository_.get(
            [this] { return prefix_of(repository_root(real_root_, options_.repository_fallback)); });
        return real_path(link).starts_with(repository);
    }

    bool is_hidden_by_patterns(std::string_view name, bool is_folder, const Folder& folder) const {
        const std::string path = std::string(below_root(folder)).append(name);
        return options_.exclude.verdict(joined(options_.seen_from_here, path), is_folder) ==
                   Verdict::ignored ||
               (options_.obey_ignore_files &&
                folder.ignore_files.ignores(joined(real_root_, path), is_folder));
    }

    // The level below.
    std::vector<Folder> leave(std::vector<Folder> level) {
        std::vector<Folder> next;
        for (Folder& folder : level) {
            for (const std::string& name : folder.below)
                next.push_back({folder.prefix + name + "/", folder.ignore_files});
            std::ranges::move(folder.files, std::back_inserter(walk_.files));
            if (!folder.errors.empty() || !folder.warnings.empty()) {
                troubles_.emplace(folder.prefix,
                                  Trouble{std::move(folder.errors), std::move(folder.warnings)});
            }
            if (folder.entries) walk_.folders.emplace(real_path_of(folder), std::move(*folder.entries));
        }
        return next;
    }

    // Folders with a slash at their end: then the order of such paths is that of all files.
    Walk finish() {
        std::ranges::sort(walk_.files, {}, &FoundFile::path);
        for (auto& [prefix, trouble] : troubles_) {
            std::ranges::move(trouble.errors, std::back_inserter(walk_.errors));
            std::ranges::move(trouble.warnings, std::back_inserter(walk_.warnings));
        }
        return std::move(walk_);
    }

    struct Trouble {
        std::vector<Error> errors;
        std::vector<std::string> warnings;
    };

    const WalkOptions& options_;
    const std::string& root_;
    std::string prefix_;                       // of the paths of all files
    std::string real_root_;                    // absolute, without symbolic links
    MadeOnce<std::string> repository_;         // likewise, with a slash at its end; made when a link is met
    std::map<std::string, Trouble> troubles_;  // by prefix
    Walk walk_;
};

}  // namespace

Walk walk_folder(const std::string& folder, const WalkOptions& options) {
    return Walker(folder, options).run();
}

}  // namespace rmtool
