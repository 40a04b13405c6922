#include "cli/files.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include "cli/document_place.h"
#include "cli/folder_walk.h"
#include "cli/gitignore.h"
#include "cli/world.h"
#include "core/disk.h"
#include "core/paths.h"

namespace rmtool {
namespace {

std::vector<std::string> split_list(std::string_view text, bool null_separated) {
    std::vector<std::string> paths;
    while (!text.empty()) {
        const size_t end = std::min(text.find(null_separated ? '\0' : '\n'), text.size());
        std::string_view path = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!null_separated && path.ends_with('\r')) path.remove_suffix(1);
        if (!path.empty()) paths.emplace_back(path);
    }
    return paths;
}

Result<std::vector<std::string>> read_list(const std::string& path, bool null_separated) {
    RealDisk disk;
    const Result<std::string> text = path == "-" ? read_all(STDIN_FILENO, stdin_name) : disk.read(path);
    if (!text) return text.error();
    // No name has one.
    if (!null_separated && text->find('\0') != std::string::npos) {
        return Error{fmt::format("{}: cannot read as a list of files: it has NUL characters",
                                 path == "-" ? stdin_name : path.c_str()),
                     "--null takes names that end with NUL"};
    }
    return split_list(*text, null_separated);
}

class Collector {
  public:
    explicit Collector(const FileOptions& options) : options_(options), here_(real_path(".")) {
        if (!options.obey_exclude) return;
        for (const std::string& glob : options.exclude) exclude_.add_glob(glob);
    }

    void take(const std::string& path) {
        struct stat status {};
        if (path == "-") {
            take_standard_input();
        } else if (stat(path.c_str(), &status) != 0) {
            found_.errors.push_back(failure(path, "cannot read", errno));
        } else if (const std::string seen = seen_from_here(path);
                   exclude_.ignores(seen, S_ISDIR(status.st_mode))) {
            excluded_.push_back(path);
        } else if (is_excluded(path, S_ISDIR(status.st_mode))) {
            excluded_.push_back(path);
        } else if (S_ISDIR(status.st_mode)) {
            take_folder(path, seen);
        } else {
            take_file(path, {status.st_dev, status.st_ino});
        }
    }

    void take_list(const std::string& list) {
        const Result<std::vector<std::string>> paths = read_list(list, options_.null_separated);
        if (!paths) {
            found_.errors.push_back(paths.error());
            return;
        }
        if (paths->empty()) {
            found_.notices.push_back(
                fmt::format("{}: no files listed", list == "-" ? stdin_name : list.c_str()));
        }
        for (const std::string& path : *paths) take(path);
    }

    Discovery finish() {
        if (excluded_.size() == 1) {
            found_.notices.push_back(fmt::format("{}: excluded; --no-exclude lints it", excluded_.front()));
        } else if (!excluded_.empty()) {
            found_.notices.push_back(fmt::format("{}: excluded, and {} more; --no-exclude lints them",
                                                 excluded_.front(), excluded_.size() - 1));
        }
        return std::move(found_);
    }

  private:
    void take_standard_input() {
        if (options_.files_from == "-") {
            found_.errors.push_back({fmt::format("{}: cannot read: it gives the list of files", stdin_name),
                                     "name a file instead of '-', or read the list from one"});
        } else if (!std::exchange(standard_input_taken_, true)) {
            found_.files.emplace_back("-");
            const std::string& name = options_.stdin_name;
            found_.stdin_is_excluded =
                !name.empty() && (exclude_.ignores(seen_from_here(name), false) || is_excluded(name, false));
            if (found_.stdin_is_excluded) excluded_.push_back(name);
        }
    }

    bool is_excluded(const std::string& path, bool is_folder) const {
        return options_.obey_exclude && options_.excluded && options_.excluded(path, is_folder);
    }

    void take_file(const std::string& path, const FileIdentity& identity) {
        if (taken_.insert(identity).second) found_.files.push_back(path);
    }

    void take_folder(const std::string& path, const std::string& seen) {
        Walk walk = walk_folder(path, {exclude_, seen, options_.obey_ignore_files, here_, options_.jobs});
        // A file is called by its own name where it has one here, and not by that of a link to it.
        std::set<FileIdentity> own_names;
        for (const FoundFile& file : walk.files) {
            if (!file.is_link) own_names.insert(file.identity);
        }
        size_t excluded = 0;
        for (const FoundFile& file : walk.files) {
            const bool has_own_name = file.is_link && own_names.contains(file.identity);
            if (has_own_name || is_excluded(file.path, false)) {
                ++excluded;
            } else {
                take_file(file.path, file.identity);
            }
        }
        if (excluded > 0 && excluded == walk.files.size()) {
            walk.warnings.push_back(
                fmt::format("{}: all its Markdown files are excluded; --no-exclude lints them", path));
        }
        if (walk.files.empty() && walk.errors.empty()) {
            walk.warnings.push_back(fmt::format("{}: no Markdown files to lint", path));
        }
        std::ranges::move(walk.errors, std::back_inserter(found_.errors));
        std::ranges::move(walk.warnings, std::back_inserter(found_.notices));
        found_.folders.merge(walk.folders);
    }

    // What the exclude patterns see.
    std::string seen_from_here(const std::string& path) const {
        if (exclude_.empty()) return {};
        return seen_from(
            here_, place_as_named(path, here_, [](const std::string& folder) { return real_path(folder); }));
    }

    const FileOptions& options_;
    std::string here_;
    IgnoreList exclude_;
    std::set<FileIdentity> taken_;
    bool standard_input_taken_ = false;
    std::vector<std::string> excluded_;
    Discovery found_;
};

}  // namespace

Discovery discover(std::span<const std::string> arguments, const FileOptions& options) {
    Collector collector(options);
    for (const std::string& path : arguments) collector.take(path);
    if (options.files_from) {
        collector.take_list(*options.files_from);
    } else if (arguments.empty()) {
        collector.take(".");
    }
    return collector.finish();
}

}  // namespace rmtool
