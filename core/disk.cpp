#include "core/disk.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <climits>
#include <cstdlib>
#include <memory>
#include <system_error>
#include <utility>

#include "core/descriptor.h"
#include "core/phase_timer.h"
#include "core/source.h"
#include "core/temporary_file.h"

namespace rmtool {
namespace {

constexpr size_t first_chunk = 64 * 1024;

Error too_large(const std::string& name) {
    return {fmt::format("{}: cannot read: larger than {} MiB", name, max_source_bytes >> 20), ""};
}

// After a failed read or write: whether it is worth another attempt. A pipe that another program made
// non-blocking is waited for, as if it were not.
bool may_continue(int descriptor, short event) {
    if (errno == EINTR) return true;
    if (errno != EAGAIN) return false;
    pollfd waiting{descriptor, event, 0};
    return poll(&waiting, 1, -1) > 0 || errno == EINTR;
}

// Where a path really leads: a name in a folder without symbolic links before it, or one of our own open
// descriptors.
struct Target {
    std::string folder;
    std::string name;
    int descriptor = -1;
    bool through = false;  // never replaced, whatever it is
};

// Links in /proc are no paths to follow: /proc/self/fd/1 is what a shell opened as our output, to be written
// at its current offset, and its text may be no more than "pipe:[7]".
void recognise_process_file(Target& target) {
    if (target.folder != "/proc" && !target.folder.starts_with("/proc/")) return;
    target.through = true;
    if (target.folder != real_path("/proc/self/fd")) return;
    const char* const end = target.name.data() + target.name.size();
    int number = -1;
    if (std::from_chars(target.name.data(), end, number).ptr == end) target.descriptor = number;
}

// An errno value, or 0. The last name need not exist, also behind a symbolic link.
int resolve(std::string path, Target& target) {
    constexpr int most_links = 40;  // as the kernel: path_resolution(7)
    for (int links = 0; links <= most_links; ++links) {
        const size_t name_begin = path.rfind('/') + 1;  // 0 without a slash
        target.name = path.substr(name_begin);
        if (target.name.empty()) return path.empty() ? ENOENT : EISDIR;
        target.folder = real_path(name_begin == 0 ? "." : path.substr(0, name_begin));
        if (target.folder.empty()) return errno;
        recognise_process_file(target);
        if (target.through) return 0;

        std::string link(PATH_MAX, '\0');
        path = target.folder + "/" + target.name;
        const ssize_t length = readlink(path.c_str(), link.data(), link.size());
        if (length < 0) return 0;  // no link, or nothing there yet
        link.resize(static_cast<size_t>(length));
        path = link.starts_with('/') ? link : target.folder + "/" + link;
    }
    return ELOOP;
}

Result<size_t> write_through(int folder, const Target& target, const std::string& path,
                             std::string_view bytes) {
    if (target.descriptor >= 0) return write_all(target.descriptor, path, bytes);
    const Descriptor file(openat(folder, target.name.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC));
    if (!file) return failure(path, "cannot write", errno);
    return write_all(file.number(), path, bytes);
}

bool is_same_state(const struct stat& one, const struct stat& other) {
    const auto is_same_time = [](const timespec& left, const timespec& right) {
        return left.tv_sec == right.tv_sec && left.tv_nsec == right.tv_nsec;
    };
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino && one.st_size == other.st_size &&
           is_same_time(one.st_mtim, other.st_mtim) && is_same_time(one.st_ctim, other.st_ctim);
}

// Whether the name still leads to the file in that state.
bool is_unchanged(int folder, const Target& target, const struct stat& state) {
    struct stat now {};
    return fstatat(folder, target.name.c_str(), &now, AT_SYMLINK_NOFOLLOW) == 0 && is_same_state(now, state);
}

// `existing` is an open descriptor of the file to be replaced, or -1; with `state` only if it is still in it.
Result<size_t> replace(int folder, int existing, const Target& target, const std::string& path,
                       std::string_view bytes, const struct stat* state = nullptr) {
    TemporaryFile file;
    if (const int error = file.create(folder, existing < 0)) {
        return failure(path, existing < 0 ? "cannot write" : "cannot create a file in its folder", error);
    }
    Result<size_t> written = write_all(file.descriptor(), path, bytes);
    if (!written) return written;
    // After writing, which would clear a set-user-ID bit.
    if (const int error = existing < 0 ? 0 : file.copy_metadata_of(existing)) {
        Error kept = failure(path, "cannot keep its owner, mode and attributes", error);
        kept.hint = "write to a new file and move it yourself";
        return kept;
    }
    int error = file.sync();
    if (error == 0 && state && !is_unchanged(folder, target, *state)) return changed(path);
    if (error == 0) error = file.rename_to(target.name);
    if (error != 0) return failure(path, "cannot write", error);
    return written;
}

// With `expected` only if that is the file's content.
Result<size_t> replace_existing(int folder, const Target& target, const std::string& path,
                                std::string_view bytes, const std::string_view* expected = nullptr) {
    // Opened for writing only to learn whether it may be written: replacing it would not ask.
    const int access = expected ? O_RDWR : O_WRONLY;
    const Descriptor existing(
        openat(folder, target.name.c_str(), access | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status {};
    if (!existing || fstat(existing.number(), &status) != 0) return failure(path, "cannot write", errno);
    if (status.st_nlink > 1) {
        return Error{fmt::format("{}: cannot write: it has {} hard links, which a new file would separate",
                                 path, status.st_nlink),
                     "write to a new file and copy it over"};
    }
    if (!expected) return replace(folder, existing.number(), target, path, bytes);
    const Result<std::string> content = read_all(existing.number(), path);
    if (!content) return content.error();
    if (*content != *expected) return changed(path);
    return replace(folder, existing.number(), target, path, bytes, &status);
}

}  // namespace

Error changed(const std::string& path) {
    return {fmt::format("{}: changed while it was being fixed; left unchanged", path), "run it again"};
}

Error not_regular(const std::string& path) {
    return {fmt::format("{}: cannot fix: it is not a regular file", path), ""};
}

std::string real_path(const std::string& path) {
    const std::unique_ptr<char, decltype(&std::free)> resolved(realpath(path.c_str(), nullptr), &std::free);
    return resolved ? resolved.get() : "";
}

Error failure(const std::string& name, std::string_view what, int error) {
    return {
        fmt::format("{}: {}: {}", name.empty() ? "''" : name, what, std::generic_category().message(error)),
        ""};
}

Result<std::string> read_all(int descriptor, const std::string& name) {
    const PhaseTimer timer("read");
    struct stat status {};
    if (fstat(descriptor, &status) != 0) return failure(name, "cannot read", errno);
    const bool regular = S_ISREG(status.st_mode);
    const auto expected = regular ? static_cast<uint64_t>(status.st_size) : 0;
    if (expected > max_source_bytes) return too_large(name);

    // One byte more than expected, so that the end is seen without growing.
    std::string bytes(std::max<size_t>(expected + 1, regular ? 1 : first_chunk), '\0');
    size_t size = 0;
    while (true) {
        if (size == bytes.size()) {
            bytes.resize(std::min<size_t>(std::max(first_chunk, 2 * size), max_source_bytes + 1));
        }
        const ssize_t count = ::read(descriptor, bytes.data() + size, bytes.size() - size);
        if (count == 0) break;
        if (count < 0) {
            if (may_continue(descriptor, POLLIN)) continue;
            return failure(name, "cannot read", errno);
        }
        size += static_cast<size_t>(count);
        if (size > max_source_bytes) return too_large(name);
    }
    bytes.resize(size);
    return bytes;
}

Result<size_t> write_all(int descriptor, const std::string& name, std::string_view bytes) {
    size_t written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(descriptor, bytes.data() + written, bytes.size() - written);
        if (count >= 0) {
            written += static_cast<size_t>(count);
        } else if (!may_continue(descriptor, POLLOUT)) {
            return failure(name, "cannot write", errno);
        }
    }
    return written;
}

Result<std::string> RealDisk::read(const std::string& path) {
    const Descriptor file(open(path.c_str(), O_RDONLY | O_NOCTTY | O_CLOEXEC));
    if (!file) return failure(path, "cannot read", errno);
    return read_all(file.number(), path);
}

Result<size_t> RealDisk::write(const std::string& path, std::string_view bytes) {
    Target target;
    if (const int error = resolve(path, target)) return failure(path, "cannot write", error);
    const Descriptor folder(open(target.folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder) return failure(path, "cannot write", errno);

    struct stat status {};
    const bool exists = fstatat(folder.number(), target.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
    if (!exists && errno != ENOENT) return failure(path, "cannot write", errno);
    if (target.through || (exists && !S_ISREG(status.st_mode))) {
        return write_through(folder.number(), target, path, bytes);
    }
    if (exists) return replace_existing(folder.number(), target, path, bytes);
    return replace(folder.number(), -1, target, path, bytes);
}

Result<size_t> RealDisk::rewrite(const std::string& path, std::string_view expected, std::string_view bytes) {
    Target target;
    if (const int error = resolve(path, target)) return failure(path, "cannot write", error);
    const Descriptor folder(open(target.folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    struct stat status {};
    if (!folder || fstatat(folder.number(), target.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return failure(path, "cannot write", errno);
    if (target.through || !S_ISREG(status.st_mode)) return not_regular(path);
    return replace_existing(folder.number(), target, path, bytes, &expected);
}

}  // namespace rmtool
