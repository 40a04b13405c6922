#include "core/temporary_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <string_view>
#include <utility>
#include <vector>

namespace rmtool {
namespace {

// What a signal handler may look at: no allocation, no lock. With more files at a time than slots the surplus
// ones are merely not removed when a signal ends the program.
struct Slot {
    std::atomic<bool> taken = false;
    std::atomic<bool> complete = false;  // directory and name may be read
    int directory = -1;
    std::array<char, 32> name{};
};
constinit std::array<Slot, 64> slots{};
static_assert(std::atomic<bool>::is_always_lock_free);

int take_slot(int directory, const std::string& name) {
    for (size_t i = 0; i < slots.size(); ++i) {
        if (slots[i].taken.exchange(true)) continue;
        slots[i].directory = directory;
        slots[i].name[name.copy(slots[i].name.data(), slots[i].name.size() - 1)] = '\0';
        slots[i].complete = true;
        return static_cast<int>(i);
    }
    return -1;
}

void release_slot(int index) {
    if (index < 0) return;
    Slot& slot = slots[static_cast<size_t>(index)];
    slot.complete = false;
    slot.taken = false;
}

// Not derived from the target's name: that may already be as long as a name can be. No lock either: whatever
// a crash leaves behind, the next run takes another name.
std::string random_name() {
    uint64_t number = 0;
    // 8 bytes are never cut short (getrandom(2)); where the call is forbidden, O_EXCL still keeps us apart.
    if (getrandom(&number, sizeof number, 0) < 0) number = static_cast<uint64_t>(getpid());
    return fmt::format(".rmtool-{:016x}", number);
}

// What people set is copied or the write fails; the rest (security.*, trusted.*) belongs to the system, which
// may not let us.
bool must_be_kept(std::string_view attribute) {
    return attribute.starts_with("user.") || attribute.starts_with("system.posix_acl_");
}

int copy_attribute(int from, int to, const char* name) {
    const ssize_t size = fgetxattr(from, name, nullptr, 0);
    std::vector<char> value(size > 0 ? static_cast<size_t>(size) : 0);
    const bool copied = size >= 0 && fgetxattr(from, name, value.data(), value.size()) == size &&
                        fsetxattr(to, name, value.data(), value.size(), 0) == 0;
    return copied || !must_be_kept(name) ? 0 : errno;
}

int copy_attributes(int from, int to) {
    const ssize_t size = flistxattr(from, nullptr, 0);
    if (size < 0) return errno == ENOTSUP ? 0 : errno;  // the file system has none
    if (size == 0) return 0;
    std::string names(static_cast<size_t>(size), '\0');
    const ssize_t listed = flistxattr(from, names.data(), names.size());
    if (listed < 0) return errno;
    names.resize(static_cast<size_t>(listed));
    for (size_t i = 0; i < names.size(); i += std::string_view(names.data() + i).size() + 1) {
        if (const int error = copy_attribute(from, to, names.data() + i)) return error;
    }
    return 0;
}

int sync_descriptor(int descriptor) {
    if (fsync(descriptor) == 0) return 0;
    // fsync(2): the file system knows no such thing.
    return errno == EINVAL || errno == ENOTSUP ? 0 : errno;
}

}  // namespace

TemporaryFile::~TemporaryFile() {
    if (!name_.empty()) unlinkat(directory_, name_.c_str(), 0);
    release_slot(slot_);
    if (descriptor_ >= 0) close(descriptor_);
}

int TemporaryFile::create(int directory, bool shared) {
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    constexpr int attempts = 16;
    directory_ = directory;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        std::string name = random_name();
        // Registered before it exists: there must be no moment in which a signal leaves it behind.
        slot_ = take_slot(directory, name);
        descriptor_ = openat(directory, name.c_str(), flags, shared ? 0666 : 0600);
        if (descriptor_ >= 0) {
            name_ = std::move(name);  // a copy could find no memory, and nobody would remove the file
            return 0;
        }
        const int error = errno;
        release_slot(std::exchange(slot_, -1));
        if (error != EEXIST && error != EINTR) return error;
    }
    return EEXIST;
}

int TemporaryFile::copy_metadata_of(int existing) const {
    struct stat wanted {};
    struct stat ours {};
    if (fstat(existing, &wanted) != 0 || fstat(descriptor_, &ours) != 0) return errno;
    const bool other_owner = wanted.st_uid != ours.st_uid || wanted.st_gid != ours.st_gid;
    if (other_owner && fchown(descriptor_, wanted.st_uid, wanted.st_gid) != 0) return errno;
    // After the owner, since chown(2) clears the set-user-ID bit, and before the ACL, which it would change.
    if (fchmod(descriptor_, wanted.st_mode & 07777) != 0) return errno;
    return copy_attributes(existing, descriptor_);
}

int TemporaryFile::sync() const { return sync_descriptor(descriptor_); }

int TemporaryFile::rename_to(const std::string& name) {
    // Network file systems report a full disk as late as here.
    if (close(std::exchange(descriptor_, -1)) != 0 && errno != EINTR) return errno;
    if (renameat(directory_, name_.c_str(), directory_, name.c_str()) != 0) return errno;
    name_.clear();
    return sync_descriptor(directory_);
}

void remove_temporary_files() noexcept {
    const int interrupted = errno;  // belongs to whatever the signal interrupted
    for (const Slot& slot : slots) {
        if (slot.complete) unlinkat(slot.directory, slot.name.data(), 0);
    }
    errno = interrupted;
}

}  // namespace rmtool
