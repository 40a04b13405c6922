#include "cli/config/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>

#include "cli/config/dictionary.h"
#include "cli/config/read.h"
#include "cli/document_place.h"
#include "cli/snippet.h"
#include "core/paths.h"
#include "core/yaml_lines.h"

namespace rmtool::config {
namespace {

constexpr uint32_t most_bytes = 1 << 20;
constexpr std::string_view dictionary = "lint.typo.dictionary";
constexpr std::string_view baseline = "lint.baseline";
constexpr size_t most_errors = 20;  // of one file
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

// Only regular files are opened: nobody waits for a FIFO.
Result<std::string> read_file(const std::string& file, Disk& disk) {
    const EntryKind kind = disk.kind(file);
    if (kind == EntryKind::folder) return failure(file, "cannot read", EISDIR);
    if (kind == EntryKind::other) return Error{fmt::format("{}: cannot read: not a regular file", file), ""};
    return disk.read(file);
}

class Loader {
  public:
    explicit Loader(Disk& disk) : disk_(disk) {}

    Configuration load(const std::string& file) {
        loaded_.file = file;
        Result<std::string> text = read_file(file, disk_);
        std::string next = file;
        while (!next.empty()) {
            if (!text) {
                fail(text.error());
                break;
            }
            next = take(Source(next, std::move(*text)));
            if (!next.empty()) text = read_file(next, disk_);
        }
        if (not_told_ > 0)
            loaded_.errors.push_back({fmt::format("{}: and {} more of that kind", file, not_told_), ""});
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
        if (loaded_.errors.size() < most_errors) {
            loaded_.errors.push_back(as_error(source, problem));
        } else {
            ++not_told_;
        }
    }

    // Returns the file that it extends.
    std::string take(Source source) {
        const std::string folder = folder_of(source.name());
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
        add_missing(reading.values, loaded_.values);
        return next;
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
        if (const Setting* exclude = find(loaded_.values, "lint.exclude")) {
            loaded_.exclude.folder = exclude->front().folder;
            for (const std::string& glob : exclude->front().values) loaded_.exclude.list.add_glob(glob);
        }
        if (const Setting* ignores = find(loaded_.values, "lint.per-file-ignores")) {
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
    size_t not_told_ = 0;            // errors beyond most_errors
    Error extended_;                 // the place that led to the file being read
};

}  // namespace

bool Patterns::match(const std::string& real_path, bool is_folder) const {
    return !list.empty() && list.ignores(seen_from(folder, real_path), is_folder);
}

Configuration load(const std::string& file, Disk& disk) { return Loader(disk).load(file); }

}  // namespace rmtool::config
