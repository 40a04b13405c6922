#include "core/anchors.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/html.h"
#include "core/lower_case.h"
#include "core/percent_encoding.h"
#include "core/slug.h"

namespace rmtool {
namespace {

struct Heading {
    uint32_t begin;  // byte in the source
    NodeId owner;
    Slice spans;
    Range html;  // its inside where it is written in HTML: GitHub makes no difference
};

std::vector<Heading> headings_of(const Document& document) {
    std::vector<Heading> headings;
    for (NodeId id = 0; id < document.nodes.size(); ++id) {
        const Node& node = document.nodes[id];
        if (node.kind == NodeKind::heading) headings.push_back({node.range.begin, id, node.spans, {}});
    }
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::heading) {
            headings.push_back({block.range.begin, block.owner, block.spans, {}});
        } else if (block.kind == BlockKind::html) {
            for (const Range inner : html::headings_of(document.source.slice(block.range))) {
                const uint32_t begin = block.range.begin;
                headings.push_back(
                    {begin + inner.begin, block.owner, {}, {begin + inner.begin, begin + inner.end}});
            }
        }
    }
    // Nodes and blocks are two arrays, and an item's last blocks stand behind those of the items inside it.
    std::ranges::sort(headings, {}, &Heading::begin);
    return headings;
}

// GitHub makes slugs from the text of the finished HTML: an image has none, nor has a <br>; the end of a line
// is no space, and ends words.
std::string text_for_slug(const Document& document, const Heading& heading) {
    if (!heading.html.empty()) return html::text_of(document.source.slice(heading.html));
    // Span by span, so that blanks beside a <br> stay.
    const Slice slice = heading.spans;
    std::string text;
    for (uint32_t index = slice.begin; index < slice.end;) {
        const Span& span = document.spans[index];
        if (span.kind == SpanKind::image || span.kind == SpanKind::html_break) {
            index = span.subtree_end;
        } else if (span.kind == SpanKind::soft_break) {
            text += '\n';
            ++index;
        } else if (span.kind == SpanKind::code || span.subtree_end == index + 1) {
            append_text(document, {index, span.subtree_end}, text);
            index = span.subtree_end;
        } else {
            ++index;
        }
    }
    return text;
}

void add_html_anchors(const Document& document, Range range, NodeId owner, Anchors& anchors) {
    const std::string_view text = document.source.slice(range);
    for (const html::Tag& tag : html::tags_of(text)) {
        bool has_id = false;
        bool has_name = false;
        for (const html::Attribute& attribute : tag.attributes) {
            const bool is_id = html::is_named(attribute.name, "id");
            if (!is_id && !html::is_named(attribute.name, "name")) continue;
            // A second one does not count (https://html.spec.whatwg.org/#parse-error-duplicate-attribute).
            if (std::exchange(is_id ? has_id : has_name, true)) continue;
            anchors.try_emplace(html::decoded(text.substr(attribute.value.begin, attribute.value.size())),
                                owner);
        }
    }
}

constexpr std::string_view blanks = " \t";

// Where the attribute list at the end of a text begins, which site generators read: `{#name}`,
// `{: #name .class}`. GitHub takes it for text, and for a part of a heading's slug.
size_t attribute_list(std::string_view text) {
    const size_t begin = text.rfind('{');
    if (!text.ends_with('}') || begin == text.npos) return text.npos;
    return begin > 0 && text[begin - 1] == '{' ? text.npos : begin;
}

// The name in a list that begins at `begin` and ends with the text; empty if there is none.
std::string_view name_in(std::string_view text, size_t begin) {
    std::string_view list = text.substr(begin + 1, text.size() - begin - 2);
    if (list.starts_with(':')) list.remove_prefix(1);
    while (true) {
        list.remove_prefix(std::min(list.find_first_not_of(blanks), list.size()));
        const std::string_view word = list.substr(0, list.find_first_of(blanks));
        if (word.starts_with('#')) return word.substr(1);
        if (!word.starts_with('.')) return {};
        list.remove_prefix(word.size());
    }
}

std::string_view explicit_anchor(std::string_view text) {
    const size_t begin = attribute_list(text);
    return begin == text.npos ? std::string_view() : name_in(text, begin);
}

// A list of attributes on a line of its own belongs to what stands before or after it.
void add_attribute_lines(const Document& document, const Block& block, Anchors& anchors) {
    std::string_view rest = document.source.slice(block.range);
    if (rest.find('{') == rest.npos) return;
    while (!rest.empty()) {
        std::string_view line = rest.substr(0, rest.find_first_of("\r\n"));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
        line = line.substr(0, line.find_last_not_of(blanks) + 1);
        if (attribute_list(line) != 0) continue;
        const std::string_view name = name_in(line, 0);
        if (!name.empty()) anchors.try_emplace(std::string(name), block.owner);
    }
}

}  // namespace

Anchors anchors_of(const Document& document) {
    Anchors anchors;
    Slugger slugger;
    std::vector<std::pair<std::string, NodeId>> explicit_anchors;
    const std::vector<Heading> headings = headings_of(document);
    anchors.reserve(headings.size());
    slugger.reserve(headings.size());
    for (const Heading& heading : headings) {
        const std::string text = text_for_slug(document, heading);
        anchors.try_emplace(slugger.next(text), heading.owner);
        const std::string_view name = explicit_anchor(text);
        if (!name.empty()) explicit_anchors.emplace_back(name, heading.owner);
    }
    for (auto& [name, owner] : explicit_anchors) anchors.try_emplace(std::move(name), owner);
    for_each_slice(document, [&](NodeId owner, Slice slice) {
        for (uint32_t index = slice.begin; index < slice.end; ++index) {
            const Span& span = document.spans[index];
            const bool is_tag = span.kind == SpanKind::html || span.kind == SpanKind::html_break;
            if (is_tag) add_html_anchors(document, span.range, owner, anchors);
        }
    });
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::html) add_html_anchors(document, block.range, block.owner, anchors);
        if (block.kind == BlockKind::paragraph) add_attribute_lines(document, block, anchors);
    }
    return anchors;
}

NodeId find_anchor(const Anchors& anchors, std::string_view fragment) {
    const std::string name = percent_decoded(fragment);
    if (name.empty()) return 0;
    const auto found = anchors.find(name);
    if (found != anchors.end()) return found->second;
    return lower_case(name) == "top" ? 0 : none;
}

}  // namespace rmtool
