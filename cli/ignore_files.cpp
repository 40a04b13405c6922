#include "cli/ignore_files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <utility>

#include "core/descriptor.h"
#include "core/disk.h"
#include "core/paths.h"

namespace rmtool {
namespace {

// git reads up to 100 MiB; nobody writes them that long, and every pattern costs memory.
constexpr off_t max_ignore_file_bytes = 16 * 1024 * 1024;

constexpr const char* cannot_read = "cannot read";

bool exists(const std::string& path) {
    struct stat status {};
    return stat(path.c_str(), &status) == 0;
}

// A path that one of git's files names, relative to the folder it is in.
std::string resolved(const std::string& prefix, std::string_view path) {
    path = path.substr(0, path.find_first_of("\r\n"));
    return path.starts_with('/') ? fmt::format("{}/", path) : fmt::format("{}{}/", prefix, path);
}

// Nothing if there is none or it is no regular file.
Result<std::string> read_regular_file(const std::string& path, int flags) {
    const Descriptor file(open(path.c_str(), O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC | flags));
    if (!file) {
        if (errno == ENOENT || errno == ENOTDIR || errno == ELOOP) return std::string();
        return failure(path, cannot_read, errno);
    }
    struct stat status {};
    if (fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) return std::string();
    if (status.st_size > max_ignore_file_bytes) return failure(path, cannot_read, EFBIG);
    return read_all(file.number(), path);
}

std::string content_of(const std::string& path, std::vector<std::string>& warnings, int flags = 0) {
    Result<std::string> content = read_regular_file(path, flags);
    if (content) return std::move(*content);
    warnings.push_back(content.error().message);
    return {};
}

// In worktrees and submodules .git is a file that names the folder, and worktrees share that of their
// repository: gitrepository-layout(5).
std::string shared_git_folder(const std::string& prefix, std::vector<std::string>& warnings) {
    constexpr std::string_view label = "gitdir: ";
    std::string git_folder = prefix + ".git/";
    const std::string pointer = content_of(prefix + ".git", warnings);
    if (pointer.starts_with(label)) git_folder = resolved(prefix, pointer.substr(label.size()));
    const std::string shared = content_of(git_folder + "commondir", warnings);
    return shared.empty() ? git_folder : resolved(git_folder, shared);
}

}  // namespace

std::string repository_root(const std::string& folder, const std::string& fallback) {
    std::string ancestor = folder;
    while (!exists(ancestor + "/.git")) {
        const size_t slash = ancestor.rfind('/');
        if (ancestor.size() <= 1 || slash == std::string::npos) {
            return is_within(fallback, folder) ? fallback : folder;
        }
        ancestor.resize(slash == 0 ? 1 : slash);
    }
    return ancestor;
}

void IgnoreFiles::enter(std::string_view folder, const std::string& prefix,
                        std::vector<std::string>& warnings) {
    const size_t folder_size = folder == "/" ? 1 : folder.size() + 1;
    const auto add = [&](IgnoreList list, bool outermost) {
        innermost_ = std::make_shared<const Level>(
            Level{std::move(list), folder_size, outermost, std::move(innermost_)});
    };
    if (exists(prefix + ".git")) {
        const std::string exclude = shared_git_folder(prefix, warnings) + "info/exclude";
        add(IgnoreList::from_file(content_of(exclude, warnings)), true);
    }
    // A .gitignore that is a symbolic link does not count: gitignore(5).
    IgnoreList list = IgnoreList::from_file(content_of(prefix + ".gitignore", warnings, O_NOFOLLOW));
    if (!list.empty()) add(std::move(list), false);
}

bool IgnoreFiles::ignores(std::string_view path, bool is_folder) const {
    for (const Level* level = innermost_.get(); level != nullptr; level = level->above.get()) {
        const Verdict verdict = level->list.verdict(path.substr(level->folder_size), is_folder);
        if (verdict != Verdict::undecided) return verdict == Verdict::ignored;
        if (level->outermost) break;
    }
    return false;
}

}  // namespace rmtool
