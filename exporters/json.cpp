#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <string>
#include <unordered_map>
#include <utility>
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

// The members of a node that are no text, up to the next one that is. They are many, and have few bytes: put
// together here, they reach the output in one piece.
class Members {
  public:
    // Keys come with what stands before and behind them, so that they are copied whole.
    void add(std::string_view json) {
        std::memcpy(bytes_.data() + size_, json.data(), json.size());
        size_ += json.size();
    }
    void add(std::string_view key, uint64_t value) {
        add(key);
        size_ = static_cast<size_t>(std::to_chars(bytes_.data() + size_, bytes_.end(), value).ptr -
                                    bytes_.data());
    }
    void add_id(std::string_view key, const OutlineNode& node) {
        add(key);
        write_id(node, bytes_.data() + size_);
        size_ += id_size;
        bytes_[size_++] = '"';
    }
    void add_color(std::string_view key, uint32_t color) {
        add(key);
        write_color(color, bytes_.data() + size_);
        size_ += color_size;
        bytes_[size_++] = '"';
    }
    void move_to(std::string& out) {
        out.append(bytes_.data(), size_);
        size_ = 0;
    }

  private:
    std::array<char, 512> bytes_;  // all of a node's take less than 400
    size_t size_ = 0;
};

// Writes nodes as one line each, the way people write JSON by hand: a document of 12 MB has half a million,
// and a line for each of their members would double the output.
class NodeWriter {
  public:
    NodeWriter(const Outline& outline, std::string& out)
        : outline_(outline),
          document_(*outline.document),
          out_(out),
          paths_(outline),
          positions_(positions_of(outline)) {}
    // Up to the brace that closes the object; an object has been opened.
    void write(uint32_t i, bool with_place);

  private:
    // As all text of a document is, the value is valid UTF-8.
    void text(std::string_view key, std::string_view value);
    void place(uint32_t i);
    void texts(uint32_t i);
    void numbers_and_states(uint32_t i);
    void block(const Content& content);
    void link(const TitleLink& title_link);
    void reference(uint32_t target);
    std::string_view reference_text(uint32_t i);

    const Outline& outline_;
    const Document& document_;
    std::string& out_;
    Members members_;
    Paths paths_;
    std::vector<Position> positions_;                            // of the outline's nodes
    std::unordered_map<uint32_t, std::string> reference_texts_;  // only those that had to be cut
    std::string buffer_;
    std::string markdown_;
};

void NodeWriter::write(uint32_t i, bool with_place) {
    const OutlineNode& shown = outline_.nodes[i];
    members_.add_id("\"id\": \"", shown);
    if (with_place) place(i);
    texts(i);
    numbers_and_states(i);
    members_.add(", \"blocks\": [");
    for (uint32_t c = shown.contents.begin; c < shown.contents.end; ++c) {
        if (c > shown.contents.begin) members_.add(", ");
        block(outline_.contents[c]);
    }
    members_.add("], \"links\": [");
    bool first = true;
    for (const TitleLink& title_link : title_links(outline_, i)) {
        if (!std::exchange(first, false)) members_.add(", ");
        link(title_link);
    }
    members_.add("], \"refs\": [");
    for (uint32_t r = shown.refs.begin; r < shown.refs.end; ++r) {
        if (r > shown.refs.begin) members_.add(", ");
        reference(outline_.refs[r]);
    }
    members_.add("]");
    members_.move_to(out_);
}

void NodeWriter::text(std::string_view key, std::string_view value) {
    members_.add(key);
    members_.move_to(out_);
    append_valid_json_string(value, out_);
}

// Where a node stands that is not written inside its parent.
void NodeWriter::place(uint32_t i) {
    const OutlineNode& node = outline_.nodes[i];
    if (i == 0) {
        members_.add(", \"parent\": null");
    } else {
        members_.add_id(", \"parent\": \"", outline_.nodes[node.parent]);
    }
    members_.add(", \"depth\": ", node.depth);
    buffer_.clear();
    paths_.enter(i);
    paths_.append(buffer_);
    text(", \"path\": ", buffer_);
}

void NodeWriter::texts(uint32_t i) {
    const Node& node = document_.nodes[outline_.nodes[i].node];
    members_.add(", \"type\": \"");
    members_.add(type_of(outline_, i));
    members_.add("\"");
    if (node.kind == NodeKind::heading) members_.add(", \"level\": ", node.level);
    buffer_.clear();
    append_text_of(outline_, i, buffer_);
    members_.add(", \"text\": ");
    members_.move_to(out_);
    const size_t text_begin = out_.size();
    append_valid_json_string(buffer_, out_);
    const size_t text_size = out_.size() - text_begin;
    markdown_.clear();
    append_markdown_of(outline_, i, markdown_);
    if (markdown_ != buffer_) return text(", \"markdown\": ", markdown_);
    // Most titles have no markup: what has been escaped is copied.
    members_.add(", \"markdown\": ");
    members_.move_to(out_);
    out_.append(out_, text_begin, text_size);
}

void NodeWriter::numbers_and_states(uint32_t i) {
    const OutlineNode& shown = outline_.nodes[i];
    const Node& node = document_.nodes[shown.node];
    members_.add(", \"line\": ", positions_[i].line);
    members_.add(", \"range\": {\"start\": ", node.range.begin);
    members_.add(", \"end\": ", node.range.end);
    members_.add("}");
    if (node.ordinal != none) members_.add(", \"ordinal\": ", node.ordinal);
    if (node.task == Task::done) members_.add(", \"checked\": true");
    if (node.task == Task::open) members_.add(", \"checked\": false");
    if (shown.folded) members_.add(", \"folded\": true");
    if (outline_.colored) members_.add_color(", \"color\": \"", shown.color);
}

void NodeWriter::block(const Content& content) {
    members_.add("{\"type\": \"");
    members_.add(block_types[static_cast<size_t>(content.kind)]);
    buffer_.clear();
    append_content(outline_, content, buffer_);
    text("\", \"markdown\": ", buffer_);
    const std::string language = language_of(outline_, content);
    if (!language.empty()) text(", \"language\": ", language);
    members_.add("}");
}

void NodeWriter::link(const TitleLink& title_link) {
    const Span& span = document_.spans[title_link.span];
    const Link& link = document_.links[span.link];
    members_.add(title_link.image ? "{\"kind\": \"image\"" : "{\"kind\": \"link\"");
    buffer_.clear();
    append_text(document_, {title_link.span + 1, span.subtree_end}, buffer_);
    text(", \"text\": ", buffer_);
    text(", \"url\": ", url_of(document_, link));
    if (const std::string title = link_title_of(document_, link); !title.empty())
        text(", \"title\": ", title);
    members_.add("}");
}

void NodeWriter::reference(uint32_t target) {
    members_.add_id("{\"id\": \"", outline_.nodes[target]);
    text(", \"text\": ", reference_text(target));
    members_.add("}");
}

// Valid until the next call.
std::string_view NodeWriter::reference_text(uint32_t i) {
    if (const auto cut = reference_texts_.find(i); cut != reference_texts_.end()) return cut->second;
    buffer_.clear();
    append_text_of(outline_, i, buffer_);
    if (buffer_.size() <= max_reference_text) return buffer_;
    size_t end = max_reference_text;
    while ((static_cast<unsigned char>(buffer_[end]) & 0xC0) == 0x80) --end;
    buffer_.replace(end, std::string::npos, "…");
    return reference_texts_[i] = buffer_;
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
        writer.write(i, false);
        out += ", \"children\": [";
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
        writer.write(i, true);
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
            out += ", ";
        } else {
            out += '{';
        }
        writer.write(i, true);
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
