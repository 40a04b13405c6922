// Comments that silence findings: `<!-- rmtool-disable-next-line typo -->` and its siblings.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/diagnostic.h"
#include "core/document.h"

namespace rmtool {

struct LintSettings;

enum class SuppressionKind : uint8_t { line, block, file, enable, unknown };

// One name in one comment; a comment without names stands for all rules.
struct Suppression {
    SuppressionKind kind = SuppressionKind::line;
    Range comment;
    Range name;        // in the source; of an unknown kind: its word; empty for all rules
    std::string rule;  // as written; empty for all rules
    Range scope;       // findings that begin here are hidden; empty if it hides nothing of its own
    bool used = false;
    bool repeats = false;  // an earlier one has the same scope
};

// In document order.
std::vector<Suppression> suppressions_of(const Document& document);

// Removes what is hidden, and marks what hides something.
void apply_suppressions(std::vector<Suppression>& suppressions, std::vector<Diagnostic>& diagnostics);

// Those that name no rule, or have hidden nothing of a rule that ran.
void report_unused(const Source& source, const std::vector<Suppression>& suppressions,
                   const LintSettings& settings, Diagnostics& out);

}  // namespace rmtool
