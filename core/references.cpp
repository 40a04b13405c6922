#include "core/references.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "core/anchors.h"
#include "core/outgoing_links.h"
#include "core/phase_timer.h"
#include "core/references/textual.h"

namespace rmtool {
namespace {

// In the order of Match.
constexpr std::array<std::string_view, 7> match_names = {"exact", "alias",     "spelling", "near",
                                                         "words", "ambiguous", "missing"};

struct Found {
    uint32_t position = 0;  // of the referring text; a reference link's destination stands elsewhere
    Reference reference;
};

void append_links(const Document& document, std::vector<Found>& out) {
    Anchors anchors;
    bool have_anchors = false;  // most documents need none
    for (const OutgoingLink& link : outgoing_links(document)) {
        if (link.image || !link.url.starts_with('#')) continue;
        if (!std::exchange(have_anchors, true)) anchors = anchors_of(document);
        const NodeId to = find_anchor(anchors, std::string_view(link.url).substr(1));
        Reference reference{link.from, to, link.range};
        if (to == none) reference.match = Match::missing;
        out.push_back({link.position, reference});
    }
}

void append_textual(const Document& document, const ReferenceOptions& options,
                    const encoding::Evidence& evidence, std::vector<Found>& out) {
    for (const Reference& reference : references::find_textual(document, options, evidence))
        out.push_back({document.nodes[reference.from].title.begin, reference});
}

std::vector<Reference> in_order(std::vector<Found> all) {
    std::ranges::stable_sort(all, {}, &Found::position);
    std::vector<Reference> references;
    references.reserve(all.size());
    for (const Found& found : all) references.push_back(found.reference);
    return references;
}

}  // namespace

std::string_view name_of(Match match) { return match_names[static_cast<size_t>(match)]; }

std::optional<Match> match_named(std::string_view name) {
    const auto found = std::ranges::find(match_names, name);
    if (found == match_names.end()) return std::nullopt;
    return static_cast<Match>(found - match_names.begin());
}

std::vector<Reference> resolve_references(const Document& document, const ReferenceOptions& options) {
    const PhaseTimer timer("references");
    // Both kinds come in an order of their own: links of titles before those of blocks.
    std::vector<Found> all;
    append_links(document, all);
    const std::string_view bytes = document.source.bytes();
    append_textual(document, options, encoding::Evidence(bytes, encoding::find_windows(bytes)), all);
    return in_order(std::move(all));
}

std::vector<Reference> resolve_textual_references(const Document& document, const ReferenceOptions& options,
                                                  const encoding::Evidence& evidence) {
    const PhaseTimer timer("references");
    std::vector<Found> all;
    append_textual(document, options, evidence, all);
    return in_order(std::move(all));
}

}  // namespace rmtool
