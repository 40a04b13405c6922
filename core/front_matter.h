// YAML front matter: recognised and cut off before the Markdown is parsed, read into ordered plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/source.h"

namespace rmtool {

// A YAML value as YAML 1.2's core schema reads it (section 10.3), mappings in source order.
struct Value {
    enum class Kind : uint8_t { null, boolean, integer, real, string, sequence, mapping };
    Kind kind = Kind::null;
    std::string text;  // scalar: a JSON number or true/false spelled canonically, or the string; valid UTF-8
    std::vector<std::pair<std::string, Value>> members;  // sequence: keys are empty

    const Value* find(std::string_view key) const;  // of a mapping; null if absent
};

// markmap's options (https://markmap.js.org/docs/json-options). Numbers may be spelled as strings.
struct MarkmapOptions {
    int initial_expand_level = -1;   // negative: everything is expanded
    int color_freeze_level = 0;      // 0: no freezing
    std::vector<std::string> color;  // "#rrggbb", lower case; others are left out
    double max_width = 0;            // pixels; 0: unlimited
};

struct FrontMatter {
    Range range;         // with both fences and the closing one's line ending; empty: there is none
    Range yaml;          // between the fences
    bool valid = false;  // false with a non-empty range: broken YAML, kept as a code block of the root
    Value values;        // mapping or null
    std::string title;   // of the document; empty if there is none
    MarkmapOptions markmap;
    std::string problem;          // why it is not valid
    uint32_t problem_offset = 0;  // byte in the source
};

// Closed by a line `---` or `...`; unclosed, or neither a mapping nor empty: none (all of it is Markdown).
// Limits: 64 KiB, 10,000 values counting alias visits, depth 64; beyond them it is not valid. Never throws
// but bad_alloc.
FrontMatter read_front_matter(const Source& source);

}  // namespace rmtool
