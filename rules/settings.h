// Which rules run, and how: what configuration and command line have agreed on for one file.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/encoding/options.h"
#include "core/references.h"
#include "rules/rule.h"

namespace rmtool {

// In lower case.
using Words = std::unordered_set<std::string>;

struct LintSettings {
    std::vector<const Rule*> selected;                // in the registry's order
    std::map<std::string_view, Severity> severities;  // by rule; overrides all classes of its findings
    std::map<std::string, std::vector<std::string>, std::less<>> options;  // "<rule>.<option>"
    ReferenceOptions references;
    std::shared_ptr<const Words> dictionary;  // what the files of typo.dictionary hold; null: none
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
