// Which files the arguments of a command stand for.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/disk.h"
#include "core/result.h"

namespace rmtool {

struct FileOptions {
    // Patterns as in a .gitignore of the current folder, the last one that matches decides; they hold for
    // named files, too.
    std::vector<std::string> exclude = {};
    // What configurations exclude, of named files, too.
    std::function<bool(const std::string& path, bool is_folder)> excluded = {};
    std::string stdin_name = {};                 // what patterns take standard input for; empty: no file
    bool obey_exclude = true;                    // --no-exclude
    bool obey_ignore_files = true;               // --no-gitignore
    std::optional<std::string> files_from = {};  // a file with more arguments, "-" is standard input
    bool null_separated = false;                 // they end with NUL, not with a line feed
    size_t jobs = 1;                             // see WalkOptions
};

struct Discovery {
    std::vector<std::string> files;  // as to be opened and printed; "-" is standard input
    std::vector<Error> errors;       // the rest is in `files` nevertheless; the exit code is 2
    // It is in `files` nevertheless, because whoever pipes a document through wants it back.
    bool stdin_is_excluded = false;
    std::vector<std::string> notices;  // one line each, no reason for another exit code
    Listings folders;                  // all that were walked
};

// The arguments in their order, then those of `files_from`; without either ".". A folder stands for its
// Markdown files (folder_walk.h), anything else for itself. Of a file with several names the first one
// counts. What is named must exist; nobody opens it here.
Discovery discover(std::span<const std::string> arguments, const FileOptions& options);

}  // namespace rmtool
