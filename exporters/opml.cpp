#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "exporters/dates.h"
#include "exporters/formats.h"
#include "exporters/html_text.h"
#include "exporters/value_json.h"
#include "exporters/xml_text.h"

namespace rmtool {
namespace {

constexpr size_t deepest_indentation = 32;

// A little more than most nodes take besides their text. Room that is not used costs nothing.
constexpr size_t usual_node_bytes = 80;

// What a node's text is written as.
enum class TextForm : uint8_t { html, plain, markdown };

struct OpmlWriter {
    const Outline& outline;
    TextForm form;
    std::string& out;
    std::string buffer = {};

    void element(std::string_view name, std::string_view text);
    void attribute(std::string_view name, std::string_view value);
    void head();
    void front_matter();
    void expansion_state();
    void text(uint32_t i, uint32_t link);
    void attributes(uint32_t i);
    void references(uint32_t i);
    void body();
};

void indent(uint32_t levels, std::string& out) {
    out += '\n';
    out.append(2 * std::min<size_t>(levels, deepest_indentation), ' ');
}

void OpmlWriter::element(std::string_view name, std::string_view text) {
    indent(2, out);
    out.append("<").append(name).append(">");
    append_xml_escaped(text, out);
    out.append("</").append(name).append(">");
}

void OpmlWriter::attribute(std::string_view name, std::string_view value) {
    out.append(" ").append(name).append("=\"");
    append_xml_escaped(value, out);
    out += '"';
}

// The first of these keys that has a value `read` makes something of; the key is taken off `rest`.
using Members = std::vector<const Value::Member*>;
template <class Read>
std::string take(Members& rest, std::initializer_list<std::string_view> keys, Read read) {
    for (const std::string_view key : keys) {
        const auto member =
            std::ranges::find(rest, key, [](const auto* candidate) { return candidate->key; });
        if (member == rest.end()) continue;
        std::string text = read((*member)->value);
        if (text.empty()) continue;
        rest.erase(member);
        return text;
    }
    return {};
}

// One name, or several.
std::string names_of(const Value& value) {
    if (value.kind == Value::Kind::string) return value.text;
    std::string names;
    for (const auto& [key, member] : value.members) {
        if (!key.empty() || member.kind != Value::Kind::string) return {};
        names.append(names.empty() ? "" : ", ").append(member.text);
    }
    return names;
}

std::string date_of(const Value& value) { return rfc822_date(value.text); }

// What OPML has no element for is kept as JSON.
void OpmlWriter::front_matter() {
    Members rest;
    for (const auto& member : outline.document->front_matter.values.members) {
        if (member.key != "title") rest.push_back(&member);
    }
    if (const std::string date = take(rest, {"date", "created"}, date_of); !date.empty()) {
        element("dateCreated", date);
    }
    if (const std::string date = take(rest, {"modified", "updated", "lastmod"}, date_of); !date.empty()) {
        element("dateModified", date);
    }
    if (const std::string names = take(rest, {"author", "authors"}, names_of); !names.empty()) {
        element("ownerName", names);
    }
    if (rest.empty()) return;
    std::string values;
    JsonWriter json(values, JsonWriter::Layout::compact);
    json.begin_object();
    for (const auto* member : rest) {
        json.key(member->key);
        write_value(member->value, json);
    }
    json.end_object();
    indent(2, out);
    out += "<rmtool:frontMatter xmlns:rmtool=\"urn:rmtool:front-matter\">";
    append_xml_escaped(values, out);
    out += "</rmtool:frontMatter>";
}

// Numbers of the nodes that show their children, in document order from 1. Without a folded node there is
// nothing to say.
void OpmlWriter::expansion_state() {
    if (std::ranges::none_of(outline.nodes, &OutlineNode::folded)) return;
    buffer.clear();
    for (uint32_t i = 0; i < outline.nodes.size(); ++i) {
        if (!outline.has_children(i) || outline.nodes[i].folded) continue;
        if (!buffer.empty()) buffer += ',';
        buffer += std::to_string(i + 1);
    }
    element("expansionState", buffer);
}

void OpmlWriter::head() {
    const std::string& title = outline.document->front_matter.title;
    indent(1, out);
    out += "<head>";
    element("title", title.empty() ? text_of(outline, 0) : title);
    front_matter();
    expansion_state();
    indent(1, out);
    out += "</head>";
}

void OpmlWriter::text(uint32_t i, uint32_t link) {
    buffer.clear();
    switch (form) {
        case TextForm::html: append_html_of(outline, i, VoidTags::html, link, buffer); break;
        case TextForm::plain: append_text_of(outline, i, buffer); break;
        case TextForm::markdown: append_markdown_of(outline, i, buffer); break;
    }
    attribute("text", buffer);
}

void OpmlWriter::references(uint32_t i) {
    const Slice refs = outline.nodes[i].refs;
    if (refs.empty()) return;
    buffer.clear();
    for (uint32_t r = refs.begin; r < refs.end; ++r) {
        if (r > refs.begin) buffer += ' ';
        append_id(outline.nodes[outline.refs[r]], buffer);
    }
    attribute("_ref", buffer);
}

void OpmlWriter::attributes(uint32_t i) {
    const OutlineNode& shown = outline.nodes[i];
    const Node& node = outline.document->nodes[shown.node];
    const uint32_t link = sole_link(outline, i);
    text(i, link);
    out += " _id=\"";
    append_id(shown, out);
    out += '"';
    if (link != none) {
        attribute("type", "link");
        attribute("url", url_of(outline, link));
    }
    if (node.task != Task::none) {
        const bool done = node.task == Task::done;
        attribute("_complete", done ? "true" : "false");
        attribute("_status", done ? "checked" : "unchecked");
    }
    if (node.ordinal != none) attribute("_ordinal", std::to_string(node.ordinal));
    references(i);
    if (const std::string note = note_of(outline, i); !note.empty()) attribute("_note", note);
}

void OpmlWriter::body() {
    indent(1, out);
    out += "<body>";
    for (uint32_t i = 0; i < outline.nodes.size(); ++i) {
        indent(outline.nodes[i].depth + 1, out);
        out += "<outline";
        attributes(i);
        if (outline.has_children(i)) {
            out += '>';
            continue;
        }
        out += "/>";
        for (uint32_t last = i; last != 0;) {
            last = outline.nodes[last].parent;
            if (outline.nodes[last].subtree_end != i + 1) break;
            indent(outline.nodes[last].depth + 1, out);
            out += "</outline>";
        }
    }
    indent(1, out);
    out += "</body>";
}

}  // namespace

void write_opml(const Outline& outline, const ExportOptions& options, std::string& out) {
    const std::string_view chosen = options.get(opml_text);
    const TextForm form = chosen == "plain"      ? TextForm::plain
                          : chosen == "markdown" ? TextForm::markdown
                                                 : TextForm::html;
    out.reserve(out.size() + usual_node_bytes * outline.nodes.size() +
                2 * outline.document->source.bytes().size());
    out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">";
    OpmlWriter writer{outline, form, out};
    writer.head();
    writer.body();
    out += "\n</opml>\n";
}

}  // namespace rmtool
