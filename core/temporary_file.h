// A hidden file next to the one that it will replace. It goes away again unless it was renamed: on errors by
// the destructor, on signals by remove_temporary_files().
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rmtool {

// Functions that return int return 0 or an errno value.
class TemporaryFile {
  public:
    TemporaryFile() = default;
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    // In the open folder `directory`, which must stay open; never reuses or follows what is there. With
    // `shared` it gets the mode that umask and the folder's default ACL give to a new file, otherwise only we
    // may open it.
    int create(int directory, bool shared);
    int copy_metadata_of(int existing) const;  // owner, group, mode, extended attributes and so ACLs
    int sync() const;
    int rename_to(const std::string& name);  // in the same folder, which is synced

    int descriptor() const { return descriptor_; }

  private:
    int directory_ = -1;
    int descriptor_ = -1;
    int slot_ = -1;
    std::string name_;  // empty once there is nothing to remove
};

// Removes those of all threads. Async-signal-safe; for handlers that end the process.
void remove_temporary_files() noexcept;

}  // namespace rmtool
