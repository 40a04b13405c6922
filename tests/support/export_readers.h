// Readers of what the exporters write, strict where programs are, so that a test knows that an export holds
// the tree that went in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outline.h"

namespace rmtool::testing {

struct ReadNode {
    std::string id;
    std::string parent;               // its id; empty: the root
    std::optional<std::string> text;  // none: the format shows it in a form of its own

    friend bool operator==(const ReadNode&, const ReadNode&) = default;
};

// In document order. Without a value: the text is not of the format.
using ReadTree = std::optional<std::vector<ReadNode>>;

ReadTree read_json_tree(std::string_view text);
ReadTree read_json_flat(std::string_view text);
ReadTree read_json_lines(std::string_view text);
ReadTree read_opml(std::string_view text);
ReadTree read_mm(std::string_view text);
// RFC 4180 and nothing beyond it: CRLF, no quote outside quotes, rows of one length.
ReadTree read_csv(std::string_view text, char delimiter);
// The part of the DOT language that a graph of nodes and edges needs. Edges of the class `ref` are left out.
ReadTree read_dot(std::string_view text);

// The first format, with any of its options, that does not give the outline's tree back; empty if all do.
std::string broken_export(const Outline& outline);

}  // namespace rmtool::testing
