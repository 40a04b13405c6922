#include "exporters/html_text.h"

#include <algorithm>
#include <vector>

namespace rmtool {
namespace {

std::string_view tag_of(SpanKind kind) {
    switch (kind) {
        case SpanKind::emphasis: return "i";
        case SpanKind::strong: return "b";
        case SpanKind::strike: return "s";
        case SpanKind::code: return "code";
        case SpanKind::link: return "a";
        default: return "";
    }
}

// Empty where the character stands for itself.
std::string_view reference_for(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        default: return {};
    }
}

struct OpenTag {
    std::string_view name;
    uint32_t end;  // first span behind it
};

struct HtmlWriter {
    const Document& document;
    VoidTags void_tags;
    uint32_t without;
    std::string& out;
    std::vector<OpenTag> open = {};
    std::string buffer = {};

    void attribute(std::string_view name, std::string_view value);
    void open_tag(uint32_t s);
    void image(uint32_t s);
    void close_before(uint32_t s);
    void span(uint32_t s);
    void void_tag_end() { out += void_tags == VoidTags::html ? ">" : "/>"; }
};

void HtmlWriter::attribute(std::string_view name, std::string_view value) {
    out.append(" ").append(name).append("=\"");
    append_html_escaped(value, out);
    out += '"';
}

void HtmlWriter::open_tag(uint32_t s) {
    const Span& span = document.spans[s];
    const std::string_view name = tag_of(span.kind);
    out.append("<").append(name);
    if (span.kind == SpanKind::link) {
        const Link& link = document.links[span.link];
        attribute("href", url_of(document, link));
        if (const std::string title = link_title_of(document, link); !title.empty())
            attribute("title", title);
    }
    out += '>';
    open.push_back({name, span.subtree_end});
}

void HtmlWriter::image(uint32_t s) {
    const Span& span = document.spans[s];
    const Link& link = document.links[span.link];
    buffer.clear();
    append_text(document, {s + 1, span.subtree_end}, buffer);
    out += "<img";
    attribute("src", url_of(document, link));
    attribute("alt", buffer);
    if (const std::string title = link_title_of(document, link); !title.empty()) attribute("title", title);
    void_tag_end();
}

void HtmlWriter::close_before(uint32_t s) {
    while (!open.empty() && open.back().end <= s) {
        out.append("</").append(open.back().name).append(">");
        open.pop_back();
    }
}

void HtmlWriter::span(uint32_t s) {
    switch (document.spans[s].kind) {
        case SpanKind::hard_break:
        case SpanKind::html_break:
            out += "<br";
            void_tag_end();
            break;
        case SpanKind::image: image(s); break;
        case SpanKind::emphasis:
        case SpanKind::strong:
        case SpanKind::strike:
        case SpanKind::code: open_tag(s); break;
        case SpanKind::link:
            if (s != without) open_tag(s);
            break;
        default:
            buffer.clear();
            append_text(document, {s, s + 1}, buffer);
            append_html_escaped(buffer, out);
    }
}

}  // namespace

void append_html_escaped(std::string_view text, std::string& out) {
    size_t copied = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const std::string_view reference = reference_for(text[i]);
        if (reference.empty()) continue;
        out.append(text, copied, i - copied).append(reference);
        copied = i + 1;
    }
    out.append(text, copied);
}

void append_html_of(const Outline& outline, uint32_t i, VoidTags void_tags, uint32_t without,
                    std::string& out) {
    const NodeId node = outline.nodes[i].node;
    if (node == 0) return append_html_escaped(outline.root_title, out);
    const Document& document = *outline.document;
    const Slice spans = document.nodes[node].spans;
    const size_t start = out.size();
    HtmlWriter writer{document, void_tags, without, out};
    for (uint32_t s = spans.begin; s < spans.end;) {
        writer.close_before(s);
        writer.span(s);
        s = document.spans[s].kind == SpanKind::image ? document.spans[s].subtree_end : s + 1;
    }
    writer.close_before(spans.end);
    // Comments at either end leave their blanks behind.
    while (out.size() > start && out.back() == ' ') out.pop_back();
    out.erase(start, std::min(out.find_first_not_of(' ', start), out.size()) - start);
}

bool has_markup(const Outline& outline, uint32_t i, uint32_t without) {
    const std::vector<Span>& spans = outline.document->spans;
    const Slice slice = outline.document->nodes[outline.nodes[i].node].spans;
    for (uint32_t s = slice.begin; s < slice.end; ++s) {
        const bool shows = !tag_of(spans[s].kind).empty() || spans[s].kind == SpanKind::image;
        if (shows && s != without) return true;
    }
    return false;
}

}  // namespace rmtool
