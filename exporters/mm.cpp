#include <algorithm>
#include <cmath>
#include <string>

#include "exporters/formats.h"
#include "exporters/html_text.h"
#include "exporters/value_json.h"
#include "exporters/xml_text.h"

namespace rmtool {
namespace {

constexpr size_t deepest_indentation = 32;

// A little more than most nodes take besides their text. Room that is not used costs nothing.
constexpr size_t usual_node_bytes = 80;

// FreeMind 0.9 and Freeplane read a map as the older format it is only if it begins with exactly these bytes:
// no XML declaration, no comment.
constexpr std::string_view first_line = "<map version=\"0.9.0\">";

// Blocks whose line breaks and indentation count. Other notes are wrapped by the program that shows them.
bool is_preformatted(BlockKind kind) {
    return kind == BlockKind::code || kind == BlockKind::table || kind == BlockKind::list ||
           kind == BlockKind::html || kind == BlockKind::front_matter;
}

struct MapWriter {
    const Outline& outline;
    long max_width;  // pixels; 0: none is written
    std::string& out;
    std::string buffer = {};
    std::string escaped = {};

    const Node& origin(uint32_t i) const { return outline.document->nodes[outline.nodes[i].node]; }
    void break_line(uint32_t levels);
    void attribute(std::string_view name, std::string_view value);
    void named_value(uint32_t levels, std::string_view name, std::string_view value);
    void rich_content(uint32_t levels, std::string_view type, std::string_view html);
    std::string address(uint32_t i, uint32_t link) const;
    void node_attributes(uint32_t i, uint32_t link, bool has_html);
    void text_and_note(uint32_t i, uint32_t link, bool has_html);
    void front_matter();
    void members(uint32_t i);
    void node(uint32_t i);
};

void MapWriter::break_line(uint32_t levels) {
    out += '\n';
    out.append(2 * std::min<size_t>(levels, deepest_indentation), ' ');
}

void MapWriter::attribute(std::string_view name, std::string_view value) {
    out.append(" ").append(name).append("=\"");
    escaped.clear();
    append_xml_escaped(value, escaped);
    append_xml_references(escaped, out);
    out += '"';
}

void MapWriter::named_value(uint32_t levels, std::string_view name, std::string_view value) {
    break_line(levels);
    out += "<attribute";
    attribute("NAME", name);
    attribute("VALUE", value);
    out += "/>";
}

void MapWriter::rich_content(uint32_t levels, std::string_view type, std::string_view html) {
    break_line(levels);
    out.append("<richcontent TYPE=\"").append(type).append("\"><html><head></head><body>");
    append_xml_references(html, out);
    out += "</body></html></richcontent>";
}

// A link to another node of the map goes to its id.
std::string MapWriter::address(uint32_t i, uint32_t link) const {
    std::string url = url_of(outline, link);
    const Slice refs = outline.nodes[i].refs;
    if (!url.starts_with('#') || refs.size() != 1) return url;
    return '#' + id_of(outline.nodes[outline.refs[refs.begin]]);
}

void MapWriter::node_attributes(uint32_t i, uint32_t link, bool has_html) {
    const OutlineNode& node = outline.nodes[i];
    out += " ID=\"";
    append_id(node, out);
    out += '"';
    if (!has_html) {
        buffer.clear();
        append_text_of(outline, i, buffer);
        attribute("TEXT", buffer);
    }
    if (link != none) attribute("LINK", address(i, link));
    if (node.folded) attribute("FOLDED", "true");
    // The first half of the nodes stands on the right.
    if (node.depth == 2) attribute("POSITION", 2 * (i - 1) < outline.nodes.size() - 1 ? "right" : "left");
    if (max_width > 0) attribute("MAX_WIDTH", std::to_string(max_width));
}

// Lines are parted by <br/> even where white space is kept: programs that make plain text of it see only
// tags.
void append_note_html(std::string_view markdown, bool preformatted, std::string& html) {
    html += preformatted ? "\n<pre>" : "\n<p>";
    for (size_t begin = 0; begin <= markdown.size();) {
        const size_t end = std::min(markdown.find('\n', begin), markdown.size());
        if (begin > 0) html += "<br/>";
        append_html_escaped(markdown.substr(begin, end - begin), html);
        begin = end + 1;
    }
    html += preformatted ? "</pre>" : "</p>";
}

void MapWriter::text_and_note(uint32_t i, uint32_t link, bool has_html) {
    const uint32_t levels = outline.nodes[i].depth + 1;
    std::string html;
    if (has_html) {
        html = "<p>";
        append_html_of(outline, i, VoidTags::xml, link, html);
        rich_content(levels, "NODE", html += "</p>");
    }
    html.clear();
    const Slice contents = outline.nodes[i].contents;
    for (uint32_t c = contents.begin; c < contents.end; ++c) {
        const Content& content = outline.contents[c];
        if (!is_note(content)) continue;
        buffer.clear();
        append_content(outline, content, buffer);
        append_note_html(buffer, is_preformatted(content.kind), html);
    }
    if (!html.empty()) rich_content(levels, "NOTE", html);
}

// The root's attributes; its text may be the title already.
void MapWriter::front_matter() {
    for (const auto& [key, value] : outline.document->front_matter.values.members) {
        if (key == "title" && outline.nodes[0].node == 0) continue;
        named_value(2, key, text_of(value));
    }
}

void MapWriter::members(uint32_t i) {
    const OutlineNode& shown = outline.nodes[i];
    const uint32_t levels = shown.depth + 1;
    if (const Task task = origin(i).task; task != Task::none) {
        break_line(levels);
        out += task == Task::done ? "<icon BUILTIN=\"checked\"/>" : "<icon BUILTIN=\"unchecked\"/>";
    }
    if (outline.colored) {
        break_line(levels);
        out += "<edge COLOR=\"";
        append_color(shown.color, out);
        out += "\"/>";
    }
    if (const uint32_t ordinal = origin(i).ordinal; ordinal != none) {
        named_value(levels, "ordinal", std::to_string(ordinal));
    }
    if (i == 0) front_matter();
    for (uint32_t r = shown.refs.begin; r < shown.refs.end; ++r) {
        break_line(levels);
        out += "<arrowlink STARTARROW=\"None\" ENDARROW=\"Default\" DESTINATION=\"";
        append_id(outline.nodes[outline.refs[r]], out);
        out += "\"/>";
    }
}

// All but its children.
void MapWriter::node(uint32_t i) {
    const uint32_t link = sole_link(outline, i);
    const bool has_html = has_markup(outline, i, link);
    break_line(outline.nodes[i].depth);
    out += "<node";
    node_attributes(i, link, has_html);
    out += '>';
    const size_t end_of_tag = out.size();
    text_and_note(i, link, has_html);
    members(i);
    if (outline.has_children(i)) return;
    if (out.size() == end_of_tag) {
        out.replace(end_of_tag - 1, 1, "/>");
    } else {
        break_line(outline.nodes[i].depth);
        out += "</node>";
    }
}

}  // namespace

void write_mm(const Outline& outline, const ExportOptions& options, std::string& out) {
    const double width = outline.document->front_matter.markmap.max_width;
    const bool has_width = options.get(mm_dialect) == "freeplane" && width >= 1 && width < 1e6;
    MapWriter writer{outline, has_width ? std::lround(width) : 0, out};
    out.reserve(out.size() + usual_node_bytes * outline.nodes.size() +
                2 * outline.document->source.bytes().size());
    out += first_line;
    for (uint32_t i = 0; i < outline.nodes.size(); ++i) {
        writer.node(i);
        for (uint32_t last = i; last != 0;) {
            last = outline.nodes[last].parent;
            if (outline.nodes[last].subtree_end != i + 1) break;
            writer.break_line(outline.nodes[last].depth);
            out += "</node>";
        }
    }
    out += "\n</map>\n";
}

}  // namespace rmtool
