// The door to cmark-gfm: only files of this folder include its headers.
#pragma once

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace rmtool::cmark {

// Node types that extensions register at run time; their header is not part of the installed interface.
struct ExtensionTypes {
    cmark_node_type table, table_row, table_cell, strikethrough;
};
const ExtensionTypes& extension_types();

// The autolink extension costs a third of the parse, mostly for two more passes over the tree, and hardly any
// document has a bare link: it is on only when one was seen.
enum class Autolinks : uint8_t { off, on };

// Parses with the extensions whose characters occur: table, strikethrough, footnotes. Unlike in cmark's own
// tree, a footnote reference that has no definition stays a node of its kind, with its label as literal;
// every one's columns tell the bytes of content it takes. (cmake/ThirdPartyCmarkGfm.cmake) `text` must be
// valid UTF-8 without NUL. The tree lives until the thread's ArenaScope ends and must not be freed.
cmark_node* parse_tree(std::string_view text, Autolinks autolinks);

// Whether the extension could find a link in some text of a tree that was parsed without it.
class AutolinkSigns {
  public:
    // What the whole document lacks is not looked for in its parts.
    explicit AutolinkSigns(std::string_view document);
    bool may_be_in(std::string_view text) const;
    // Quicker: whether some part of the text could have one.
    bool have_any_in(std::string_view text) const;

  private:
    bool scheme_, www_, at_;
};
// Whether the source of a document has something that is likely to be a bare link: then the first parse has
// the extension on.
bool likely_has_autolink(std::string_view source);

// The text of an inline node, empty if it has none. Where it stands: cmark's own function copies it.
std::string_view literal_of(cmark_node* node);

// Decodes the character reference that starts behind a `&` at the beginning of `text` (CommonMark 0.31
// section 6.2): appends the characters and returns the bytes taken, `;` included; 0 if there is none. No
// arena needed.
size_t decode_entity(std::string_view text, std::string& out);

}  // namespace rmtool::cmark
