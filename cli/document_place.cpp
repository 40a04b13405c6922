#include "cli/document_place.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

#include "cli/world.h"
#include "core/paths.h"
#include "core/percent_encoding.h"

namespace rmtool {
namespace {

// URIs are ASCII; slashes stay.
std::string encoded(std::string_view path) {
    std::string out;
    for (size_t begin = 0; begin <= path.size();) {
        const size_t end = std::min(path.find('/', begin), path.size());
        for (const char c : percent_encoded(path.substr(begin, end - begin))) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte < 0x80) {
                out += c;
            } else {
                fmt::format_to(std::back_inserter(out), "%{:02X}", byte);
            }
        }
        if (end < path.size()) out += '/';
        begin = end + 1;
    }
    return out;
}

}  // namespace

std::string place_of(const std::string& name, Disk& disk) {
    if (std::string place = disk.real_path(name); !place.empty()) return place;
    const std::filesystem::path path = std::filesystem::path(name).lexically_normal();
    std::filesystem::path existing = path.parent_path();
    std::string place = disk.real_path(existing.empty() ? "." : existing.string());
    while (place.empty() && !existing.empty() && existing != existing.root_path()) {
        existing = existing.parent_path();
        place = disk.real_path(existing.empty() ? "." : existing.string());
    }
    const std::filesystem::path rest = existing.empty() ? path : path.lexically_relative(existing);
    return joined(place, rest.string());
}

std::string place_as_named(const std::string& path, const std::string& here,
                           const std::function<std::string(const std::string& folder)>& real_path) {
    const std::string whole = path.substr(0, path.find_last_not_of('/') + 1);
    const std::string name = whole.substr(whole.rfind('/') + 1);
    const bool is_only_folder = name.empty() || name == "." || name == "..";
    const std::string folder = is_only_folder ? path : folder_of(whole);
    std::string real = real_path(folder);
    if (real.empty()) real = folder.starts_with('/') ? folder : joined(here, folder);
    return is_only_folder ? real : joined(real, name);
}

std::string folder_of_file(const std::string& name, Disk& disk) { return place_of(folder_of(name), disk); }

std::string called_from(const std::string& here, const std::string& path) {
    std::string relative = seen_from(here, path);
    return relative.starts_with("../../../") ? path : relative;
}

std::string path_from_root(std::string_view name, const Origin& origin) {
    if (name == stdin_name) return std::string(name);
    const std::string path =
        (std::filesystem::path(origin.current) / std::filesystem::path(name)).lexically_normal().string();
    return is_within(origin.root, path) ? seen_from(origin.root, path) : path;
}

std::string uri_of(std::string_view name, const Origin& origin) {
    const std::string path = path_from_root(name, origin);
    return path.starts_with('/') ? "file://" + encoded(path) : encoded(path);
}

}  // namespace rmtool
