#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "core/disk.h"
#include "core/folder_entries.h"
#include "core/paths.h"

namespace rmtool {
namespace {

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

// Files share folders, and each folder on the way to one costs a system call.
std::string RealDisk::real_path(const std::string& path) {
    const size_t name_begin = path.rfind('/') + 1;  // 0 without a slash
    const std::string name = path.substr(name_begin);
    char target = 0;
    const bool is_special = name.empty() || name == "." || name == "..";
    // EINVAL: it is there, and no link.
    if (is_special || readlink(path.c_str(), &target, 1) >= 0 || errno != EINVAL)
        return rmtool::real_path(path);
    const std::string folder = name_begin == 0 ? "." : path.substr(0, name_begin);
    const std::string& real = real_folders_.get(folder, [&folder] { return rmtool::real_path(folder); });
    return real.empty() ? "" : joined(real, name);
}

FolderEntries entries_of(DIR* folder) {
    FolderEntries found;
    std::vector<FolderEntry>& entries = found.entries;
    // readdir() returns null at the end, too, and tells an error only by errno.
    for (errno = 0; const dirent* entry = readdir(folder); errno = 0) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..")
            entries.push_back({std::string(name), kind_of(dirfd(folder), *entry)});
    }
    found.error = errno;
    std::ranges::sort(entries, {}, &FolderEntry::name);
    entries.shrink_to_fit();
    return found;
}

Result<std::vector<FolderEntry>> RealDisk::list(const std::string& path) {
    const OpenFolder folder(opendir(path.c_str()));
    if (!folder) return failure(path, "cannot read", errno);
    FolderEntries found = entries_of(folder.get());
    if (found.error != 0) return failure(path, "cannot read", found.error);
    return std::move(found.entries);
}

}  // namespace rmtool
