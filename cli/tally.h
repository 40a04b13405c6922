// How many findings there are, for --statistics and for the line that ends a run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"

namespace rmtool {

// Of one rule with one severity.
struct RuleCount {
    std::string_view rule;
    Severity severity = Severity::warning;
    size_t findings = 0;
    size_t safe_fixes = 0;  // findings that have one
    size_t unsafe_fixes = 0;
};

struct Tally {
    std::vector<RuleCount> counts;
    size_t files = 0;  // that have findings
    size_t known = 0;  // findings that a baseline has, counted nowhere else

    size_t findings() const;
    size_t findings_of(Severity severity) const;
};

void count_file(std::span<const Diagnostic> diagnostics, Tally& tally);

// The most frequent first; of equal ones the more severe, then by name.
std::vector<RuleCount> by_frequency(const Tally& tally);

enum class FixMode : uint8_t { off, applied, shown };  // shown: by --diff

struct Summary {
    const Tally& tally;  // of what is reported
    size_t fixes = 0;    // that were applied, or would be
    size_t fixed_files = 0;
    FixMode mode = FixMode::off;
};

// "1 file", "2 files".
std::string counted(size_t count, std::string_view noun);

// "Fixed 98 findings in 1 file", "Would fix ..."; empty if nothing was.
std::string fixed_line(const Summary& summary);

// "Found 98 errors and 5 infos in 1 file; 98 can be fixed with --fix", without a newline; empty if there is
// nothing to tell.
std::string summary_line(const Summary& summary);

}  // namespace rmtool
