#include "cli/tally.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace rmtool {
namespace {

RuleCount& count_for(const Diagnostic& diagnostic, Tally& tally) {
    // Few rows, and findings of one rule tend to come together: a search beats a map.
    const auto row = std::ranges::find_if(tally.counts, [&](const RuleCount& count) {
        return count.rule == diagnostic.rule && count.severity == diagnostic.severity;
    });
    if (row != tally.counts.end()) return *row;
    return tally.counts.emplace_back(RuleCount{diagnostic.rule, diagnostic.severity});
}

// "98 errors, 3 warnings and 5 infos"
std::string listed_by_severity(const Tally& tally) {
    struct Name {
        Severity severity;
        std::string_view noun;
    };
    constexpr std::array<Name, 3> names = {
        {{Severity::error, "error"}, {Severity::warning, "warning"}, {Severity::info, "info"}}};
    std::vector<std::string> parts;
    for (const Name& name : names) {
        const size_t count = tally.findings_of(name.severity);
        if (count > 0) parts.push_back(counted(count, name.noun));
    }
    if (parts.size() < 2) return parts.empty() ? "nothing" : parts.front();
    const std::string last = parts.back();
    parts.pop_back();
    return fmt::format("{} and {}", fmt::join(parts, ", "), last);
}

std::string what_can_be_fixed(const Tally& tally) {
    size_t safe = 0;
    size_t unsafe = 0;
    for (const RuleCount& count : tally.counts) {
        safe += count.safe_fixes;
        unsafe += count.unsafe_fixes;
    }
    if (safe == 0 && unsafe == 0) return {};
    if (safe == 0) return fmt::format("; {} can be fixed with --fix --unsafe-fixes", unsafe);
    std::string text = fmt::format("; {} can be fixed with --fix", safe);
    if (unsafe > 0) text += fmt::format(", {} more with --unsafe-fixes", unsafe);
    return text;
}

std::string what_was_found(const Summary& summary) {
    const Tally& tally = summary.tally;
    const bool found = tally.findings() > 0;
    const std::string fixed = fixed_line(summary);
    if (fixed.empty()) {
        if (!found) return {};
        return fmt::format("Found {} in {}{}", listed_by_severity(tally), counted(tally.files, "file"),
                           what_can_be_fixed(tally));
    }
    if (!found) return fixed + "; none remain";
    return fmt::format("{}; {} in {} {}{}", fixed, listed_by_severity(tally), counted(tally.files, "file"),
                       tally.findings() == 1 ? "remains" : "remain", what_can_be_fixed(tally));
}

}  // namespace

std::string counted(size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

size_t Tally::findings() const {
    size_t sum = 0;
    for (const RuleCount& count : counts) sum += count.findings;
    return sum;
}

size_t Tally::findings_of(Severity severity) const {
    size_t sum = 0;
    for (const RuleCount& count : counts) sum += count.severity == severity ? count.findings : 0;
    return sum;
}

void count_file(std::span<const Diagnostic> diagnostics, Tally& tally) {
    const auto known = std::ranges::count(diagnostics, true, &Diagnostic::known);
    tally.known += static_cast<size_t>(known);
    if (static_cast<size_t>(known) < diagnostics.size()) ++tally.files;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.known) continue;
        RuleCount& count = count_for(diagnostic, tally);
        ++count.findings;
        if (!diagnostic.fix) continue;
        ++(diagnostic.fix->safety == Safety::safe ? count.safe_fixes : count.unsafe_fixes);
    }
}

std::vector<RuleCount> by_frequency(const Tally& tally) {
    std::vector<RuleCount> rows = tally.counts;
    std::ranges::sort(rows, [](const RuleCount& a, const RuleCount& b) {
        return std::tie(b.findings, b.severity, a.rule) < std::tie(a.findings, a.severity, b.rule);
    });
    return rows;
}

std::string fixed_line(const Summary& summary) {
    if (summary.fixes == 0 || summary.mode == FixMode::off) return {};
    return fmt::format("{} {} in {}", summary.mode == FixMode::applied ? "Fixed" : "Would fix",
                       counted(summary.fixes, "finding"), counted(summary.fixed_files, "file"));
}

std::string summary_line(const Summary& summary) {
    const std::string found = what_was_found(summary);
    const size_t known = summary.tally.known;
    if (known == 0) return found;
    return fmt::format("{}; the baseline hides {}", found.empty() ? "Found nothing new" : found, known);
}

}  // namespace rmtool
