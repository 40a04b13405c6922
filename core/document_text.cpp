// Reading a document: what a person sees of it, and the Markdown of its parts.
#include <algorithm>

#include "core/cmark/library.h"
#include "core/cmark/syntax.h"
#include "core/columns.h"
#include "core/document.h"
#include "core/utf8.h"

namespace rmtool {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

void append_source(const Document& document, Range range, std::string& out) {
    const std::string_view bytes = document.source.slice(range);
    if (document.well_formed) {
        out += bytes;
    } else {
        utf8::append_valid(bytes, out);
    }
}

// A line break stands for itself; white space beside it is not seen.
void append_line_break(size_t start, std::string& out) {
    while (out.size() > start && is_blank(out.back())) out.pop_back();
    out += '\n';
}

void append_leaf(const Document& document, const Span& span, std::string& out) {
    const std::string_view source = document.source.slice(span.range);
    switch (span.kind) {
        case SpanKind::text: append_source(document, span.range, out); break;
        case SpanKind::entity: cmark::decode_entity(source.substr(1), out); break;
        // In a table's cell two backslashes may stand before the `|`: the last byte is the one that counts.
        case SpanKind::escape: out += source.back(); break;
        case SpanKind::stored:
            utf8::append_valid(std::string_view{document.stored}.substr(span.inner.begin, span.inner.size()),
                               out);
            break;
        default: break;
    }
}

void append_decoded(const Document& document, Range range, bool stored, std::string& out) {
    const std::string_view bytes = stored
                                       ? std::string_view{document.stored}.substr(range.begin, range.size())
                                       : document.source.slice(range);
    const bool plain = bytes.find('&') == bytes.npos && bytes.find('\\') == bytes.npos;
    if (stored || plain) {
        utf8::append_valid(bytes, out);
    } else {
        utf8::append_valid(cmark::unescape(bytes), out);
    }
}

std::string decoded(const Document& document, Range range, bool stored) {
    std::string out;
    if (!range.empty()) append_decoded(document, range, stored, out);
    return out;
}

// Appends one line's part, without the comments in it.
class MarkdownLines {
  public:
    MarkdownLines(const Document& document, Range range) : document_(document) {
        comment_ = std::ranges::lower_bound(document.comments, range.begin, {}, &Range::begin);
    }

    void append(Range part, std::string& out) {
        const size_t start = out.size();
        bool removed = false;
        while (comment_ != document_.comments.end() && comment_->begin < part.end) {
            if (comment_->end > part.begin) {
                removed = true;
                if (comment_->begin > part.begin)
                    append_source(document_, {part.begin, comment_->begin}, out);
                part.begin = std::min(comment_->end, part.end);
                if (comment_->end > part.end) break;
            }
            ++comment_;
        }
        append_source(document_, part, out);
        while (removed && out.size() > start && is_blank(out.back())) out.pop_back();
    }

  private:
    const Document& document_;
    std::vector<Range>::const_iterator comment_;
};

}  // namespace

void append_text(const Document& document, Slice spans, std::string& out) {
    const size_t start = out.size();
    bool after_line_break = false;
    for (uint32_t i = spans.begin; i < spans.end; ++i) {
        const Span& span = document.spans[i];
        switch (span.kind) {
            case SpanKind::hard_break:
            case SpanKind::html_break:
                append_line_break(start, out);
                after_line_break = true;
                continue;
            case SpanKind::soft_break:
                if (!after_line_break) out += ' ';
                continue;
            case SpanKind::cell:
                if (out.size() > start) append_line_break(start, out);
                continue;
            default: break;
        }
        const size_t before = out.size();
        append_leaf(document, span, out);
        if (!after_line_break || out.size() == before) continue;
        const size_t text = std::min(out.find_first_not_of(" \t", before), out.size());
        out.erase(before, text - before);
        after_line_break = out.size() == before;
    }
}

void append_title_text(const Document& document, NodeId node, std::string& out) {
    const size_t start = out.size();
    append_text(document, document.nodes[node].spans, out);
    // A comment at either end leaves its blank behind.
    while (out.size() > start && is_blank(out.back())) out.pop_back();
    out.erase(start, std::min(out.find_first_not_of(" \t", start), out.size()) - start);
}

std::string title_text(const Document& document, NodeId node) {
    std::string text;
    append_title_text(document, node, text);
    return text;
}

void append_markdown(const Document& document, Range range, uint32_t indent, std::string& out) {
    MarkdownLines lines(document, range);
    const std::string_view whole = document.source.slice(range);
    if (whole.find('\n') == whole.npos && whole.find('\r') == whole.npos) {
        lines.append(range, out);
        return;
    }
    uint32_t line = document.source.line_of(range.begin);
    for (Range part = range; part.begin < range.end || part.begin == range.begin; ++line) {
        part.end = std::min(document.source.line(line).end, range.end);
        lines.append(part, out);
        if (line + 1 >= document.source.line_count()) break;
        const Range next = document.source.line(line + 1);
        if (next.begin >= range.end) break;
        out += '\n';
        const std::string_view text = document.source.slice(next);
        const auto blanks = static_cast<uint32_t>(std::min(text.find_first_not_of(" \t"), text.size()));
        part.begin = next.begin + bytes_of_columns(text.substr(0, blanks), indent);
    }
}

void append_title_markdown(const Document& document, NodeId node, std::string& out) {
    const size_t start = out.size();
    // A paragraph's lines have no indentation that counts.
    append_markdown(document, document.nodes[node].title, UINT32_MAX, out);
    out.erase(start, std::min(out.find_first_not_of(" \t\n", start), out.size()) - start);
}

std::string title_markdown(const Document& document, NodeId node) {
    std::string markdown;
    append_title_markdown(document, node, markdown);
    return markdown;
}

std::string url_of(const Document& document, const Link& link) {
    std::string url;
    switch (link.form) {
        case LinkForm::www: url = "http://"; [[fallthrough]];
        case LinkForm::bare: append_source(document, link.target, url); return url;
        case LinkForm::email: url = "mailto:"; break;
        case LinkForm::uri:
            if (link.target_stored) break;
            utf8::append_valid(cmark::unescape_entities(document.source.slice(link.target)), url);
            return url;
        default: break;
    }
    append_decoded(document, link.target, link.target_stored, url);
    return url;
}

std::string link_title_of(const Document& document, const Link& link) {
    return decoded(document, link.title, link.title_stored);
}

std::string language_of(const Document& document, Range info) {
    const std::string text = decoded(document, info, false);
    return text.substr(0, text.find_first_of(" \t"));
}

Text text_with_places(const Document& document, Slice spans) {
    Text text;
    for (uint32_t i = spans.begin; i < spans.end; ++i) {
        const Span& span = document.spans[i];
        const size_t before = text.value.size();
        append_text(document, {i, i + 1}, text.value);
        if (text.value.size() == before) continue;
        const bool verbatim = span.kind == SpanKind::text && text.value.size() - before == span.range.size();
        text.pieces.push_back({static_cast<uint32_t>(before), span.range, verbatim && span.placed});
    }
    return text;
}

std::optional<Range> Text::source_of(Range part) const {
    if (part.begin >= part.end || part.end > value.size()) return std::nullopt;
    auto piece = std::ranges::upper_bound(pieces, part.begin, {}, &Piece::begin) - 1;
    std::optional<Range> found;
    for (; piece != pieces.end() && piece->begin < part.end; ++piece) {
        const auto next = piece + 1;
        const uint32_t piece_end = next == pieces.end() ? static_cast<uint32_t>(value.size()) : next->begin;
        Range source = piece->source;
        if (piece->verbatim) {
            if (part.begin > piece->begin) source.begin += part.begin - piece->begin;
            if (part.end < piece_end) source.end -= piece_end - part.end;
        } else if (part.begin > piece->begin || part.end < piece_end) {
            return std::nullopt;
        }
        if (found && found->end != source.begin) return std::nullopt;
        found = found ? Range{found->begin, source.end} : source;
    }
    return found;
}

}  // namespace rmtool
