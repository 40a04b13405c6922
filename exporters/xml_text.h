// What XML 1.0 can hold. DOT obeys it as well, because Graphviz turns it into SVG.
#pragma once

#include <string>
#include <string_view>

namespace rmtool {

// Appends valid UTF-8 with every character that is no Char (section 2.2: control characters but tab and line
// ends, U+FFFE and U+FFFF) as U+FFFD.
void append_xml_chars(std::string_view text, std::string& out);

}  // namespace rmtool
