// What the .gitignore files of a repository and its .git/info/exclude ignore, for a walk from folder to
// folder. The user's own ignore file plays no part: what is found shall not depend on the machine. Copies
// share what they have read.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/gitignore.h"

namespace rmtool {

// The nearest folder with a .git, upward from `folder`; without one `fallback`, if that is above `folder`,
// else `folder`. All are absolute paths without symbolic links.
std::string repository_root(const std::string& folder, const std::string& fallback);

// Paths are absolute and without symbolic links; "/" is one, no other ends with a slash.
class IgnoreFiles {
  public:
    // Reads the ignore files of `folder`, which count for everything below it. `prefix` is what a name in it
    // needs to be opened. A folder with a .git is a repository of its own: what the folders above ignore does
    // not count in it. Ignore files that cannot be read are told of in `warnings`.
    void enter(std::string_view folder, const std::string& prefix, std::vector<std::string>& warnings);

    // About a path below the folder entered last, if the folders between are not ignored.
    bool ignores(std::string_view path, bool is_folder) const;

  private:
    struct Level {
        IgnoreList list;
        size_t folder_size = 0;  // of paths below it: the part that the patterns do not see
        bool outermost = false;  // the levels above do not count
        std::shared_ptr<const Level> above;
    };

    std::shared_ptr<const Level> innermost_;
};

}  // namespace rmtool
