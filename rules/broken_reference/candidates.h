// What is there in place of a file that is not.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/project.h"

namespace rmtool::broken_reference {

class Candidates {
  public:
    // `from` is the document's name; both must outlive it.
    Candidates(const std::string& from, Project& project) : from_(from), project_(project) {}

    bool is_there(std::string_view path);
    // For the path `written`, `path` when decoded: other paths, to stand in its place as they are.
    std::vector<std::string> for_missing(std::string_view written, const std::string& path,
                                         const Target& target);

  private:
    std::vector<std::string> likely_paths(const std::string& path, const Target& target);
    std::vector<std::string> near_entries(std::string_view part, const std::string& folder);

    const std::string& from_;
    Project& project_;
    std::unordered_map<std::string, std::vector<std::string>> likely_;  // by decoded path
};

}  // namespace rmtool::broken_reference
