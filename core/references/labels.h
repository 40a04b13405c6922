// The words by which headings are named and referred to: a line of text without its marker, and the forms
// under which two spellings of one name meet.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/encoding/mojibake.h"

namespace rmtool::references {

// The first line of a node's title as a reader would have it: rendered, cut at <br>, garbled text repaired.
std::string first_line(const Document& document, NodeId node, const encoding::Evidence& evidence);

// A leading run of emoji, also by name (":red_circle:"), marks what kind of thing a line names: "🔴 Backend",
// "🔵React". So does one of the texts given, if there is any.
struct MarkedText {
    std::string marker;      // without variation selectors; empty if there is none
    std::string_view label;  // the rest without surrounding space, part of the text given
};
MarkedText split_marker(std::string_view text, std::span<const std::string> others = {});

bool has_emoji(std::string_view label);

// Single spaces; without a leading "Beginner" and a trailing "Roadmap" or "Beginner", in any case.
std::string alias_of(std::string_view label);

// Letters and digits in lower case, `&` as "and", `+` and `#` by name ("C++" is not "C").
std::string spelling_of(std::string_view label);

// The distinct words that tell something, spelled as above, sorted; none if they are too many for a name.
std::vector<std::string> telling_words(std::string_view label);

}  // namespace rmtool::references
