#include "core/outline_identity.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <string>
#include <utility>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "core/slug.h"

namespace rmtool {
namespace {

using SlugHash = uint64_t;

// The bytes are those of a little-endian machine on every one.
uint64_t hash_of(std::array<uint64_t, 3> parts) {
    if constexpr (std::endian::native == std::endian::big) {
        for (uint64_t& part : parts) part = __builtin_bswap64(part);
    }
    return XXH3_64bits(parts.data(), sizeof parts);
}

std::vector<SlugHash> slug_hashes(const Document& document) {
    std::vector<SlugHash> hashes(document.nodes.size());
    std::string text;
    std::string anchor;
    for (NodeId i = 1; i < hashes.size(); ++i) {
        text.clear();
        anchor.clear();
        append_title_text(document, i, text);
        append_slug(text, anchor);
        hashes[i] = XXH3_64bits(anchor.data(), anchor.size());
    }
    return hashes;
}

// d3's schemeCategory10, which is markmap's default.
constexpr std::array<uint32_t, 10> category10 = {0x1f77b4, 0xff7f0e, 0x2ca02c, 0xd62728, 0x9467bd,
                                                 0x8c564b, 0xe377c2, 0x7f7f7f, 0xbcbd22, 0x17becf};

std::vector<uint32_t> palette_of(const MarkmapOptions& options) {
    std::vector<uint32_t> palette;
    for (const std::string& color : options.color) {
        uint32_t value = 0;
        std::from_chars(color.data() + 1, color.data() + color.size(), value, 16);
        palette.push_back(value);
    }
    if (palette.empty()) palette.assign(category10.begin(), category10.end());
    return palette;
}

}  // namespace

NodeId base_of(const Document& document) {
    const std::vector<Node>& nodes = document.nodes;
    const bool one_tree =
        nodes.size() > 1 && nodes[1].kind == NodeKind::heading && nodes[1].subtree_end == nodes.size();
    return one_tree ? 1 : 0;
}

std::vector<uint64_t> node_ids(const Document& document) {
    const std::vector<Node>& nodes = document.nodes;
    std::vector<uint64_t> ids = slug_hashes(document);
    // Parents come before their children, so each slug is turned into an id where it stands. Sorting keeps
    // any number of equal siblings cheap.
    std::vector<std::pair<SlugHash, NodeId>> siblings;
    for (NodeId parent = 0; parent < nodes.size(); ++parent) {
        siblings.clear();
        for (NodeId child = parent + 1; child < nodes[parent].subtree_end; child = nodes[child].subtree_end) {
            siblings.emplace_back(ids[child], child);
        }
        std::ranges::sort(siblings);
        uint64_t number = 0;
        for (size_t i = 0; i < siblings.size(); ++i) {
            const auto [slug_hash, child] = siblings[i];
            number = i > 0 && siblings[i - 1].first == slug_hash ? number + 1 : 0;
            ids[child] = hash_of({ids[parent], slug_hash, number});
        }
    }
    return ids;
}

std::vector<uint32_t> node_colors(const Document& document, NodeId base) {
    const MarkmapOptions& options = document.front_matter.markmap;
    const std::vector<uint32_t> palette = palette_of(options);
    // Without a word about colours each main branch has one: markmap itself would give every node its own.
    const bool silent = options.color.empty() && options.color_freeze_level <= 0;
    const uint32_t freeze = silent ? 2 : static_cast<uint32_t>(std::max(options.color_freeze_level, 0));

    std::vector<uint32_t> colors(document.nodes.size());
    std::vector<uint32_t> depths(document.nodes.size());
    uint32_t paths = 0;
    for (NodeId id = base; id < document.nodes[base].subtree_end; ++id) {
        const NodeId parent = document.nodes[id].parent;
        depths[id] = id == base ? 1 : depths[parent] + 1;
        const bool frozen = freeze > 0 && depths[id] > freeze;
        colors[id] = frozen ? colors[parent] : palette[paths++ % palette.size()];
    }
    return colors;
}

}  // namespace rmtool
