// Where in a source something of a configuration stands.
#pragma once

#include <cstdint>
#include <string>

#include "core/source.h"
#include "core/yaml.h"

namespace rmtool::config {

struct Scope {
    const Source& source;
    uint32_t first_line = 0;   // of the source, that the YAML begins with
    std::string folder;        // that paths and patterns start from; absolute
    bool is_document = false;  // front matter: only what a document may set, "lint." left out
};

// Of a value, or of the key if it is empty; never beyond its line.
Range range_of(const Value& value, const Scope& scope);
Range range_of_key(const Value& value, const Scope& scope);

}  // namespace rmtool::config
