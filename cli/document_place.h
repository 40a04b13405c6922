// Where a document is, said so that it also holds in another clone and on another machine.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "core/disk.h"

namespace rmtool {

// Absolute and without symbolic links, for what is not on the disk as far as its folders are.
std::string place_of(const std::string& name, Disk& disk);

// The same, but the last name as it is given, also if it is a symbolic link: what patterns look at. What is
// not there is taken for below `here`. `real_path` finds a folder's, as Disk::real_path() does; it may
// remember them.
std::string place_as_named(const std::string& path, const std::string& here,
                           const std::function<std::string(const std::string& folder)>& real_path);

// The folder that a file is in, or will be; the name of the file may be a symbolic link.
std::string folder_of_file(const std::string& name, Disk& disk);

// How messages call a path, seen from the folder `here`: relative paths say more, and are the same on every
// machine, but not "../../../home". Both absolute and without symbolic links.
std::string called_from(const std::string& here, const std::string& path);

// What reports for other programs refer to. Both absolute.
struct Origin {
    std::string root = "/";     // of the repository that the current folder is in
    std::string current = "/";  // the current folder
};

// A name as given, from the root if it lies below it, else absolute. Symbolic links count as what they are
// called, as in Git.
std::string path_from_root(std::string_view name, const Origin& origin);

// The same as a percent-encoded reference (RFC 3986), outside of the root of the scheme "file".
std::string uri_of(std::string_view name, const Origin& origin);

}  // namespace rmtool
