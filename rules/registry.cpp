#include <algorithm>
#include <array>

#include "rules/checks.h"
#include "rules/embedded_docs.h"
#include "rules/rule.h"

namespace rmtool {
namespace {

constexpr std::array table = {
    Rule{"broken-reference", "links and references that lead nowhere", Severity::error, true,
         docs::rule("broken-reference"), broken_reference::options, check_broken_reference,
         check_broken_links},
    Rule{"duplicate-heading", "headings that cannot be told apart", Severity::error, false,
         docs::rule("duplicate-heading"), duplicate_heading::options, check_duplicate_heading, nullptr},
    Rule{mojibake,
         "text that was decoded in the wrong encoding",
         Severity::error,
         true,
         docs::rule(mojibake),
         {},
         check_mojibake,
         nullptr},
    Rule{"typo", "misspelled words", Severity::warning, true, docs::rule("typo"), typo::options, check_typo,
         nullptr},
    Rule{unused_suppression,
         "comments of rmtool that suppress nothing",
         Severity::warning,
         false,
         docs::rule(unused_suppression),
         {},
         nullptr,
         nullptr},
};

constexpr bool is_name(std::string_view text) {
    return !text.empty() &&
           std::ranges::all_of(text, [](char c) { return c == '-' || (c >= 'a' && c <= 'z'); });
}

constexpr bool is_well_formed(const RuleOption& option) {
    const bool has_values = !option.values.empty();
    if (!is_name(option.name) || option.summary.empty() || option.summary.ends_with('.')) return false;
    if (has_values != (option.kind == RuleOptionKind::choice)) return false;
    return !has_values || std::ranges::find(option.values, option.fallback) != option.values.end();
}

// Each row complete, with a page of its own, in alphabetical order, which keeps ids unique.
constexpr bool is_well_formed(std::span<const Rule> rows) {
    for (size_t i = 0; i < rows.size(); ++i) {
        const Rule& rule = rows[i];
        if (!is_name(rule.id) || rule.summary.empty() || rule.summary.ends_with('.')) return false;
        if (!rule.doc.starts_with("# ") || !rule.doc.substr(2).starts_with(rule.id)) return false;
        if (i > 0 && rows[i - 1].id >= rule.id) return false;
        if (!std::ranges::all_of(rule.options,
                                 [](const RuleOption& option) { return is_well_formed(option); }))
            return false;
    }
    return true;
}
static_assert(is_well_formed(table));

}  // namespace

std::span<const Rule> rules() { return table; }

const Rule* find_rule(std::string_view id) {
    const auto row = std::ranges::find(table, id, &Rule::id);
    return row == table.end() ? nullptr : &*row;
}

}  // namespace rmtool
