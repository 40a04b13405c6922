#include <algorithm>

#include "tests/support/export_readers.h"

namespace rmtool::testing {
namespace {

using Row = std::vector<std::string>;

// One field from the front of the text; false where RFC 4180 has no such thing.
bool take_field(std::string_view& text, char delimiter, std::string& field) {
    field.clear();
    if (!text.starts_with('"')) {
        const size_t end = std::min(text.find_first_of(std::string("\"\r\n") + delimiter), text.size());
        field = text.substr(0, end);
        text.remove_prefix(end);
        return !text.starts_with('"');
    }
    text.remove_prefix(1);
    while (true) {
        const size_t quote = text.find('"');
        if (quote == text.npos) return false;
        field += text.substr(0, quote);
        text.remove_prefix(quote + 1);
        if (!text.starts_with('"')) return true;
        field += '"';
        text.remove_prefix(1);
    }
}

bool take_row(std::string_view& text, char delimiter, Row& row) {
    row.clear();
    while (true) {
        if (!take_field(text, delimiter, row.emplace_back())) return false;
        const bool ends = text.starts_with("\r\n");
        if (!ends && !text.starts_with(delimiter)) return false;
        text.remove_prefix(ends ? 2 : 1);
        if (ends) return true;
    }
}

}  // namespace

ReadTree read_csv(std::string_view text, char delimiter) {
    Row header;
    if (!take_row(text, delimiter, header)) return std::nullopt;
    const auto column = [&header](std::string_view name) {
        return static_cast<size_t>(std::ranges::find(header, name) - header.begin());
    };
    const size_t id = column("id"), parent = column("parent"), shown = column("text");
    if (std::max({id, parent, shown}) >= header.size()) return std::nullopt;
    std::vector<ReadNode> nodes;
    for (Row row; !text.empty();) {
        if (!take_row(text, delimiter, row) || row.size() != header.size()) return std::nullopt;
        nodes.push_back({row[id], row[parent], row[shown]});
    }
    return nodes;
}

}  // namespace rmtool::testing
