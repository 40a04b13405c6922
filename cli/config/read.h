// From YAML to the values of rows. Whatever does not fit is a problem with a place; the rest is read
// nevertheless.
#pragma once

#include <string>
#include <vector>

#include "cli/config/values.h"
#include "core/source.h"
#include "core/yaml.h"

namespace rmtool::config {

struct Problem {
    Range range;  // in the source; what is to be underlined
    std::string message;
    std::string hint;
};

struct Scope {
    const Source& source;
    uint32_t first_line = 0;   // of the source, that the YAML begins with
    std::string folder;        // that paths and patterns start from; absolute
    bool is_document = false;  // front matter: only what a document may set, "lint." left out
};

struct Reading {
    Values values;
    std::vector<Problem> problems;  // in the order of the text
};

Reading read_values(const Value& root, const Scope& scope);

// Of a value, or of the key if it is empty; never beyond its line.
Range range_of(const Value& value, const Scope& scope);

}  // namespace rmtool::config
