#include "rules/settings.h"

#include <algorithm>

namespace rmtool {
namespace {

const std::vector<std::string>* values_of(const LintSettings& settings, const Rule& rule,
                                          const RuleOption& option) {
    const auto found = settings.options.find(std::string(rule.id).append(".").append(option.name));
    return found == settings.options.end() ? nullptr : &found->second;
}

}  // namespace

bool LintSettings::is_selected(std::string_view id) const {
    return std::ranges::any_of(selected, [id](const Rule* rule) { return rule->id == id; });
}

std::string_view LintSettings::choice(const Rule& rule, const RuleOption& option) const {
    const std::vector<std::string>* values = values_of(*this, rule, option);
    return values && !values->empty() ? std::string_view(values->back()) : option.fallback;
}

std::vector<std::string> LintSettings::list(const Rule& rule, const RuleOption& option) const {
    const std::vector<std::string>* values = values_of(*this, rule, option);
    return values ? *values : std::vector<std::string>();
}

bool LintSettings::flag(const Rule& rule, const RuleOption& option) const {
    return choice(rule, option) == "true";
}

LintSettings default_settings() {
    LintSettings settings;
    for (const Rule& rule : rules()) settings.selected.push_back(&rule);
    return settings;
}

}  // namespace rmtool
