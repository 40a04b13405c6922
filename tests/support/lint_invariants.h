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

// What one finding of each is told by must be the same where only line ends or a byte order mark differ, so
// that places in bytes do: message, line, column, and the fix but for its carriage returns. Empty if it is.
std::string different_findings(const FileFacts& one, const FileFacts& other);

// Every line feed as CRLF.
std::string with_crlf(std::string_view text);

// What broken_finding() says, about the fixes of such a document: they are what their ranges say and nothing
// else, the safe ones keep the outline, and fixing twice is fixing once.
std::string broken_fix(const std::string& text, const LintSettings& settings);

}  // namespace rmtool::testing
