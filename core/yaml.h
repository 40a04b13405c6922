// One YAML document as plain ordered values, within limits that hostile text cannot exceed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rmtool {

// Where something stands in a YAML text.
struct YamlPlace {
    uint32_t line = 0;    // from 0
    uint32_t column = 0;  // from 0, in bytes
};

// A YAML value as YAML 1.2's core schema reads it (section 10.3), mappings in source order.
struct Value {
    enum class Kind : uint8_t { null, boolean, integer, real, string, sequence, mapping };
    Kind kind = Kind::null;
    std::string text;  // scalar: a JSON number or true/false spelled canonically, or the string; valid UTF-8
    struct Member;
    std::vector<Member> members;  // sequence: keys are empty
    YamlPlace place = {};         // of what an alias repeats: that of the alias
    YamlPlace key_place = {};     // of the key it belongs to, in a mapping

    const Value* find(std::string_view key) const;  // of a mapping; null if absent
};

struct Value::Member {
    std::string key;
    Value value;
};

struct YamlProblem {
    std::string message;
    YamlPlace place;
};

struct YamlDocument {
    Value value;                           // null if there is a problem, or nothing but comments
    Value::Kind root = Value::Kind::null;  // what the text began as, also if there is a problem later
    std::optional<YamlProblem> problem;
};

// At most 10,000 YAML nodes (keys are nodes, an alias counts as all that it repeats), nested 64 deep.
// Precondition: valid UTF-8 without NUL, lines end at LF. Throws only std::bad_alloc.
YamlDocument read_yaml(const std::string& text);

}  // namespace rmtool
