// The parts of a document that list references in words: "Related roadmaps", "See also".
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace rmtool::references {

// Whether a heading says so: a qualifier with a noun ("the following relevant tracks") or one of the phrases
// ("see also" and the like, and those given). One edit is forgiven, in a word of six letters
// or more. Linear in the text.
bool announces_references(std::string_view heading, std::span<const std::string> phrases = {});

}  // namespace rmtool::references
