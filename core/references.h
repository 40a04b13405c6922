// Which node a node points to: by a link to an anchor of the same document, or in words ("- 🔴 Backend
// Roadmap"). Users: the broken-reference rule and, through the outline, every exporter's cross-reference
// edges.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"
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
    // textual: by its marker, or it is a slip in a list of names; other lines of a list may be anything.
    bool is_sure = false;
};

// "exact", "alias", "spelling", "near", "words", "ambiguous", "missing": the classes of textual references.
std::string_view name_of(Match match);
std::optional<Match> match_named(std::string_view name);

// `references:` in the configuration. Of textual references only; the defaults are those of a document's own.
struct ReferenceOptions {
    // Besides those of the document's legend: emoji, or any text that stands in front of a label ("->",
    // "[F]").
    std::vector<std::string> markers;
    std::vector<std::string> phrases;            // that announce a section, besides the built-in ones
    std::map<std::string, std::string> aliases;  // what is written -> the heading that is meant
    std::vector<std::string> ignore;             // wildcards: labels that match refer to nothing
    uint32_t target_level = 0;                   // of the headings that are named, 1 to 6; 0: found out
    uint32_t distance = 2;                       // most edits that are forgiven, 0 to 2; 0: none
    // Of the classes named, in reference sections, in place of the rule's; no severity: not reported. Outside
    // of such sections everything stays a hint.
    std::map<Match, std::optional<Severity>> severities;
};

// In document order. Linear in the document but for the edit distances, which are looked up in an index.
std::vector<Reference> resolve_references(const Document& document, const ReferenceOptions& options = {});
// Without the links, for those who look at these themselves.
std::vector<Reference> resolve_textual_references(const Document& document,
                                                  const ReferenceOptions& options = {});

}  // namespace rmtool
