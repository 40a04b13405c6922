// What is there in place of a file that is not.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/diagnostic.h"
#include "core/project.h"
#include "rules/broken_reference/url.h"

namespace rmtool::broken_reference {

struct Instead {
    std::vector<std::string> urls;  // to stand in its place as they are
    Safety safety = Safety::unsafe;
    bool whole = false;  // in place of query and fragment, too
    std::string note;    // what is wrong; empty: the candidates say so
};

class Candidates {
  public:
    // `from` is the document's name; both must outlive it.
    Candidates(const std::string& from, Project& project) : from_(from), project_(project) {}

    bool is_there(std::string_view path);
    // For the URL's path, `path` when decoded.
    Instead for_missing(const Url& url, const std::string& path, const Target& target);

  private:
    std::optional<Instead> misencoded(const Url& url, const std::string& path);
    std::optional<Instead> same_look(const Url& url, const std::string& path, const Target& target);
    std::vector<std::string> likely_paths(const std::string& path, const Target& target);
    std::vector<std::string> near_entries(std::string_view part, const std::string& folder);

    const std::string& from_;
    Project& project_;
    std::unordered_map<std::string, std::vector<std::string>> likely_;  // by decoded path
};

}  // namespace rmtool::broken_reference
