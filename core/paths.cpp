#include "core/paths.h"

#include <algorithm>

namespace rmtool {

std::string prefix_of(const std::string& folder) {
    const size_t end = folder.find_last_not_of('/') + 1;  // 0 if it is the root
    return folder.substr(0, end) == "." ? "" : folder.substr(0, end) + "/";
}

std::string joined(std::string_view folder, std::string_view name) {
    std::string path;
    path.reserve(folder.size() + 1 + name.size());
    path += folder;
    if (!path.empty() && !path.ends_with('/')) path += '/';
    return path += name;
}

std::string folder_of(std::string_view path) {
    const size_t slash = path.rfind('/');
    if (slash == std::string_view::npos) return ".";
    return std::string(path.substr(0, std::max<size_t>(slash, 1)));
}

std::string_view stem_of(std::string_view name) { return name.substr(0, name.rfind('.')); }

bool is_within(std::string_view folder, std::string_view path) {
    if (folder.empty() || !path.starts_with(folder)) return false;
    return folder.ends_with('/') || path.size() == folder.size() || path[folder.size()] == '/';
}

std::string seen_from(std::string_view folder, std::string_view path) {
    std::string up;
    while (!is_within(folder, path) && folder.size() > 1) {
        folder = folder.substr(0, std::max<size_t>(folder.rfind('/'), 1));
        up += "../";
    }
    path.remove_prefix(std::min(folder.size() + (folder.ends_with('/') ? 0 : 1), path.size()));
    if (path.empty() && !up.empty()) up.pop_back();
    return up + std::string(path);
}

bool has_markdown_suffix(std::string_view path) {
    const auto ends_with = [path](std::string_view suffix) {
        const auto lower = [](char byte) {
            return static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
        };
        return path.size() >= suffix.size() &&
               std::ranges::equal(path.substr(path.size() - suffix.size()), suffix, {}, lower);
    };
    return ends_with(".md") || ends_with(".markdown");
}

}  // namespace rmtool
