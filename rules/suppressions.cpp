#include "rules/suppressions.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "core/suggest.h"
#include "core/utf8.h"
#include "rules/settings.h"
#include "rules/suppression_comments.h"

namespace rmtool {
namespace {

// Which suppression hides what begins at an offset, by rule and kind.
class Index {
  public:
    explicit Index(std::vector<Suppression>& all) {
        for (Suppression& suppression : all) {
            if (suppression.scope.empty()) continue;
            lists_[{suppression.rule, suppression.kind}].push_back(&suppression);
        }
        for (auto& [key, list] : lists_)
            std::ranges::sort(list, {}, [](const Suppression* one) { return one->scope.begin; });
    }
    Suppression* find(std::string_view rule, uint32_t offset) const {
        for (const SuppressionKind kind :
             {SuppressionKind::line, SuppressionKind::block, SuppressionKind::file}) {
            if (Suppression* hit = find_in(rule, kind, offset)) return hit;
            // A comment without names must not hide that it is not needed.
            if (rule == unused_suppression) continue;
            if (Suppression* hit = find_in({}, kind, offset)) return hit;
        }
        return nullptr;
    }

  private:
    Suppression* find_in(std::string_view rule, SuppressionKind kind, uint32_t offset) const {
        const auto list = lists_.find({std::string(rule), kind});
        if (list == lists_.end()) return nullptr;
        const auto behind = std::ranges::upper_bound(list->second, offset, {},
                                                     [](const Suppression* one) { return one->scope.begin; });
        if (behind == list->second.begin()) return nullptr;
        Suppression* candidate = *std::prev(behind);
        return offset < candidate->scope.end ? candidate : nullptr;
    }

    std::map<std::pair<std::string, SuppressionKind>, std::vector<Suppression*>> lists_;
};

// The beginning of something in a comment, in one line.
std::string shown(std::string_view text) {
    constexpr size_t longest = 60;
    size_t end = std::min(text.size(), longest);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    std::string out;
    utf8::append_valid(text.substr(0, end), out);
    std::ranges::replace_if(
        out, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return end < text.size() ? out + "…" : out;
}

std::optional<std::string> complaint_about(const Source& source, const Suppression& suppression,
                                           const LintSettings& settings) {
    if (suppression.kind == SuppressionKind::unknown)
        return fmt::format("unknown comment \"{}\"", shown(source.slice(suppression.name)));
    if (!suppression.rule.empty() && !find_rule(suppression.rule))
        return fmt::format("no rule is called '{}'", shown(suppression.rule));
    // It may hide what is reported here.
    if (suppression.used || suppression.rule == unused_suppression) return std::nullopt;
    if (suppression.kind == SuppressionKind::enable) return "nothing is disabled here";
    if (suppression.rule.empty()) {
        // What it hides may come from a rule that did not run.
        if (settings.selected.size() < rules().size()) return std::nullopt;
        return suppression.repeats ? "all rules are disabled here already" : "nothing is suppressed here";
    }
    if (!settings.is_selected(suppression.rule)) return std::nullopt;
    if (suppression.repeats) return fmt::format("{} is disabled here already", suppression.rule);
    return fmt::format("{} finds nothing here that would be suppressed", suppression.rule);
}

std::vector<std::string> suggestions_for(const Source& source, const Suppression& suppression) {
    std::string_view near;
    if (suppression.kind == SuppressionKind::unknown) {
        near = directive_near(source.slice(suppression.name));
    } else if (!find_rule(suppression.rule)) {
        std::vector<std::string_view> names;
        for (const Rule& rule : rules()) names.push_back(rule.id);
        near = suggest(suppression.rule, names);
    }
    return near.empty() ? std::vector<std::string>() : std::vector<std::string>{std::string(near)};
}

}  // namespace

void apply_suppressions(std::vector<Suppression>& suppressions, std::vector<Diagnostic>& diagnostics) {
    if (suppressions.empty()) return;
    const Index index(suppressions);
    std::erase_if(diagnostics, [&index](const Diagnostic& diagnostic) {
        Suppression* hiding = index.find(diagnostic.rule, diagnostic.range.begin);
        if (hiding) hiding->used = true;
        return hiding != nullptr;
    });
}

void report_unused(const Source& source, const std::vector<Suppression>& suppressions,
                   const LintSettings& settings, Diagnostics& out) {
    for (const Suppression& suppression : suppressions) {
        std::optional<std::string> complaint = complaint_about(source, suppression, settings);
        if (!complaint) continue;
        const Range place = suppression.name.empty() ? suppression.comment : suppression.name;
        Diagnostic& diagnostic = out.add(place, std::move(*complaint));
        if (suppression.used) continue;
        diagnostic.suggestions = suggestions_for(source, suppression);
    }
}

}  // namespace rmtool
