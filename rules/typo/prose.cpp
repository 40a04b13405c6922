#include "rules/typo/prose.h"

#include <algorithm>
#include <array>

#include "core/html.h"
#include "core/utf8.h"
#include "rules/typo/formulas.h"
#include "rules/typo/words.h"

namespace rmtool::typo {
namespace {

// Elements whose text is no prose.
constexpr std::array<std::string_view, 11> code_elements = {
    "code", "kbd", "math", "pre", "samp", "script", "style", "svg", "textarea", "tt", "var"};

constexpr size_t no_element = code_elements.size();

size_t code_element(std::string_view name) {
    const auto same = [name](std::string_view element) {
        return std::ranges::equal(name, element, {}, [](char c) { return static_cast<char>(c | 0x20); });
    };
    return static_cast<size_t>(std::ranges::find_if(code_elements, same) - code_elements.begin());
}

// Of an inline tag: the name, with the slash of an end tag.
std::string_view name_of_tag(std::string_view tag) {
    return tag.substr(1, std::min(tag.find_first_of(" \t\r\n/>", 2), tag.size()) - 1);
}

class Builder {
  public:
    Builder(const Document& document, const encoding::Evidence& garbled)
        : document_(document), garbled_(garbled) {}

    const Text& from_spans(Slice spans);
    const Text& from_html(Range block);
    const Text& from_line(Range line);

  private:
    void start() {
        text_.value.clear();
        text_.pieces.clear();
        unclosed_ = {};
    }
    void repair();
    const Text& finish();
    void add_char(char c, Range source) {
        text_.pieces.push_back({static_cast<uint32_t>(text_.value.size()), source, false});
        text_.value += c;
    }
    void add_leaf(uint32_t index);
    void add_piece(Range range) {
        if (range.empty()) return;
        text_.pieces.push_back({static_cast<uint32_t>(text_.value.size()), range, true});
        text_.value += document_.source.slice(range);
    }
    void add_source(Range range) {
        if (document_.well_formed)
            add_piece(range);
        else
            add_ill_formed(range);
    }
    void add_ill_formed(Range range);
    uint32_t behind_code_element(uint32_t index, Slice spans);

    const Document& document_;
    const encoding::Evidence& garbled_;
    Text text_;
    // Start tags that nothing closes: not looked for again, or many of them would take quadratic time.
    std::array<bool, code_elements.size()> unclosed_ = {};
};

void Builder::add_leaf(uint32_t index) {
    const Span& span = document_.spans[index];
    if (span.kind == SpanKind::text && span.placed) return add_source(span.range);
    const size_t before = text_.value.size();
    append_text(document_, {index, index + 1}, text_.value);
    if (text_.value.size() > before)
        text_.pieces.push_back({static_cast<uint32_t>(before), span.range, false});
}

// Ill-formed bytes and NUL may be anything: they are hidden one by one, so that the words between them keep
// their places.
void Builder::add_ill_formed(Range range) {
    const std::string_view bytes = document_.source.slice(range);
    uint32_t copied = 0;
    for (uint32_t at = 0; at < bytes.size();) {
        const utf8::Decoded decoded = utf8::decode(bytes, at);
        if (!decoded.valid || decoded.code_point == 0) {
            add_piece({range.begin + copied, range.begin + at});
            add_char(hidden, {range.begin + at, range.begin + at + 1});
            copied = at + 1;
        }
        at += decoded.length;
    }
    add_piece({range.begin + copied, range.end});
}

// The span behind `<code>...</code>`, or the next one if the tag is another or nothing closes it.
uint32_t Builder::behind_code_element(uint32_t index, Slice spans) {
    const std::string_view name = name_of_tag(document_.source.slice(document_.spans[index].range));
    const size_t element = code_element(name);
    if (element == no_element || unclosed_[element]) return index + 1;
    for (uint32_t i = index + 1; i < spans.end; ++i) {
        if (document_.spans[i].kind != SpanKind::html) continue;
        const std::string_view other = name_of_tag(document_.source.slice(document_.spans[i].range));
        if (other.starts_with('/') && code_element(other.substr(1)) == element) return i + 1;
    }
    unclosed_[element] = true;
    return index + 1;
}

const Text& Builder::from_spans(Slice spans) {
    start();
    for (uint32_t i = spans.begin; i < spans.end;) {
        const Span& span = document_.spans[i];
        switch (span.kind) {
            case SpanKind::text:
            case SpanKind::entity:
            case SpanKind::escape:
            case SpanKind::stored: add_leaf(i++); break;
            case SpanKind::code:
                add_char(hidden, span.range);
                i = span.subtree_end;
                break;
            case SpanKind::html: {
                const uint32_t next = behind_code_element(i, spans);
                add_char(next == i + 1 ? ' ' : hidden, span.range);
                i = next;
                break;
            }
            case SpanKind::link: {
                const LinkForm form = document_.links[span.link].form;
                const bool is_url = form != LinkForm::inline_ && form != LinkForm::reference;
                if (is_url) add_char(hidden, span.range);
                i = is_url ? span.subtree_end : i + 1;
                break;
            }
            case SpanKind::emphasis:
            case SpanKind::strong:
            case SpanKind::strike:
            case SpanKind::image: ++i; break;
            default:
                add_char(span.kind == SpanKind::soft_break ? ' ' : '\n', span.range);
                ++i;
                break;
        }
    }
    return finish();
}

const Text& Builder::from_html(Range block) {
    start();
    const std::string_view bytes = document_.source.slice(block);
    uint32_t at = 0;
    size_t inside = no_element;
    const auto add_until = [&](uint32_t end) {
        if (inside == no_element) add_source({block.begin + at, block.begin + end});
    };
    for (const html::Tag& tag : html::tags_of(bytes)) {
        add_until(tag.range.begin);
        at = tag.range.end;
        const Range place = {block.begin + tag.range.begin, block.begin + tag.range.end};
        const size_t element = code_element(tag.name);
        if (inside == no_element && !tag.closing) {
            inside = element;
        } else if (inside != no_element && tag.closing && inside == element) {
            inside = no_element;
        }
        add_char(element == no_element ? ' ' : hidden, place);
    }
    add_until(block.size());
    return finish();
}

const Text& Builder::from_line(Range line) {
    start();
    add_source(line);
    return finish();
}

// Appends a part of `from` with its places.
void append_part(const Text& from, Range part, Text& to) {
    auto piece = std::ranges::upper_bound(from.pieces, part.begin, {}, &Piece::begin) - 1;
    for (; piece != from.pieces.end() && piece->begin < part.end; ++piece) {
        const uint32_t begin = std::max(piece->begin, part.begin);
        const uint32_t piece_end =
            piece + 1 == from.pieces.end() ? static_cast<uint32_t>(from.value.size()) : (piece + 1)->begin;
        const Range kept = {begin, std::min(piece_end, part.end)};
        to.pieces.push_back({static_cast<uint32_t>(to.value.size()), cover(from, kept), piece->verbatim});
        to.value.append(from.value, kept.begin, kept.size());
    }
}

void Builder::repair() {
    const std::vector<encoding::Window> windows = encoding::find_windows(text_.value, garbled_);
    if (windows.empty()) return;
    Text decoded;
    uint32_t at = 0;
    for (const encoding::Window& window : windows) {
        if (at < window.range.begin) append_part(text_, {at, window.range.begin}, decoded);
        decoded.pieces.push_back(
            {static_cast<uint32_t>(decoded.value.size()), cover(text_, window.range), false});
        decoded.value += window.repaired;
        at = window.range.end;
    }
    const auto size = static_cast<uint32_t>(text_.value.size());
    if (at < size) append_part(text_, {at, size}, decoded);
    text_ = std::move(decoded);
}

const Text& Builder::finish() {
    if (!garbled_.empty()) repair();
    hide_formulas(text_.value);
    text_.value.append(padding, ' ');
    return text_;
}

Place place_of(NodeKind kind) {
    return kind == NodeKind::heading ? Place::heading : kind == NodeKind::item ? Place::item : Place::prose;
}

void visit_front_matter(const Document& document, Builder& builder,
                        const std::function<void(const Text&, Place)>& visit) {
    const Source& source = document.source;
    const FrontMatter& front_matter = document.front_matter;
    if (front_matter.range.empty()) return;
    for (uint32_t line = source.line_of(front_matter.yaml.begin);
         line < source.line_count() && source.line(line).begin < front_matter.yaml.end; ++line) {
        Range range = source.line(line);
        for (const std::string_view key : {"title:", "description:"}) {
            if (!source.slice(range).starts_with(key)) continue;
            range.begin += static_cast<uint32_t>(key.size());
            visit(builder.from_line(range), Place::heading);
        }
    }
}

}  // namespace

void for_each_passage(const Document& document, const encoding::Evidence& garbled,
                      const std::function<void(const Text&, Place)>& visit) {
    Builder builder(document, garbled);
    visit_front_matter(document, builder, visit);
    for (const Node& node : document.nodes)
        if (!node.spans.empty()) visit(builder.from_spans(node.spans), place_of(node.kind));
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::html) {
            visit(builder.from_html(block.range), Place::prose);
        } else if (!block.spans.empty()) {
            visit(builder.from_spans(block.spans), Place::prose);
        }
    }
}

Range cover(const Text& text, Range part) {
    const auto piece_of = [&text](uint32_t at) {
        return *(std::ranges::upper_bound(text.pieces, at, {}, &Piece::begin) - 1);
    };
    const Piece first = piece_of(part.begin);
    const Piece last = piece_of(part.end - 1);
    return {first.source.begin + (first.verbatim ? part.begin - first.begin : 0),
            last.verbatim ? last.source.begin + (part.end - last.begin) : last.source.end};
}

}  // namespace rmtool::typo
