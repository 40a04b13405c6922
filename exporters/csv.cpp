#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "exporters/formats.h"

namespace rmtool {
namespace {

constexpr std::array<std::string_view, 16> columns = {
    "id",  "parent", "depth",   "index", "type", "text", "markdown", "path",
    "url", "task",   "ordinal", "line",  "note", "refs", "folded",   "color"};

struct RowWriter {
    const Outline& outline;
    std::string_view delimiter;
    bool safe;
    std::string& out;
    std::vector<Position> positions = {};  // of the outline's nodes
    std::string buffer = {};

    const Node& origin(uint32_t i) const { return outline.document->nodes[outline.nodes[i].node]; }
    void field(std::string_view value);
    void number(uint64_t value) { field(fmt::format_int(value).c_str()); }
    void end_row();
    void header();
    void place(uint32_t i);
    void text(uint32_t i);
    void state(uint32_t i);
};

// RFC 4180, section 2. Each field is followed by the delimiter; the row's end takes the last one back.
void RowWriter::field(std::string_view value) {
    if (value.empty()) {  // most columns of most rows
        out += delimiter;
        return;
    }
    const size_t quote = value.find('"');
    const bool quoted = quote != value.npos || value.find('\n') != value.npos ||
                        value.find('\r') != value.npos || value.find(delimiter) != value.npos;
    if (quoted) out += '"';
    // These begin a formula, the last two after the spreadsheet has trimmed them.
    if (safe && std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos) out += '\'';
    size_t copied = 0;
    for (size_t at = quote; at != value.npos; at = value.find('"', at + 1)) {
        out.append(value, copied, at + 1 - copied);
        copied = at;
    }
    out.append(value, copied);
    if (quoted) out += '"';
    out += delimiter;
}

void RowWriter::end_row() {
    out.resize(out.size() - delimiter.size());
    out += "\r\n";
}

void RowWriter::header() {
    for (const std::string_view column : columns) field(column);
    end_row();
}

void RowWriter::place(uint32_t i) {
    const OutlineNode& node = outline.nodes[i];
    field(id_of(node));
    field(i == 0 ? std::string() : id_of(outline.nodes[node.parent]));
    number(node.depth);
    number(node.index);
    field(type_of(outline, i));
}

// The url is that of the first link; the Markdown has all of them.
void RowWriter::text(uint32_t i) {
    buffer.clear();
    append_text_of(outline, i, buffer);
    field(buffer);
    buffer.clear();
    append_markdown_of(outline, i, buffer);
    field(buffer);
    field(path_of(outline, i));
    const std::vector<TitleLink> links = title_links(outline, i);
    const auto link = std::ranges::find(links, false, &TitleLink::image);
    field(link == links.end() ? std::string() : url_of(outline, link->span));
}

void RowWriter::state(uint32_t i) {
    const OutlineNode& shown = outline.nodes[i];
    const Node& node = origin(i);
    field(node.task == Task::none ? "" : node.task == Task::done ? "done" : "open");
    node.ordinal == none ? field("") : number(node.ordinal);
    number(positions[i].line);
    field(note_of(outline, i));
    buffer.clear();
    for (uint32_t r = shown.refs.begin; r < shown.refs.end; ++r) {
        if (r > shown.refs.begin) buffer += ' ';
        append_id(outline.nodes[outline.refs[r]], buffer);
    }
    field(buffer);
    field(shown.folded ? "true" : "");
    field(outline.colored ? fmt::format("#{:06x}", shown.color) : std::string());
}

}  // namespace

void write_csv(const Outline& outline, const ExportOptions& options, std::string& out) {
    RowWriter writer{outline, options.get(csv_delimiter), options.get(csv_safe) == "on", out};
    writer.positions = positions_of(outline);
    writer.header();
    for (uint32_t i = 0; i < outline.nodes.size(); ++i) {
        writer.place(i);
        writer.text(i);
        writer.state(i);
        writer.end_row();
    }
}

}  // namespace rmtool
