#include "cli/gitignore.h"

#include <algorithm>

#include "core/wildcard.h"

namespace rmtool {
namespace {

// Blanks at the end do not count unless they are escaped. Only U+0020 is one.
std::string_view without_trailing_blanks(std::string_view line) {
    size_t end = 0;
    for (size_t position = 0; position < line.size(); ++position) {
        const bool blank = line[position] == ' ';
        if (line[position] == '\\') ++position;
        if (!blank) end = std::min(position + 1, line.size());
    }
    return line.substr(0, end);
}

std::string_view last_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

IgnoreList IgnoreList::from_file(std::string_view content) {
    IgnoreList list;
    if (content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
    while (!content.empty()) {
        const size_t end = std::min(content.find('\n'), content.size());
        std::string_view line = content.substr(0, end);
        content.remove_prefix(std::min(end + 1, content.size()));
        if (line.starts_with('#')) continue;
        if (line.ends_with('\r')) line.remove_suffix(1);
        // git keeps its lines as C strings.
        line = without_trailing_blanks(line.substr(0, line.find('\0')));
        list.add(line);
    }
    return list;
}

void IgnoreList::add(std::string_view pattern) {
    const bool negated = pattern.starts_with('!');
    if (negated) pattern.remove_prefix(1);
    const bool folders_only = pattern.ends_with('/');
    if (folders_only) pattern.remove_suffix(1);
    const bool name_only = pattern.find('/') == std::string_view::npos;
    if (pattern.starts_with('/')) pattern.remove_prefix(1);

    if (pattern.empty()) return;

    const size_t begin = text_.size();
    text_ += pattern;
    const bool literal = pattern.find_first_of("*?[\\") == pattern.npos;
    patterns_.push_back({begin, text_.size(), negated, folders_only, name_only, literal});
}

bool IgnoreList::matches(const Pattern& pattern, std::string_view path, bool is_folder) const {
    if (pattern.folders_only && !is_folder) return false;
    const std::string_view text = std::string_view(text_).substr(pattern.begin, pattern.end - pattern.begin);
    if (pattern.name_only) path = last_name(path);
    return pattern.literal ? text == path : matches_wildcard(text, path);
}

void IgnoreList::add_glob(std::string_view glob) {
    const bool negated = glob.starts_with('!');
    if (negated) glob.remove_prefix(1);
    if (glob.starts_with("./")) glob.remove_prefix(1);
    add((negated ? "!" : "") + std::string(glob));
}

Verdict IgnoreList::verdict(std::string_view path, bool is_folder) const {
    if (path.empty()) return Verdict::undecided;
    for (auto pattern = patterns_.rbegin(); pattern != patterns_.rend(); ++pattern) {
        if (matches(*pattern, path, is_folder)) return pattern->negated ? Verdict::kept : Verdict::ignored;
    }
    return Verdict::undecided;
}

bool IgnoreList::ignores(std::string_view path, bool is_folder) const {
    for (size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', slash + 1)) {
        if (verdict(path.substr(0, slash), true) == Verdict::ignored) return true;
    }
    return verdict(path, is_folder) == Verdict::ignored;
}

}  // namespace rmtool
