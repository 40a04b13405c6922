#include <algorithm>
#include <cerrno>

#include "core/disk.h"

namespace rmtool {
namespace {

// Absolute, without ".", ".." and empty names; the root is empty.
std::string normal(std::string_view path) {
    std::string out;
    for (size_t begin = 0; begin < path.size();) {
        const size_t end = std::min(path.find('/', begin), path.size());
        const std::string_view name = path.substr(begin, end - begin);
        begin = end + 1;
        if (name == "..") {
            out.resize(out.empty() ? 0 : out.rfind('/'));
        } else if (!name.empty() && name != ".") {
            out.append("/").append(name);
        }
    }
    return out;
}

}  // namespace

Result<std::string> MemoryDisk::read(const std::string& path) {
    const auto file = files.find(path);
    if (file != files.end()) return file->second;
    const std::string wanted = normal(path);
    const auto same =
        std::ranges::find_if(files, [&](const auto& each) { return normal(each.first) == wanted; });
    if (same == files.end()) return failure(path, "cannot read", ENOENT);
    return same->second;
}

Result<size_t> MemoryDisk::write(const std::string& path, std::string_view bytes) {
    files[path] = bytes;
    return bytes.size();
}

Result<size_t> MemoryDisk::rewrite(const std::string& path, std::string_view expected,
                                   std::string_view bytes) {
    const Result<std::string> content = read(path);
    if (!content) return content.error();
    if (*content != expected) return changed(path);
    return write(path, bytes);
}

EntryKind MemoryDisk::kind(const std::string& path) {
    const std::string wanted = normal(path);
    if (wanted.empty()) return EntryKind::folder;
    for (const auto& [name, bytes] : files) {
        const std::string file = normal(name);
        if (file == wanted) return EntryKind::file;
        if (file.starts_with(wanted + "/")) return EntryKind::folder;
    }
    return EntryKind::missing;
}

std::string MemoryDisk::real_path(const std::string& path) {
    if (kind(path) == EntryKind::missing) return "";
    const std::string absolute = normal(path);
    return absolute.empty() ? "/" : absolute;
}

Result<std::vector<FolderEntry>> MemoryDisk::list(const std::string& path) {
    if (kind(path) != EntryKind::folder) return failure(path, "cannot read", ENOTDIR);
    const std::string folder = normal(path) + "/";
    std::map<std::string, EntryKind> entries;
    for (const auto& [name, bytes] : files) {
        const std::string file = normal(name);
        if (!file.starts_with(folder)) continue;
        const size_t end = file.find('/', folder.size());
        const EntryKind kind = end == std::string::npos ? EntryKind::file : EntryKind::folder;
        entries.emplace(file.substr(folder.size(), end - folder.size()), kind);
    }
    std::vector<FolderEntry> sorted;
    for (const auto& [name, kind] : entries) sorted.push_back({name, kind});
    return sorted;
}

}  // namespace rmtool
