// The door to cmark-gfm: only files of this folder include its headers.
#pragma once

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <string>
#include <string_view>

namespace rmtool::cmark {

// Node types that extensions register at run time; their header is not part of the installed interface.
struct ExtensionTypes {
    cmark_node_type table, table_row, table_cell, strikethrough;
};
const ExtensionTypes& extension_types();

// Parses with the extensions whose characters occur: table, strikethrough, autolink, footnotes. `text` must
// be valid UTF-8 without NUL. The tree lives until the thread's ArenaScope ends and must not be freed.
cmark_node* parse_tree(std::string_view text);

// Decodes the character reference that starts behind a `&` at the beginning of `text` (CommonMark 0.31
// section 6.2): appends the characters and returns the bytes taken, `;` included; 0 if there is none. No
// arena needed.
size_t decode_entity(std::string_view text, std::string& out);

}  // namespace rmtool::cmark
