#include "core/cmark/block_reader.h"

#include <algorithm>

#include "core/cmark/html_comments.h"
#include "core/cmark/inline_walk.h"
#include "core/cmark/leaf_place.h"
#include "core/cmark/list_markers.h"
#include "core/cmark/table_reader.h"

namespace rmtool::cmark {
namespace {

// Deeper nodes are kept, as content of the deepest that is still a node (FORMATS.md's limit).
constexpr size_t deepest_node = 10'000;

class BlockReader {
  public:
    explicit BlockReader(Reading& reading) : reading_(reading), document_(reading.document) {
        headings_.push_back(0);
    }

    void run(cmark_node* tree) {
        cmark_node* node = cmark_node_first_child(tree);
        while (node != nullptr) {
            cmark_node* child = enter(node) ? cmark_node_first_child(node) : nullptr;
            if (child != nullptr) {
                node = child;
                continue;
            }
            leave(node);
            while (cmark_node_next(node) == nullptr) {
                node = cmark_node_parent(node);
                if (node == tree) return finish();
                leave(node);
            }
            node = cmark_node_next(node);
        }
        finish();
    }

  private:
    // True if the children are blocks to be read.
    bool enter(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_HEADING: return read_heading(node), false;
            case CMARK_NODE_PARAGRAPH: return read_paragraph(node), false;
            case CMARK_NODE_LIST: return open_list(node), true;
            case CMARK_NODE_ITEM: return cover_bare_marker(node), open_item(node), true;
            case CMARK_NODE_BLOCK_QUOTE:
                return cover_bare_marker(node), open_container(node, BlockKind::quote), true;
            case CMARK_NODE_FOOTNOTE_DEFINITION: return open_footnote(node), true;
            case CMARK_NODE_CODE_BLOCK: return read_code(node), false;
            case CMARK_NODE_HTML_BLOCK: return read_html(node), false;
            case CMARK_NODE_THEMATIC_BREAK: return read_rule(node), false;
            default: break;
        }
        if (cmark_node_get_type(node) == extension_types().table) read_table_block(node);
        return false;
    }

    void leave(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_LIST: return close_list();
            case CMARK_NODE_ITEM: return close_item(node);
            case CMARK_NODE_BLOCK_QUOTE:
            case CMARK_NODE_FOOTNOTE_DEFINITION: return grow_to_last_line(node), close_container();
            default: return;
        }
    }

    // ---- nodes
    // -----------------------------------------------------------------------------------------------

    NodeId owner() const { return items_.empty() ? headings_.back() : items_.back(); }
    bool in_outline() const { return containers_.empty(); }
    uint32_t span_count() const { return static_cast<uint32_t>(document_.spans.size()); }

    NodeId add_node(NodeKind kind, NodeId parent, Range range) {
        const auto id = static_cast<NodeId>(document_.nodes.size());
        Node& node = document_.nodes.emplace_back();
        node.kind = kind;
        node.parent = parent;
        node.range = range;
        node.title = {range.end, range.end};
        node.spans = {span_count(), span_count()};
        return id;
    }

    void read_heading(cmark_node* heading) {
        const LeafPlace place = place_heading(heading, reading_, map_);
        const auto level = static_cast<uint8_t>(cmark_node_get_heading_level(heading));
        if (!in_outline() || !items_.empty()) {
            add_text_leaf(BlockKind::heading, place.range, heading, place.mapped ? &map_ : nullptr, 0);
            return;
        }
        while (headings_.size() > 1 && document_.nodes[headings_.back()].level >= level) {
            close_node(headings_.back());
            headings_.pop_back();
        }
        const NodeId id = add_node(NodeKind::heading, headings_.back(), place.range);
        headings_.push_back(id);
        document_.nodes[id].level = level;
        read_title(id, heading, place.mapped ? &map_ : nullptr, 0);
    }

    // A heading's range stays its own lines; an item's grows with what it contains.
    void close_node(NodeId id) {
        Node& node = document_.nodes[id];
        node.subtree_end = static_cast<NodeId>(document_.nodes.size());
        Node& parent = document_.nodes[node.parent];
        if (parent.kind == NodeKind::item) parent.range.end = std::max(parent.range.end, node.range.end);
    }

    void read_title(NodeId id, cmark_node* leaf, const ContentMap* map, uint32_t skip) {
        const size_t first_comment = document_.comments.size();
        document_.nodes[id].spans.begin = span_count();
        if (map != nullptr) {
            append_spans(leaf, *map, skip, reading_);
            document_.nodes[id].title = title_range(*map, skip, document_.nodes[id].title);
        } else {
            append_unplaced_spans(leaf, document_.nodes[id].range, reading_);
        }
        document_.nodes[id].spans.end = span_count();
        apply_folds(first_comment, id);
    }

    static Range title_range(const ContentMap& map, uint32_t skip, Range otherwise) {
        const size_t last = map.content.find_last_not_of(" \t\r\n");
        if (last == map.content.npos || last < skip) return otherwise;
        return map.source_range(skip, static_cast<uint32_t>(last) + 1);
    }

    // `<!-- markmap: fold -->` in a title, or as content, folds the node that owns it.
    void apply_folds(size_t first_comment, NodeId id) {
        for (size_t i = first_comment; i < document_.comments.size(); ++i) {
            const Range range = document_.comments[i];
            const Fold fold = fold_command(reading_.text.substr(range.begin, range.size()));
            if (fold != Fold::none) document_.nodes[id].fold = fold;
        }
    }

    // ---- lists
    // -----------------------------------------------------------------------------------------------

    struct OpenList {
        uint32_t next_ordinal = none;
        bool is_outline = false;
    };

    void open_list(cmark_node* list) {
        OpenList open;
        open.is_outline = in_outline() && headings_.size() + items_.size() <= deepest_node;
        if (cmark_node_get_list_type(list) == CMARK_ORDERED_LIST)
            open.next_ordinal = static_cast<uint32_t>(cmark_node_get_list_start(list));
        if (in_outline() && !open.is_outline) note_depth(list);
        if (!open.is_outline) open_container(list, BlockKind::list);
        lists_.push_back(open);
    }

    void note_depth(cmark_node* list) {
        if (depth_noted_) return;
        depth_noted_ = true;
        document_.notices.push_back(
            {"nesting beyond 10,000 levels is kept as text", start_of(list, reading_)});
    }

    void close_list() {
        if (!lists_.back().is_outline) close_container();
        lists_.pop_back();
    }

    void open_item(cmark_node* item) {
        OpenList& list = lists_.back();
        if (!list.is_outline) return open_container(item, BlockKind::item);
        const uint32_t begin = start_of(item, reading_);
        const ItemMarker marker = item_marker(reading_.text, begin, reading_.line(reading_.line_at(begin)));
        const NodeId id = add_node(NodeKind::item, owner(), {begin, marker.end});
        document_.nodes[id].indent = marker.indent;
        if (list.next_ordinal != none) document_.nodes[id].ordinal = list.next_ordinal++;
        items_.push_back(id);
    }

    void close_item(cmark_node* item) {
        grow_to_last_line(item);
        if (!lists_.back().is_outline) return close_container();
        close_node(items_.back());
        items_.pop_back();
    }

    // ---- content
    // ---------------------------------------------------------------------------------------------

    uint32_t add_block(BlockKind kind, Range range, Range info) {
        const auto index = static_cast<uint32_t>(document_.blocks.size());
        Block& block = document_.blocks.emplace_back();
        block.kind = kind;
        block.range = range;
        block.info = info;
        block.spans = {span_count(), span_count()};
        block.subtree_end = index + 1;
        block.owner = footnote_owner_ != none ? footnote_owner_ : owner();
        return index;
    }

    // Of the innermost container or item that is open; null if none is.
    Range* open_range() {
        if (!containers_.empty()) return &document_.blocks[containers_.back()].range;
        return items_.empty() ? nullptr : &document_.nodes[items_.back()].range;
    }

    void grow_to(uint32_t end) {
        if (Range* range = open_range()) range->end = std::max(range->end, end);
    }

    // Definitions, which the tree does not have, may follow a container's last child. The line on which cmark
    // closed it is right but for blank lines, and often that of the one inside it.
    void grow_to_last_line(cmark_node* container) {
        const uint32_t end = open_range()->end;
        const uint32_t closed = std::min(reading_.line_of(cmark_node_get_end_line(container)),
                                         reading_.source().line_count() - 1);
        if (closed != closed_line_) {
            closed_line_ = last_line_ = closed;
            while (reading_.line(last_line_).begin > end && has_no_text(last_line_)) --last_line_;
        }
        const Range line = reading_.line(last_line_);
        if (line.begin > end) grow_to(line.end);
    }

    bool has_no_text(uint32_t line) const {
        return reading_.line_text(line).find_first_not_of(" \t>") == std::string_view::npos;
    }

    void add_leaf(BlockKind kind, Range range, Range info) {
        add_block(kind, range, info);
        grow_to(range.end);
    }

    // `map` is null if the content could not be mapped.
    void add_text_leaf(BlockKind kind, Range range, cmark_node* leaf, const ContentMap* map, uint32_t skip) {
        const uint32_t index = add_block(kind, range, {});
        if (map != nullptr) {
            append_spans(leaf, *map, skip, reading_);
        } else {
            append_unplaced_spans(leaf, range, reading_);
        }
        document_.blocks[index].spans.end = span_count();
        grow_to(range.end);
    }

    void open_container(cmark_node* node, BlockKind kind) {
        const uint32_t begin = start_of(node, reading_);
        const Range first_line = reading_.line(reading_.line_at(begin));
        containers_.push_back(add_block(kind, {begin, first_line.end}, {}));
    }

    // A marker with nothing behind it is no line of a definition.
    void cover_bare_marker(cmark_node* container) {
        cmark_node* child = cmark_node_first_child(container);
        if (child != nullptr && cmark_node_get_start_line(child) == cmark_node_get_start_line(container))
            return;
        const uint32_t line = reading_.source().line_of(start_of(container, reading_));
        const std::string_view text = reading_.line_text(line);
        if (behind_markers(text) == text.size()) reading_.cover(line, line);
    }

    void close_container() {
        const uint32_t index = containers_.back();
        containers_.pop_back();
        document_.blocks[index].subtree_end = static_cast<uint32_t>(document_.blocks.size());
        if (document_.blocks[index].kind == BlockKind::footnote) footnote_owner_ = none;
        grow_to(document_.blocks[index].range.end);
    }

    // cmark moves footnotes to the end of the tree; where they stand tells whose content they are.
    void open_footnote(cmark_node* node) {
        const uint32_t text_begin = start_of(node, reading_);
        const Range label = footnote_label(text_begin);
        footnote_owner_ = owner_at(document_, label.begin - 2);
        open_container(node, BlockKind::footnote);
        document_.blocks.back().range.begin = label.begin - 2;
        document_.blocks.back().info = label;
    }

    // cmark's column is that of the footnote's text. A label has no `]` and no white space.
    Range footnote_label(uint32_t text_begin) const {
        const Range line = reading_.line(reading_.line_at(text_begin));
        const std::string_view before = reading_.text.substr(line.begin, text_begin - line.begin);
        const size_t end = before.rfind("]:");
        if (end == before.npos || end < 2) return {line.begin + 2, line.begin + 2};
        const size_t boundary = before.find_last_of("] \t>", end - 1) + 1;
        const size_t begin = std::min(before.find("[^", boundary), end - 2) + 2;
        return {line.begin + static_cast<uint32_t>(begin), line.begin + static_cast<uint32_t>(end)};
    }

    void read_paragraph(cmark_node* paragraph) {
        const LeafPlace place = place_paragraph(paragraph, reading_, map_);
        const ContentMap* mapped = place.mapped ? &map_ : nullptr;
        const bool heads_item = cmark_node_previous(paragraph) == nullptr &&
                                cmark_node_get_type(cmark_node_parent(paragraph)) == CMARK_NODE_ITEM;
        const TaskMarker task = heads_item ? task_marker(content_of(paragraph)) : TaskMarker{};
        if (!heads_item || !in_outline())
            return add_text_leaf(BlockKind::paragraph, place.range, paragraph, mapped, task.length);
        const NodeId id = items_.back();
        document_.nodes[id].task = task.state;
        document_.nodes[id].title = place.range;
        read_title(id, paragraph, mapped, task.length);
        grow_to(place.range.end);
    }

    void read_code(cmark_node* code) {
        const CodePlace place =
            place_code(code, in_outline() ? document_.nodes[owner()].indent : 0, reading_);
        add_leaf(BlockKind::code, place.range, place.info);
    }

    void read_html(cmark_node* html) {
        const Range range = place_html(html, reading_);
        const size_t first_comment = document_.comments.size();
        const bool only_comments = collect_comments(reading_.text, range, document_.comments);
        add_leaf(only_comments ? BlockKind::comment : BlockKind::html, range, {});
        apply_folds(first_comment, document_.blocks.back().owner);
    }

    void read_rule(cmark_node* rule) {
        const uint32_t begin = start_of(rule, reading_);
        const uint32_t line = reading_.line_at(begin);
        reading_.cover(line, line);
        add_leaf(BlockKind::rule, {begin, reading_.line(line).end}, {});
    }

    void read_table_block(cmark_node* table) {
        const uint32_t index = add_block(BlockKind::table, {}, {});
        const Range range = read_table(table, reading_);
        document_.blocks[index].range = range;
        document_.blocks[index].spans.end = span_count();
        grow_to(range.end);
    }

    void finish() {
        while (headings_.size() > 1) {
            close_node(headings_.back());
            headings_.pop_back();
        }
        document_.nodes[0].subtree_end = static_cast<NodeId>(document_.nodes.size());
    }

    Reading& reading_;
    Document& document_;
    ContentMap map_;                // of the leaf being read
    std::vector<NodeId> headings_;  // from the root to the current heading
    std::vector<NodeId> items_;     // open items that are nodes
    std::vector<OpenList> lists_;
    std::vector<uint32_t> containers_;  // open blocks that hold blocks
    uint32_t closed_line_ = none;       // where the last container or item was closed,
    uint32_t last_line_ = 0;            // and the last line up to there that has text
    NodeId footnote_owner_ = none;
    bool depth_noted_ = false;
};

}  // namespace

void read_blocks(cmark_node* tree, Reading& reading) { BlockReader(reading).run(tree); }

NodeId owner_at(const Document& document, uint32_t offset) {
    const auto next = std::ranges::upper_bound(document.nodes, offset, {},
                                               [](const Node& node) { return node.range.begin; });
    NodeId id = next == document.nodes.begin() ? 0 : static_cast<NodeId>(next - document.nodes.begin()) - 1;
    while (document.nodes[id].kind == NodeKind::item && offset >= document.nodes[id].range.end)
        id = document.nodes[id].parent;
    return id;
}

}  // namespace rmtool::cmark
