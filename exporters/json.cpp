#include <fmt/format.h>

#include <array>
#include <iterator>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/json_writer.h"
#include "exporters/formats.h"
#include "exporters/value_json.h"

namespace rmtool {
namespace {

constexpr uint64_t format_version = 1;

// A referred node's text is cut to this many bytes: with --depth, any number of references can meet at one
// node, and all of them together must stay linear in the document.
constexpr size_t max_reference_text = 1024;

// In BlockKind's order; what never is content by itself stays empty.
constexpr std::array<std::string_view, 13> block_types = {
    "paragraph",  "code", "table", "quote",   "html", "", "footnote",
    "definition", "rule", "code",  "heading", "list", ""};

constexpr std::array<std::string_view, 3> node_types = {"root", "heading", "item"};  // in NodeKind's order

struct NodeWriter {
    const Outline& outline;
    JsonWriter json;
    std::string_view blank;                                          // between tokens of one line
    std::vector<Position> positions = {};                            // of the outline's nodes
    std::unordered_map<uint32_t, std::string> reference_texts = {};  // only where they had to be cut
    std::string buffer = {};

    NodeWriter(const Outline& shown, std::string& out, JsonWriter::Layout layout);
    void string(std::string_view key, std::string_view value);
    void place(uint32_t i);
    void members(uint32_t i);
    void occasional_members(uint32_t i);
    void blocks(uint32_t i);
    void links(uint32_t i);
    void references(uint32_t i);
    std::string_view reference_text(uint32_t i);
};

std::string language_of(const Outline& outline, const Content& content) {
    if (content.kind == BlockKind::front_matter) return "yaml";
    return content.kind == BlockKind::code ? language_of(*outline.document, content.info) : std::string();
}

NodeWriter::NodeWriter(const Outline& shown, std::string& out, JsonWriter::Layout layout)
    : outline(shown), json(out, layout), blank(layout == JsonWriter::Layout::compact ? "" : " ") {
    std::vector<uint32_t> offsets;
    offsets.reserve(outline.nodes.size());
    for (const OutlineNode& node : outline.nodes) {
        offsets.push_back(outline.document->nodes[node.node].range.begin);
    }
    outline.document->source.locate(offsets, positions);
}

void NodeWriter::string(std::string_view key, std::string_view value) {
    json.key(key);
    json.string(value);
}

void write_document_members(const Outline& outline, JsonWriter& json) {
    json.key("version");
    json.number(format_version);
    json.key("source");
    json.string(outline.document->source.name());
    json.key("frontMatter");
    write_value(outline.document->front_matter.values, json);
}

// Where a node stands that is not written inside its parent.
void NodeWriter::place(uint32_t i) {
    const OutlineNode& node = outline.nodes[i];
    string("id", id_of(node));
    json.key("parent");
    if (i == 0) {
        json.null();
    } else {
        json.string(id_of(outline.nodes[node.parent]));
    }
    json.key("depth");
    json.number(node.depth);
    string("path", path_of(outline, i));
}

void NodeWriter::members(uint32_t i) {
    const Node& node = outline.document->nodes[outline.nodes[i].node];
    string("type", node_types[static_cast<size_t>(node.kind)]);
    if (node.kind == NodeKind::heading) {
        json.key("level");
        json.number(node.level);
    }
    string("text", text_of(outline, i));
    string("markdown", markdown_of(outline, i));
    json.key("line");
    json.number(positions[i].line);
    buffer.clear();
    fmt::format_to(std::back_inserter(buffer), R"({{"start":{0}{1},{0}"end":{0}{2}}})", blank,
                   node.range.begin, node.range.end);
    json.key("range");
    json.verbatim(buffer);
    occasional_members(i);
    blocks(i);
    links(i);
    references(i);
}

void NodeWriter::occasional_members(uint32_t i) {
    const Node& node = outline.document->nodes[outline.nodes[i].node];
    if (node.ordinal != none) {
        json.key("ordinal");
        json.number(node.ordinal);
    }
    if (node.task != Task::none) {
        json.key("checked");
        json.boolean(node.task == Task::done);
    }
    if (outline.nodes[i].folded) {
        json.key("folded");
        json.boolean(true);
    }
    if (outline.colored) string("color", fmt::format("#{:06x}", outline.nodes[i].color));
}

void NodeWriter::blocks(uint32_t i) {
    json.key("blocks");
    json.begin_array();
    const Slice contents = outline.nodes[i].contents;
    for (uint32_t c = contents.begin; c < contents.end; ++c) {
        const Content& content = outline.contents[c];
        json.begin_object();
        string("type", block_types[static_cast<size_t>(content.kind)]);
        buffer.clear();
        append_content(outline, content, buffer);
        string("markdown", buffer);
        if (const std::string language = language_of(outline, content); !language.empty()) {
            string("language", language);
        }
        json.end_object();
    }
    json.end_array();
}

void NodeWriter::links(uint32_t i) {
    const Document& document = *outline.document;
    json.key("links");
    json.begin_array();
    for (const TitleLink& title_link : title_links(outline, i)) {
        const Span& span = document.spans[title_link.span];
        const Link& link = document.links[span.link];
        json.begin_object();
        string("kind", title_link.image ? "image" : "link");
        buffer.clear();
        append_text(document, {title_link.span + 1, span.subtree_end}, buffer);
        string("text", buffer);
        string("url", url_of(document, link));
        if (const std::string title = link_title_of(document, link); !title.empty()) string("title", title);
        json.end_object();
    }
    json.end_array();
}

void NodeWriter::references(uint32_t i) {
    json.key("refs");
    json.begin_array();
    const Slice refs = outline.nodes[i].refs;
    for (uint32_t r = refs.begin; r < refs.end; ++r) {
        const uint32_t target = outline.refs[r];
        json.begin_object();
        string("id", id_of(outline.nodes[target]));
        string("text", reference_text(target));
        json.end_object();
    }
    json.end_array();
}

// Valid until the next call.
std::string_view NodeWriter::reference_text(uint32_t i) {
    if (const auto cut = reference_texts.find(i); cut != reference_texts.end()) return cut->second;
    buffer = text_of(outline, i);
    if (buffer.size() <= max_reference_text) return buffer;
    size_t end = max_reference_text;
    while ((static_cast<unsigned char>(buffer[end]) & 0xC0) == 0x80) --end;
    return reference_texts[i] = buffer.substr(0, end) + "…";
}

void write_tree(const Outline& outline, std::string& out) {
    NodeWriter writer(outline, out, JsonWriter::Layout::indented);
    JsonWriter& json = writer.json;
    json.begin_object();
    write_document_members(outline, json);
    json.key("root");
    for (uint32_t i = 0; i < outline.nodes.size(); ++i) {
        json.begin_object();
        writer.string("id", id_of(outline.nodes[i]));
        writer.members(i);
        json.key("children");
        json.begin_array();
        for (uint32_t last = i; outline.nodes[last].subtree_end == i + 1; last = outline.nodes[last].parent) {
            json.end_array();
            json.end_object();
            if (last == 0) break;
        }
    }
    json.end_object();
    out += '\n';
}

// One node a line, all of them in one document.
void write_flat(const Outline& outline, std::string& out) {
    std::string row;
    NodeWriter writer(outline, row, JsonWriter::Layout::compact);
    JsonWriter document(out, JsonWriter::Layout::compact);
    document.begin_object();
    write_document_members(outline, document);
    document.key("nodes");
    document.begin_array();
    for (uint32_t i = 0; i < outline.nodes.size(); ++i) {
        row = '\n';
        writer.json.begin_object();
        writer.place(i);
        writer.members(i);
        writer.json.end_object();
        document.verbatim(row);
    }
    out += '\n';
    document.end_array();
    document.end_object();
    out += '\n';
}

// One document a line; the root's has what concerns all of them.
void write_lines(const Outline& outline, std::string& out) {
    NodeWriter writer(outline, out, JsonWriter::Layout::compact);
    for (uint32_t i = 0; i < outline.nodes.size(); ++i) {
        writer.json.begin_object();
        if (i == 0) write_document_members(outline, writer.json);
        writer.place(i);
        writer.members(i);
        writer.json.end_object();
        out += '\n';
    }
}

}  // namespace

void write_json(const Outline& outline, const ExportOptions& options, std::string& out) {
    const std::string_view shape = options.get(json_shape);
    if (shape == "flat") {
        write_flat(outline, out);
    } else if (shape == "jsonl") {
        write_lines(outline, out);
    } else {
        write_tree(outline, out);
    }
}

}  // namespace rmtool
