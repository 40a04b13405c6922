#include "core/cmark/inline_kinds.h"

#include "core/cmark/library.h"

namespace rmtool::cmark {
namespace {

// <br>, <br/>, <br />, in any case and with attributes.
bool is_line_break_tag(std::string_view tag) {
    if (tag.size() < 4 || tag[0] != '<' || (tag[1] | 32) != 'b' || (tag[2] | 32) != 'r') return false;
    return tag[3] == '>' || tag[3] == '/' || tag[3] == ' ' || (tag[3] >= '\t' && tag[3] <= '\r');
}

}  // namespace

bool is_container(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_EMPH:
        case CMARK_NODE_STRONG:
        case CMARK_NODE_LINK:
        case CMARK_NODE_IMAGE: return true;
        default: return cmark_node_get_type(node) == extension_types().strikethrough;
    }
}

SpanKind container_kind(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_EMPH: return SpanKind::emphasis;
        case CMARK_NODE_STRONG: return SpanKind::strong;
        case CMARK_NODE_LINK: return SpanKind::link;
        case CMARK_NODE_IMAGE: return SpanKind::image;
        default: return SpanKind::strike;
    }
}

SpanKind html_kind(std::string_view tag) {
    if (tag.starts_with("<!--")) return SpanKind::comment;
    return is_line_break_tag(tag) ? SpanKind::html_break : SpanKind::html;
}

SpanKind unplaced_kind(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_SOFTBREAK: return SpanKind::soft_break;
        case CMARK_NODE_LINEBREAK: return SpanKind::hard_break;
        case CMARK_NODE_HTML_INLINE: return html_kind(literal_of(node));
        case CMARK_NODE_FOOTNOTE_REFERENCE: return SpanKind::footnote_reference;
        default: return SpanKind::stored;
    }
}

}  // namespace rmtool::cmark
