// YAML that is some lines of a source, or all of them: places in it are bytes of the source.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/source.h"
#include "core/yaml.h"

namespace rmtool {

struct YamlLines {
    struct Problem {
        std::string message;
        uint32_t offset = 0;  // byte in the source
    };
    Value value;                           // null if there is a problem, or nothing but comments
    Value::Kind root = Value::Kind::null;  // what the text began as, also if there is a problem later
    std::optional<Problem> problem;
};

// The lines from `first` up to, without, `end`; both from 0. Any bytes; what is not UTF-8, what YAML wants
// to be escaped, and more than `most_bytes` are problems like broken YAML.
YamlLines read_yaml_lines(const Source& source, uint32_t first, uint32_t end, uint32_t most_bytes);

// The byte of a place in a value that was read from the lines from `first` on.
uint32_t offset_of(YamlPlace place, const Source& source, uint32_t first);

}  // namespace rmtool
