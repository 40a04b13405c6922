// The world of files behind one small interface, so that tests can hold it in memory and make it fail.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/made_once.h"
#include "core/result.h"

namespace rmtool {

enum class EntryKind : uint8_t { missing, file, folder, link, other };

struct FolderEntry {
    std::string name;
    EntryKind kind = EntryKind::other;  // of the entry itself: `link` is a symbolic link
};

// Folders, absolute and without symbolic links, and what is in them as Disk::list() has it.
using Listings = std::unordered_map<std::string, std::vector<FolderEntry>>;

class Disk {
  public:
    virtual ~Disk() = default;
    // The whole file. Errors: missing, a directory, unreadable, above max_source_bytes, failing reads.
    virtual Result<std::string> read(const std::string& path) = 0;
    // Old or new content, never a part: a temporary file in the same folder, renamed. Symbolic links are
    // followed, mode and owner of an existing file kept. Devices, FIFOs and /proc/self/fd/N are opened and
    // written through. Returns the number of bytes written.
    virtual Result<size_t> write(const std::string& path, std::string_view bytes) = 0;
    // The same for a regular file that was read as `expected`. Error, and nothing is written, if it is
    // anything else by now, up to the moment before it is replaced.
    virtual Result<size_t> rewrite(const std::string& path, std::string_view expected,
                                   std::string_view bytes) = 0;
    // What a path leads to; links that lead nowhere, or in circles, are missing.
    virtual EntryKind kind(const std::string& path) = 0;
    // Whether there is something of that name, also if it is a link that leads nowhere.
    virtual bool has_entry(const std::string& path) = 0;
    // Absolute and without symbolic links; empty if it leads to nothing.
    virtual std::string real_path(const std::string& path) = 0;
    // Sorted by name, without "." and "..". Errors: no folder, unreadable.
    virtual Result<std::vector<FolderEntry>> list(const std::string& path) = 0;
};

class RealDisk final : public Disk {
  public:
    Result<std::string> read(const std::string& path) override;
    Result<size_t> write(const std::string& path, std::string_view bytes) override;
    Result<size_t> rewrite(const std::string& path, std::string_view expected,
                           std::string_view bytes) override;
    EntryKind kind(const std::string& path) override;
    bool has_entry(const std::string& path) override;
    std::string real_path(const std::string& path) override;
    Result<std::vector<FolderEntry>> list(const std::string& path) override;

  private:
    MadeOnceByKey<std::string> real_folders_;  // as they were when first asked for
};

// The current folder is "/", so that "a.md" and "/a.md" are one file; folders are there when a file is in
// them. Symbolic links there are none.
class MemoryDisk final : public Disk {
  public:
    std::map<std::string, std::string> files;
    Result<std::string> read(const std::string& path) override;
    Result<size_t> write(const std::string& path, std::string_view bytes) override;
    Result<size_t> rewrite(const std::string& path, std::string_view expected,
                           std::string_view bytes) override;
    EntryKind kind(const std::string& path) override;
    bool has_entry(const std::string& path) override { return kind(path) != EntryKind::missing; }
    std::string real_path(const std::string& path) override;
    Result<std::vector<FolderEntry>> list(const std::string& path) override;
};

// Absolute and without symbolic links; empty, and errno set, if it leads to nothing.
std::string real_path(const std::string& path);

// "NAME: what: reason", the reason being that of an errno value.
Error failure(const std::string& name, std::string_view what, int error);

// For rewrite(): what it says of a file that is another by now, and of one that is none.
Error changed(const std::string& path);
Error not_regular(const std::string& path);

// An open descriptor to its end or from its start; a short read or write is continued, EINTR retried.
Result<std::string> read_all(int descriptor, const std::string& name);
Result<size_t> write_all(int descriptor, const std::string& name, std::string_view bytes);

}  // namespace rmtool
