#include "cli/config/discovery.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/document_place.h"
#include "core/paths.h"

namespace rmtool::config {
namespace {

constexpr std::array<const char*, 2> names = {".rmtool.yaml", ".rmtool.yml"};

// Of all, in their order.
std::vector<Error> gathered(const std::vector<std::shared_ptr<const Configuration>>& known,
                            std::vector<Error> Configuration::*told) {
    std::vector<Error> all;
    for (const auto& configuration : known)
        all.insert(all.end(), ((*configuration).*told).begin(), ((*configuration).*told).end());
    return all;
}

}  // namespace

std::string user_file(const char* config_home, const char* home) {
    // The specification ignores relative paths: XDG Base Directory 0.8.
    if (config_home && *config_home == '/') return joined(config_home, "rmtool/config.yaml");
    return home && *home == '/' ? joined(home, ".config/rmtool/config.yaml") : "";
}

std::shared_ptr<const Configuration> Configurations::loaded(const std::string& file, Origin origin) {
    const auto [found, is_new] = by_file_.try_emplace(file);
    if (is_new) {
        found->second =
            std::make_shared<const Configuration>(file.empty() ? Configuration() : load(file, disk_, origin));
        known_.push_back(found->second);
    }
    return found->second;
}

// From the folder upward until something is known, then the same for all folders on the way.
std::shared_ptr<const Configuration> Configurations::of_folder(const std::string& folder) {
    std::vector<std::string> way;
    Shared found;
    for (std::string at = folder; !found;) {
        if (const auto known = by_folder_.find(at); known != by_folder_.end()) {
            found = known->second;
            break;
        }
        way.push_back(at);
        std::vector<std::string> files;
        for (const char* name : names) {
            std::string file = joined(at, name);
            if (disk_.has_entry(file)) files.push_back(called_from(here_, file));
        }
        if (files.size() > 1) {
            Configuration both;
            both.file = files[0];
            both.errors.push_back({fmt::format("{} and {}: which of the two counts?", files[0], files[1]),
                                   "remove one of them"});
            found = std::make_shared<const Configuration>(std::move(both));
            known_.push_back(found);
        } else if (files.size() == 1) {
            found = loaded(files[0]);
        } else if (at.size() <= 1 || disk_.kind(joined(at, ".git")) != EntryKind::missing) {
            const bool has_user_file = !lookup_.user_file.empty() && disk_.has_entry(lookup_.user_file);
            found = loaded(has_user_file ? lookup_.user_file : "");
        }
        at = folder_of(at);
    }
    for (const std::string& each : way) by_folder_[each] = found;
    return found;
}

std::string Configurations::real_name(const std::string& path) {
    return place_as_named(path, here_, [this](const std::string& folder) {
        const auto [real, is_new] = real_folder_.try_emplace(folder);
        if (is_new) real->second = disk_.real_path(folder);
        return real->second;
    });
}

std::shared_ptr<const Configuration> Configurations::governing(const std::string& path, bool is_folder) {
    if (!lookup_.enabled) return loaded("");
    if (lookup_.file) return loaded(*lookup_.file, Origin::named);
    const std::string real = real_name(path);
    return of_folder(is_folder ? real : folder_of(real));
}

bool Configurations::excludes(const std::string& path, bool is_folder) {
    const Shared configuration = governing(path, is_folder);
    return configuration->errors.empty() && configuration->exclude.match(real_name(path), is_folder);
}

std::shared_ptr<const FileSettings> Configurations::settings(const std::string& path, bool is_folder) {
    const Shared configuration = governing(path, is_folder);
    if (!configuration->errors.empty()) return nullptr;
    std::vector<std::string> ignored;
    for (const Patterns& patterns : configuration->per_file_ignores) {
        if (patterns.match(real_name(path), is_folder))
            ignored.insert(ignored.end(), patterns.rules.begin(), patterns.rules.end());
    }
    std::shared_ptr<const FileSettings>& shared = settings_[{configuration, ignored}];
    if (!shared) {
        shared = std::make_shared<const FileSettings>(settings_of({configuration, {}, flags_, ignored}));
    }
    return shared;
}

std::vector<Error> Configurations::errors() const { return gathered(known_, &Configuration::errors); }

std::vector<Error> Configurations::warnings() const { return gathered(known_, &Configuration::warnings); }

}  // namespace rmtool::config
