// Lists of patterns with the meaning that gitignore(5) gives to them, for ignore files and exclude globs
// alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rmtool {

enum class Verdict : uint8_t { undecided, ignored, kept };

// Paths are relative to the folder that the list belongs to, without a slash at either end; that folder
// itself (an empty path) is never ignored. Names are bytes; case counts.
class IgnoreList {
  public:
    // The content of an ignore file: one pattern a line, comments, a byte order mark.
    static IgnoreList from_file(std::string_view content);

    // One pattern as it is, also if it begins with `#` or ends with a blank. The last one that matches
    // decides.
    void add(std::string_view pattern);

    // A pattern of a command line or a configuration: `./docs` is `/docs`, and not a name with a dot.
    void add_glob(std::string_view glob);

    // About the path alone, whatever its parents.
    Verdict verdict(std::string_view path, bool is_folder) const;

    // The path or one of its parents is ignored: what is in an ignored folder cannot be kept.
    bool ignores(std::string_view path, bool is_folder) const;

    bool empty() const { return patterns_.empty(); }

  private:
    struct Pattern {
        size_t begin, end;  // in text_
        bool negated;       // `!`: what matches is kept
        bool folders_only;  // with a slash at its end
        bool name_only;     // no other slash: for the last name, in whatever folder
        bool literal;       // nothing in it stands for anything else
    };

    bool matches(const Pattern& pattern, std::string_view path, bool is_folder) const;

    std::string text_;  // of all patterns, without what the flags say
    std::vector<Pattern> patterns_;
};

}  // namespace rmtool
