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

// Sorted by name, without "." and "..". If not all could be read, errno tells why; else it is 0.
std::vector<FolderEntry> entries_of(DIR* folder);

}  // namespace rmtool
