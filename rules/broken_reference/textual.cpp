#include "rules/broken_reference/textual.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>

#include "core/encoding/mojibake.h"
#include "core/references/labels.h"
#include "rules/broken_reference/shown.h"

namespace rmtool::broken_reference {
namespace {

// What of a title could be Markdown where it is written elsewhere.
constexpr std::string_view markup = "\\`*_[]<>&|#:@\n";

std::string label_of(const Document& document, NodeId node) {
    const std::string line = references::first_line(document, node);
    return std::string(references::split_marker(line).label);
}

std::string written_label(const Document& document, const Reference& reference) {
    // Where the label does not stand in one piece the range is the whole title.
    if (reference.range == document.nodes[reference.from].title) return label_of(document, reference.from);
    return encoding::repaired(document.source.slice(reference.range));
}

// Of the name only: "Fronted Roadmap" stays a roadmap.
std::optional<Fix> fix_for(const Document& document, const Reference& reference, const std::string& target) {
    const std::string_view written = document.source.slice(reference.range);
    // A marker that stands in one piece with the label, as garbled text may, is not for replacing.
    if (written != written_label(document, reference)) return std::nullopt;
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

void report(const Document& document, const Reference& reference, Diagnostics& out) {
    const bool is_hint = reference.match == Match::spelling || reference.match == Match::ambiguous;
    const std::string label = shown(written_label(document, reference));
    const std::string target = reference.to == none ? "" : label_of(document, reference.to);
    Diagnostic& diagnostic = out.add(reference.range, message_for(label, shown(target), reference.match));
    diagnostic.severity = is_hint || !reference.in_section ? Severity::info : Severity::warning;
    if (reference.to == none) return;
    const Position position = document.source.position(document.nodes[reference.to].title.begin);
    diagnostic.related.push_back({"", position, "heading"});
    if (reference.match == Match::near) diagnostic.fix = fix_for(document, reference, target);
    if (!diagnostic.fix) diagnostic.suggestions.push_back(shown(target));
}

}  // namespace

void check_textual(const Context& context, Diagnostics& out) {
    for (const Reference& reference : context.references) {
        if (reference.kind != ReferenceKind::textual || reference.match <= Match::alias) continue;
        // Outside a section such a line may just be decorated.
        if (reference.match == Match::missing && !reference.in_section) continue;
        report(context.document, reference, out);
    }
}

}  // namespace rmtool::broken_reference
