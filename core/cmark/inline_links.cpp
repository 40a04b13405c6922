#include "core/cmark/inline_links.h"

#include <algorithm>

#include "core/cmark/syntax.h"

namespace rmtool::cmark {
namespace {

std::string_view part_of(const ContentMap& map, Range range) {
    return map.content.substr(range.begin, range.size());
}

std::string_view trimmed(std::string_view text) {
    const size_t begin = std::min(text.find_first_not_of(trimmed_space), text.size());
    text.remove_prefix(begin);
    return text.substr(0, text.find_last_not_of(trimmed_space) + 1);
}

bool reads_as(std::string_view written, std::string_view url) {
    return may_decode(written) ? unescape(written) == url : written == url;
}

LinkForm autolink_form(std::string_view url, std::string_view text, bool angle) {
    if (url.starts_with("mailto:") && !text.starts_with("mailto:")) return LinkForm::email;
    if (angle) return LinkForm::uri;
    return url.size() == text.size() ? LinkForm::bare : LinkForm::www;
}

void set_destination(Link& link, const LinkTail& tail, const ContentMap& map, cmark_node* node,
                     Reading& reading) {
    link.target = map.place_of(tail.destination);
    if (tail.title.empty()) return;
    link.title = map.place_of(tail.title);
    // Over several lines a title's range holds the containers' prefixes too.
    if (link.title.size() == tail.title.size()) return;
    link.title = reading.store(cmark_node_get_title(node));
    link.title_stored = true;
}

}  // namespace

bool is_link(cmark_node* node) {
    return cmark_node_get_type(node) == CMARK_NODE_LINK || cmark_node_get_type(node) == CMARK_NODE_IMAGE;
}

std::optional<ReadLink> read_bracketed_link(cmark_node* node, const ContentMap& map, Range text,
                                            Reading& reading) {
    if (!map.content.substr(text.end).starts_with(']')) return std::nullopt;
    ReadLink read;
    read.end = text.end + 1;
    const auto tail = scan_link_tail(map.content, read.end);
    if (tail && reads_as(trimmed(part_of(map, tail->destination)), cmark_node_get_url(node))) {
        read.end = tail->end;
        set_destination(read.link, *tail, map, node, reading);
        return read;
    }
    read.link.form = LinkForm::reference;
    read.label = part_of(map, text);
    if (const auto explicit_label = scan_link_label(map.content, read.end)) {
        read.end = explicit_label->end + 1;
        const std::string_view label = part_of(map, *explicit_label);
        if (!trimmed(label).empty()) read.label = label;
    }
    return read;
}

std::optional<ReadLink> read_autolink(cmark_node* node, const ContentMap& map, Range text, bool angle) {
    if (angle && !map.content.substr(text.end).starts_with('>')) return std::nullopt;
    ReadLink read;
    read.end = text.end + (angle ? 1 : 0);
    read.link.form = autolink_form(cmark_node_get_url(node), part_of(map, text), angle);
    read.link.target = map.place_of(text);
    return read;
}

Link stored_link(cmark_node* node, Reading& reading) {
    Link link;
    link.target = reading.store(cmark_node_get_url(node));
    link.title = reading.store(cmark_node_get_title(node));
    link.target_stored = link.title_stored = true;
    return link;
}

}  // namespace rmtool::cmark
