#include "core/cmark/inline_walk.h"

#include <algorithm>
#include <cstring>

#include "core/cmark/inline_kinds.h"
#include "core/cmark/inline_links.h"
#include "core/cmark/span_writer.h"
#include "core/cmark/syntax.h"

namespace rmtool::cmark {
namespace {

enum class TextForm : uint8_t { decoded, raw };

class Walk {
  public:
    Walk(const ContentMap& map, uint32_t skip, Reading& reading)
        : map_(map),
          content_(map.content),
          reading_(reading),
          document_(reading.document),
          spans_(map, skip, reading),
          may_decode_(may_decode(content_)),
          may_have_link_(may_decode_ || reading.autolink_signs.have_any_in(content_)) {}

    // For a block whose content has no map: every span without its place.
    void fail_within(Range whole) {
        failed_ = true;
        place_ = whole;
    }

    void run(cmark_node* block) {
        cmark_node* node = cmark_node_first_child(block);
        while (node != nullptr) {
            enter(node);
            if (cmark_node* child = is_container(node) ? cmark_node_first_child(node) : nullptr) {
                node = child;
                continue;
            }
            if (is_container(node)) leave(node);
            while (cmark_node_next(node) == nullptr) {
                node = cmark_node_parent(node);
                if (node == block) return;
                leave(node);
            }
            node = cmark_node_next(node);
        }
    }

  private:
    struct Open {
        uint32_t span = 0;
        uint32_t content = 0;    // offset of the text's first byte
        uint32_t source = 0;     // where the span begins
        uint32_t inner = 0;      // where its text begins
        uint32_t delimiter = 0;  // bytes; 0 for a link without brackets
        bool angle = false;
        bool dropped = false;  // belongs to the task marker: has no span
    };

    void enter(cmark_node* node) {
        if (is_link(node)) ++open_links_;
        if (!failed_ && !consume(node)) failed_ = true;
        if (failed_) add_unplaced(node);
    }

    bool consume(cmark_node* node) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_TEXT: return consume_text(literal_of(node));
            case CMARK_NODE_SOFTBREAK: return consume_break(SpanKind::soft_break);
            case CMARK_NODE_LINEBREAK: return consume_break(SpanKind::hard_break);
            case CMARK_NODE_CODE: return consume_code(literal_of(node));
            case CMARK_NODE_HTML_INLINE: return consume_html(literal_of(node));
            case CMARK_NODE_FOOTNOTE_REFERENCE: return consume_footnote_reference(node);
            case CMARK_NODE_EMPH: return open_delimited(node, "*_", 1);
            case CMARK_NODE_STRONG: return open_delimited(node, "*_", 2);
            case CMARK_NODE_LINK:
            case CMARK_NODE_IMAGE: return open_link(node);
            default: break;
        }
        if (cmark_node_get_type(node) != extension_types().strikethrough) return false;
        return open_delimited(node, "~", at(pos_ + 1) == '~' ? 2 : 1);
    }

    char at(uint32_t offset) const { return offset < content_.size() ? content_[offset] : '\0'; }
    std::string_view part(Range range) const { return content_.substr(range.begin, range.size()); }

    // ---- leaves
    // ----------------------------------------------------------------------------------------------

    bool consume_text(std::string_view literal) {
        // Brackets keep bare links out.
        if (may_have_link_ && open_links_ == 0 && !reading_.bare_link_seen)
            reading_.bare_link_seen = reading_.autolink_signs.may_be_in(literal);
        // The text of an autolink is copied as it stands, and so is all text in which nothing has been
        // decoded.
        const bool copied = text_form_ == TextForm::raw || !may_decode_ || !may_decode(literal);
        if (copied && content_.substr(pos_, literal.size()) == literal) {
            const auto end = pos_ + static_cast<uint32_t>(literal.size());
            spans_.add_text(pos_, end);
            pos_ = end;
            return true;
        }
        const size_t first_span = document_.spans.size();
        if (walk_text(literal)) return true;
        document_.spans.resize(first_span);
        return false;
    }

    bool walk_text(std::string_view literal) {
        uint32_t run = pos_;
        uint32_t offset = pos_;
        for (size_t i = 0; i < literal.size();) {
            const char c = at(offset);
            uint32_t taken = 0;
            size_t made = 1;
            SpanKind kind = SpanKind::escape;
            if (c == '\\' && escapes_ && is_ascii_punctuation(at(offset + 1)) &&
                literal[i] == at(offset + 1)) {
                taken = 2;
            } else if (c == '&') {
                decoded_.clear();
                taken = static_cast<uint32_t>(decode_entity(content_.substr(offset + 1), decoded_));
                if (taken > 0 && literal.substr(i).starts_with(decoded_)) {
                    ++taken;
                    made = decoded_.size();
                    kind = SpanKind::entity;
                } else {
                    taken = 0;
                }
            }
            if (taken > 0) {
                spans_.add_text(run, offset);
                spans_.add_leaf(kind, offset, offset + taken);
                offset += taken;
                run = offset;
                i += made;
            } else if (offset < content_.size() && literal[i] == c) {
                ++offset;
                ++i;
            } else {
                return false;
            }
        }
        spans_.add_text(run, offset);
        pos_ = offset;
        return true;
    }

    bool consume_break(SpanKind kind) {
        const uint32_t begin = pos_;
        uint32_t line_break = skip_blanks(content_, begin);
        const bool backslash = kind == SpanKind::hard_break && line_break == begin && at(begin) == '\\';
        if (backslash) ++line_break;
        const uint32_t length = line_break_length(content_, line_break);
        if (length == 0) return false;
        spans_.add_leaf(kind, begin, line_break + length);
        // Behind a backslash the next line's blanks stay text; they are there only on a lazy line.
        pos_ = backslash ? line_break + length : skip_blanks(content_, line_break + length);
        return true;
    }

    bool consume_code(std::string_view literal) {
        const auto code = scan_code_span(content_, pos_);
        if (!code || !is_code(code->inner, literal)) return false;
        const uint32_t begin = pos_;
        pos_ = code->end;
        if (spans_.is_dropped(begin)) return true;
        const auto index = document_.spans.size();
        spans_.add_span(SpanKind::code, map_.source_range(begin, code->end), map_.place_of(code->inner));
        spans_.add_lines(code->inner);
        document_.spans[index].subtree_end = static_cast<uint32_t>(document_.spans.size());
        return true;
    }

    bool is_code(Range inner, std::string_view literal) {
        const std::string_view text = part(inner);
        if (text == literal) return true;
        decoded_.clear();
        for (uint32_t i = 0; i < text.size();) {
            const uint32_t length = line_break_length(text, i);
            decoded_ += length > 0 ? ' ' : text[i];
            i += std::max(length, 1U);
        }
        return decoded_ == literal;
    }

    bool consume_html(std::string_view literal) {
        if (content_.substr(pos_, literal.size()) != literal) return false;
        const auto end = pos_ + static_cast<uint32_t>(literal.size());
        const SpanKind kind = html_kind(literal);
        if (kind == SpanKind::comment) document_.comments.push_back(map_.source_range(pos_, end));
        spans_.add_leaf(kind, pos_, end);
        pos_ = end;
        return true;
    }

    // The literal is the footnote's number; the label stands only in the source. Without a definition it is
    // text.
    bool consume_footnote_reference(cmark_node* node) {
        const int length = cmark_node_get_end_column(node) - cmark_node_get_start_column(node) + 1;
        const uint32_t begin = pos_;
        const uint32_t end = begin + static_cast<uint32_t>(std::max(length, 0));
        if (end > content_.size() || !part({begin, end}).starts_with("[^") || at(end - 1) != ']')
            return false;
        pos_ = end;
        if (cmark_node_parent_footnote_def(node) == nullptr) {
            spans_.add_lines({begin, end});
        } else if (!spans_.is_dropped(begin)) {
            const Range label = {begin + 2, end - 1};
            spans_.add_span(SpanKind::footnote_reference, map_.source_range(begin, end),
                            map_.place_of(label));
        }
        return true;
    }

    // ---- containers
    // ------------------------------------------------------------------------------------------

    void push_open(cmark_node* node, uint32_t delimiter, bool angle) {
        Open open;
        open.dropped = spans_.is_dropped(pos_);
        open.delimiter = delimiter;
        open.angle = angle;
        open.source = pos_ < content_.size() ? map_.source_begin(pos_) : 0;
        pos_ += delimiter;
        open.content = pos_;
        open.inner = pos_ < content_.size() ? map_.source_begin(pos_) : open.source;
        open.span = static_cast<uint32_t>(document_.spans.size());
        if (open.dropped) {
            spans_.enter_dropped();
        } else {
            spans_.add_span(container_kind(node), {open.source, open.source}, {open.inner, open.inner});
        }
        open_.push_back(open);
    }

    bool open_delimited(cmark_node* node, std::string_view characters, uint32_t length) {
        const char c = at(pos_);
        if (c == '\0' || characters.find(c) == characters.npos) return false;
        if (length == 2 && at(pos_ + 1) != c) return false;
        push_open(node, length, false);
        return true;
    }

    bool open_link(cmark_node* node) {
        const bool image = cmark_node_get_type(node) == CMARK_NODE_IMAGE;
        if (image && (at(pos_) != '!' || at(pos_ + 1) != '[')) return false;
        if (image) {
            push_open(node, 2, false);
        } else if (at(pos_) == '[') {
            push_open(node, 1, false);
        } else if (at(pos_) == '<') {
            push_open(node, 1, true);
            escapes_ = false;
        } else {
            push_open(node, 0, false);
            text_form_ = TextForm::raw;
        }
        return true;
    }

    void leave(cmark_node* node) {
        if (is_link(node)) --open_links_;
        if (failed_) return close_unplaced();
        Open open = open_.back();
        const uint32_t text_end = pos_;
        const bool closed = is_link(node) ? close_link(node, open) : close_delimited(open);
        if (!closed) {
            failed_ = true;
            ++document_.unplaced;
            return close_unplaced();
        }
        open_.pop_back();
        if (open.dropped) {
            spans_.leave_dropped();
            return;
        }
        Span& span = document_.spans[open.span];
        span.range = {open.source, map_.source_range(open.content - open.delimiter, pos_).end};
        const bool has_text = text_end > open.content;
        span.inner = {open.inner, has_text ? map_.source_range(open.content, text_end).end : open.inner};
        span.subtree_end = static_cast<uint32_t>(document_.spans.size());
    }

    bool close_delimited(const Open& open) {
        const std::string_view opener = part({open.content - open.delimiter, open.content});
        if (content_.substr(pos_, open.delimiter) != opener) return false;
        pos_ += open.delimiter;
        return true;
    }

    bool close_link(cmark_node* node, const Open& open) {
        text_form_ = TextForm::decoded;
        escapes_ = true;
        const Range text = {open.content, pos_};
        const bool is_autolink = open.delimiter == 0 || open.angle;
        const auto read = is_autolink ? read_autolink(node, map_, text, open.angle)
                                      : read_bracketed_link(node, map_, text, reading_);
        if (!read) return false;
        pos_ = read->end;
        if (open.dropped) return true;
        const auto index = static_cast<uint32_t>(document_.links.size());
        if (read->link.form == LinkForm::reference) reading_.uses.push_back({index, read->label, node});
        document_.spans[open.span].link = index;
        document_.links.push_back(read->link);
        return true;
    }

    // ---- after a byte that did not fit
    // -----------------------------------------------------------------------

    void add_unplaced(cmark_node* node) {
        ++document_.unplaced;
        const Range place =
            pos_ < content_.size() ? Range{map_.source_begin(pos_), map_.source_begin(pos_)} : place_;
        if (is_container(node)) {
            Open open;
            open.span = static_cast<uint32_t>(document_.spans.size());
            open_.push_back(open);
            spans_.add_span(container_kind(node), place, place);
            if (is_link(node)) {
                document_.spans.back().link = static_cast<uint32_t>(document_.links.size());
                document_.links.push_back(stored_link(node, reading_));
            }
        } else if (const SpanKind kind = unplaced_kind(node); kind != SpanKind::stored) {
            spans_.add_span(kind, place, place);
        } else {
            spans_.add_stored(literal_of(node), place);
        }
        document_.spans.back().placed = false;
    }

    void close_unplaced() {
        const Open open = open_.back();
        open_.pop_back();
        if (open.dropped) return;
        Span& span = document_.spans[open.span];
        span.placed = false;
        span.subtree_end = static_cast<uint32_t>(document_.spans.size());
    }

    const ContentMap& map_;
    std::string_view content_;
    Reading& reading_;
    Document& document_;
    SpanWriter spans_;
    // What the whole content lacks is not looked for in each of its texts.
    bool may_decode_;
    bool may_have_link_;
    uint32_t pos_ = 0;  // everything before it is consumed
    std::vector<Open> open_;
    uint32_t open_links_ = 0;
    TextForm text_form_ = TextForm::decoded;
    bool escapes_ = true;
    bool failed_ = false;
    Range place_;
    std::string decoded_;
};

}  // namespace

void append_spans(cmark_node* block, const ContentMap& map, uint32_t skip, Reading& reading) {
    Walk(map, skip, reading).run(block);
}

void append_unplaced_spans(cmark_node* block, Range whole, Reading& reading) {
    const ContentMap nothing;
    Walk walk(nothing, 0, reading);
    walk.fail_within(whole);
    walk.run(block);
}

}  // namespace rmtool::cmark
