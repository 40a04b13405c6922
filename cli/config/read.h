// From YAML to the values of rows. Whatever does not fit is a problem with a place; the rest is read
// nevertheless.
#pragma once

#include <string>
#include <vector>

#include "cli/config/places.h"
#include "cli/config/values.h"
#include "core/source.h"
#include "core/yaml.h"

namespace rmtool::config {

struct Problem {
    Range range;  // in the source; what is to be underlined
    std::string message;
    std::string hint;
};

struct Reading {
    Values values;
    std::vector<Problem> problems;  // in the order of the text
};

Reading read_values(const Value& root, const Scope& scope);

}  // namespace rmtool::config
