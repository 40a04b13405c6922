// A Markdown document as flat arrays in pre-order: the tree of headings and items (nodes), the other blocks
// that are their content, and the inline spans of both. Nothing here owns text: every range points into
// `source`, and the few strings that do not stand there as such point into `stored`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/front_matter.h"
#include "core/source.h"

namespace rmtool {

using NodeId = uint32_t;

// Half-open range of indices in one of Document's arrays.
struct Slice {
    uint32_t begin = 0;
    uint32_t end = 0;
    constexpr bool empty() const { return begin == end; }
    constexpr uint32_t size() const { return end - begin; }
};

enum class NodeKind : uint8_t { root, heading, item };
enum class Task : uint8_t { none, open, done };
// `<!-- markmap: fold -->` folds a node, `foldAll` the node and everything below it.
enum class Fold : uint8_t { none, node, all };

// "No such index". After the enumerations: GCC takes an enumerator for a shadow of what was declared before.
inline constexpr uint32_t none = UINT32_MAX;

struct Node {
    Range range;   // a heading: its line(s), underline included; an item: from its marker to the end of its
                   // last block
    Range title;   // what stands between marker and line end; of an item: its first paragraph. Empty if there
                   // is none
    Slice spans;   // of the title
    Slice blocks;  // content, in source order; nested blocks included (Block::subtree_end)
    NodeId parent = 0;
    NodeId subtree_end = 0;   // nodes [id, subtree_end) are this node and all below it
    uint32_t ordinal = none;  // an ordered item's number
    uint32_t indent = 0;      // columns that an item's content is indented by in the source; 0 for headings
    NodeKind kind = NodeKind::root;
    uint8_t level = 0;  // of a heading, 1 to 6
    Task task = Task::none;
    Fold fold = Fold::none;
};

// rule is a thematic break; comment an HTML block that holds only comments; definition one of a link.
// front_matter is one whose YAML is broken: it is kept as code of the root.
// heading, list and item occur where they are no nodes: inside quotes, items (headings only) and footnotes.
enum class BlockKind : uint8_t {
    paragraph,
    code,
    table,
    quote,
    html,
    comment,
    footnote,
    definition,
    rule,
    front_matter,
    heading,
    list,
    item
};

struct Block {
    Range range;  // first byte after the containers' prefix, to the end of its last line without line ending
    Range info;   // code: the fence's info string; footnote and definition: the label
    Slice spans;  // of this block itself, not of nested blocks; a table's spans are its cells
    uint32_t subtree_end = 0;  // blocks [index, subtree_end) are this block and all inside it
    NodeId owner = 0;
    BlockKind kind = BlockKind::paragraph;
};

enum class SpanKind : uint8_t {
    text,        // verbatim; ill-formed bytes and NUL read as U+FFFD
    entity,      // character reference: `&amp;`
    escape,      // backslash and the character that counts (`\|` also inside a table cell's code)
    stored,      // text that does not stand in the source as such: `inner` is a range of Document::stored
    soft_break,  // newline inside a paragraph
    hard_break,  // backslash or two blanks before it
    html_break,  // <br>
    html,        // any other inline tag
    comment,     // inline HTML comment
    code,        // children are its text
    emphasis,
    strong,
    strike,
    link,
    image,               // children are its text
    footnote_reference,  // inner is the label
    cell                 // of a table; children are its text
};

struct Span {
    Range range;               // with its delimiters
    Range inner;               // without them
    uint32_t subtree_end = 0;  // spans [index, subtree_end) are this span and all inside it
    uint32_t link = none;      // of links and images: index in Document::links
    SpanKind kind = SpanKind::text;
    bool placed = true;  // false: the range is not known exactly, only that it lies within its block
};

enum class LinkForm : uint8_t {
    inline_,    // [text](destination)
    reference,  // [text][label], [label][], [label]
    uri,        // <https://…>
    email,      // a@b.c with or without < >: the url is "mailto:" and the text
    bare,       // GFM autolink: the text is the url, byte for byte
    www         // GFM autolink: the url is "http://" and the text
};

struct Link {
    Range target;  // destination without < >; of a reference link it stands in the definition
    Range title;   // without its quotes
    uint32_t definition = none;
    LinkForm form = LinkForm::inline_;
    bool target_stored = false;  // the range is one of Document::stored, already decoded
    bool title_stored = false;
};

// A link reference definition or a footnote definition, used or not, the first of its label or not.
struct Definition {
    Range range;
    Range label;  // without brackets and ^
    Range target;
    Range title;
    bool footnote = false;
    bool used = false;
};

// Something about the document that is worth one line on stderr: never an error, the document is complete.
struct Notice {
    std::string message;
    uint32_t offset = none;  // byte; `none` when it concerns the whole file
};

struct Document {
    Source source;
    FrontMatter front_matter;
    std::vector<Node> nodes;  // nodes[0] is always the root
    std::vector<Block> blocks;
    std::vector<Span> spans;
    std::vector<Link> links;
    std::vector<Definition> definitions;
    std::vector<Range> comments;  // every HTML comment outside code, ascending
    std::string stored;
    std::vector<Notice> notices;
    uint32_t unplaced = 0;    // inline nodes whose place in the source could not be proved; 0 but for a bug
    bool well_formed = true;  // the source is valid UTF-8 without NUL: its text can be copied as it is
};

// Total: any bytes give a document; throws only std::bad_alloc. Thread-safe.
Document parse(Source source);

// ---- reading
// -------------------------------------------------------------------------------------------------

// Appends the text a reader sees: entities and escapes decoded, markup gone, <br> and hard breaks as `\n`,
// soft breaks as one space, footnote references and comments left out, images as their alternative text.
// Always valid UTF-8.
void append_text(const Document& document, Slice spans, std::string& out);
std::string title_text(const Document& document, NodeId node);
void append_title_text(const Document& document, NodeId node, std::string& out);

// Appends a source range without the `indent` columns its containers put before each line but the first,
// newlines as
// `\n`, HTML comments left out, ill-formed bytes and NUL as U+FFFD.
void append_markdown(const Document& document, Range range, uint32_t indent, std::string& out);
std::string title_markdown(const Document& document, NodeId node);
void append_title_markdown(const Document& document, NodeId node, std::string& out);

std::string url_of(const Document& document, const Link& link);         // decoded
std::string link_title_of(const Document& document, const Link& link);  // decoded

// First word of a code block's info string, decoded.
std::string language_of(const Document& document, Range info);

// Decoded text with the way back to the source.
struct Piece {
    uint32_t begin = 0;  // in Text::value
    Range source;
    bool verbatim = false;  // byte for byte the same; otherwise the piece stands for its range as a whole
};
struct Text {
    std::string value;
    std::vector<Piece> pieces;
    // Where a part of the value stands, if it stands there in one piece. Nothing else may be edited.
    std::optional<Range> source_of(Range part) const;
};
Text text_with_places(const Document& document, Slice spans);

}  // namespace rmtool
