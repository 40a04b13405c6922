#include "core/references/labels.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "core/lower_case.h"
#include "core/slug.h"
#include "core/utf8.h"

namespace rmtool::references {
namespace {

constexpr std::string_view blanks = " \t\n\v\f\r";
constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr char lead_of_selectors = '\xEF';
constexpr size_t selector_length = 3;
constexpr size_t most_words_of_a_name = 16;

constexpr std::array<std::string_view, 12> empty_words = {"a",  "an", "and", "at",  "for", "in",
                                                          "of", "on", "or",  "the", "to",  "with"};

// So but the letter-like signs before U+2190 (©, °), and the squares that are Sm. What a text that begins
// with an arrow refers to is left open.
bool is_emoji(char32_t code_point) {
    if (code_point < 0x2190) return false;
    return utf8proc_category(static_cast<utf8proc_int32_t>(code_point)) == UTF8PROC_CATEGORY_SO ||
           (code_point >= 0x25FB && code_point <= 0x25FE);
}

bool is_variation_selector(char32_t code_point) { return code_point == 0xFE0E || code_point == 0xFE0F; }

bool has_selector(std::string_view text, size_t offset) {
    return is_variation_selector(utf8::decode(text, offset).code_point);
}

// Skin tones, zero width joiner, enclosing keycap, tags of flags (UTS #51, section 1.4).
bool continues_emoji(char32_t code_point) {
    return is_variation_selector(code_point) || code_point == 0x200D || code_point == 0x20E3 ||
           (code_point >= 0x1F3FB && code_point <= 0x1F3FF) ||
           (code_point >= 0xE0020 && code_point <= 0xE007F);
}

bool is_blank(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

std::string_view trimmed(std::string_view text) {
    while (!text.empty()) {
        if (is_blank(text.front())) {
            text.remove_prefix(1);
        } else if (text.starts_with(no_break_space)) {
            text.remove_prefix(no_break_space.size());
        } else if (is_blank(text.back())) {
            text.remove_suffix(1);
        } else if (text.ends_with(no_break_space)) {
            text.remove_suffix(no_break_space.size());
        } else {
            break;
        }
    }
    return text;
}

// One piece of ASCII text, as most titles are: it reads as it stands.
bool is_plain(const Document& document, NodeId node) {
    const Slice spans = document.nodes[node].spans;
    if (spans.size() != 1) return false;
    const Span& span = document.spans[spans.begin];
    const auto is_ordinary = [](char byte) { return byte != 0 && static_cast<unsigned char>(byte) < 0x80; };
    return span.kind == SpanKind::text && span.range == document.nodes[node].title &&
           std::ranges::all_of(document.source.slice(span.range), is_ordinary);
}

// `:red_circle:`, as GitHub has emoji by name; 0 if there is none.
size_t named_emoji_length(std::string_view text) {
    if (!text.starts_with(':')) return 0;
    const size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_+-", 1);
    const bool is_name = end != text.npos && end > 2 && text[end] == ':';
    return is_name && text.find_first_not_of("0123456789", 1) != end ? end + 1 : 0;
}

// Bytes of the part of a marker that stands at an offset; 0 if there is none.
size_t emoji_length(std::string_view text, size_t offset) {
    if (offset >= text.size()) return 0;
    const utf8::Decoded decoded = utf8::decode(text, offset);
    const bool is_part = is_emoji(decoded.code_point) || (offset > 0 && continues_emoji(decoded.code_point));
    return is_part ? decoded.length : named_emoji_length(text.substr(offset));
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    while (true) {
        text.remove_prefix(std::min(text.find_first_not_of(separators), text.size()));
        if (text.empty()) return parts;
        const size_t end = std::min(text.find_first_of(separators), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
}

bool says_only_kind(std::string_view word) {
    const std::string lower = lower_case(word);
    return lower == "roadmap" || lower == "roadmaps" || lower == "beginner";
}

}  // namespace

std::string first_line(const Document& document, NodeId node, const encoding::Evidence& evidence) {
    if (is_plain(document, node)) return std::string(document.source.slice(document.nodes[node].title));
    std::string text = title_text(document, node);
    text.resize(std::min(text.find('\n'), text.size()));
    return encoding::repaired(text, evidence);
}

MarkedText split_marker(std::string_view text, std::span<const std::string> others) {
    MarkedText result;
    text = trimmed(text);
    for (const std::string& other : others) {
        const bool is_longer = other.size() > result.marker.size();
        // Emoji are read below, with or without their variation selectors.
        if (is_longer && text.starts_with(other) && !split_marker(other).label.empty()) result.marker = other;
    }
    if (!result.marker.empty()) {
        result.label = trimmed(text.substr(result.marker.size()));
        return result;
    }
    for (size_t offset = 0; offset <= text.size();) {
        const size_t length = emoji_length(text, offset);
        if (length == 0) {
            result.label = trimmed(text.substr(offset));
            break;
        }
        const std::string_view emoji = text.substr(offset, length);
        if (!is_variation_selector(utf8::decode(emoji, 0).code_point)) result.marker += emoji;
        offset += length;
    }
    return result;
}

bool has_emoji(std::string_view label) {
    for (size_t offset = 0; true;) {
        offset = utf8::end_of_ascii(label, offset);
        if (offset == label.size()) return false;
        const utf8::Decoded decoded = utf8::decode(label, offset);
        if (is_emoji(decoded.code_point)) return true;
        offset += decoded.length;
    }
}

std::string alias_of(std::string_view label) {
    std::vector<std::string_view> words = split(label, blanks);
    while (words.size() > 1 && says_only_kind(words.back())) words.pop_back();
    if (words.size() > 1 && lower_case(words.front()) == "beginner") words.erase(words.begin());
    std::string alias;
    for (const std::string_view word : words) {
        if (!alias.empty()) alias += ' ';
        alias += word;
    }
    return alias;
}

std::string spelling_of(std::string_view label) {
    std::string named;
    named.reserve(label.size());
    for (size_t offset = 0; offset < label.size(); ++offset) {
        switch (label[offset]) {
            case '&': named += "and"; break;
            case '+': named += "plus"; break;
            case '#': named += "sharp"; break;
            case lead_of_selectors:
                // It says how an emoji looks, and is no letter.
                if (has_selector(label, offset)) {
                    offset += selector_length - 1;
                    break;
                }
                [[fallthrough]];
            default: named += label[offset];
        }
    }
    std::string spelling = slug(named);
    std::erase_if(spelling, [](char byte) { return byte == '-' || byte == '_'; });
    return spelling;
}

std::vector<std::string> telling_words(std::string_view label) {
    std::vector<std::string> words;
    for (const std::string_view part : split(label, " \t\n\v\f\r/,;:()[]-")) {
        std::string word = spelling_of(part);
        if (word.empty() || std::ranges::binary_search(empty_words, word)) continue;
        if (words.size() == most_words_of_a_name) return {};
        words.push_back(std::move(word));
    }
    std::ranges::sort(words);
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

}  // namespace rmtool::references
