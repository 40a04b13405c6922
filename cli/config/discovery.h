// Which configuration governs a file, and what holds for it. Each folder is looked at once.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/config/settings.h"

namespace rmtool::config {

struct Lookup {
    std::optional<std::string> file;  // --config: for all files
    bool enabled = true;              // --no-config: for none
    std::string user_file;            // where there is no other; empty: none
};

// $XDG_CONFIG_HOME/rmtool/config.yaml, else ~/.config/rmtool/config.yaml; empty without both variables.
std::string user_file(const char* config_home, const char* home);

class Configurations {
  public:
    Configurations(Disk& disk, Lookup lookup, Values flags)
        : disk_(disk), lookup_(std::move(lookup)), flags_(std::move(flags)), here_(disk.real_path(".")) {}

    // `path` as given; of a folder: what governs the files in it. The nearest .rmtool.yaml or .rmtool.yml
    // upward, as far as a .git.
    std::shared_ptr<const Configuration> governing(const std::string& path, bool is_folder);
    bool excludes(const std::string& path, bool is_folder);
    // Files for which the same holds share their settings. Null: the configuration is broken.
    std::shared_ptr<const FileSettings> settings(const std::string& path, bool is_folder = false);

    // Of all configurations met so far, each once, in the order they were met.
    std::vector<Error> errors() const;
    std::vector<Error> warnings() const;

  private:
    using Shared = std::shared_ptr<const Configuration>;
    Shared loaded(const std::string& file, Origin origin = Origin::found);
    Shared of_folder(const std::string& folder);
    std::string real_name(const std::string& path);

    Disk& disk_;
    Lookup lookup_;
    Values flags_;
    std::string here_;
    std::vector<Shared> known_;
    std::map<std::string, Shared, std::less<>> by_file_;
    std::map<std::string, Shared, std::less<>> by_folder_;         // absolute, without symbolic links
    std::map<std::string, std::string, std::less<>> real_folder_;  // of folders as given
    std::map<std::pair<Shared, std::vector<std::string>>, std::shared_ptr<const FileSettings>> settings_;
};

}  // namespace rmtool::config
