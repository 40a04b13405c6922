#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "core/disk.h"

namespace rmtool {
namespace {

struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};

EntryKind kind_of(mode_t mode) {
    if (S_ISREG(mode)) return EntryKind::file;
    if (S_ISDIR(mode)) return EntryKind::folder;
    return S_ISLNK(mode) ? EntryKind::link : EntryKind::other;
}

EntryKind kind_of(int folder, const dirent& entry) {
    if (entry.d_type != DT_UNKNOWN) return kind_of(static_cast<mode_t>(DTTOIF(entry.d_type)));
    // Some file systems do not say.
    struct stat status {};
    const bool there = fstatat(folder, entry.d_name, &status, AT_SYMLINK_NOFOLLOW) == 0;
    return there ? kind_of(status.st_mode) : EntryKind::missing;
}

}  // namespace

EntryKind RealDisk::kind(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0 ? kind_of(status.st_mode) : EntryKind::missing;
}

bool RealDisk::has_entry(const std::string& path) {
    struct stat status {};
    return lstat(path.c_str(), &status) == 0;
}

std::string RealDisk::real_path(const std::string& path) { return rmtool::real_path(path); }

Result<std::vector<FolderEntry>> RealDisk::list(const std::string& path) {
    const std::unique_ptr<DIR, CloseFolder> folder(opendir(path.c_str()));
    if (!folder) return failure(path, "cannot read", errno);
    std::vector<FolderEntry> entries;
    // readdir() returns null at the end, too, and tells an error only by errno.
    for (errno = 0; const dirent* entry = readdir(folder.get()); errno = 0) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") {
            entries.push_back({std::string(name), kind_of(dirfd(folder.get()), *entry)});
        }
    }
    if (errno != 0) return failure(path, "cannot read", errno);
    std::ranges::sort(entries, {}, &FolderEntry::name);
    return entries;
}

}  // namespace rmtool
