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

// A little more than most rows take besides their texts. Room that is not used costs nothing.
constexpr size_t usual_row_bytes = 200;

bool is_in_names(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '#' || c == ' '; }

struct RowWriter {
    const Outline& outline;
    std::string_view delimiter;
    bool safe;
    std::string& out;
    Paths paths{outline};
    std::vector<Position> positions = positions_of(outline);
    std::string buffer = {};

    const Node& origin(uint32_t i) const { return outline.document->nodes[outline.nodes[i].node]; }
    // Names of ours, and numbers, hardly ever have to be looked at.
    bool quotes_names = is_in_names(delimiter.front());

    bool needs_quotes(std::string_view value) const;
    void end_field();
    void field(std::string_view value);
    void name(std::string_view value);
    void number(uint64_t value);
    void id(const OutlineNode& node);
    void end_row();
    void header();
    void place(uint32_t i);
    void text(uint32_t i);
    void state(uint32_t i);
};

// A delimiter of several bytes is taken to be there when its first one is: needless quotes do no harm.
// Looking for one byte at a time is the fastest: the library compares 32 at once.
bool RowWriter::needs_quotes(std::string_view value) const {
    return std::ranges::any_of(std::array{'"', '\n', '\r', delimiter.front()},
                               [value](char c) { return value.find(c) != std::string_view::npos; });
}

void RowWriter::end_field() {
    if (delimiter.size() == 1) {
        out += delimiter.front();
    } else {
        out += delimiter;
    }
}

// RFC 4180, section 2. Each field is followed by the delimiter; the row's end takes the last one back.
void RowWriter::field(std::string_view value) {
    const bool quoted = needs_quotes(value);
    if (quoted) out += '"';
    // These begin a formula, the last two after the spreadsheet has trimmed them.
    if (safe && value.find_first_of("=+-@\t\r") == 0) out += '\'';
    if (quoted) {
        size_t copied = 0;
        for (size_t quote = value.find('"'); quote != value.npos; quote = value.find('"', quote + 1)) {
            out.append(value, copied, quote - copied).append("\"");
            copied = quote;
        }
        out.append(value, copied).append("\"");
    } else {
        out += value;
    }
    end_field();
}

void RowWriter::name(std::string_view value) {
    if (quotes_names) return field(value);
    out += value;
    end_field();
}

void RowWriter::number(uint64_t value) {
    const fmt::format_int digits(value);
    name({digits.data(), digits.size()});
}

void RowWriter::id(const OutlineNode& node) {
    std::array<char, id_size> bytes;
    write_id(node, bytes.data());
    name({bytes.data(), bytes.size()});
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
    id(node);
    i == 0 ? end_field() : id(outline.nodes[node.parent]);
    number(node.depth);
    number(node.index);
    name(type_of(outline, i));
}

// The url is that of the first link; the Markdown has all of them.
void RowWriter::text(uint32_t i) {
    field(paths.enter(i));
    buffer.clear();
    append_markdown_of(outline, i, buffer);
    field(buffer);
    buffer.clear();
    paths.append(buffer);
    field(buffer);
    const std::vector<TitleLink> links = title_links(outline, i);
    const auto link = std::ranges::find(links, false, &TitleLink::image);
    field(link == links.end() ? std::string() : url_of(outline, link->span));
}

void RowWriter::state(uint32_t i) {
    const OutlineNode& shown = outline.nodes[i];
    const Node& node = origin(i);
    name(node.task == Task::none ? "" : node.task == Task::done ? "done" : "open");
    node.ordinal == none ? end_field() : number(node.ordinal);
    number(positions[i].line);
    field(note_of(outline, i));
    buffer.clear();
    for (uint32_t r = shown.refs.begin; r < shown.refs.end; ++r) {
        if (r > shown.refs.begin) buffer += ' ';
        append_id(outline.nodes[outline.refs[r]], buffer);
    }
    name(buffer);
    name(shown.folded ? "true" : "");
    buffer.clear();
    if (outline.colored) append_color(shown.color, buffer);
    name(buffer);
}

}  // namespace

void write_csv(const Outline& outline, const ExportOptions& options, std::string& out) {
    RowWriter writer{outline, options.get(csv_delimiter), options.get(csv_safe) == "on", out};
    out.reserve(out.size() + usual_row_bytes * outline.nodes.size() +
                2 * outline.document->source.bytes().size());
    writer.header();
    for (uint32_t i = 0; i < outline.nodes.size(); ++i) {
        writer.place(i);
        writer.text(i);
        writer.state(i);
        writer.end_row();
    }
}

}  // namespace rmtool
