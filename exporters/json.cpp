#include <fmt/format.h>

#include <array>
#include <string>
#include <vector>

#include "core/json_writer.h"
#include "exporters/formats.h"
#include "exporters/value_json.h"

namespace rmtool {
namespace {

constexpr uint64_t format_version = 1;

// What a node says of others is cut here, so that any number of references stays linear in the document.
constexpr size_t max_reference_text = 1024;

// In BlockKind's order. Comments are no content, and items stand inside lists only.
constexpr std::array<std::string_view, 12> block_names = {
    "paragraph", "code",       "table", "quote",   "html", "comment",
    "footnote",  "definition", "rule",  "heading", "list", "item"};

std::string_view type_of(NodeKind kind) {
    switch (kind) {
        case NodeKind::root: return "root";
        case NodeKind::heading: return "heading";
        case NodeKind::item: break;
    }
    return "item";
}

struct NodeWriter {
    const Outline& outline;
    JsonWriter json;
    std::vector<Position> positions = {};
    std::string scratch = {};

    NodeWriter(const Outline& shown, std::string& out, JsonWriter::Layout layout);
};

}  // namespace
}  // namespace rmtool
