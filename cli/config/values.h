// What configurations, documents and flags have set, before it becomes the settings of a file.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/config/rows.h"

namespace rmtool::config {

struct Entry {
    std::string key;                  // of a mapping; else empty
    std::vector<std::string> values;  // of a scalar one; "true" and "false" of flags
    std::string origin;               // "docs/.rmtool.yaml:3", "--select", "front matter"
    std::string folder = {};          // of the configuration: absolute, without symbolic links
};

// One entry, or one for each key of a mapping.
using Setting = std::vector<Entry>;
using Values = std::map<const Row*, Setting>;  // in the order of the rows

// Null if the key is not set.
const Setting* find(const Values& values, std::string_view path);

// Takes from `base` what `values` does not have: whole settings, of mappings single entries.
void add_missing(const Values& base, Values& values);

}  // namespace rmtool::config
