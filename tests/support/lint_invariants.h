// What holds for the findings and fixes in any bytes whatsoever.
#pragma once

#include <string>

#include "rules/lint.h"

namespace rmtool::testing {

// All rules, with every option that finds more switched on.
LintSettings wide_settings();

// Both passes over a document that is alone in its repository.
FileFacts linted(const std::string& text, const LintSettings& settings);

// The first promise about findings that is broken; empty if all are kept.
std::string broken_finding(const FileFacts& facts);

// The same about the fixes of such a document: they are what their ranges say and nothing else, the safe ones
// keep the outline, and fixing twice is fixing once.
std::string broken_fix(const std::string& text, const LintSettings& settings);

}  // namespace rmtool::testing
