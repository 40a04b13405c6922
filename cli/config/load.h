// One configuration, with what it extends.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/config/values.h"
#include "cli/gitignore.h"
#include "core/disk.h"
#include "core/result.h"
#include "rules/settings.h"

namespace rmtool::config {

// Patterns of the folder that their configuration is in.
struct Patterns {
    IgnoreList list;
    std::string folder;
    std::vector<std::string> rules;  // of per-file-ignores

    bool match(const std::string& real_path, bool is_folder) const;
};

struct Configuration {
    std::string file;  // as it is shown; empty: there is none
    Values values;
    std::vector<Error> errors;  // not empty: it is broken, and nothing of it holds
    std::vector<Error> warnings;
    Patterns exclude;
    std::vector<Patterns> per_file_ignores;
    Error baseline_place;  // where lint.baseline is set: "FILE:LINE:COLUMN" with the snippet
    std::shared_ptr<const Words> dictionary;  // of all files of lint.typo.dictionary; null: none
};

// What somebody names is read whatever it is, as of `-c /dev/null` and `-c <(...)`; what was found has to be
// a regular file, as has what is extended: nobody waits for a FIFO.
enum class Origin : uint8_t { found, named };

// `file` is a path to be opened. Paths and patterns start from its folder, those of a device or a pipe from
// the current one. Never throws but bad_alloc; cycles of `extends` are errors.
Configuration load(const std::string& file, Disk& disk, Origin origin = Origin::found);

}  // namespace rmtool::config
