#include "rules/fix_guard.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/anchors.h"
#include "core/fixes.h"
#include "core/outgoing_links.h"
#include "core/phase_timer.h"
#include "rules/fix_reach.h"

namespace rmtool {
namespace {

// Looking for culprits among many fixes takes a parse for each step. What has not been cleared when so many
// bytes have been parsed becomes unsafe.
constexpr size_t most_bytes = size_t{32} << 20;
constexpr size_t least_parses = 8;

bool has_safe_fix(const Diagnostic& diagnostic) {
    return diagnostic.fix && diagnostic.fix->safety == Safety::safe;
}

std::vector<const Fix*> safe_fixes(const std::vector<Diagnostic>& diagnostics) {
    std::vector<const Fix*> fixes;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (has_safe_fix(diagnostic)) fixes.push_back(&*diagnostic.fix);
    }
    return without_overlaps(std::move(fixes));
}

Document with_fixes(const Document& document, std::span<const Fix* const> fixes) {
    return parse(Source(document.source.name(), apply_fixes(document.source.bytes(), fixes)));
}

bool has_same_shape(const Document& before, const Document& after) {
    return std::ranges::equal(before.nodes, after.nodes, [](const Node& one, const Node& other) {
        return one.kind == other.kind && one.level == other.level && one.parent == other.parent;
    });
}

using Fixes = std::unordered_set<const Fix*>;

// Halves what does harm until single fixes are left, on top of those already cleared.
template <class IsHarmless>
Fixes culprits_among(const Document& document, std::span<const Fix* const> fixes, IsHarmless is_harmless) {
    const size_t most_parses = std::max(least_parses, most_bytes / (document.source.bytes().size() + 1));
    std::vector<const Fix*> cleared;
    Fixes culprits;
    std::vector<std::span<const Fix* const>> open = {fixes};
    for (size_t parses = 0; !open.empty(); ++parses) {
        const std::span<const Fix* const> part = open.back();
        open.pop_back();
        const bool exhausted = parses >= most_parses;
        if (exhausted) {
            culprits.insert(part.begin(), part.end());
            continue;
        }
        cleared.insert(cleared.end(), part.begin(), part.end());
        if (is_harmless(with_fixes(document, cleared))) continue;
        cleared.resize(cleared.size() - part.size());
        if (part.size() == 1) {
            culprits.insert(part.front());
        } else {
            open.push_back(part.subspan(part.size() / 2));
            open.push_back(part.first(part.size() / 2));
        }
    }
    return culprits;
}

// Links of the document into itself: where each leads, by the order they stand in.
struct LocalLink {
    NodeId target = none;
    std::string fragment;
    uint32_t offset = 0;
};
std::vector<LocalLink> local_links(const Document& document) {
    std::vector<LocalLink> links;
    Anchors anchors;
    for (const OutgoingLink& link : outgoing_links(document)) {
        if (!link.url.starts_with('#')) continue;
        if (links.empty()) anchors = anchors_of(document);
        const std::string fragment = link.url.substr(1);
        links.push_back({find_anchor(anchors, fragment), fragment, link.range.begin});
    }
    return links;
}

// The first link to each heading that would lead elsewhere.
std::unordered_map<NodeId, LocalLink> misled_links(const Document& before, const Document& after) {
    std::unordered_map<NodeId, LocalLink> misled;
    const std::vector<LocalLink> old_links = local_links(before);
    if (old_links.empty()) return misled;
    const std::vector<LocalLink> new_links = local_links(after);
    for (size_t i = 0; i < old_links.size(); ++i) {
        const bool same = i < new_links.size() && new_links[i].target == old_links[i].target;
        if (!same && old_links[i].target != none) misled.try_emplace(old_links[i].target, old_links[i]);
    }
    return misled;
}

void demote(Diagnostic& diagnostic, std::string_view reason) {
    diagnostic.fix->safety = Safety::unsafe;
    diagnostic.message += fmt::format(" ({})", reason);
}

// The fixes in the titles of headings that links would miss. Returns how many.
size_t demote_titles(const Document& document, const std::unordered_map<NodeId, LocalLink>& misled,
                     std::vector<Diagnostic>& diagnostics) {
    std::vector<std::pair<Range, const LocalLink*>> titles;
    for (const auto& [node, link] : misled) {
        if (node != 0) titles.emplace_back(document.nodes[node].title, &link);
    }
    const auto begin_of = [](const auto& title) { return title.first.begin; };
    std::ranges::sort(titles, {}, begin_of);
    size_t count = 0;
    for (Diagnostic& diagnostic : diagnostics) {
        if (!has_safe_fix(diagnostic)) continue;
        const auto behind = std::ranges::upper_bound(titles, diagnostic.fix->range.begin, {}, begin_of);
        if (behind == titles.begin() || !std::prev(behind)->first.contains(diagnostic.fix->range)) continue;
        const LocalLink& link = *std::prev(behind)->second;
        demote(diagnostic, fmt::format("the fix changes the anchor '#{}', which line {} links to",
                                       link.fragment, document.source.line_of(link.offset) + 1));
        ++count;
    }
    return count;
}

void demote_culprits(const Fixes& culprits, std::string_view reason, std::vector<Diagnostic>& diagnostics) {
    for (Diagnostic& diagnostic : diagnostics) {
        if (has_safe_fix(diagnostic) && culprits.contains(&*diagnostic.fix)) demote(diagnostic, reason);
    }
}

}  // namespace

void guard_fixes(const Document& document, std::vector<Diagnostic>& diagnostics) {
    const PhaseTimer timer("guard of fixes");
    const auto has_shape = [&document](const Document& after) { return has_same_shape(document, after); };
    const auto keeps_links = [&document](const Document& after) {
        return misled_links(document, after).empty();
    };
    // Each round makes at least one fix unsafe, or is the last.
    while (true) {
        const std::vector<const Fix*> fixes = safe_fixes(diagnostics);
        if (fixes.empty()) return;
        const FixReach reach = reach_of(document, fixes);
        if (reach == FixReach::text) return;
        if (reach == FixReach::headings && local_links(document).empty()) return;
        const Document after = with_fixes(document, fixes);
        if (!has_shape(after)) {
            demote_culprits(culprits_among(document, fixes, has_shape), "the fix would change the outline",
                            diagnostics);
            continue;
        }
        const std::unordered_map<NodeId, LocalLink> misled = misled_links(document, after);
        if (misled.empty()) return;
        // What misleads a link without being in its heading's title: an anchor that another heading takes, or
        // a heading that is no node.
        if (demote_titles(document, misled, diagnostics) == 0)
            demote_culprits(culprits_among(document, fixes, keeps_links), "the fix would mislead a link",
                            diagnostics);
    }
}

}  // namespace rmtool
