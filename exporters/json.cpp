#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/json_writer.h"
#include "exporters/formats.h"
#include "exporters/value_json.h"

namespace rmtool {
namespace {

constexpr uint64_t format_version = 1;

constexpr size_t deepest_indentation = 32;

// A little more than most nodes take besides their text. Memory that is reserved and not used costs nothing,
// growing step by step would copy the output and touch twice its memory.
constexpr size_t usual_node_bytes = 240;

// A referred node's text is cut to this many bytes: with --depth, any number of references can meet at one
// node, and all of them together must stay linear in the document.
constexpr size_t max_reference_text = 1024;

// In BlockKind's order; what never is content by itself stays empty.
constexpr std::array<std::string_view, 13> block_types = {
    "paragraph",  "code", "table", "quote",   "html", "", "footnote",
    "definition", "rule", "code",  "heading", "list", ""};

std::string language_of(const Outline& outline, const Content& content) {
    if (content.kind == BlockKind::front_matter) return "yaml";
    return content.kind == BlockKind::code ? language_of(*outline.document, content.info) : std::string();
}

// Writes nodes as one line each, the way people write JSON by hand: a document of 12 MB has half a million,
// and a line for each of their members would double the output. Keys are part of the code for speed;
// JsonWriter would look at each of them.
class NodeWriter {
  public:
    NodeWriter(const Outline& outline, std::string& out)
        : outline_(outline), document_(*outline.document), out_(out), positions_(positions_of(outline)) {}
    void id(std::string_view name, uint32_t i);
    void place(uint32_t i);
    void members(uint32_t i);
    void key(std::string_view name);

  private:
    void string(std::string_view name, std::string_view value);
    void number(std::string_view name, uint64_t value);
    void boolean(std::string_view name, bool value);
    void occasional_members(uint32_t i);
    void blocks(uint32_t i);
    void links(uint32_t i);
    void references(uint32_t i);
    void append_reference_text(uint32_t i);

    const Outline& outline_;
    const Document& document_;
    std::string& out_;
    std::vector<Position> positions_;                            // of the outline's nodes
    std::unordered_map<uint32_t, std::string> reference_texts_;  // only those that had to be cut
    std::string buffer_;
};

// Only an object that has just been opened ends in a brace.
void NodeWriter::key(std::string_view name) {
    if (out_.back() != '{') out_ += ", ";
    out_ += '"';
    out_ += name;
    out_ += "\": ";
}

void NodeWriter::string(std::string_view name, std::string_view value) {
    key(name);
    append_json_string(value, out_);
}

void NodeWriter::number(std::string_view name, uint64_t value) {
    std::array<char, 20> digits{};
    key(name);
    out_.append(digits.data(), std::to_chars(digits.begin(), digits.end(), value).ptr);
}

void NodeWriter::boolean(std::string_view name, bool value) {
    key(name);
    out_ += value ? "true" : "false";
}

void NodeWriter::id(std::string_view name, uint32_t i) {
    key(name);
    out_ += '"';
    append_id(outline_.nodes[i], out_);
    out_ += '"';
}

// Where a node stands that is not written inside its parent.
void NodeWriter::place(uint32_t i) {
    if (i == 0) {
        key("parent");
        out_ += "null";
    } else {
        id("parent", outline_.nodes[i].parent);
    }
    number("depth", outline_.nodes[i].depth);
    string("path", path_of(outline_, i));
}

void NodeWriter::members(uint32_t i) {
    const Node& node = document_.nodes[outline_.nodes[i].node];
    string("type", type_of(outline_, i));
    if (node.kind == NodeKind::heading) number("level", node.level);
    buffer_.clear();
    append_text_of(outline_, i, buffer_);
    string("text", buffer_);
    buffer_.clear();
    append_markdown_of(outline_, i, buffer_);
    string("markdown", buffer_);
    number("line", positions_[i].line);
    key("range");
    out_ += '{';
    number("start", node.range.begin);
    number("end", node.range.end);
    out_ += '}';
    occasional_members(i);
    blocks(i);
    links(i);
    references(i);
}

void NodeWriter::occasional_members(uint32_t i) {
    const Node& node = document_.nodes[outline_.nodes[i].node];
    if (node.ordinal != none) number("ordinal", node.ordinal);
    if (node.task != Task::none) boolean("checked", node.task == Task::done);
    if (outline_.nodes[i].folded) boolean("folded", true);
    if (outline_.colored) string("color", fmt::format("#{:06x}", outline_.nodes[i].color));
}

void NodeWriter::blocks(uint32_t i) {
    key("blocks");
    out_ += '[';
    const Slice contents = outline_.nodes[i].contents;
    for (uint32_t c = contents.begin; c < contents.end; ++c) {
        const Content& content = outline_.contents[c];
        out_ += c == contents.begin ? "{" : ", {";
        string("type", block_types[static_cast<size_t>(content.kind)]);
        buffer_.clear();
        append_content(outline_, content, buffer_);
        string("markdown", buffer_);
        if (const std::string language = language_of(outline_, content); !language.empty()) {
            string("language", language);
        }
        out_ += '}';
    }
    out_ += ']';
}

void NodeWriter::links(uint32_t i) {
    key("links");
    out_ += '[';
    for (const TitleLink& title_link : title_links(outline_, i)) {
        const Span& span = document_.spans[title_link.span];
        const Link& link = document_.links[span.link];
        out_ += out_.back() == '[' ? "{" : ", {";
        string("kind", title_link.image ? "image" : "link");
        buffer_.clear();
        append_text(document_, {title_link.span + 1, span.subtree_end}, buffer_);
        string("text", buffer_);
        string("url", url_of(document_, link));
        if (const std::string title = link_title_of(document_, link); !title.empty()) string("title", title);
        out_ += '}';
    }
    out_ += ']';
}

void NodeWriter::references(uint32_t i) {
    key("refs");
    out_ += '[';
    const Slice refs = outline_.nodes[i].refs;
    for (uint32_t r = refs.begin; r < refs.end; ++r) {
        out_ += r == refs.begin ? "{" : ", {";
        id("id", outline_.refs[r]);
        append_reference_text(outline_.refs[r]);
        out_ += '}';
    }
    out_ += ']';
}

void NodeWriter::append_reference_text(uint32_t i) {
    if (const auto cut = reference_texts_.find(i); cut != reference_texts_.end()) {
        return string("text", cut->second);
    }
    buffer_.clear();
    append_text_of(outline_, i, buffer_);
    if (buffer_.size() > max_reference_text) {
        size_t end = max_reference_text;
        while ((static_cast<unsigned char>(buffer_[end]) & 0xC0) == 0x80) --end;
        buffer_.replace(end, std::string::npos, "…");
        reference_texts_[i] = buffer_;
    }
    string("text", buffer_);
}

void write_document_members(const Outline& outline, JsonWriter& json) {
    json.key("version");
    json.number(format_version);
    json.key("source");
    json.string(outline.document->source.name());
    json.key("frontMatter");
    write_value(outline.document->front_matter.values, json);
}

void break_line(size_t indentation, std::string& out) {
    out += '\n';
    out.append(2 * std::min(indentation, deepest_indentation), ' ');
}

void write_nested_nodes(const Outline& outline, std::string& out) {
    NodeWriter writer(outline, out);
    for (uint32_t i = 0; i < outline.nodes.size(); ++i) {
        const OutlineNode& node = outline.nodes[i];
        if (node.index > 0) out += ',';
        if (i > 0) break_line(node.depth, out);
        out += '{';
        writer.id("id", i);
        writer.members(i);
        writer.key("children");
        out += '[';
        for (uint32_t last = i; outline.nodes[last].subtree_end == i + 1; last = outline.nodes[last].parent) {
            out += "]}";
            if (last == 0) break;
        }
    }
}

void write_flat_nodes(const Outline& outline, std::string& out) {
    NodeWriter writer(outline, out);
    out += '[';
    for (uint32_t i = 0; i < outline.nodes.size(); ++i) {
        if (i > 0) out += ',';
        break_line(2, out);
        out += '{';
        writer.id("id", i);
        writer.place(i);
        writer.members(i);
        out += '}';
    }
    break_line(1, out);
    out += ']';
}

// One document a line; the root's has what concerns all of them.
void write_lines(const Outline& outline, std::string& out) {
    NodeWriter writer(outline, out);
    for (uint32_t i = 0; i < outline.nodes.size(); ++i) {
        if (i == 0) {
            JsonWriter json(out, JsonWriter::Layout::compact);
            json.begin_object();  // never ended: the node's members follow
            write_document_members(outline, json);
        } else {
            out += '{';
        }
        writer.id("id", i);
        writer.place(i);
        writer.members(i);
        out += "}\n";
    }
}

void write_one_document(const Outline& outline, bool flat, std::string& out) {
    JsonWriter json(out, JsonWriter::Layout::indented);
    json.begin_object();
    write_document_members(outline, json);
    json.key(flat ? "nodes" : "root");
    json.verbatim("");  // the value follows
    flat ? write_flat_nodes(outline, out) : write_nested_nodes(outline, out);
    json.end_object();
    out += '\n';
}

}  // namespace

void write_json(const Outline& outline, const ExportOptions& options, std::string& out) {
    const std::string_view shape = options.get(json_shape);
    out.reserve(out.size() + usual_node_bytes * outline.nodes.size() +
                2 * outline.document->source.bytes().size());
    if (shape == "jsonl") {
        write_lines(outline, out);
    } else {
        write_one_document(outline, shape == "flat", out);
    }
}

}  // namespace rmtool
