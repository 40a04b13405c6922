// A folder that is open, and what is in it.
#pragma once

#include <dirent.h>

#include <memory>
#include <vector>

#include "core/disk.h"

namespace rmtool {

struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

struct FolderEntries {
    std::vector<FolderEntry> entries;  // sorted by name, without "." and ".."
    int error = 0;                     // why not all could be read; else 0
};
FolderEntries entries_of(DIR* folder);

}  // namespace rmtool
