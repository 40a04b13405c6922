// How an outline's nodes read: the functions of outline.h that return text.
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

template <size_t digit_count>
void write_hexadecimal(uint64_t value, char* out) {
    constexpr std::string_view digits = "0123456789abcdef";
    for (size_t index = digit_count; index-- > 0; value >>= 4) out[index] = digits[value & 0xF];
}

size_t longest_run(std::string_view text, char wanted) {
    size_t longest = 0;
    size_t run = 0;
    for (const char c : text) {
        run = c == wanted ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

// Broken YAML between its own fences would read as a thematic break and a heading.
void append_front_matter(const Document& document, std::string& out) {
    std::string yaml;
    append_markdown(document, document.front_matter.yaml, 0, yaml);
    if (!yaml.empty() && yaml.back() != '\n') yaml += '\n';
    const std::string fence(std::max<size_t>(3, longest_run(yaml, '`') + 1), '`');
    out.append(fence).append("yaml\n").append(yaml).append(fence);
}

}  // namespace

void append_text_of(const Outline& outline, uint32_t i, std::string& out) {
    const NodeId node = outline.nodes[i].node;
    if (node == 0) {
        out += outline.root_title;
    } else {
        append_title_text(*outline.document, node, out);
    }
}

std::string text_of(const Outline& outline, uint32_t i) {
    std::string text;
    append_text_of(outline, i, text);
    return text;
}

void append_markdown_of(const Outline& outline, uint32_t i, std::string& out) {
    const NodeId node = outline.nodes[i].node;
    if (node == 0) {
        out += outline.root_title;
    } else {
        append_title_markdown(*outline.document, node, out);
    }
}

std::string markdown_of(const Outline& outline, uint32_t i) {
    std::string markdown;
    append_markdown_of(outline, i, markdown);
    return markdown;
}

std::string_view type_of(const Outline& outline, uint32_t i) {
    constexpr std::array<std::string_view, 3> names = {"root", "heading", "item"};  // in NodeKind's order
    return names[static_cast<size_t>(outline.document->nodes[outline.nodes[i].node].kind)];
}

std::vector<Position> positions_of(const Outline& outline) {
    std::vector<uint32_t> offsets;
    offsets.reserve(outline.nodes.size());
    for (const OutlineNode& node : outline.nodes) {
        offsets.push_back(outline.document->nodes[node.node].range.begin);
    }
    std::vector<Position> positions;
    outline.document->source.locate(offsets, positions);
    return positions;
}

void write_id(const OutlineNode& node, char* out) {
    *out = 'n';
    write_hexadecimal<id_size - 1>(node.id, out + 1);
}

void append_id(const OutlineNode& node, std::string& out) {
    std::array<char, id_size> bytes;
    write_id(node, bytes.data());
    out.append(bytes.data(), bytes.size());
}

void write_color(uint32_t color, char* out) {
    *out = '#';
    write_hexadecimal<color_size - 1>(color, out + 1);
}

void append_color(uint32_t color, std::string& out) {
    std::array<char, color_size> bytes;
    write_color(color, bytes.data());
    out.append(bytes.data(), bytes.size());
}

std::string id_of(const OutlineNode& node) {
    std::string id;
    append_id(node, id);
    return id;
}

const std::string& Paths::enter(uint32_t i) {
    depth_ = outline_.nodes[i].depth;
    if (texts_.size() < depth_) texts_.resize(depth_);
    std::string& text = texts_[depth_ - 1];
    text.clear();
    append_text_of(outline_, i, text);
    return text;
}

void Paths::append(std::string& out) const {
    uint32_t first = depth_ - 1;
    size_t ancestor_bytes = 0;
    while (first > 0 && depth_ - first < max_path_nodes) {
        ancestor_bytes += texts_[first - 1].size();
        if (ancestor_bytes > max_path_ancestor_bytes) break;
        --first;
    }
    for (uint32_t level = first; level < depth_; ++level) {
        if (level > first) out += " > ";
        out += texts_[level];
    }
}

void append_content(const Outline& outline, const Content& content, std::string& out) {
    if (content.kind == BlockKind::front_matter) {
        append_front_matter(*outline.document, out);
    } else {
        append_markdown(*outline.document, content.range, content.indent, out);
    }
}

bool is_note(const Content& content) {
    return content.kind != BlockKind::rule && content.kind != BlockKind::definition;
}

std::string note_of(const Outline& outline, uint32_t i) {
    std::string note;
    const Slice contents = outline.nodes[i].contents;
    for (uint32_t c = contents.begin; c < contents.end; ++c) {
        if (!is_note(outline.contents[c])) continue;
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

uint32_t sole_link(const Outline& outline, uint32_t i) {
    const Document& document = *outline.document;
    uint32_t s = sole_span(document, document.nodes[outline.nodes[i].node].spans);
    while (s != none && is_emphasis(document.spans[s].kind)) {
        s = sole_span(document, {s + 1, document.spans[s].subtree_end});
    }
    return s != none && document.spans[s].kind == SpanKind::link ? s : none;
}

std::string url_of(const Outline& outline, uint32_t span) {
    const Document& document = *outline.document;
    return url_of(document, document.links[document.spans[span].link]);
}

}  // namespace rmtool
