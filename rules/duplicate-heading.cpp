#include <fmt/format.h>

#include <string>
#include <unordered_map>
#include <utility>

#include "core/lower_case.h"
#include "core/shown.h"
#include "core/slug.h"
#include "rules/checks.h"
#include "rules/settings.h"

namespace rmtool {
namespace {

using duplicate_heading::ignore_case;
using duplicate_heading::items;
using duplicate_heading::scope;
using duplicate_heading::slugs;

// As people see it: blanks in one piece, emoji with or without their presentation selector.
std::string seen_text(std::string_view text) {
    constexpr std::string_view variation_selector = "\uFE0F";
    std::string out;
    out.reserve(text.size());
    for (size_t at = 0; at < text.size(); ++at) {
        const char byte = text[at];
        if (byte == variation_selector.front() && text.substr(at).starts_with(variation_selector)) {
            at += variation_selector.size() - 1;
        } else if (byte == ' ' || byte == '\t' || byte == '\n') {
            if (!out.empty() && out.back() != ' ') out += ' ';
        } else {
            out += byte;
        }
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

class Finder {
  public:
    Finder(const Context& context, Diagnostics& out)
        : document_(context.document),
          out_(out),
          anywhere_(context.settings.choice(context.rule, scope) == "document"),
          ignore_case_(context.settings.flag(context.rule, ignore_case)),
          slugs_(context.settings.flag(context.rule, slugs)),
          evidence_(context.garbled.evidence()) {}

    void look_at(NodeId id);

  private:
    Diagnostic& report(NodeId id, NodeId first, std::string message);
    void report_equal(NodeId id, NodeId first, const std::string& text);
    // The heading that has the anchor which this one would have by its text alone; `none` if that is free.
    NodeId owner_of_anchor(NodeId id, const std::string& slug);
    std::string key_of(const Node& node, const std::string& text) const;

    const Document& document_;
    Diagnostics& out_;
    bool anywhere_;
    bool ignore_case_;
    bool slugs_;
    const encoding::Evidence& evidence_;
    std::unordered_map<std::string, NodeId> texts_;
    Slugger slugger_;
    std::unordered_map<std::string, NodeId> anchors_;
};

// Numbers before the text, so that no text can look like them.
std::string Finder::key_of(const Node& node, const std::string& text) const {
    std::string key = anywhere_ ? std::to_string(node.kind == NodeKind::item) : std::to_string(node.parent);
    if (!anywhere_) key.append(1, ' ').append(std::to_string(node.level));
    return key.append(1, ' ').append(ignore_case_ ? lower_case(text) : text);
}

Diagnostic& Finder::report(NodeId id, NodeId first, std::string message) {
    const Position position = document_.source.position(document_.nodes[first].title.begin);
    Diagnostic& diagnostic =
        out_.add(document_.nodes[id].title, fmt::format("{} on line {}", message, position.line));
    diagnostic.related.push_back({"", position, "first used here"});
    return diagnostic;
}

void Finder::report_equal(NodeId id, NodeId first, const std::string& text) {
    const std::string_view what = document_.nodes[id].kind == NodeKind::item ? "item" : "heading";
    const std::string before = seen_text(title_text(document_, first));
    // "git" is the same as "Git" only if case does not count, and as its garbled form.
    const std::string other = before == text ? "" : fmt::format(" as \"{}\"", shown(before));
    const std::string_view where = anywhere_ ? "" : " under the same parent";
    report(id, first, fmt::format("{} \"{}\" is used already{}{},", what, shown(text), other, where));
}

NodeId Finder::owner_of_anchor(NodeId id, const std::string& slug) {
    const auto [taken, is_free] = anchors_.try_emplace(slug, id);
    // "foo-1" may be what the second "foo" has got.
    anchors_.try_emplace(slugger_.next(slug), id);
    return is_free ? none : taken->second;
}

void Finder::look_at(NodeId id) {
    const Node& node = document_.nodes[id];
    const std::string shown = title_text(document_, id);
    std::string slug;
    NodeId owner = none;
    if (slugs_ && node.kind == NodeKind::heading) {
        append_slug(shown, slug);
        owner = owner_of_anchor(id, slug);
    }
    const std::string text = seen_text(encoding::repaired(shown, evidence_));
    if (text.empty()) return;
    const auto [same, is_new] = texts_.try_emplace(key_of(node, text), id);
    if (!is_new) return report_equal(id, same->second, seen_text(shown));
    if (owner == none) return;
    report(id, owner,
           fmt::format("heading \"{}\" has the same anchor '#{}' as the one", seen_text(shown), slug))
        .severity = Severity::info;
}

}  // namespace

void check_duplicate_heading(const Context& context, Diagnostics& out) {
    const bool with_items = context.settings.flag(context.rule, items);
    Finder finder(context, out);
    for (NodeId id = 1; id < context.document.nodes.size(); ++id) {
        const NodeKind kind = context.document.nodes[id].kind;
        if (kind == NodeKind::heading || (with_items && kind == NodeKind::item)) finder.look_at(id);
    }
}

}  // namespace rmtool
