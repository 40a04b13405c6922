// How an outline's nodes read: the functions of outline.h that return text.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/outline.h"

namespace rmtool {
namespace {

// Paths repeat their ancestors' texts: these bounds keep all paths together linear in the document.
constexpr size_t max_path_nodes = 16;
constexpr size_t max_path_ancestor_bytes = 4096;

bool is_blank(const Document& document, const Span& span) {
    if (span.kind == SpanKind::comment || span.kind == SpanKind::soft_break) return true;
    return span.kind == SpanKind::text &&
           document.source.slice(span.range).find_first_not_of(" \t") == std::string_view::npos;
}

// The one span among the outermost ones that is neither blank nor a comment; `none` if there is not exactly
// one.
uint32_t sole_span(const Document& document, Slice spans) {
    uint32_t sole = none;
    for (uint32_t i = spans.begin; i < spans.end; i = document.spans[i].subtree_end) {
        if (is_blank(document, document.spans[i])) continue;
        if (sole != none) return none;
        sole = i;
    }
    return sole;
}

bool is_emphasis(SpanKind kind) {
    return kind == SpanKind::emphasis || kind == SpanKind::strong || kind == SpanKind::strike;
}

bool is_note(BlockKind kind) { return kind != BlockKind::rule && kind != BlockKind::definition; }

}  // namespace

std::string text_of(const Outline& outline, uint32_t i) {
    const NodeId node = outline.nodes[i].node;
    return node == 0 ? outline.root_title : title_text(*outline.document, node);
}

std::string markdown_of(const Outline& outline, uint32_t i) {
    const NodeId node = outline.nodes[i].node;
    return node == 0 ? outline.root_title : title_markdown(*outline.document, node);
}

std::string id_of(const OutlineNode& node) { return fmt::format("n{:016x}", node.id); }

std::string path_of(const Outline& outline, uint32_t i) {
    std::array<std::string, max_path_nodes> texts;
    texts[0] = text_of(outline, i);
    size_t count = 1;
    size_t bytes = 0;
    for (; i != 0 && count < max_path_nodes; ++count) {
        i = outline.nodes[i].parent;
        texts[count] = text_of(outline, i);
        bytes += texts[count].size();
        if (bytes > max_path_ancestor_bytes) break;
    }
    std::string path = std::move(texts[--count]);
    while (count-- > 0) path.append(" > ").append(texts[count]);
    return path;
}

void append_content(const Outline& outline, const Content& content, std::string& out) {
    append_markdown(*outline.document, content.range, content.indent, out);
}

std::string note_of(const Outline& outline, uint32_t i) {
    std::string note;
    const Slice contents = outline.nodes[i].contents;
    for (uint32_t c = contents.begin; c < contents.end; ++c) {
        if (!is_note(outline.contents[c].kind)) continue;
        if (!note.empty()) note += "\n\n";
        append_content(outline, outline.contents[c], note);
    }
    return note;
}

std::vector<TitleLink> title_links(const Outline& outline, uint32_t i) {
    const Document& document = *outline.document;
    const Slice spans = document.nodes[outline.nodes[i].node].spans;
    std::vector<TitleLink> links;
    for (uint32_t s = spans.begin; s < spans.end;) {
        const Span& span = document.spans[s];
        const bool image = span.kind == SpanKind::image;
        if (image || span.kind == SpanKind::link) links.push_back({s, image});
        // What stands inside an image is only its text.
        s = image ? span.subtree_end : s + 1;
    }
    return links;
}

std::string sole_url(const Outline& outline, uint32_t i) {
    const Document& document = *outline.document;
    const NodeId node = outline.nodes[i].node;
    if (node == 0) return {};
    uint32_t s = sole_span(document, document.nodes[node].spans);
    while (s != none && is_emphasis(document.spans[s].kind)) {
        s = sole_span(document, {s + 1, document.spans[s].subtree_end});
    }
    if (s == none || document.spans[s].kind != SpanKind::link) return {};
    return url_of(document, document.links[document.spans[s].link]);
}

}  // namespace rmtool
