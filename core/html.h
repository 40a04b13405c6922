// The little of HTML that a document's own anchors and links need: its tags, and the headings and text
// between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/source.h"

namespace rmtool::html {

struct Attribute {
    std::string_view name;  // as written
    Range value;            // without quotes; empty if there is none
};

// A start tag, an end tag, or a comment, whose name is `!--`.
struct Tag {
    Range range;
    std::string_view name;  // as written
    bool closing = false;
    std::vector<Attribute> attributes;
};

// Names differ in no more than the case of ASCII letters.
bool is_named(std::string_view name, std::string_view in_lower_case);

// Offsets are in the text given, and names are parts of it. A tag that does not end is none, nor is anything
// after it (https://html.spec.whatwg.org/#parse-error-eof-in-tag). Linear.
std::vector<Tag> tags_of(std::string_view text);

// What stands inside <h1> to <h6>, as far as they end in the same text.
std::vector<Range> headings_of(std::string_view text);

// Character references decoded: an attribute's value.
std::string decoded(std::string_view text);

// Without tags and comments, the rest decoded.
std::string text_of(std::string_view text);

}  // namespace rmtool::html
