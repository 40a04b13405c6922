// YAML front matter: recognised and cut off before the Markdown is parsed, read into ordered plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/source.h"
#include "core/yaml.h"

namespace rmtool {

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

// The 0-based line that ends the front matter, which begins on line 0; none if there is none.
std::optional<uint32_t> closing_fence(const Source& source);

// Closed by a line `---` or `...`; unclosed, or neither a mapping nor empty: none (all of it is Markdown).
// Limits: 64 KiB, 10,000 values counting alias visits, depth 64; beyond them it is not valid. Never throws
// but bad_alloc.
FrontMatter read_front_matter(const Source& source);

}  // namespace rmtool
