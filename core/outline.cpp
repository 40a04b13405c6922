#include "core/outline.h"

#include <algorithm>
#include <utility>

#include "core/columns.h"
#include "core/outline_identity.h"
#include "core/outline_root.h"

namespace rmtool {
namespace {

// The character that tells one list from the next: of `- a` it is `-`, of `7. a` it is `.`.
char list_marker(const Document& document, const Node& item) {
    const std::string_view text = document.source.slice(item.range);
    const size_t digits = text.find_first_not_of("0123456789");
    return digits == std::string_view::npos ? '\0' : text[digits];
}

// Columns before the byte on its line.
uint32_t indent_of(const Source& source, uint32_t offset) {
    std::string_view before = source.slice({source.line(source.line_of(offset)).begin, offset});
    if (before.starts_with("\xEF\xBB\xBF")) before.remove_prefix(3);  // a byte order mark takes none
    return columns_of(before);
}

// Makes an Outline step by step; `shown` leads from any node of the document to the outline.
struct Cutter {
    const Document& document;
    const OutlineOptions& options;
    NodeId base;   // root of the uncut outline
    NodeId start;  // root of this one
    Outline outline = {};
    std::vector<uint32_t> shown = {};  // the node's index in the outline, or its nearest ancestor's; or none

    bool takes_root_blocks() const { return start == base && base != 0; }
    void add_node(NodeId id, uint32_t parent);
    void add_nodes();
    void close_subtrees();
    void name_and_paint();
    void fold();
    bool add_blocks(Slice& blocks, uint32_t before);
    void add_item(NodeId id, bool continues_list);
    void add_contents(OutlineNode& node);
    void add_references(const std::vector<Reference>& references);
};

void Cutter::add_node(NodeId id, uint32_t parent) {
    OutlineNode node;
    node.node = id;
    node.parent = parent;
    if (!outline.nodes.empty()) node.depth = outline.nodes[parent].depth + 1;
    shown[id] = static_cast<uint32_t>(outline.nodes.size());
    outline.nodes.push_back(node);
}

void Cutter::add_nodes() {
    const std::vector<Node>& nodes = document.nodes;
    outline.nodes.reserve(nodes[start].subtree_end - start);
    shown.assign(nodes.size(), none);
    if (takes_root_blocks()) shown[0] = 0;
    add_node(start, 0);
    for (NodeId id = start + 1; id < nodes[start].subtree_end;) {
        const uint32_t parent = shown[nodes[id].parent];
        const bool too_deep = options.depth > 0 && outline.nodes[parent].depth >= options.depth;
        const bool is_list = !options.lists && nodes[id].kind == NodeKind::item;
        if (too_deep || is_list) {
            std::fill(shown.begin() + id, shown.begin() + nodes[id].subtree_end, parent);
            id = nodes[id].subtree_end;
        } else {
            add_node(id, parent);
            ++id;
        }
    }
}

void Cutter::close_subtrees() {
    std::vector<OutlineNode>& nodes = outline.nodes;
    std::vector<uint32_t> children(nodes.size());
    for (uint32_t i = 1; i < nodes.size(); ++i) nodes[i].index = children[nodes[i].parent]++;
    for (auto i = static_cast<uint32_t>(nodes.size()); i-- > 0;) {
        nodes[i].subtree_end = std::max(nodes[i].subtree_end, i + 1);
        OutlineNode& parent = nodes[nodes[i].parent];
        parent.subtree_end = std::max(parent.subtree_end, nodes[i].subtree_end);
    }
}

void Cutter::name_and_paint() {
    const std::vector<uint64_t> ids = node_ids(document);
    const std::vector<uint32_t> colors = node_colors(document, base);
    for (OutlineNode& node : outline.nodes) {
        node.id = ids[node.node];
        node.color = colors[node.node];
    }
    const MarkmapOptions& markmap = document.front_matter.markmap;
    outline.colored = !markmap.color.empty() || markmap.color_freeze_level > 0;
}

// markmap counts depth from the root that is shown; a fold command holds wherever its node stands.
void Cutter::fold() {
    const int level = document.front_matter.markmap.initial_expand_level;
    NodeId all_end = 0;  // nodes before this one are below a foldAll
    for (NodeId id = start; id != 0; id = document.nodes[id].parent) {
        const Node& above = document.nodes[document.nodes[id].parent];
        if (above.fold == Fold::all) all_end = std::max(all_end, above.subtree_end);
    }
    for (uint32_t i = 0; i < outline.nodes.size(); ++i) {
        OutlineNode& node = outline.nodes[i];
        const Node& origin = document.nodes[node.node];
        if (origin.fold == Fold::all) all_end = std::max(all_end, origin.subtree_end);
        const bool beyond_level = level >= 0 && node.depth >= static_cast<uint32_t>(level);
        const bool commanded = origin.fold != Fold::none || node.node < all_end;
        node.folded = outline.has_children(i) && (beyond_level || commanded);
    }
}

// Takes those that start before byte `before` off the head of `blocks`; false if there is none.
bool Cutter::add_blocks(Slice& blocks, uint32_t before) {
    const uint32_t first = blocks.begin;
    while (!blocks.empty() && document.blocks[blocks.begin].range.begin < before) {
        const Block& block = document.blocks[blocks.begin];
        blocks.begin = block.subtree_end;
        if (block.kind == BlockKind::comment) continue;
        const uint32_t indent = document.nodes[block.owner].indent;
        outline.contents.push_back({block.kind, block.range, block.info, indent});
    }
    return blocks.begin != first;
}

void Cutter::add_item(NodeId id, bool continues_list) {
    const Range range = document.nodes[id].range;
    if (continues_list) {
        outline.contents.back().range.end = range.end;
    } else {
        outline.contents.push_back({BlockKind::list, range, {}, indent_of(document.source, range.begin)});
    }
}

void Cutter::add_contents(OutlineNode& node) {
    const Node& origin = document.nodes[node.node];
    node.contents.begin = static_cast<uint32_t>(outline.contents.size());
    if (node.node == base && takes_root_blocks()) {
        Slice preamble = document.nodes[0].blocks;
        add_blocks(preamble, none);
    }
    Slice blocks = origin.blocks;
    if (!options.lists) {
        // Items come before sub-headings; a block between two of them ends a list, and so does a new marker.
        char marker = '\0';
        for (NodeId id = node.node + 1; id < origin.subtree_end; id = document.nodes[id].subtree_end) {
            if (document.nodes[id].kind != NodeKind::item) break;
            const bool interrupted = add_blocks(blocks, document.nodes[id].range.begin);
            const char previous = std::exchange(marker, list_marker(document, document.nodes[id]));
            add_item(id, !interrupted && previous == marker);
        }
    }
    add_blocks(blocks, none);
    node.contents.end = static_cast<uint32_t>(outline.contents.size());
}

void Cutter::add_references(const std::vector<Reference>& references) {
    std::vector<std::pair<uint32_t, uint32_t>> edges;
    for (const Reference& reference : references) {
        if (reference.to == none) continue;
        const uint32_t from = shown[reference.from];
        const uint32_t to = shown[reference.to];
        if (from != none && to != none && from != to) edges.emplace_back(from, to);
    }
    std::ranges::sort(edges);
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    for (const auto& [from, to] : edges) {
        OutlineNode& node = outline.nodes[from];
        if (node.refs.empty()) node.refs.begin = static_cast<uint32_t>(outline.refs.size());
        outline.refs.push_back(to);
        node.refs.end = static_cast<uint32_t>(outline.refs.size());
    }
}

}  // namespace

Result<Outline> make_outline(const Document& document, const std::vector<Reference>& references,
                             const OutlineOptions& options) {
    const NodeId base = base_of(document);
    NodeId start = base;
    const std::string title = synthetic_title(document);
    if (!options.root.empty()) {
        const Result<NodeId> found = find_root(document, base, title, options.root);
        if (!found) return found.error();
        start = *found;
    }
    Cutter cutter{document, options, base, start};
    cutter.outline.document = &document;
    cutter.outline.root_title = title;
    cutter.add_nodes();
    cutter.close_subtrees();
    cutter.name_and_paint();
    cutter.fold();
    for (OutlineNode& node : cutter.outline.nodes) cutter.add_contents(node);
    cutter.add_references(references);
    return std::move(cutter.outline);
}

}  // namespace rmtool
