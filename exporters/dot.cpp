#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "exporters/formats.h"
#include "exporters/value_json.h"
#include "exporters/wrap.h"
#include "exporters/xml_text.h"

namespace rmtool {
namespace {

// No emoji font in the list: Pango would take digits from it, too. It finds one by itself for what the others
// lack. Nodes are as low as they can be, since a picture is as high as it has leaves. Edges leave on the
// right and arrive on the left, so that references, which do both on the right, keep out of their way;
// without `ordering` they would make Graphviz shuffle siblings.
constexpr std::string_view preamble =
    R"(  graph [rankdir=LR, ordering=out, nodesep=0.03, ranksep=0.9, pad=0.2, {0}];
  node [shape=box, style="rounded,filled", height=0.2, width=0.1, margin="0.09,0.02", fontsize=10, {0}];
  edge [arrowhead=none, tailport=e, headport=w, penwidth=1.2, class=""];
)";
constexpr std::string_view fonts = R"(fontname="Helvetica,Arial,sans-serif", fontcolor="#1a1a1a")";
constexpr std::string_view reference_style =
    R"(, style=dashed, constraint=false, class="ref", headport=_, arrowhead=vee, arrowsize=0.5, penwidth=0.8)";

// A little more than most nodes take besides their text. Room that is not used costs nothing.
constexpr size_t usual_node_bytes = 160;

constexpr uint32_t default_columns = 40;
constexpr double pixels_per_column = 8;  // half of markmap's font size

// Graphviz 2.43 rejects a quoted string with more bytes than 16 KiB in a row that are not escaped.
constexpr size_t longest_run = 8192;

// Graphviz resolves escapes once, in tooltips twice.
constexpr std::string_view escaped_backslash = R"(\\)";
constexpr std::string_view backslash_of_tooltip = R"(\\\\)";

// Bytes that may begin what is not copied as it is: escapes, what XML cannot hold, white space of other
// kinds.
constexpr auto special_bytes = [] {
    std::array<bool, 256> special{};
    for (size_t byte = 0; byte < 0x20; ++byte) special[byte] = true;
    for (const char byte : {'"', '\\', '&'}) special[static_cast<unsigned char>(byte)] = true;
    special[0xEF] = true;  // U+FFFE and U+FFFF
    return special;
}();

// Writes the inside of a quoted string. Escapes end a run, other pieces make it longer.
struct QuotedWriter {
    std::string& out;
    size_t run_begin = out.size();

    void escape(std::string_view bytes) {
        out += bytes;
        run_begin = out.size();
    }
    void add(std::string_view piece) {
        while (out.size() - run_begin + piece.size() > longest_run) {
            size_t end = longest_run - (out.size() - run_begin);
            while (end > 0 && (static_cast<unsigned char>(piece[end]) & 0xC0) == 0x80) --end;
            out += piece.substr(0, end);
            escape("\\\n");  // joins two lines
            piece.remove_prefix(end);
        }
        out += piece;
    }
};

// A quoted DOT string from text in which `&` may begin no character reference of its own.
void append_quoted(std::string_view text, std::string& out, std::string_view backslash = escaped_backslash) {
    out += '"';
    QuotedWriter writer{out};
    size_t copied = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        if (!special_bytes[static_cast<unsigned char>(text[i])]) continue;
        const size_t forbidden = xml_forbidden_length(text.substr(i));
        if (text[i] == '\xEF' && forbidden == 0) continue;
        writer.add(text.substr(copied, i - copied));
        copied = i + std::max<size_t>(forbidden, 1);
        switch (text[i]) {
            case '"': writer.escape("\\\""); break;
            case '\\': writer.escape(backslash); break;
            case '\n': writer.escape("\\n"); break;
            case '&': writer.add("&amp;"); break;
            default: writer.add(forbidden > 0 ? "\uFFFD" : " ");
        }
        i = copied - 1;
    }
    writer.add(text.substr(copied));
    out += '"';
}

constexpr auto unsafe_in_url = [] {
    std::array<bool, 256> is_unsafe{};
    for (size_t byte = 0; byte <= ' '; ++byte) is_unsafe[byte] = true;
    for (const char c : {'"', '<', '>', '\\', '^', '`', '{', '|', '}'})
        is_unsafe[static_cast<uint8_t>(c)] = true;
    return is_unsafe;
}();

// Graphviz writes addresses into SVG as they are.
std::string safe_url(std::string_view url) {
    std::string out;
    for (const char c : url) {
        if (unsafe_in_url[static_cast<unsigned char>(c)]) {
            fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
        } else {
            out += c;
        }
    }
    return out;
}

// The color with so many percent of white mixed in.
uint32_t tint(uint32_t color, uint32_t percent) {
    uint32_t mixed = 0;
    for (const int shift : {16, 8, 0}) {
        const uint32_t channel = (color >> shift) & 0xFF;
        mixed |= (channel + ((255 - channel) * percent + 50) / 100) << shift;
    }
    return mixed;
}

void append_quoted_color(uint32_t color, std::string& out) {
    out += '"';
    append_color(color, out);
    out += '"';
}

void append_node_name(const OutlineNode& node, std::string& out) {
    out += '"';
    append_id(node, out);
    out += '"';
}

// Root and main branches stand out; fills are light enough for dark text whatever the palette is.
struct Look {
    uint32_t white;  // percent in the fill
    std::string_view attributes;
};
Look look_at(uint32_t depth) {
    if (depth == 1) return {60, R"(, fontsize=14, penwidth=2, margin="0.15,0.06")"};
    if (depth == 2) return {75, ", fontsize=12"};
    return {86, ""};
}

uint32_t columns_of(const MarkmapOptions& markmap) {
    if (!(markmap.max_width > 0)) return default_columns;
    return static_cast<uint32_t>(std::clamp(markmap.max_width / pixels_per_column, 10.0, 1000.0));
}

std::string label_of(const Outline& outline, uint32_t i) {
    const Node& node = outline.document->nodes[outline.nodes[i].node];
    std::string label;
    if (node.ordinal != none) label += fmt::format("{}. ", node.ordinal);
    if (node.task != Task::none) label += node.task == Task::done ? "☑ " : "☐ ";
    append_text_of(outline, i, label);
    return label;
}

// What the label cannot show: images, all links but one, the note.
std::string tooltip_of(const Outline& outline, uint32_t i, const std::vector<TitleLink>& links) {
    std::string tooltip;
    if (links.size() > 1 || (!links.empty() && links.front().image)) tooltip = markdown_of(outline, i);
    const std::string note = note_of(outline, i);
    if (!tooltip.empty() && !note.empty()) tooltip += "\n\n";
    return tooltip += note;
}

// A box has one address: the first link's, else the first image's.
std::string url_of(const Outline& outline, const std::vector<TitleLink>& links) {
    if (links.empty()) return {};
    const auto first_link = std::ranges::find(links, false, &TitleLink::image);
    return url_of(outline, first_link == links.end() ? links.front().span : first_link->span);
}

void write_front_matter(const FrontMatter& front_matter, std::string& out) {
    for (const auto& [key, value] : front_matter.values.members) {
        if (key == "title") continue;
        std::string name;
        append_json_string(key, name);
        out.append("// ").append(name, 1, name.size() - 2).append(": ");
        JsonWriter json(out, JsonWriter::Layout::compact);
        write_value(value, json);
        out += '\n';
    }
}

void write_graph(const FrontMatter& front_matter, std::string& out) {
    out += "digraph \"outline\" {\n";
    out += fmt::format(preamble, fonts);
    if (front_matter.title.empty()) return;
    out += "  graph [labelloc=t, fontsize=16, label=";
    append_quoted(front_matter.title, out);
    out += "];\n";
}

void write_node(const Outline& outline, uint32_t i, uint32_t columns, std::string& out) {
    const OutlineNode& node = outline.nodes[i];
    const Look look = look_at(node.depth);
    out += "  ";
    append_node_name(node, out);
    out += " [label=";
    append_quoted(wrap(label_of(outline, i), columns), out);
    out += ", color=";
    append_quoted_color(node.color, out);
    out += ", fillcolor=";
    append_quoted_color(tint(node.color, look.white), out);
    out += look.attributes;
    const std::vector<TitleLink> links = title_links(outline, i);
    if (const std::string url = url_of(outline, links); !url.empty()) {
        out += ", URL=";
        append_quoted(safe_url(url), out);
    }
    if (const std::string tooltip = tooltip_of(outline, i, links); !tooltip.empty()) {
        out += ", tooltip=";
        append_quoted(tooltip, out, backslash_of_tooltip);
    }
    out += "];\n";
}

void write_edge(const OutlineNode& from, const OutlineNode& to, uint32_t color, std::string_view style,
                std::string& out) {
    out += "  ";
    append_node_name(from, out);
    out += " -> ";
    append_node_name(to, out);
    out += " [color=";
    append_quoted_color(color, out);
    out.append(style).append("];\n");
}

}  // namespace

void write_dot(const Outline& outline, const ExportOptions&, std::string& out) {
    const FrontMatter& front_matter = outline.document->front_matter;
    const uint32_t columns = columns_of(front_matter.markmap);
    out.reserve(out.size() + usual_node_bytes * outline.nodes.size() +
                outline.document->source.bytes().size());
    write_front_matter(front_matter, out);
    write_graph(front_matter, out);
    for (uint32_t i = 0; i < outline.nodes.size(); ++i) {
        const OutlineNode& node = outline.nodes[i];
        write_node(outline, i, columns, out);
        if (i > 0) write_edge(outline.nodes[node.parent], node, node.color, "", out);
    }
    for (const OutlineNode& node : outline.nodes) {
        for (uint32_t r = node.refs.begin; r < node.refs.end; ++r) {
            write_edge(node, outline.nodes[outline.refs[r]], node.color, reference_style, out);
        }
    }
    out += "}\n";
}

}  // namespace rmtool
