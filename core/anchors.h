// Where the fragment of a link leads inside its document.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "core/document.h"

namespace rmtool {

// By name, without `#`: GitHub's slugs of all headings in document order, wherever they stand; `{#name}` and
// `{: #name .class}` at their end or on a line of its own; the `id` and `name` of HTML tags. Of equal names a
// heading's wins, then the first.
using Anchors = std::unordered_map<std::string, NodeId>;
Anchors anchors_of(const Document& document);

// `fragment` as it stands in a decoded URL, percent-encoding included. The empty fragment and `top` are the
// document's beginning (https://html.spec.whatwg.org/#select-the-indicated-part), the root node.
NodeId find_anchor(const Anchors& anchors, std::string_view fragment);

// The nodes that own the spans of a slice differ; this calls `use(owner, slice)` for each title and block.
template <class Use>
void for_each_slice(const Document& document, Use use) {
    for (NodeId id = 0; id < document.nodes.size(); ++id) use(id, document.nodes[id].spans);
    for (const Block& block : document.blocks) use(block.owner, block.spans);
}

}  // namespace rmtool
