#include "core/references/survey.h"

#include <array>
#include <utility>

#include "core/references/labels.h"
#include "core/references/sections.h"

namespace rmtool::references {
namespace {

constexpr uint8_t deepest_legend_level = 2;

using LevelCounts = std::array<uint32_t, 7>;  // by heading level; 0 is the root's

// 0 if no level has been counted; of equal counts the higher level, which holds the wider topics.
uint8_t most_frequent(const LevelCounts& counts) {
    size_t highest = 0;
    for (size_t level = 1; level < counts.size(); ++level) {
        if (counts[level] > (highest == 0 ? 0 : counts[highest])) highest = level;
    }
    return static_cast<uint8_t>(highest);
}

// The level that owns the reference sections; without any, the level right below the legend.
uint8_t target_level_of(const Document& document, const Survey& survey) {
    LevelCounts counts = {};
    for (const NodeId section : survey.sections)
        ++counts[document.nodes[document.nodes[section].parent].level];
    if (!survey.sections.empty()) return most_frequent(counts);
    for (const Legend& legend : survey.legends) {
        const NodeId end = document.nodes[legend.heading].subtree_end;
        for (NodeId child = legend.heading + 1; child < end; child = document.nodes[child].subtree_end) {
            if (document.nodes[child].kind == NodeKind::heading) ++counts[document.nodes[child].level];
        }
    }
    return most_frequent(counts);
}

}  // namespace

Survey survey_headings(const Document& document, const ReferenceOptions& options,
                       const encoding::Evidence& evidence) {
    Survey survey;
    for (NodeId id = 0; id < document.nodes.size(); ++id) {
        const Node& node = document.nodes[id];
        if (node.kind != NodeKind::heading) continue;
        const std::string line = first_line(document, id, evidence);
        MarkedText text = split_marker(line, options.markers);
        // A section at the top of the tree refers to other documents: there is nothing above it to choose
        // from.
        const bool has_owner = document.nodes[node.parent].kind == NodeKind::heading;
        if (has_owner && announces_references(text.label, options.phrases)) survey.sections.push_back(id);
        if (node.level <= deepest_legend_level && !text.marker.empty()) {
            survey.legends.push_back({id, std::move(text.marker)});
        }
    }
    survey.target_level = options.target_level != 0 ? static_cast<uint8_t>(options.target_level)
                                                    : target_level_of(document, survey);
    return survey;
}

void Surroundings::enter(NodeId node) {
    if (section_ != none && node >= document_.nodes[section_].subtree_end) section_ = none;
    is_section_ = next_section_ < survey_.sections.size() && survey_.sections[next_section_] == node;
    if (is_section_) {
        // What stands in a section inside a section stands in the outer one too.
        ++next_section_;
        if (section_ == none) section_ = node;
    }
    while (!open_legends_.empty() && node >= open_legends_.back().end) open_legends_.pop_back();
    if (next_legend_ < survey_.legends.size() && survey_.legends[next_legend_].heading == node) {
        open_legends_.push_back({document_.nodes[node].subtree_end, &survey_.legends[next_legend_].marker});
        ++next_legend_;
    }
}

}  // namespace rmtool::references
