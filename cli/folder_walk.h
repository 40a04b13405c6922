// The Markdown files below a folder, in one order on every machine.
#pragma once

#include <sys/types.h>

#include <compare>
#include <string>
#include <vector>

#include "cli/gitignore.h"
#include "core/disk.h"
#include "core/result.h"

namespace rmtool {

// The same for all names of a file.
struct FileIdentity {
    dev_t device;
    ino_t number;
    auto operator<=>(const FileIdentity&) const = default;
};

struct FoundFile {
    std::string path;
    FileIdentity identity;
    bool is_link = false;  // symbolic; the identity is that of what it leads to
};

struct WalkOptions {
    const IgnoreList& exclude;   // belongs to the current folder
    std::string seen_from_here;  // the folder as its patterns see it; empty: the current folder itself
    bool obey_ignore_files = true;
    std::string repository_fallback;  // see repository_root()
    size_t jobs = 1;                  // threads; 0 stands for as many as there are processors
};

struct Walk {
    std::vector<FoundFile> files;       // by the bytes of their paths, as `git ls-files` has them
    std::vector<Error> errors;          // folders that cannot be read; these and the rest in the same order
    std::vector<std::string> warnings;  // ignore files that cannot be read
    Listings folders;                   // all that were read
};

// `folder` is walked whatever ignores it. Paths begin with it as it is given; "." adds nothing. Hidden
// folders are walked, .git is not. Symbolic links to folders are not followed, those to regular files are if
// these are in the same repository. Nothing but folders and ignore files is opened, and no more than two of
// them at a time by each thread.
Walk walk_folder(const std::string& folder, const WalkOptions& options);

}  // namespace rmtool
