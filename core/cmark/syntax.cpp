#include "core/cmark/syntax.h"

#include <algorithm>

#include "core/cmark/library.h"

namespace rmtool::cmark {
namespace {

constexpr uint32_t longest_label = 1000;      // cmark's MAX_LINK_LABEL_LENGTH
constexpr uint32_t deepest_parentheses = 32;  // in a bare destination

// What re2c's `spacechar` stands for in cmark's scanners.
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

uint32_t skip_spaces(std::string_view content, uint32_t offset) {
    while (offset < content.size() && is_space(content[offset])) ++offset;
    return offset;
}

bool is_escape(std::string_view content, uint32_t offset) {
    return content[offset] == '\\' && offset + 1 < content.size() &&
           is_ascii_punctuation(content[offset + 1]);
}

std::optional<Destination> scan_angle_destination(std::string_view content, uint32_t offset) {
    for (uint32_t at = offset + 1; at < content.size(); ++at) {
        if (content[at] == '>') return Destination{{offset + 1, at}, at + 1};
        if (content[at] == '\n' || content[at] == '<') return std::nullopt;
        if (content[at] == '\\') ++at;
    }
    return std::nullopt;
}

uint32_t run_length(std::string_view content, uint32_t offset, char c) {
    uint32_t length = 0;
    while (offset + length < content.size() && content[offset + length] == c) ++length;
    return length;
}

bool is_space_or_break(char c) { return c == ' ' || c == '\n' || c == '\r'; }

// One leading and one trailing space go if both are there and not all is space; a line break counts as a
// space.
Range strip_code(std::string_view content, Range inner) {
    const std::string_view text = content.substr(inner.begin, inner.size());
    if (std::ranges::all_of(text, is_space_or_break)) return inner;
    if (!is_space_or_break(text.front()) || !is_space_or_break(text.back())) return inner;
    inner.begin += text.starts_with("\r\n") ? 2 : 1;
    inner.end -= text.ends_with("\r\n") ? 2 : 1;
    return inner;
}

}  // namespace

bool is_ascii_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

uint32_t find_line_break(std::string_view content, uint32_t offset) {
    // Two searches for one byte are far faster than one for either of two. A window bounds how far the first
    // looks ahead in vain where lines end in CR.
    constexpr size_t window = 256;
    for (size_t begin = offset; begin < content.size(); begin += window) {
        const std::string_view part = content.substr(begin, window);
        const size_t line_feed = std::min(part.find('\n'), part.size());
        const size_t carriage_return = part.substr(0, line_feed).find('\r');
        const size_t found = std::min(carriage_return, line_feed);
        if (found < part.size()) return static_cast<uint32_t>(begin + found);
    }
    return static_cast<uint32_t>(content.size());
}

uint32_t line_break_length(std::string_view content, uint32_t offset) {
    if (content.substr(offset, 2) == "\r\n") return 2;
    return offset < content.size() && (content[offset] == '\n' || content[offset] == '\r') ? 1 : 0;
}

uint32_t skip_blanks(std::string_view content, uint32_t offset) {
    while (offset < content.size() && is_blank(content[offset])) ++offset;
    return offset;
}

std::string unescape_entities(std::string_view text) {
    std::string decoded;
    for (size_t at = 0; at < text.size();) {
        const size_t ampersand = std::min(text.find('&', at), text.size());
        decoded.append(text, at, ampersand - at);
        if (ampersand == text.size()) break;
        const size_t taken = decode_entity(text.substr(ampersand + 1), decoded);
        if (taken == 0) decoded += '&';
        at = ampersand + taken + 1;
    }
    return decoded;
}

std::string unescape(std::string_view text) {
    std::string decoded = unescape_entities(text);
    if (decoded.find('\\') == decoded.npos) return decoded;
    std::string out;
    for (uint32_t at = 0; at < decoded.size(); ++at) {
        if (is_escape(decoded, at)) ++at;
        out += decoded[at];
    }
    return out;
}

bool may_decode(std::string_view text) { return text.find('\\') != text.npos || text.find('&') != text.npos; }

std::optional<Destination> scan_destination(std::string_view content, uint32_t offset) {
    if (offset < content.size() && content[offset] == '<') return scan_angle_destination(content, offset);
    uint32_t open = 0;
    uint32_t at = offset;
    for (; at < content.size() && !is_trimmed(content[at]); ++at) {
        if (is_escape(content, at)) {
            ++at;
        } else if (content[at] == '(') {
            if (++open > deepest_parentheses) return std::nullopt;
        } else if (content[at] == ')' && open-- == 0) {
            break;
        }
    }
    at = std::min(at, static_cast<uint32_t>(content.size()));
    return Destination{{offset, at}, at};
}

// cmark's scanner takes the longest match, and a backslash may stand for itself: a closing mark behind a
// backslash ends the title only if no later one does.
uint32_t scan_title(std::string_view content, uint32_t offset) {
    if (offset >= content.size()) return 0;
    const char open = content[offset];
    if (open != '"' && open != '\'' && open != '(') return 0;
    const char close = open == '(' ? ')' : open;
    uint32_t candidate = 0;
    for (uint32_t at = offset + 1; at < content.size(); ++at) {
        const bool after_backslash = content[at - 1] == '\\' && at - 1 > offset;
        if (content[at] == close) {
            if (!after_backslash) return at + 1;
            candidate = at + 1;
        } else if (open == '(' && content[at] == '(' && !after_backslash) {
            break;
        }
    }
    return candidate;
}

std::optional<LinkTail> scan_link_tail(std::string_view content, uint32_t offset) {
    if (offset >= content.size() || content[offset] != '(') return std::nullopt;
    const auto destination = scan_destination(content, skip_spaces(content, offset + 1));
    if (!destination) return std::nullopt;
    LinkTail tail = {destination->range, {}, 0};
    uint32_t at = skip_spaces(content, destination->end);
    if (at > destination->end) {
        if (const uint32_t title_end = scan_title(content, at)) {
            tail.title = {at + 1, title_end - 1};
            at = skip_spaces(content, title_end);
        }
    }
    if (at >= content.size() || content[at] != ')') return std::nullopt;
    tail.end = at + 1;
    return tail;
}

std::optional<Range> scan_link_label(std::string_view content, uint32_t offset) {
    if (offset >= content.size() || content[offset] != '[') return std::nullopt;
    uint32_t at = offset + 1;
    for (; at < content.size() && content[at] != '[' && content[at] != ']'; ++at) {
        if (is_escape(content, at)) ++at;
        if (at - offset > longest_label) return std::nullopt;
    }
    if (at >= content.size() || content[at] != ']') return std::nullopt;
    return Range{offset + 1, at};
}

std::optional<CodeSpan> scan_code_span(std::string_view content, uint32_t offset) {
    const uint32_t ticks = run_length(content, offset, '`');
    if (ticks == 0) return std::nullopt;
    uint32_t at = offset + ticks;
    while (at < content.size()) {
        at = static_cast<uint32_t>(std::min(content.find('`', at), content.size()));
        const uint32_t closing = run_length(content, at, '`');
        if (closing == ticks) return CodeSpan{strip_code(content, {offset + ticks, at}), at + ticks};
        at += closing;
    }
    return std::nullopt;
}

}  // namespace rmtool::cmark
