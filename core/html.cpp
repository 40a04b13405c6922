#include "core/html.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/cmark/library.h"

namespace rmtool::html {
namespace {

// Bytes that end something. A look at a table: std::string_view::find_first_of() calls memchr() for each
// byte.
class ByteSet {
  public:
    explicit constexpr ByteSet(std::string_view bytes) {
        for (const char byte : bytes) has_[static_cast<unsigned char>(byte)] = true;
    }
    constexpr bool has(char byte) const { return has_[static_cast<unsigned char>(byte)]; }

  private:
    std::array<bool, 256> has_ = {};
};

constexpr ByteSet blanks(" \t\n\f\r");
constexpr ByteSet blanks_and_slash(" \t\n\f\r/");
constexpr ByteSet ends_of_tag_name(" \t\n\f\r/>");
constexpr ByteSet ends_of_attribute_name(" \t\n\f\r/>=");
constexpr ByteSet ends_of_bare_value(" \t\n\f\r>");
constexpr std::string_view comment_name = "!--";
constexpr std::string_view comment_end = "-->";

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

size_t find(std::string_view text, const ByteSet& bytes, size_t offset) {
    while (offset < text.size() && !bytes.has(text[offset])) ++offset;
    return std::min(offset, text.size());
}

size_t skip(std::string_view text, const ByteSet& bytes, size_t offset) {
    while (offset < text.size() && bytes.has(text[offset])) ++offset;
    return std::min(offset, text.size());
}

Range range_of(size_t begin, size_t end) {
    return {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

// At the byte after `=` and blanks; `offset` moves behind the value and its quotes.
Range read_value(std::string_view text, size_t& offset) {
    if (offset < text.size() && (text[offset] == '"' || text[offset] == '\'')) {
        const size_t begin = offset + 1;
        const size_t end = std::min(text.find(text[offset], begin), text.size());
        offset = std::min(end + 1, text.size());
        return range_of(begin, end);
    }
    const size_t begin = offset;
    offset = find(text, ends_of_bare_value, begin);
    return range_of(begin, offset);
}

// From the byte after the tag's name to the one after its `>`. False if the tag does not end.
bool read_attributes(std::string_view text, size_t& offset, std::vector<Attribute>& out) {
    while (true) {
        offset = skip(text, blanks_and_slash, offset);
        if (offset == text.size()) return false;
        if (text[offset] == '>') {
            ++offset;
            return true;
        }
        // A `=` where a name should begin belongs to the name.
        const size_t name_end = find(text, ends_of_attribute_name, offset + 1);
        Attribute attribute{text.substr(offset, name_end - offset), {}};
        offset = skip(text, blanks, name_end);
        if (offset < text.size() && text[offset] == '=') {
            offset = skip(text, blanks, offset + 1);
            attribute.value = read_value(text, offset);
        }
        out.push_back(attribute);
    }
}

// The tag or comment at a `<`; nothing if it is only that character. `complete` turns false where the text
// ends inside a tag.
std::optional<Tag> read_tag(std::string_view text, size_t begin, bool& complete) {
    Tag tag;
    if (text.substr(begin + 1).starts_with(comment_name)) {
        const size_t end = text.find(comment_end, begin + 1 + comment_name.size());
        tag.name = text.substr(begin + 1, comment_name.size());
        tag.range = range_of(begin, end == std::string_view::npos ? text.size() : end + comment_end.size());
        return tag;
    }
    tag.closing = text.substr(begin + 1).starts_with('/');
    const size_t name_begin = begin + (tag.closing ? 2 : 1);
    if (name_begin >= text.size() || !is_letter(text[name_begin])) return std::nullopt;
    size_t offset = find(text, ends_of_tag_name, name_begin);
    tag.name = text.substr(name_begin, offset - name_begin);
    complete = read_attributes(text, offset, tag.attributes);
    tag.range = range_of(begin, offset);
    return tag;
}

bool is_heading(std::string_view name) {
    return name.size() == 2 && (name[0] == 'h' || name[0] == 'H') && name[1] >= '1' && name[1] <= '6';
}

void append_decoded(std::string_view text, std::string& out) {
    for (size_t offset = 0; offset < text.size();) {
        const size_t reference = std::min(text.find('&', offset), text.size());
        out += text.substr(offset, reference - offset);
        if (reference == text.size()) return;
        const size_t taken = cmark::decode_entity(text.substr(reference + 1), out);
        if (taken == 0) out += '&';
        offset = reference + 1 + taken;
    }
}

}  // namespace

bool is_named(std::string_view name, std::string_view in_lower_case) {
    return std::ranges::equal(name, in_lower_case, {}, [](char byte) {
        return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    });
}

std::vector<Tag> tags_of(std::string_view text) {
    std::vector<Tag> tags;
    bool complete = true;
    for (size_t offset = text.find('<'); offset < text.size(); offset = text.find('<', offset)) {
        std::optional<Tag> tag = read_tag(text, offset, complete);
        if (!complete) break;
        offset = tag ? tag->range.end : offset + 1;
        if (tag) tags.push_back(std::move(*tag));
    }
    return tags;
}

std::vector<Range> headings_of(std::string_view text) {
    std::vector<Range> headings;
    // Most HTML in documents has none: the tags need not be read to know.
    if (text.find("</h") == text.npos && text.find("</H") == text.npos) return headings;
    char open = '\0';  // level of the heading that has begun
    uint32_t begin = 0;
    for (const Tag& tag : tags_of(text)) {
        if (!is_heading(tag.name)) continue;
        const char level = tag.name[1];
        if (tag.closing && level == open) headings.push_back({begin, tag.range.begin});
        open = tag.closing ? '\0' : level;
        begin = tag.range.end;
    }
    return headings;
}

std::string decoded(std::string_view text) {
    std::string out;
    append_decoded(text, out);
    return out;
}

std::string text_of(std::string_view text) {
    std::string out;
    size_t offset = 0;
    for (const Tag& tag : tags_of(text)) {
        append_decoded(text.substr(offset, tag.range.begin - offset), out);
        offset = tag.range.end;
    }
    append_decoded(text.substr(offset), out);
    return out;
}

}  // namespace rmtool::html
