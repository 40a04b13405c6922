#include "rules/lint.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "core/encoding/foreign.h"
#include "core/fixes.h"
#include "core/phase_timer.h"
#include "rules/checks.h"
#include "rules/fix_guard.h"

namespace rmtool {
namespace {

constexpr int most_rounds = 8;

size_t order_of(std::string_view rule) { return static_cast<size_t>(find_rule(rule) - rules().data()); }

// The configuration's word is the last one: it overrides the severities of all classes of findings.
void override_severities(const LintSettings& settings, std::vector<Diagnostic>& diagnostics) {
    if (settings.severities.empty()) return;
    for (Diagnostic& diagnostic : diagnostics) {
        const auto severity = settings.severities.find(diagnostic.rule);
        if (severity != settings.severities.end()) diagnostic.severity = severity->second;
    }
}

// A reference that misses its heading by a typo is one mistake, and the reference knows the word that is
// meant.
void drop_typos_of_references(std::vector<Diagnostic>& diagnostics) {
    std::vector<Range> references;
    for (const Diagnostic& diagnostic : diagnostics) {
        const bool knows = diagnostic.fix || !diagnostic.suggestions.empty();
        if (diagnostic.rule == "broken-reference" && knows) references.push_back(diagnostic.range);
    }
    std::ranges::sort(references, {}, &Range::begin);
    std::erase_if(diagnostics, [&references](const Diagnostic& diagnostic) {
        if (diagnostic.rule != "typo") return false;
        const auto behind = std::ranges::upper_bound(references, diagnostic.range.begin, {}, &Range::begin);
        return behind != references.begin() && std::prev(behind)->contains(diagnostic.range);
    });
}

// By place, then in the registry's order. Findings are large, so it is their numbers that are sorted.
void sort_by_place(std::vector<Diagnostic>& diagnostics) {
    std::vector<std::tuple<uint32_t, size_t, size_t>> order;  // place, rule, number
    order.reserve(diagnostics.size());
    for (const Diagnostic& diagnostic : diagnostics)
        order.emplace_back(diagnostic.range.begin, order_of(diagnostic.rule), order.size());
    if (std::ranges::is_sorted(order)) return;
    std::ranges::sort(order);
    std::vector<Diagnostic> sorted;
    sorted.reserve(diagnostics.size());
    for (const auto& [place, rule, number] : order) sorted.push_back(std::move(diagnostics[number]));
    diagnostics = std::move(sorted);
}

bool is_wanted(const Diagnostic& diagnostic, FixLevel level) {
    return diagnostic.fix && !diagnostic.known &&
           (level == FixLevel::unsafe || diagnostic.fix->safety == Safety::safe);
}

std::vector<const Fix*> fixes_of(const FileFacts& facts, FixLevel level) {
    std::vector<const Fix*> fixes;
    for (const Diagnostic& diagnostic : facts.diagnostics) {
        if (is_wanted(diagnostic, level)) fixes.push_back(&*diagnostic.fix);
    }
    return without_overlaps(std::move(fixes));
}

// Nothing has been found yet that is said with words of the text.
bool can_do_without_text(const FileFacts& facts) {
    return facts.diagnostics.empty() && facts.suppressions.empty() && facts.notices.empty();
}

Error never_stable(const FileFacts& facts, FixLevel level) {
    std::set<std::string_view> names;
    for (const Diagnostic& diagnostic : facts.diagnostics) {
        if (is_wanted(diagnostic, level)) names.insert(diagnostic.rule);
    }
    return {
        fmt::format("{}: cannot be fixed: after {} rounds {} still change{} it; left unchanged",
                    facts.source.name(), most_rounds, fmt::join(names, ", "), names.size() == 1 ? "s" : ""),
        "please report it; --ignore leaves rules out"};
}

}  // namespace

FileFacts examine(Source source, const LintSettings& settings) {
    Document document = parse(std::move(source));
    FileFacts facts{Source("", ""), {}, suppressions_of(document), {}, std::move(document.notices)};
    // That bytes are no text is told by a rule, if it runs.
    if (settings.is_selected(mojibake))
        std::erase_if(facts.notices, [](const Notice& notice) { return notice.offset == none; });
    const std::string_view bytes = document.source.bytes();
    GarbledText garbled(bytes, settings.encoding);
    const std::vector<Reference> references =
        resolve_textual_references(document, settings.references, garbled.evidence());
    Diagnostics out(facts.diagnostics);
    const std::optional<std::string_view> foreign = encoding::foreign_encoding(bytes);
    if (foreign && !settings.is_selected(mojibake))
        facts.notices.push_back({fmt::format("its encoding is {}, not UTF-8; not linted", *foreign), none});
    bool links_wanted = false;
    for (const Rule* rule : settings.selected) {
        if (foreign && rule->id != mojibake) continue;
        links_wanted = links_wanted || rule->check_links;
        out.start(rule->id, rule->severity);
        const PhaseTimer timer(rule->id);
        if (rule->check) rule->check({document, settings, *rule, references, garbled}, out);
    }
    override_severities(settings, facts.diagnostics);
    apply_suppressions(facts.suppressions, facts.diagnostics);
    guard_fixes(document, facts.diagnostics);
    if (links_wanted) {
        const PhaseTimer timer("links");
        facts.links = outgoing_links(document);
        std::erase_if(facts.links, [](const OutgoingLink& link) { return !is_local(link.url); });
        if (settings.flag(*find_rule("broken-reference"), broken_reference::wiki_links))
            std::ranges::move(wiki_links(document), std::back_inserter(facts.links));
        facts.links.shrink_to_fit();  // most links are not local, and what is kept is kept of all files
        facts.anchors = std::make_shared<const Anchors>(anchors_of(document));
    }
    facts.source = std::move(document.source);
    return facts;
}

bool conclude(FileFacts& facts, const LintSettings& settings, Project& project) {
    if (!facts.has_text && !can_do_without_text(facts)) return false;
    std::vector<Diagnostic> found;
    Diagnostics out(found);
    for (const Rule* rule : settings.selected) {
        out.start(rule->id, rule->severity);
        const PhaseTimer timer(rule->id);
        if (rule->check_links) rule->check_links(facts, settings, project, out);
    }
    if (!facts.has_text) return found.empty();
    apply_suppressions(facts.suppressions, found);
    if (settings.is_selected(unused_suppression)) {
        out.start(unused_suppression, find_rule(unused_suppression)->severity);
        report_unused(facts.source, facts.suppressions, settings, out);
        apply_suppressions(facts.suppressions, found);
    }
    override_severities(settings, found);
    std::ranges::move(found, std::back_inserter(facts.diagnostics));
    drop_typos_of_references(facts.diagnostics);
    sort_by_place(facts.diagnostics);
    return true;
}

std::string fixed_once(const FileFacts& facts, FixLevel level) {
    return apply_fixes(facts.source.bytes(), fixes_of(facts, level));
}

Result<FixedFile> fix_until_stable(FileFacts facts, FixLevel level, const LintSettings& settings,
                                   Project& project, const std::function<void(FileFacts&)>& mark_known) {
    FixedFile fixed{std::move(facts)};
    for (int round = 0;; ++round) {
        const size_t count = fixes_of(fixed.facts, level).size();
        std::string text = fixed_once(fixed.facts, level);
        if (text == fixed.facts.source.bytes()) return fixed;
        if (round == most_rounds) return never_stable(fixed.facts, level);
        fixed.applied += count;
        fixed.facts = examine(Source(fixed.facts.source.name(), std::move(text)), settings);
        conclude(fixed.facts, settings, project);
        mark_known(fixed.facts);
    }
}

}  // namespace rmtool
