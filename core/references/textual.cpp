#include "core/references/textual.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/encoding/mojibake.h"
#include "core/lower_case.h"
#include "core/references/labels.h"
#include "core/references/survey.h"
#include "core/references/targets.h"
#include "core/wildcard.h"

namespace rmtool::references {
namespace {

using Markers = std::unordered_set<std::string>;

// A line that may refer to a heading.
struct Candidate {
    NodeId node = 0;
    NodeId section = none;
    bool certain = false;  // its marker means something; else the section's other lines decide
    std::string marker;
    std::string label;
    Range range;  // of the label in the source
    Targets::Resolution resolution;
};

// Targets and the markers that mean something: those of legends that have targets, and the configured ones.
struct Knowledge {
    Targets targets;
    Markers markers;
};

Knowledge collect_targets(const Document& document, const Survey& survey, const ReferenceOptions& options) {
    Knowledge knowledge;
    knowledge.targets.forgive(options.distance);
    for (const auto& [written, meant] : options.aliases) knowledge.targets.add_alias(written, meant);
    for (const std::string& marker : options.markers)
        knowledge.markers.insert(split_marker(marker, options.markers).marker);
    Surroundings surroundings(document, survey);
    for (NodeId id = 0; id < document.nodes.size(); ++id) {
        surroundings.enter(id);
        const Node& node = document.nodes[id];
        const bool is_target = node.kind == NodeKind::heading && node.level == survey.target_level;
        if (!is_target || surroundings.section() != none) continue;
        const std::string line = first_line(document, id);
        const std::string_view label = split_marker(line, options.markers).label;
        if (label.empty()) continue;
        knowledge.targets.add(id, std::string(label), surroundings.kind());
        knowledge.markers.insert(surroundings.kind());
    }
    knowledge.markers.erase(std::string());  // the kind of targets without a legend
    return knowledge;
}

// An offset in repaired text as one in the text before; inside a window, the window's begin.
uint32_t offset_before_repair(const std::vector<encoding::Window>& windows, uint32_t offset) {
    uint32_t removed = 0;  // bytes that the windows so far have lost
    for (const encoding::Window& window : windows) {
        const uint32_t begin = window.range.begin - removed;
        const auto length = static_cast<uint32_t>(window.repaired.size());
        if (offset <= begin) break;
        if (offset < begin + length) return window.range.begin;
        removed += window.range.size() - length;
    }
    return offset + removed;
}

// Where a part of a node's first_line() stands; the whole title if it does not stand in one piece.
Range place_of(const Document& document, NodeId node, Range part) {
    const Text text = text_with_places(document, document.nodes[node].spans);
    // The line begins without the blanks that a comment leaves behind.
    const auto skipped =
        static_cast<uint32_t>(std::min(text.value.find_first_not_of(" \t"), text.value.size()));
    const std::vector<encoding::Window> windows =
        encoding::find_windows(std::string_view(text.value).substr(skipped));
    const Range place = {skipped + offset_before_repair(windows, part.begin),
                         skipped + offset_before_repair(windows, part.end)};
    return text.source_of(place).value_or(document.nodes[node].title);
}

bool has_link(const Document& document, Slice spans) {
    return std::any_of(document.spans.begin() + spans.begin, document.spans.begin() + spans.end,
                       [](const Span& span) { return span.kind == SpanKind::link; });
}

constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// An emoji or its garbled form has bytes beyond ASCII, unless it is spelled as a character reference or by
// name. Nothing stands before it.
bool may_have_marker(const Document& document, const Node& node) {
    if (node.spans.empty()) return false;
    const Span& first = document.spans[node.spans.begin];
    const bool is_text = first.kind == SpanKind::text && first.placed;
    if (is_text && is_ascii_letter(document.source.slice(first.range).front())) return false;
    const auto beyond_ascii = [](char byte) {
        return static_cast<unsigned char>(byte) >= 0x80 || byte == '&' || byte == ':';
    };
    return std::ranges::any_of(document.source.slice(node.title), beyond_ascii);
}

// What "Visit the `DevOps` Roadmap" after a line break names; index of the code span.
std::optional<uint32_t> visited(const Document& document, NodeId node) {
    const std::string text = title_text(document, node);
    const size_t line_end = text.find('\n');
    if (line_end == std::string::npos) return std::nullopt;
    const size_t second = std::min(text.find_first_not_of(" \n", line_end), text.size());
    if (lower_case(std::string_view(text).substr(second, 6)) != "visit ") return std::nullopt;
    bool after_break = false;
    const Slice spans = document.nodes[node].spans;
    for (uint32_t index = spans.begin; index < spans.end; ++index) {
        const SpanKind kind = document.spans[index].kind;
        after_break = after_break || kind == SpanKind::html_break || kind == SpanKind::hard_break;
        if (after_break && kind == SpanKind::code) return index;
    }
    return std::nullopt;
}

void set_label(const Document& document, std::string_view line, std::string_view label,
               Candidate& candidate) {
    if (const std::optional<uint32_t> code = visited(document, candidate.node)) {
        const Span& span = document.spans[*code];
        std::string text;
        append_text(document, {*code, span.subtree_end}, text);
        candidate.label = encoding::repaired(text);
        candidate.range = span.inner;
        return;
    }
    const auto begin = static_cast<uint32_t>(label.data() - line.data());
    candidate.label = label;
    candidate.range =
        place_of(document, candidate.node, {begin, begin + static_cast<uint32_t>(label.size())});
}

bool is_ignored(const std::string& label, const ReferenceOptions& options) {
    return std::ranges::any_of(
        options.ignore, [&label](const std::string& pattern) { return matches_wildcard(pattern, label); });
}

std::optional<Candidate> candidate_at(const Document& document, const Survey& survey, const Markers& markers,
                                      const ReferenceOptions& options, NodeId id, NodeId section) {
    const Node& node = document.nodes[id];
    // A marked heading on the targets' level is one itself, and on a higher level a legend.
    const bool is_target_or_above = node.kind == NodeKind::heading && node.level <= survey.target_level;
    if (section == none && is_target_or_above) return std::nullopt;
    const bool is_entry = section != none && node.parent == section && node.kind == NodeKind::item;
    if (!is_entry && options.markers.empty() && !may_have_marker(document, node)) return std::nullopt;
    const std::string line = first_line(document, id);
    MarkedText text = split_marker(line, options.markers);
    // Any other emoji may be decoration ("✅ done"), or a marker without a legend: the section tells.
    const bool certain = markers.contains(text.marker);
    // A line with a link says by that what it refers to.
    const bool may_refer = certain || is_entry || (section != none && !text.marker.empty());
    if (!may_refer || text.label.empty() || has_link(document, node.spans)) return std::nullopt;
    Candidate candidate{id, section, certain, std::move(text.marker), {}, {}, {}};
    set_label(document, line, text.label, candidate);
    // Outside a section more emoji make a decorated sentence, not a name.
    const bool is_sentence = section == none && has_emoji(candidate.label);
    if (is_sentence || is_ignored(candidate.label, options)) return std::nullopt;
    return candidate;
}

std::vector<Candidate> collect_candidates(const Document& document, const Survey& survey,
                                          const Markers& markers, const ReferenceOptions& options) {
    std::vector<Candidate> candidates;
    Surroundings surroundings(document, survey);
    for (NodeId id = 0; id < document.nodes.size(); ++id) {
        surroundings.enter(id);
        if (id == 0 || surroundings.is_section()) continue;
        std::optional<Candidate> candidate =
            candidate_at(document, survey, markers, options, id, surroundings.section());
        if (candidate) candidates.push_back(std::move(*candidate));
    }
    return candidates;
}

void resolve(std::vector<Candidate>& candidates, Targets& targets) {
    // 🟡 over "Best Practices" is the kind of headings that no line refers to.
    Markers used;
    for (const Candidate& candidate : candidates) {
        if (candidate.certain) used.insert(candidate.marker);
    }
    targets.prefer(std::move(used));
    for (Candidate& candidate : candidates) {
        candidate.resolution = targets.resolve(candidate.label, candidate.marker);
    }
}

// What the lines of a section say about it.
struct Tally {
    int64_t surplus = 0;  // of lines that name a heading
    uint32_t right = 0;   // those that name it as it is
};
using Tallies = std::unordered_map<NodeId, Tally>;

Tallies tally(const std::vector<Candidate>& candidates) {
    Tallies tallies;
    for (const Candidate& candidate : candidates) {
        Tally& section = tallies[candidate.section];
        // Shared words do not count here: any two lists about one field share some.
        section.surplus += candidate.resolution.match <= Match::near ? 1 : -1;
        section.right += candidate.resolution.match <= Match::alias;
    }
    return tallies;
}

// Lines without a meaningful marker count where most name a heading. Two of three may do so by chance: only
// in a longer list a slip is one for sure, and a name that no heading has never is.
bool is_sure(const Candidate& candidate, const Tally& section) {
    constexpr uint32_t fewest_right = 3;
    const bool is_slip = candidate.resolution.match == Match::near && section.right >= fewest_right;
    return candidate.certain || is_slip;
}

}  // namespace

std::vector<Reference> find_textual(const Document& document, const ReferenceOptions& options) {
    const Survey survey = survey_headings(document, options);
    if (survey.target_level == 0) return {};
    auto [targets, markers] = collect_targets(document, survey, options);
    if (targets.empty()) return {};
    std::vector<Candidate> candidates = collect_candidates(document, survey, markers, options);
    resolve(candidates, targets);
    const Tallies tallies = tally(candidates);

    // Without any reference section a few shared words are too weak a sign of a reference.
    const Match weakest_outside = survey.sections.empty() ? Match::near : Match::words;
    std::vector<Reference> found;
    for (const Candidate& candidate : candidates) {
        const auto [match, to] = candidate.resolution;
        const bool in_section = candidate.section != none;
        const Tally& section = tallies.at(candidate.section);
        const bool counts = in_section ? candidate.certain || section.surplus > 0
                                       : match <= weakest_outside || match == Match::ambiguous;
        if (!counts) continue;
        found.push_back({candidate.node, to, candidate.range, ReferenceKind::textual, match, in_section,
                         is_sure(candidate, section)});
    }
    return found;
}

}  // namespace rmtool::references
