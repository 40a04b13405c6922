#include "core/outgoing_links.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/anchors.h"
#include "core/html.h"

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

constexpr std::string_view blanks = " \t\n\f\r";

bool is_media(std::string_view tag) {
    return std::ranges::any_of(std::array<std::string_view, 4>{"img", "source", "video", "audio"},
                               [tag](std::string_view name) { return html::is_named(tag, name); });
}

// "a.png, b.png 2x" (https://html.spec.whatwg.org/#srcset-attribute); one with data in it is left alone.
void add_image_candidates(const Document& document, NodeId from, Range whole,
                          std::vector<OutgoingLink>& out) {
    const std::string_view text = document.source.slice(whole);
    if (text.find("data:") != text.npos) return;
    for (size_t offset = 0; offset < text.size();) {
        const size_t comma = std::min(text.find(',', offset), text.size());
        const size_t begin = std::min(text.find_first_not_of(blanks, offset), comma);
        const size_t end = std::min(text.find_first_of(blanks, begin), comma);
        const Range place = {whole.begin + static_cast<uint32_t>(begin),
                             whole.begin + static_cast<uint32_t>(end)};
        if (!place.empty())
            out.push_back(
                {html::decoded(document.source.slice(place)), place, place.begin, from, true, true});
        offset = comma + 1;
    }
}

void add_html_links(const Document& document, NodeId from, Range range, std::vector<OutgoingLink>& out) {
    for (const html::Tag& tag : html::tags_of(document.source.slice(range))) {
        const bool media = is_media(tag.name);
        if (!media && !html::is_named(tag.name, "a")) continue;
        for (const html::Attribute& attribute : tag.attributes) {
            const Range place = {range.begin + attribute.value.begin, range.begin + attribute.value.end};
            if (media && html::is_named(attribute.name, "srcset"))
                add_image_candidates(document, from, place, out);
            if (!html::is_named(attribute.name, media ? "src" : "href")) continue;
            out.push_back(
                {html::decoded(document.source.slice(place)), place, place.begin, from, media, true});
        }
    }
}

// In one piece of text; `text` is the whole source.
void add_wiki_links(std::string_view text, Range range, NodeId from, std::vector<OutgoingLink>& out) {
    for (size_t open = range.begin; open < range.end; ++open) {
        if (text.substr(open, 2) != "[[") continue;
        const size_t begin = open + 2;
        const size_t end = text.find_first_of("[]\n\r", begin);
        if (end == text.npos || end == begin || text.substr(end, 2) != "]]") continue;
        std::string inside(text.substr(begin, end - begin));
        // How a bar is written in a table.
        for (size_t bar = inside.find("\\|"); bar != inside.npos; bar = inside.find("\\|"))
            inside.erase(bar, 1);
        const Range place = {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
        const bool image = open > 0 && text[open - 1] == '!';
        if (inside.find("://") == inside.npos)
            out.push_back({inside, place, place.begin, from, image, true, true});
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
    for (OutgoingLink& link : links)
        link.verbatim = link.editable && document.source.slice(link.range) == link.url;
    // Titles were visited before blocks.
    std::ranges::stable_sort(links, {}, &OutgoingLink::position);
    return links;
}

std::vector<OutgoingLink> wiki_links(const Document& document) {
    std::vector<OutgoingLink> links;
    for_each_slice(document, [&](NodeId owner, Slice slice) {
        for (uint32_t index = slice.begin; index < slice.end;) {
            const Span& span = document.spans[index];
            const bool is_opaque = span.kind == SpanKind::code || span.kind == SpanKind::image;
            if (span.kind == SpanKind::text && span.placed)
                add_wiki_links(document.source.bytes(), span.range, owner, links);
            index = is_opaque ? span.subtree_end : index + 1;
        }
    });
    std::ranges::stable_sort(links, {}, &OutgoingLink::position);
    return links;
}

}  // namespace rmtool
