// What the .gitignore files of a repository and its .git/info/exclude ignore, for a walk from folder to
// folder. The user's own ignore file plays no part: what is found shall not depend on the machine.
#pragma once

#include <cstddef>
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
    // Reads the ignore files of `folder`, which count for everything below it until leave_to(). `prefix` is
    // what a name in it needs to be opened. A folder with a .git is a repository of its own: what the folders
    // above ignore does not count in it.
    void enter(std::string_view folder, const std::string& prefix);

    // depth() before an enter() takes that one and all later ones back.
    size_t depth() const { return levels_.size(); }
    void leave_to(size_t depth);

    // About a path below the folder entered last, if the folders between are not ignored.
    bool ignores(std::string_view path, bool is_folder) const;

    // Ignore files that cannot be read.
    const std::vector<std::string>& warnings() const { return warnings_; }

  private:
    struct Level {
        IgnoreList list;
        size_t folder_size = 0;  // of paths below it: the part that the patterns do not see
        bool outermost = false;  // the levels before it do not count
    };

    std::string read(const std::string& path, int flags = 0);
    std::string shared_git_folder(const std::string& prefix);

    std::vector<Level> levels_;
    std::vector<std::string> warnings_;
};

}  // namespace rmtool
