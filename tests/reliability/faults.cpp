#include "tests/reliability/faults.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdarg>
#include <type_traits>

#include "core/temporary_file.h"

namespace rmtool::testing {
namespace {

bool active = false;
Fault planned;
std::vector<std::string_view> calls;

[[noreturn]] void die_of_signal() {
    remove_temporary_files();
    _exit(EXIT_SUCCESS);
}

// The effect on this call.
Effect next(std::string_view name) {
    if (!active) return Effect::none;
    calls.push_back(name);
    if (calls.size() != planned.at) return Effect::none;
    if (planned.effect == Effect::terminate) die_of_signal();
    if (planned.effect == Effect::kill) _exit(EXIT_SUCCESS);
    if (planned.effect == Effect::error) errno = planned.error;
    return planned.effect;
}

template <class Call>
auto attempt(std::string_view name, Call call) {
    using Value = decltype(call());
    const Effect effect = next(name);
    if (effect != Effect::error) {
        const Value value = call();
        if (effect == Effect::terminate_behind) die_of_signal();
        return value;
    }
    if constexpr (std::is_pointer_v<Value>) {
        return Value(nullptr);
    } else {
        return Value(-1);
    }
}

template <class Call>
ssize_t transfer(std::string_view name, size_t size, Call call) {
    const Effect effect = next(name);
    if (effect == Effect::error) return -1;
    return call(effect == Effect::part && size > 1 ? size / 2 : size);
}

}  // namespace

void inject(Fault fault) {
    planned = fault;
    calls.clear();
    active = true;
}

std::vector<std::string_view> injected() {
    active = false;
    return calls;
}

}  // namespace rmtool::testing

// With --wrap, the linker takes __wrap_NAME for NAME, and NAME for __real_NAME.
extern "C" {

using rmtool::testing::attempt;
using rmtool::testing::transfer;

int __real_open(const char* path, int flags, ...);
int __wrap_open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return attempt("open", [&] { return __real_open(path, flags, mode); });
}

int __real_openat(int folder, const char* path, int flags, ...);
int __wrap_openat(int folder, const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return attempt("openat", [&] { return __real_openat(folder, path, flags, mode); });
}

ssize_t __real_read(int file, void* bytes, size_t size);
ssize_t __wrap_read(int file, void* bytes, size_t size) {
    return transfer("read", size, [&](size_t part) { return __real_read(file, bytes, part); });
}

ssize_t __real_write(int file, const void* bytes, size_t size);
ssize_t __wrap_write(int file, const void* bytes, size_t size) {
    return transfer("write", size, [&](size_t part) { return __real_write(file, bytes, part); });
}

// Whatever it says, the descriptor is closed: close(2).
int __real_close(int file);
int __wrap_close(int file) {
    const int closed = __real_close(file);
    return attempt("close", [&] { return closed; });
}

int __real_fstat(int file, struct stat* status);
int __wrap_fstat(int file, struct stat* status) {
    return attempt("fstat", [&] { return __real_fstat(file, status); });
}

int __real_fstatat(int folder, const char* path, struct stat* status, int flags);
int __wrap_fstatat(int folder, const char* path, struct stat* status, int flags) {
    return attempt("fstatat", [&] { return __real_fstatat(folder, path, status, flags); });
}

int __real_stat(const char* path, struct stat* status);
int __wrap_stat(const char* path, struct stat* status) {
    return attempt("stat", [&] { return __real_stat(path, status); });
}

ssize_t __real_readlink(const char* path, char* link, size_t size);
ssize_t __wrap_readlink(const char* path, char* link, size_t size) {
    return attempt("readlink", [&] { return __real_readlink(path, link, size); });
}

char* __real_realpath(const char* path, char* resolved);
char* __wrap_realpath(const char* path, char* resolved) {
    return attempt("realpath", [&] { return __real_realpath(path, resolved); });
}

DIR* __real_opendir(const char* path);
DIR* __wrap_opendir(const char* path) {
    return attempt("opendir", [&] { return __real_opendir(path); });
}

int __real_fsync(int file);
int __wrap_fsync(int file) {
    return attempt("fsync", [&] { return __real_fsync(file); });
}

int __real_fchmod(int file, mode_t mode);
int __wrap_fchmod(int file, mode_t mode) {
    return attempt("fchmod", [&] { return __real_fchmod(file, mode); });
}

int __real_fchown(int file, uid_t user, gid_t group);
int __wrap_fchown(int file, uid_t user, gid_t group) {
    return attempt("fchown", [&] { return __real_fchown(file, user, group); });
}

int __real_renameat(int from, const char* before, int to, const char* after);
int __wrap_renameat(int from, const char* before, int to, const char* after) {
    return attempt("renameat", [&] { return __real_renameat(from, before, to, after); });
}

ssize_t __real_flistxattr(int file, char* names, size_t size);
ssize_t __wrap_flistxattr(int file, char* names, size_t size) {
    return attempt("flistxattr", [&] { return __real_flistxattr(file, names, size); });
}

ssize_t __real_fgetxattr(int file, const char* name, void* value, size_t size);
ssize_t __wrap_fgetxattr(int file, const char* name, void* value, size_t size) {
    return attempt("fgetxattr", [&] { return __real_fgetxattr(file, name, value, size); });
}

int __real_fsetxattr(int file, const char* name, const void* value, size_t size, int flags);
int __wrap_fsetxattr(int file, const char* name, const void* value, size_t size, int flags) {
    return attempt("fsetxattr", [&] { return __real_fsetxattr(file, name, value, size, flags); });
}

ssize_t __real_getrandom(void* bytes, size_t size, unsigned int flags);
ssize_t __wrap_getrandom(void* bytes, size_t size, unsigned int flags) {
    return attempt("getrandom", [&] { return __real_getrandom(bytes, size, flags); });
}

}  // extern "C"
