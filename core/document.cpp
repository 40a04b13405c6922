#include "core/document.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/cmark/arena.h"
#include "core/cmark/block_reader.h"
#include "core/cmark/definitions.h"
#include "core/phase_timer.h"
#include "core/utf8.h"

namespace rmtool {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Bytes of source for each node and each span of a dense outline. Room that is not used costs nothing; arrays
// that grow are copied, and touch twice their memory.
constexpr size_t bytes_per_node = 24;
constexpr size_t bytes_per_span = 16;

// cmark gets NUL and ill-formed bytes as SUBSTITUTE, so that every offset stays what it is. Empty if there
// are none.
std::string substituted(std::string_view bytes, size_t& count) {
    count = 0;
    if (utf8::is_valid(bytes) && bytes.find('\0') == bytes.npos) return {};
    std::string copy(bytes);
    for (size_t at = 0; at < copy.size();) {
        const utf8::Decoded decoded = utf8::decode(copy, at);
        if (!decoded.valid || decoded.code_point == 0) {
            copy[at] = '\x1A';
            ++count;
        }
        at += decoded.length;
    }
    return copy;
}

std::string notice_of_replaced(size_t count) {
    if (count == 1) return "1 byte is NUL or not valid UTF-8; it is written as U+FFFD";
    return fmt::format("{} bytes are NUL or not valid UTF-8; they are written as U+FFFD", count);
}

uint32_t body_begin(const Source& source, const FrontMatter& front_matter) {
    if (!front_matter.range.empty()) return front_matter.range.end;
    return source.bytes().starts_with(byte_order_mark) ? static_cast<uint32_t>(byte_order_mark.size()) : 0;
}

// Broken YAML is content of the root, verbatim.
void add_broken_front_matter(Document& document) {
    const FrontMatter& front_matter = document.front_matter;
    if (front_matter.range.empty() || front_matter.valid) return;
    document.notices.push_back({"front matter: " + front_matter.problem, front_matter.problem_offset});
    Block& block = document.blocks.emplace_back();
    block.kind = BlockKind::front_matter;
    block.range = front_matter.range;
    while (block.range.end > block.range.begin && document.source.bytes()[block.range.end - 1] <= ' ')
        --block.range.end;
    block.subtree_end = 1;
}

// A footnote in a quote is part of the quote. cmark has moved it away, so it follows what else is in there.
void nest_footnotes(std::vector<Block>& blocks) {
    for (uint32_t i = 0; i < blocks.size(); i = blocks[i].subtree_end) {
        Block& block = blocks[i];
        while (block.subtree_end < blocks.size() && block.range.contains(blocks[block.subtree_end].range))
            block.subtree_end = blocks[block.subtree_end].subtree_end;
    }
}

// Nested lists and moved footnotes part a node's blocks; here they come together, in source order.
void group_blocks_by_owner(Document& document) {
    struct Run {
        NodeId owner;
        uint32_t source, begin, end;
    };
    std::vector<Run> runs;
    std::vector<Block>& blocks = document.blocks;
    for (uint32_t i = 0; i < blocks.size(); i = blocks[i].subtree_end)
        runs.push_back({blocks[i].owner, blocks[i].range.begin, i, blocks[i].subtree_end});
    const auto before = [](const Run& a, const Run& b) {
        return a.owner != b.owner ? a.owner < b.owner : a.source < b.source;
    };
    if (!std::ranges::is_sorted(runs, before)) {
        std::ranges::stable_sort(runs, before);
        std::vector<Block> sorted;
        sorted.reserve(blocks.size());
        for (const Run& run : runs) {
            const auto moved_to = static_cast<uint32_t>(sorted.size());
            for (uint32_t i = run.begin; i < run.end; ++i) {
                sorted.push_back(blocks[i]);
                sorted.back().subtree_end = blocks[i].subtree_end - run.begin + moved_to;
                sorted.back().owner = run.owner;
            }
        }
        blocks = std::move(sorted);
    }
    nest_footnotes(blocks);
    uint32_t next = 0;
    for (NodeId id = 0; id < document.nodes.size(); ++id) {
        document.nodes[id].blocks.begin = next;
        while (next < blocks.size() && blocks[next].owner == id) ++next;
        document.nodes[id].blocks.end = next;
    }
}

struct Body {
    std::string_view text;  // of the whole file, without NUL and ill-formed bytes
    uint32_t begin = 0;     // where the Markdown starts
};

// False, with nothing added, if the extension for bare links turns out to be needed.
bool read_body(Document& document, const Body& body, cmark::Autolinks autolinks) {
    const size_t blocks = document.blocks.size();
    const size_t notices = document.notices.size();
    document.nodes.reserve(body.text.size() / bytes_per_node + 1);
    document.spans.reserve(body.text.size() / bytes_per_span + 1);
    document.nodes.emplace_back().range = {0, static_cast<uint32_t>(body.text.size())};

    const cmark::ArenaScope arena;
    cmark::Reading reading{document, body.text, body.begin};
    reading.covered.resize(document.source.line_count());
    // A body that begins behind the last line has nothing in it, not even that line.
    const bool is_empty = body.begin == body.text.size();
    reading.first_line = is_empty ? document.source.line_count() : document.source.line_of(body.begin);
    auto* const tree = cmark::parse_tree(body.text.substr(body.begin), autolinks);
    const PhaseTimer timer("spans");
    cmark::read_blocks(tree, reading);
    if (reading.bare_link_seen && autolinks == cmark::Autolinks::off) {
        document.nodes.clear();
        document.spans.clear();
        document.links.clear();
        document.comments.clear();
        document.stored.clear();
        document.unplaced = 0;
        document.blocks.resize(blocks);
        document.notices.resize(notices);
        return false;
    }
    cmark::read_definitions(reading);
    return true;
}

}  // namespace

Document parse(Source source) {
    const PhaseTimer timer("parse");
    Document document{std::move(source), {}, {}, {}, {}, {}, {}, {}, {}, {}, 0};
    document.front_matter = read_front_matter(document.source);
    add_broken_front_matter(document);

    size_t replaced = 0;
    const std::string copy = substituted(document.source.bytes(), replaced);
    document.well_formed = replaced == 0;
    const std::string_view text = replaced > 0 ? std::string_view{copy} : document.source.bytes();
    if (replaced > 0) document.notices.push_back({notice_of_replaced(replaced), none});

    using cmark::Autolinks;
    const Body body{text, body_begin(document.source, document.front_matter)};
    const bool likely = cmark::likely_has_autolink(text.substr(body.begin));
    const bool complete = read_body(document, body, likely ? Autolinks::on : Autolinks::off);
    if (!complete) read_body(document, body, Autolinks::on);
    group_blocks_by_owner(document);
    std::ranges::sort(document.comments, {}, &Range::begin);
    return document;
}

}  // namespace rmtool
