// Which rules run, and how: what configuration and command line have agreed on for one file.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/encoding/options.h"
#include "core/references.h"
#include "rules/rule.h"

namespace rmtool {

struct LintSettings {
    std::vector<const Rule*> selected;                // in the registry's order
    std::map<std::string_view, Severity> severities;  // by rule; overrides all classes of its findings
    std::map<std::string, std::vector<std::string>, std::less<>> options;  // "<rule>.<option>"
    ReferenceOptions references;
    EncodingOptions encoding;

    bool is_selected(std::string_view id) const;
    // What holds: the values set, else the default.
    std::string_view choice(const Rule& rule, const RuleOption& option) const;
    std::vector<std::string> list(const Rule& rule, const RuleOption& option) const;
    bool flag(const Rule& rule, const RuleOption& option) const;
};

// All rules with their defaults.
LintSettings default_settings();

}  // namespace rmtool
