// Golden fixtures of rules: a document with its expected findings between the lines.
//
//     #### ðŸ”´ Backend
//     //~ 6 `ðŸ”´` => `🔴` mojibake: windows-1252
//
// A line that begins with `//~` is removed before linting and says what the line above it has: the column in
// code points, the flagged text, the fix (`=>` safe, `~>` unsafe), the rule, and after a colon a part of the
// message. `//~config rule.option: value` sets an option, `//~bytes` says that \xNN in the document is that
// byte. In quoted texts, \n and \r stand for line ends.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/lint.h"

namespace rmtool::testing {

struct ExpectedFinding {
    Position position;
    std::string text;
    std::optional<Fix> fix;  // its range is not compared
    std::string rule;
    std::string message_part;
};

struct RuleFixture {
    std::string name;  // the path below testdata/rules
    std::string rule;  // the folder
    std::string text;  // without the lines of expectations
    std::vector<ExpectedFinding> findings;
    std::vector<std::pair<std::string, std::string>> options;
    std::vector<std::string> mistakes;  // lines that cannot be read
};

RuleFixture read_rule_fixture(const std::string& path);
// All documents below testdata/rules, without the fixed ones, sorted.
std::vector<std::string> rule_fixture_paths();

// Only the fixture's rule, with its options; for unused-suppression all rules.
LintSettings settings_of(const RuleFixture& fixture);

// One finding a line, in the notation of the fixtures, with the line number in front and the whole message.
std::string describe(const Source& source, const Diagnostic& diagnostic);
std::string describe(const ExpectedFinding& expected);
bool is_as_expected(const Source& source, const Diagnostic& diagnostic, const ExpectedFinding& expected);

}  // namespace rmtool::testing
