#include "tests/support/invariants.h"

#include <fmt/format.h>

#include "core/cmark/arena.h"
#include "core/cmark/library.h"
#include "core/cmark/list_markers.h"
#include "core/regions.h"
#include "core/utf8.h"

namespace rmtool::testing {
namespace {

std::string broken_span(const Document& document, Slice spans, Range whole) {
    uint32_t last = whole.begin;
    for (uint32_t i = spans.begin; i < spans.end; ++i) {
        const Span& span = document.spans[i];
        if (span.subtree_end <= i || span.subtree_end > spans.end)
            return fmt::format("span {} ends its subtree at {}", i, span.subtree_end);
        if (!span.placed) continue;
        if (span.range.begin > span.range.end || !whole.contains(span.range))
            return fmt::format("span {} [{}, {}) is not inside [{}, {})", i, span.range.begin, span.range.end,
                               whole.begin, whole.end);
        if (span.range.begin < last) return fmt::format("span {} begins before the one before it", i);
        if (span.kind != SpanKind::stored && !span.range.contains(span.inner))
            return fmt::format("span {} does not contain its text", i);
        last = span.subtree_end > i + 1 ? span.range.begin : span.range.end;
    }
    return {};
}

// Children lie within their parents, iteratively: nesting may be deep.
std::string broken_nesting(const Document& document, Slice spans) {
    std::vector<uint32_t> open;
    for (uint32_t i = spans.begin; i < spans.end; ++i) {
        while (!open.empty() && document.spans[open.back()].subtree_end <= i) open.pop_back();
        if (!open.empty()) {
            const Span& parent = document.spans[open.back()];
            const Span& child = document.spans[i];
            if (child.subtree_end > parent.subtree_end) return fmt::format("span {} outlives its parent", i);
            if (parent.placed && child.placed && !parent.range.contains(child.range))
                return fmt::format("span {} is not inside its parent", i);
        }
        open.push_back(i);
    }
    return {};
}

// Of blocks beside each other and of those inside one, iteratively.
std::string broken_order(const Document& document, const Node& node) {
    std::vector<uint32_t> open;
    for (uint32_t i = node.blocks.begin; i < node.blocks.end; ++i) {
        const Block& block = document.blocks[i];
        uint32_t before = none;
        for (; !open.empty() && document.blocks[open.back()].subtree_end <= i; open.pop_back())
            before = open.back();
        if (!open.empty() && !document.blocks[open.back()].range.contains(block.range))
            return fmt::format("block {} is not inside the one that holds it", i);
        if (open.empty() && before != none && document.blocks[before].range.end > block.range.begin)
            return fmt::format("block {} begins inside the one before it", i);
        if (node.kind == NodeKind::item && !node.range.contains(block.range))
            return fmt::format("block {} is not inside its item", i);
        open.push_back(i);
    }
    return {};
}

std::string broken_block(const Document& document, NodeId owner, uint32_t index) {
    const Block& block = document.blocks[index];
    if (block.owner != owner)
        return fmt::format("block {} has another owner than the node that lists it", index);
    if (block.subtree_end <= index || block.subtree_end > document.nodes[owner].blocks.end)
        return fmt::format("block {} ends its subtree at {}", index, block.subtree_end);
    if (block.range.begin > block.range.end || block.range.end > document.source.bytes().size())
        return fmt::format("block {} has the range [{}, {})", index, block.range.begin, block.range.end);
    std::string problem = broken_span(document, block.spans, block.range);
    return problem.empty() ? broken_nesting(document, block.spans) : problem;
}

std::string broken_node(const Document& document, NodeId id) {
    const Node& node = document.nodes[id];
    const Node& parent = document.nodes[node.parent];
    if (id > 0 && node.parent >= id) return fmt::format("node {} has the parent {}", id, node.parent);
    if (node.subtree_end <= id || node.subtree_end > parent.subtree_end)
        return fmt::format("node {} ends its subtree at {}", id, node.subtree_end);
    if (!node.range.contains(node.title))
        return fmt::format("node {} [{}, {}) does not contain its title [{}, {})", id, node.range.begin,
                           node.range.end, node.title.begin, node.title.end);
    if (parent.kind == NodeKind::item && !parent.range.contains(node.range))
        return fmt::format("item {} is not inside its parent", id);
    if (node.kind == NodeKind::item && node.subtree_end < document.nodes.size() &&
        node.range.end > document.nodes[node.subtree_end].range.begin)
        return fmt::format("item {} ends inside the node behind it", id);
    if (std::string problem = broken_order(document, node); !problem.empty()) return problem;
    for (uint32_t i = node.blocks.begin; i < node.blocks.end; ++i)
        if (std::string problem = broken_block(document, id, i); !problem.empty()) return problem;
    if (!utf8::is_valid(title_text(document, id)))
        return fmt::format("node {} has a text that is not UTF-8", id);
    if (!utf8::is_valid(title_markdown(document, id)))
        return fmt::format("node {} has Markdown that is not UTF-8", id);
    std::string problem = broken_span(document, node.spans, node.range);
    return problem.empty() ? broken_nesting(document, node.spans) : problem;
}

std::string broken_region(const Document& document) {
    const std::vector<Region> regions = regions_of(document);
    if (regions.empty() || regions.front().begin != 0) return "the first byte has no region";
    for (size_t i = 1; i < regions.size(); ++i) {
        if (regions[i].begin <= regions[i - 1].begin) return fmt::format("region {} is empty", i);
        if (regions[i].kind == regions[i - 1].kind) return fmt::format("region {} goes on in the next", i);
    }
    if (regions.size() > 1 && regions.back().begin >= document.source.bytes().size())
        return "the last region begins behind the end";
    for (const Range comment : document.comments)
        if (region_at(regions, comment.begin).kind != RegionKind::comment)
            return fmt::format("the comment at {} is no comment", comment.begin);
    return {};
}

bool heads_item(cmark_node* paragraph) {
    return cmark_node_previous(paragraph) == nullptr &&
           cmark_node_get_type(cmark_node_parent(paragraph)) == CMARK_NODE_ITEM;
}

// Where the document defines `[x]`, cmark has made a link of the marker, and its brackets are no text.
void erase_task_marker(cmark_node* paragraph, size_t begin, std::string& out) {
    const uint32_t length = cmark::task_marker(cmark_node_get_string_content(paragraph)).length;
    if (length > 0) out.erase(begin, out[begin] == '[' ? length : length - 2);
}

// One that nothing defines is text.
void append_footnote_reference(cmark_node* node, std::string& out) {
    if (cmark_node_parent_footnote_def(node) != nullptr) {
        out += '^';
        return;
    }
    out += "[^";
    const std::string_view label = cmark_node_get_literal(node);
    for (size_t i = 0; i < label.size(); ++i) {
        if (label.substr(i, 2) == "\r\n") continue;
        out += label[i] == '\r' || label[i] == '\n' ? ' ' : label[i];
    }
    out += ']';
}

void append_inline(cmark_node* node, std::string& out) {
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT:
        case CMARK_NODE_CODE: out += cmark_node_get_literal(node); break;
        case CMARK_NODE_SOFTBREAK: out += ' '; break;
        case CMARK_NODE_LINEBREAK: out += '\n'; break;
        case CMARK_NODE_HTML_INLINE: out += '<'; break;
        case CMARK_NODE_FOOTNOTE_REFERENCE: append_footnote_reference(node, out); break;
        default: break;
    }
}

}  // namespace

std::string broken_invariant(const Document& document) {
    if (document.unplaced > 0) return fmt::format("{} inline nodes have no place", document.unplaced);
    if (document.nodes.empty() || document.nodes[0].kind != NodeKind::root) return "there is no root";
    uint32_t next_block = 0;
    for (NodeId id = 0; id < document.nodes.size(); ++id) {
        if (document.nodes[id].blocks.begin != next_block)
            return fmt::format("blocks before {} have no node", next_block);
        next_block = document.nodes[id].blocks.end;
        if (std::string problem = broken_node(document, id); !problem.empty()) return problem;
    }
    if (next_block != document.blocks.size()) return "blocks at the end have no node";
    for (const Link& link : document.links)
        if (!utf8::is_valid(url_of(document, link)) || !utf8::is_valid(link_title_of(document, link)))
            return "a link's destination or title is not UTF-8";
    return broken_region(document);
}

std::string text_by_cmark(std::string_view markdown) {
    const cmark::ArenaScope arena;
    std::string out;
    cmark_iter* iterator = cmark_iter_new(cmark::parse_tree(markdown, cmark::Autolinks::on));
    size_t block_begin = 0;
    for (auto event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator)) {
        cmark_node* node = cmark_iter_get_node(iterator);
        if (event == CMARK_EVENT_ENTER) append_inline(node, out);
        if (cmark_node_get_type(node) != CMARK_NODE_PARAGRAPH) continue;
        if (event == CMARK_EVENT_ENTER) block_begin = out.size();
        if (event == CMARK_EVENT_EXIT && heads_item(node)) erase_task_marker(node, block_begin, out);
    }
    cmark_iter_free(iterator);
    return out;
}

std::string text_by_spans(const Document& document) {
    std::string out;
    for (uint32_t i = 0; i < document.spans.size(); ++i) {
        switch (document.spans[i].kind) {
            case SpanKind::text:
            case SpanKind::entity:
            case SpanKind::escape:
            case SpanKind::stored: append_text(document, {i, i + 1}, out); break;
            case SpanKind::soft_break: out += ' '; break;
            case SpanKind::hard_break: out += '\n'; break;
            case SpanKind::html:
            case SpanKind::html_break:
            case SpanKind::comment: out += '<'; break;
            case SpanKind::footnote_reference: out += '^'; break;
            default: break;
        }
    }
    return out;
}

}  // namespace rmtool::testing
