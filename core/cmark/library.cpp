#include "core/cmark/library.h"

#include <algorithm>

#include "core/cmark/arena.h"
#include "core/cmark/syntax.h"

extern "C" {
#include <houdini.h>
#include <node.h>
}

namespace rmtool::cmark {
namespace {

cmark_mem arena_memory = {arena_calloc, arena_realloc, arena_free};

void register_extensions() {
    [[maybe_unused]] static const bool once = (cmark_gfm_core_extensions_ensure_registered(), true);
}

void attach(cmark_parser* parser, const char* name) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
}

// Footnotes cost a tenth of the parse, so they are on only where a line could define one: `[^` and then `]:`.
bool may_define_footnote(std::string_view text) {
    for (size_t label = text.find("[^"); label != text.npos;) {
        const uint32_t line_end = find_line_break(text, static_cast<uint32_t>(label));
        if (text.substr(label, line_end - label).find("]:") != text.npos) return true;
        label = text.find("[^", line_end);  // one look at each line, however many labels it has
    }
    return false;
}

bool is_alphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// What an e-mail address may have before its `@` (extensions/autolink.c).
bool ends_local_part(char c) { return is_alphanumeric(c) || c == '.' || c == '+' || c == '-' || c == '_'; }

bool is_domain(char c) { return is_alphanumeric(c) || c == '-' || c == '_' || c == '.'; }

// An address may go on in the neighbouring text: an escape or a character reference ends a node.
bool has_address(std::string_view text) {
    for (size_t at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
        if (at > 0 && !ends_local_part(text[at - 1])) continue;
        size_t end = at + 1;
        bool has_dot = false;
        for (; end < text.size() && is_domain(text[end]); ++end) has_dot = has_dot || text[end] == '.';
        if (has_dot || end == text.size()) return true;
    }
    return false;
}

// Destinations stand behind `](`, `<`, `]: ` or an attribute's quote, and no link begins inside brackets;
// what stands elsewhere may be bare.
bool stands_as_destination(std::string_view source, size_t colon) {
    size_t begin = colon;
    while (begin > 0 && is_alphanumeric(source[begin - 1])) --begin;
    if (begin == 0) return false;
    const std::string_view before = source.substr(0, begin);
    return before.ends_with("](") || before.ends_with('<') || before.ends_with('[') ||
           before.ends_with("]: ") || before.ends_with("=\"");
}

ExtensionTypes learn_types() {
    register_extensions();
    cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    attach(parser, "table");
    attach(parser, "strikethrough");
    constexpr std::string_view sample = "|~a~|\n|-|\n";
    cmark_parser_feed(parser, sample.data(), sample.size());
    cmark_node* document = cmark_parser_finish(parser);
    cmark_node* table = cmark_node_first_child(document);
    cmark_node* row = cmark_node_first_child(table);
    cmark_node* cell = cmark_node_first_child(row);
    const ExtensionTypes types = {cmark_node_get_type(table), cmark_node_get_type(row),
                                  cmark_node_get_type(cell),
                                  cmark_node_get_type(cmark_node_first_child(cell))};
    cmark_node_free(document);
    cmark_parser_free(parser);
    return types;
}

}  // namespace

const ExtensionTypes& extension_types() {
    static const ExtensionTypes types = learn_types();
    return types;
}

AutolinkSigns::AutolinkSigns(std::string_view document)
    : scheme_(document.find("://") != document.npos),
      www_(document.find("www.") != document.npos),
      at_(document.find('@') != document.npos) {}

bool AutolinkSigns::may_be_in(std::string_view text) const {
    return (scheme_ && text.find("://") != text.npos) || (www_ && text.find("www.") != text.npos) ||
           (at_ && has_address(text));
}

bool AutolinkSigns::have_any_in(std::string_view text) const {
    return (scheme_ && text.find("://") != text.npos) || (www_ && text.find("www.") != text.npos) ||
           (at_ && text.find('@') != text.npos);
}

bool likely_has_autolink(std::string_view source) {
    for (size_t at = source.find("://"); at != source.npos; at = source.find("://", at + 3))
        if (!stands_as_destination(source, at)) return true;
    return false;
}

cmark_node* parse_tree(std::string_view text, Autolinks autolinks) {
    register_extensions();
    const int options =
        may_define_footnote(text) ? CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT;
    cmark_parser* parser = cmark_parser_new_with_mem(options, &arena_memory);
    if (text.find('|') != text.npos) attach(parser, "table");
    if (text.find('~') != text.npos) attach(parser, "strikethrough");
    if (autolinks == Autolinks::on) attach(parser, "autolink");
    cmark_parser_feed(parser, text.data(), text.size());
    return cmark_parser_finish(parser);
}

std::string_view literal_of(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_TEXT:
        case CMARK_NODE_CODE:
        case CMARK_NODE_HTML_INLINE:
        case CMARK_NODE_FOOTNOTE_REFERENCE: break;
        default: return {};
    }
    const cmark_chunk& literal = node->as.literal;
    return {reinterpret_cast<const char*>(literal.data), static_cast<size_t>(literal.len)};
}

size_t decode_entity(std::string_view text, std::string& out) {
    // Not the arena: callers decode at any time, also between two parses.
    cmark_strbuf buffer;
    cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 0);
    const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
    // The longest name has 33 bytes. A NUL ends the text: houdini's digit test takes it for a hexadecimal
    // digit.
    const std::string_view name = text.substr(0, 64);
    const auto length = static_cast<bufsize_t>(std::min(name.find('\0'), name.size()));
    const bufsize_t taken = houdini_unescape_ent(&buffer, bytes, length);
    if (taken > 0) out.append(reinterpret_cast<const char*>(buffer.ptr), static_cast<size_t>(buffer.size));
    cmark_strbuf_free(&buffer);
    return static_cast<size_t>(taken);
}

}  // namespace rmtool::cmark
