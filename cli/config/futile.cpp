#include "cli/config/futile.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/paths.h"
#include "core/shown.h"
#include "core/wildcard.h"

namespace rmtool::config {
namespace {

constexpr const char* start = "patterns start from the folder of their configuration";

// An escaped one is meant to be there, and one at the begin is always meant (gitignore(5)).
bool has_blank_at_its_end(std::string_view text) {
    const bool is_escaped = text.size() > 1 && text[text.size() - 2] == '\\';
    return text.ends_with(' ') && !is_escaped;
}

// Of the names between its slashes: those that no path has.
std::optional<Futility> wrong_name_in(std::string_view text) {
    // A slash in brackets ends no name.
    if (text.find('[') != text.npos) return std::nullopt;
    for (size_t begin = 0; begin <= text.size();) {
        const size_t end = std::min(text.find('/', begin), text.size());
        const std::string_view name = text.substr(begin, end - begin);
        if (name.empty()) return Futility{"two slashes have no name between them", ""};
        if (name == "." || name == "..")
            return Futility{fmt::format("no file is called '{}' from there", name), start};
        begin = end + 1;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Futility> why_futile(std::string_view pattern, bool is_first, const std::string& folder,
                                   Disk& disk) {
    std::string_view text = pattern;
    const bool takes_back = text.starts_with('!');
    if (takes_back) text.remove_prefix(1);
    if (takes_back && is_first)
        return Futility{"'!' takes back what a pattern before it matches, and there is none", ""};
    if (has_blank_at_its_end(text)) return Futility{"it ends with a blank", "'\\ ' is meant to be one"};
    if (is_malformed_wildcard(text)) return Futility{"its '[' has no end, or its '\\' nothing behind it", ""};
    if (text.starts_with("./")) text.remove_prefix(1);
    const bool is_anchored = text.starts_with('/');
    if (is_anchored) text.remove_prefix(1);
    if (text.ends_with('/')) text.remove_suffix(1);
    if (text.empty()) return Futility{"it names nothing", "'*' is everything; quote what begins with '!'"};
    if (std::optional<Futility> wrong = wrong_name_in(text)) return wrong;

    // Empty if the folder is gone, or the root of the system.
    const std::string_view above = std::string_view(folder).substr(folder.empty() ? 0 : 1);
    const std::string first_name(text.substr(0, text.find('/')));
    if (is_anchored && !above.empty() && text.starts_with(above) &&
        (text.size() == above.size() || text[above.size()] == '/') &&
        !disk.has_entry(joined(folder, first_name))) {
        const std::string_view rest = text.substr(above.size());
        return Futility{start, fmt::format("write '{}'", rest.empty() ? "*" : shown(rest))};
    }
    return std::nullopt;
}

}  // namespace rmtool::config
