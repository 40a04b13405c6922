#include "cli/config/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <utility>

#include "cli/config/dictionary.h"
#include "cli/config/futile.h"
#include "cli/config/read.h"
#include "cli/document_place.h"
#include "cli/snippet.h"
#include "core/paths.h"
#include "core/shown.h"
#include "core/yaml_lines.h"

namespace rmtool::config {
namespace {

constexpr uint32_t most_bytes = 1 << 20;
constexpr std::string_view dictionary = "lint.typo.dictionary";
constexpr std::string_view baseline = "lint.baseline";
constexpr std::string_view exclude = "lint.exclude";
constexpr std::string_view per_file_ignores = "lint.per-file-ignores";
constexpr size_t most_told = 20;  // errors, or warnings, of one configuration
constexpr size_t snippet_columns = 80;

Error as_error(const Source& source, const Problem& problem) {
    const Position position = source.position(problem.range.begin);
    const Snippet snippet = make_snippet(source, problem.range, snippet_columns);
    return {fmt::format("{}:{}:{}: {}", source.name(), position.line, position.column, problem.message),
            problem.hint,
            fmt::format("{:5} | {}\n      | {:{}}{:^>{}}\n", position.line, snippet.text, "",
                        snippet.caret_column, "", snippet.carets)};
}

// What errors that are found out later begin with.
Error place_in(const Source& source, Range range) {
    Error place = as_error(source, {range, "", ""});
    place.message.resize(place.message.size() - 2);  // without ": "
    return place;
}

std::string path_from(const std::string& folder, const std::string& path) {
    return path.starts_with('/') ? path : joined(folder == "." ? std::string_view() : folder, path);
}

// What is found, or extended, is to be a regular file.
Result<std::string> read_file(const std::string& file, Disk& disk) {
    const EntryKind kind = disk.kind(file);
    if (kind == EntryKind::folder) return failure(file, "cannot read", EISDIR);
    if (kind == EntryKind::other) return Error{fmt::format("{}: cannot read: not a regular file", file), ""};
    return disk.read(file);
}

class Loader {
  public:
    explicit Loader(Disk& disk) : disk_(disk) {}

    Configuration load(const std::string& file, Origin origin) {
        loaded_.file = file;
        is_stream_ = origin == Origin::named && disk_.kind(file) == EntryKind::other;
        Result<std::string> text = is_stream_ ? disk_.read(file) : read_file(file, disk_);
        std::string next = file;
        while (!next.empty()) {
            if (!text) {
                fail(text.error());
                break;
            }
            next = take(Source(next, std::move(*text)));
            if (!next.empty()) text = read_file(next, disk_);
        }
        tell_of_the_rest(errors_not_told_, loaded_.errors);
        tell_of_the_rest(warnings_not_told_, loaded_.warnings);
        if (loaded_.errors.empty()) compile();
        return std::move(loaded_);
    }

  private:
    // Where `extends` led to what could not be read, that place is shown.
    void fail(Error error) {
        if (!extended_.message.empty()) {
            error.message = fmt::format("{}: cannot extend: {}", extended_.message, error.message);
            error.snippet = extended_.snippet;
        }
        loaded_.errors.push_back(std::move(error));
    }

    void fail(const Source& source, const Problem& problem) {
        tell(source, problem, loaded_.errors, errors_not_told_);
    }

    static void tell(const Source& source, const Problem& problem, std::vector<Error>& told,
                     size_t& not_told) {
        if (told.size() < most_told) {
            told.push_back(as_error(source, problem));
        } else {
            ++not_told;
        }
    }

    void tell_of_the_rest(size_t not_told, std::vector<Error>& told) const {
        if (not_told > 0)
            told.push_back({fmt::format("{}: and {} more of that kind", loaded_.file, not_told), ""});
    }

    // Returns the file that it extends.
    std::string take(Source source) {
        const std::string folder = std::exchange(is_stream_, false) ? "." : folder_of(source.name());
        seen_.push_back(disk_.real_path(source.name()));
        const YamlLines lines = read_yaml_lines(source, 0, source.line_count(), most_bytes);
        if (lines.problem) {
            const uint32_t offset = lines.problem->offset;
            fail(source, {{offset, offset}, lines.problem->message, ""});
            return {};
        }
        const Scope scope{source, 0, disk_.real_path(folder)};
        Reading reading = read_values(lines.value, scope);
        for (const Problem& problem : reading.problems) fail(source, problem);
        const Setting* extends = find(reading.values, "extends");
        std::string next = extends && loaded_.errors.empty() ? extends->front().values.front() : "";
        if (!next.empty()) next = extended(source, scope, lines.value, next, folder);
        reading.values.erase(find_row("extends"));
        if (seen_.size() > 1) reading.values.erase(find_row("root"));
        if (find(reading.values, dictionary) && !find(loaded_.values, dictionary))
            read_dictionaries(source, scope, *lines.value.find("lint")->find("typo")->find("dictionary"),
                              folder);
        if (find(reading.values, baseline) && !find(loaded_.values, baseline))
            loaded_.baseline_place =
                place_in(source, range_of(*lines.value.find("lint")->find("baseline"), scope));
        look_at_patterns(source, scope, lines.value, reading.values);
        add_missing(reading.values, loaded_.values);
        return next;
    }

    // Of what this file says, and none before has overridden.
    void look_at_patterns(const Source& source, const Scope& scope, const Value& root, const Values& values) {
        const auto look_at = [&](std::string_view pattern, bool is_first, Range range) {
            const std::optional<Futility> futile = why_futile(pattern, is_first, scope.folder, disk_);
            if (!futile) return;
            const std::string message =
                fmt::format("'{}' matches nothing: {}", shown(pattern), futile->reason);
            tell(source, {range, message, futile->hint}, loaded_.warnings, warnings_not_told_);
        };
        if (find(values, exclude) && !find(loaded_.values, exclude)) {
            bool is_first = true;
            for (const auto& [key, glob] : root.find("lint")->find("exclude")->members) {
                look_at(glob.text, is_first, range_of(glob, scope));
                is_first = is_first && glob.text.starts_with('!');
            }
        }
        if (find(values, per_file_ignores)) {
            for (const auto& [glob, rules] : root.find("lint")->find("per-file-ignores")->members)
                look_at(glob, true, range_of_key(rules, scope));
        }
    }

    void read_dictionaries(const Source& source, const Scope& scope, const Value& files,
                           const std::string& folder) {
        Words words;
        for (const auto& [key, file] : files.members) {
            const Result<std::string> text = read_file(path_from(folder, file.text), disk_);
            std::string wrong = text ? add_words(*text, words) : text.error().message;
            if (text && !wrong.empty()) wrong = fmt::format("{}: {}", file.text, wrong);
            if (!wrong.empty())
                fail(source,
                     {range_of(file, scope), fmt::format("cannot use the dictionary: {}", wrong), ""});
        }
        if (!words.empty()) loaded_.dictionary = std::make_shared<const Words>(std::move(words));
    }

    std::string extended(const Source& source, const Scope& scope, const Value& root, const std::string& path,
                         const std::string& folder) {
        std::string next = path_from(folder, path);
        const Range range = range_of(*root.find("extends"), scope);
        const std::string real = disk_.real_path(next);
        if (!real.empty() && std::ranges::find(seen_, real) != seen_.end()) {
            fail(source, {range, fmt::format("extends {}, which leads back here", path), ""});
            return {};
        }
        extended_ = place_in(source, range);
        const bool is_normal = next.find("/../") == next.npos && !next.starts_with("./");
        return is_normal || real.empty() ? next : called_from(disk_.real_path("."), real);
    }

    void compile() {
        if (const Setting* excluded = find(loaded_.values, exclude)) {
            loaded_.exclude.folder = excluded->front().folder;
            for (const std::string& glob : excluded->front().values) loaded_.exclude.list.add_glob(glob);
        }
        if (const Setting* ignores = find(loaded_.values, per_file_ignores)) {
            for (const Entry& entry : *ignores) {
                Patterns patterns{{}, entry.folder, entry.values};
                patterns.list.add_glob(entry.key);
                loaded_.per_file_ignores.push_back(std::move(patterns));
            }
        }
    }

    Disk& disk_;
    Configuration loaded_;
    std::vector<std::string> seen_;  // real paths of the files read
    size_t errors_not_told_ = 0;     // those beyond most_told
    size_t warnings_not_told_ = 0;
    bool is_stream_ = false;  // what is read next is a device or a pipe
    Error extended_;          // the place that led to the file being read
};

}  // namespace

bool Patterns::match(const std::string& real_path, bool is_folder) const {
    return !list.empty() && list.ignores(seen_from(folder, real_path), is_folder);
}

Configuration load(const std::string& file, Disk& disk, Origin origin) {
    return Loader(disk).load(file, origin);
}

}  // namespace rmtool::config
