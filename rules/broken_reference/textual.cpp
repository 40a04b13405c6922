#include "rules/broken_reference/textual.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>

#include "core/encoding/mojibake.h"
#include "core/references/labels.h"
#include "core/shown.h"
#include "rules/settings.h"

namespace rmtool::broken_reference {
namespace {

// What of a title could be Markdown where it is written elsewhere.
constexpr std::string_view markup = "\\`*_[]<>&|#:@\n";

std::string label_of(const Context& context, NodeId node) {
    const std::string line = references::first_line(context.document, node, context.garbled.evidence());
    return std::string(references::split_marker(line, context.settings.references.markers).label);
}

std::string written_label(const Context& context, const Reference& reference) {
    // Where the label does not stand in one piece the range is the whole title.
    if (reference.range == context.document.nodes[reference.from].title)
        return label_of(context, reference.from);
    return encoding::repaired(context.document.source.slice(reference.range), context.garbled.evidence());
}

// Of the name only: "Fronted Roadmap" stays a roadmap.
std::optional<Fix> fix_for(const Context& context, const Reference& reference, const std::string& target) {
    const std::string_view written = context.document.source.slice(reference.range);
    // A marker that stands in one piece with the label, as garbled text may, is not for replacing.
    if (written != written_label(context, reference)) return std::nullopt;
    const std::string name = references::alias_of(written);
    const std::string meant = references::alias_of(target);
    const size_t begin = written.find(name);
    const bool is_plain = written.find_first_of(markup) == std::string_view::npos &&
                          meant.find_first_of(markup) == std::string::npos;
    if (!is_plain || name.empty() || begin == std::string_view::npos) return std::nullopt;
    const auto offset = reference.range.begin + static_cast<uint32_t>(begin);
    return Fix{{offset, offset + static_cast<uint32_t>(name.size())}, meant, Safety::unsafe};
}

std::string message_for(const std::string& label, const std::string& target, Match match) {
    switch (match) {
        case Match::spelling:
            return fmt::format("\"{}\" is spelled \"{}\" in the heading it names", label, target);
        case Match::ambiguous: return fmt::format("\"{}\" names several headings", label);
        default: return fmt::format("\"{}\" names no heading", label);
    }
}

// The rule's own, or the configured one; none where the class is not to be reported.
std::optional<Severity> severity_of(const Context& context, const Reference& reference) {
    if (!reference.in_section) return Severity::info;
    const auto& configured = context.settings.references.severities;
    const auto found = configured.find(reference.match);
    if (found != configured.end()) return found->second;
    const bool is_hint = reference.match == Match::spelling || reference.match == Match::ambiguous;
    return is_hint || !reference.is_sure ? Severity::info : Severity::warning;
}

void report(const Context& context, const Reference& reference, Diagnostics& out) {
    const std::optional<Severity> severity = severity_of(context, reference);
    if (!severity) return;
    const std::string label = shown(written_label(context, reference));
    const std::string target = reference.to == none ? "" : label_of(context, reference.to);
    Diagnostic& diagnostic = out.add(reference.range, message_for(label, shown(target), reference.match));
    diagnostic.severity = *severity;
    if (reference.to == none) return;
    const Document& document = context.document;
    const Position position = document.source.position(document.nodes[reference.to].title.begin);
    diagnostic.related.push_back({"", position, "heading"});
    if (reference.match == Match::near) diagnostic.fix = fix_for(context, reference, target);
    if (!diagnostic.fix) diagnostic.suggestions.push_back(shown(target));
}

}  // namespace

void check_textual(const Context& context, Diagnostics& out) {
    for (const Reference& reference : context.references) {
        if (reference.kind != ReferenceKind::textual || reference.match <= Match::alias) continue;
        // Outside a section such a line may just be decorated.
        if (reference.match == Match::missing && !reference.in_section) continue;
        report(context, reference, out);
    }
}

}  // namespace rmtool::broken_reference
