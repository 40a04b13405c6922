// Text in XML 1.0, and what XML can hold at all. DOT obeys the latter, because Graphviz turns it into SVG.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rmtool {

// Length of the character at the head of `text` if it is no Char (section 2.2): control characters but tab
// and line ends, U+FFFE and U+FFFF; else 0. Precondition: not empty.
size_t xml_forbidden_length(std::string_view text);

// These append valid UTF-8 with every character that is no Char as U+FFFD.

// Also escapes markup; line ends and tabs become references, since attributes do not keep them otherwise
// (section 3.3.3).
void append_xml_escaped(std::string_view text, std::string& out);

// Characters beyond ASCII that take up to three bytes, as references: programs that guess a file's encoding
// read them. Those of four bytes stay, because such programs cut their references.
void append_xml_references(std::string_view text, std::string& out);

}  // namespace rmtool
