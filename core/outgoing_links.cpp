#include "core/outgoing_links.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/anchors.h"
#include "core/html.h"
#include "core/lower_case.h"

namespace rmtool {
namespace {

void add_markdown_link(const Document& document, NodeId from, const Span& span,
                       std::vector<OutgoingLink>& out) {
    const Link& link = document.links[span.link];
    if (link.form != LinkForm::inline_ && link.form != LinkForm::reference) return;
    const bool image = span.kind == SpanKind::image;
    const Range range = link.target_stored ? span.range : link.target;
    out.push_back({url_of(document, link), range, span.range.begin, from, image, !link.target_stored});
}

bool leads_somewhere(std::string_view tag, std::string_view attribute) {
    return (tag == "a" && attribute == "href") || (tag == "img" && attribute == "src");
}

void add_html_links(const Document& document, NodeId from, Range range, std::vector<OutgoingLink>& out) {
    for (const html::Tag& tag : html::tags_of(document.source.slice(range))) {
        const std::string name = lower_case(tag.name);
        for (const html::Attribute& attribute : tag.attributes) {
            if (!leads_somewhere(name, lower_case(attribute.name))) continue;
            const Range place = {range.begin + attribute.value.begin, range.begin + attribute.value.end};
            out.push_back(
                {html::decoded(document.source.slice(place)), place, place.begin, from, name == "img", true});
        }
    }
}

// RFC 3986, section 3.1.
bool has_scheme(std::string_view url) {
    const size_t end = url.find_first_of(":/?#");
    if (end == std::string_view::npos || end == 0 || url[end] != ':') return false;
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return is_letter(url.front()) && std::ranges::all_of(url.substr(0, end), [&](char c) {
               return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
           });
}

}  // namespace

bool is_local(std::string_view url) {
    constexpr std::array<std::string_view, 7> placeholders = {"{{",     "{%",     "<%", "${",
                                                              "%7B%7B", "%7b%7b", "::"};
    if (url.empty() || url.starts_with("//") || has_scheme(url)) return false;
    return std::ranges::none_of(placeholders,
                                [url](std::string_view mark) { return url.find(mark) != url.npos; });
}

std::vector<OutgoingLink> outgoing_links(const Document& document) {
    std::vector<OutgoingLink> links;
    for_each_slice(document, [&](NodeId owner, Slice slice) {
        for (uint32_t index = slice.begin; index < slice.end; ++index) {
            const Span& span = document.spans[index];
            const bool is_link = span.kind == SpanKind::link || span.kind == SpanKind::image;
            if (is_link) add_markdown_link(document, owner, span, links);
            if (span.kind == SpanKind::html) add_html_links(document, owner, span.range, links);
        }
    });
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::html) add_html_links(document, block.owner, block.range, links);
    }
    // Titles were visited before blocks.
    std::ranges::stable_sort(links, {}, &OutgoingLink::position);
    return links;
}

}  // namespace rmtool
