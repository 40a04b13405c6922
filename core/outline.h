// What exporters see: the headings and items of a document as one tree, cut by --root, --depth and --no-lists
// once for all formats, with the ids, colours, folds and cross-references that every format shows alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/references.h"
#include "core/result.h"

namespace rmtool {

struct OutlineOptions {
    uint32_t depth = 0;  // the root is 1; 0: no limit
    std::string root;    // "Heading > Heading", texts of consecutive nodes; empty: the whole document
    bool lists = true;   // false: lists become content of their heading
};

struct OutlineNode {
    uint64_t id = 0;
    NodeId node = 0;           // Document::nodes; 0 is the synthetic root
    uint32_t parent = 0;       // index in Outline::nodes; the root's is its own
    uint32_t subtree_end = 0;  // index in Outline::nodes: [i, subtree_end) are this node and all below it
    uint32_t depth = 1;
    uint32_t index = 0;   // among its siblings, from 0
    uint32_t color = 0;   // 0xRRGGBB, as markmap would paint its branch
    Slice contents;       // in Outline::contents
    Slice refs;           // in Outline::refs
    bool folded = false;  // and has children here
};

// A block that is content of a node (comments are not), or (--no-lists) a list with all inside it.
struct Content {
    BlockKind kind = BlockKind::paragraph;
    Range range;
    Range info;           // code: info string; footnote, definition: label
    uint32_t indent = 0;  // for append_markdown
};

struct Outline {
    const Document* document = nullptr;
    std::vector<OutlineNode> nodes;  // pre-order; nodes[0] is the root, there always is one
    std::vector<Content> contents;
    std::vector<uint32_t>
        refs;  // indices in `nodes` of referred nodes, grouped by referring node, ascending, once each
    std::string root_title;  // of a synthetic root: front matter title, else the file's stem, else "untitled"
    bool colored = false;    // the front matter says something about colours

    bool has_children(uint32_t i) const { return nodes[i].subtree_end > i + 1; }
};

// Errors: --root names no node, or several (the message lists their lines).
// A reference from or to a node that was cut is shown at the nearest ancestor that is left; none within a
// node. The document must outlive the outline.
Result<Outline> make_outline(const Document& document, const std::vector<Reference>& references,
                             const OutlineOptions& options = {});

// The root's text may be its title.
std::string text_of(const Outline& outline, uint32_t i);
void append_text_of(const Outline& outline, uint32_t i, std::string& out);
std::string markdown_of(const Outline& outline, uint32_t i);
void append_markdown_of(const Outline& outline, uint32_t i, std::string& out);
// root, heading or item.
std::string_view type_of(const Outline& outline, uint32_t i);
// Where each node begins.
std::vector<Position> positions_of(const Outline& outline);
// "n" and 16 hexadecimal digits: an NCName.
inline constexpr size_t id_size = 17;
std::string id_of(const OutlineNode& node);
void append_id(const OutlineNode& node, std::string& out);
void write_id(const OutlineNode& node, char* out);  // id_size bytes
// "#rrggbb".
inline constexpr size_t color_size = 7;
void append_color(uint32_t color, std::string& out);
void write_color(uint32_t color, char* out);  // color_size bytes
// Texts from the root joined by " > ": at most the last 16, and ancestors of at most 4 KiB.
class Paths {
  public:
    explicit Paths(const Outline& outline) : outline_(outline) {}
    // All nodes have to be entered, in order. Returns the node's own text.
    const std::string& enter(uint32_t i);
    void append(std::string& out) const;

  private:
    const Outline& outline_;
    std::vector<std::string> texts_;  // of the node entered last and its ancestors, by depth
    uint32_t depth_ = 0;
};
// All that is_note of its contents, as Markdown, separated by an empty line.
std::string note_of(const Outline& outline, uint32_t i);
bool is_note(const Content& content);  // not a thematic break, and not the definition of a link
// Markdown; broken front matter as a code block.
void append_content(const Outline& outline, const Content& content, std::string& out);
// Links and images in the node's title.
struct TitleLink {
    uint32_t span = 0;
    bool image = false;
};
std::vector<TitleLink> title_links(const Outline& outline, uint32_t i);
// Where the whole title is one link: its span; else none.
uint32_t sole_link(const Outline& outline, uint32_t i);
// Of a link's or an image's span.
std::string url_of(const Outline& outline, uint32_t span);

}  // namespace rmtool
