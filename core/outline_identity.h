// What a node is called and painted, whatever part of the outline is shown.
#pragma once

#include <cstdint>
#include <vector>

#include "core/document.h"

namespace rmtool {

// The heading that is the root of everything; 0 if the document is not exactly one heading tree.
NodeId base_of(const Document& document);

// One id for each of Document::nodes: XXH3-64 of the parent's id, the slug's XXH3-64 and the node's number
// among the siblings with that slug, each as 8 bytes, little endian. The id of nodes[0] is 0, also where the
// base is a heading, so that a second top-level heading leaves the ids of all others as they are.
std::vector<uint64_t> node_ids(const Document& document);

// 0xRRGGBB for each node of the base's subtree, in markmap's manner: the next colour of the palette for each
// path, in pre-order, where paths are cut to `color_freeze_level` nodes.
std::vector<uint32_t> node_colors(const Document& document, NodeId base);

}  // namespace rmtool
