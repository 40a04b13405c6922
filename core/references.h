// Which node a node points to: by a link to an anchor of the same document, or in words ("- 🔴 Backend
// Roadmap"). Users: the broken-reference rule and, through the outline, every exporter's cross-reference
// edges.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/document.h"

namespace rmtool {

enum class ReferenceKind : uint8_t { link, textual };

// How a textual reference met its target, best first. Links are exact or missing.
enum class Match : uint8_t { exact, alias, spelling, near, words, ambiguous, missing };

struct Reference {
    NodeId from = 0;
    NodeId to = none;  // `none` for ambiguous and missing
    Range range;       // link: its destination; textual: the label without the marker
    ReferenceKind kind = ReferenceKind::link;
    Match match = Match::exact;
    bool in_section = false;  // textual: stands in a reference section
};

struct ReferenceOptions {
    std::vector<std::string> markers;  // besides those found in the document's legend
    std::vector<std::string> phrases;  // besides the built-in ones, lower case
    std::vector<std::pair<std::string, std::string>> aliases = {};  // what a label stands for
    std::vector<std::string> ignore = {};  // wildcards for labels that refer to nothing
};

// In document order. Linear in the document but for the edit distances, which are looked up in an index.
std::vector<Reference> resolve_references(const Document& document, const ReferenceOptions& options = {});

}  // namespace rmtool
