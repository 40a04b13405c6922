#include "core/references.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "core/anchors.h"
#include "core/html.h"
#include "core/lower_case.h"
#include "core/references/textual.h"

namespace rmtool {
namespace {

struct Found {
    uint32_t position = 0;  // of the referring text; a reference link's destination stands elsewhere
    Reference reference;
};

// `#fragment` links: of the reference only the target is still open.
struct LocalLink {
    Found found;
    std::string fragment;
};

void add_markdown_link(const Document& document, NodeId from, const Span& span, std::vector<LocalLink>& out) {
    const Link& link = document.links[span.link];
    const std::string url = url_of(document, link);
    if (!url.starts_with('#')) return;
    const Range range = link.target_stored ? span.range : link.target;
    out.push_back({{span.range.begin, {from, none, range}}, url.substr(1)});
}

void add_html_links(const Document& document, NodeId from, Range range, std::vector<LocalLink>& out) {
    const std::string_view text = document.source.slice(range);
    if (text.find('#') == std::string_view::npos) return;  // nor a character reference for one
    for (const html::Tag& tag : html::tags_of(text)) {
        if (lower_case(tag.name) != "a") continue;
        for (const html::Attribute& attribute : tag.attributes) {
            if (lower_case(attribute.name) != "href") continue;
            const Range place = {range.begin + attribute.value.begin, range.begin + attribute.value.end};
            const std::string url = html::decoded(document.source.slice(place));
            if (url.starts_with('#')) out.push_back({{place.begin, {from, none, place}}, url.substr(1)});
        }
    }
}

std::vector<LocalLink> local_links(const Document& document) {
    std::vector<LocalLink> links;
    for_each_slice(document, [&](NodeId owner, Slice slice) {
        for (uint32_t index = slice.begin; index < slice.end; ++index) {
            const Span& span = document.spans[index];
            if (span.kind == SpanKind::link) add_markdown_link(document, owner, span, links);
            if (span.kind == SpanKind::html) add_html_links(document, owner, span.range, links);
        }
    });
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::html) add_html_links(document, block.owner, block.range, links);
    }
    return links;
}

void append_links(const Document& document, std::vector<Found>& out) {
    std::vector<LocalLink> links = local_links(document);
    if (links.empty()) return;  // most documents need no slugs
    const Anchors anchors = anchors_of(document);
    for (LocalLink& link : links) {
        Reference& reference = link.found.reference;
        reference.to = find_anchor(anchors, link.fragment);
        reference.match = reference.to == none ? Match::missing : Match::exact;
        out.push_back(link.found);
    }
}

}  // namespace

std::vector<Reference> resolve_references(const Document& document, const ReferenceOptions& options) {
    // Both kinds come in an order of their own: links of titles before those of blocks.
    std::vector<Found> all;
    append_links(document, all);
    for (const Reference& reference : references::find_textual(document, options)) {
        all.push_back({document.nodes[reference.from].title.begin, reference});
    }
    std::ranges::stable_sort(all, {}, &Found::position);
    std::vector<Reference> references;
    references.reserve(all.size());
    for (const Found& found : all) references.push_back(found.reference);
    return references;
}

}  // namespace rmtool
