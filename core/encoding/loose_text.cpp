#include "core/encoding/loose_text.h"

#include <algorithm>

#include "core/encoding/losses.h"
#include "core/encoding/units.h"
#include "core/utf8.h"

namespace rmtool::encoding {
namespace {

// Code point 0 stands for a character from U+0500 to U+1FFF or from U+3000 to U+EFFF: no page has one.
utf8::Decoded decode_in_pages(std::string_view text, size_t offset) {
    const auto byte = [&](size_t index) { return static_cast<unsigned char>(text[offset + index]); };
    const auto is_further = [&](size_t index) { return (byte(index) & 0xC0) == 0x80; };
    const unsigned char lead = byte(0);
    if (lead < 0xE0) {
        if (lead < 0xC2 || text.size() - offset < 2 || !is_further(1)) return utf8::decode(text, offset);
        const char32_t code_point = (lead & 0x1FU) << 6 | (byte(1) & 0x3FU);
        return {code_point < 0x500 ? code_point : 0, 2, true};
    }
    if (lead <= 0xEE && lead != 0xE2 && text.size() - offset > 2 && is_further(1) && is_further(2))
        return {0, 3, true};
    return utf8::decode(text, offset);
}

constexpr bool is_small_cyrillic(char32_t letter) {
    return (letter >= U'а' && letter <= U'џ') || letter == U'ґ';
}

// Words of Cyrillic have the begins of characters of three bytes in them: "ран" in cp866, "ві" in
// windows-1251. What was garbled has more than small letters, most of all behind two of them.
bool is_in_word(char32_t previous, char32_t character, std::string_view rest, Pages pages) {
    if (!is_small_cyrillic(previous) || !is_small_cyrillic(character)) return false;
    if ((roles_of(previous).lead_of_two & pages) != 0) return false;
    const char32_t next = rest.empty() ? 0 : utf8::decode(rest, 0).code_point;
    return is_small_cyrillic(next) || (continuation_pages(next) & pages) == 0;
}

}  // namespace

LooseText::LooseText(std::string_view text, const Finder& find) {
    add('\n', 0);
    const auto size = static_cast<uint32_t>(text.size());
    // A byte order mark is no neighbour of what follows.
    const uint32_t first = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    for (size_t at = find(text, first); at < text.size(); at = find(text, at)) {
        const size_t before = text.rfind('\n', at);
        const auto begin = static_cast<uint32_t>(before == text.npos ? first : before + 1);
        const auto end = static_cast<uint32_t>(std::min(text.find('\n', at), text.size()));
        at = end;
        add_line(text, begin, end);
        add('\n', end);
    }
    if (places_.back() != size) add('\n', size);
    levels_.resize(characters_.size());
    pages_.resize(characters_.size());
}

void LooseText::add_line(std::string_view text, uint32_t begin, uint32_t end) {
    constexpr char32_t surrogates = 0xDC00;
    for (uint32_t at = begin; at < end;) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            add(byte, at++);
            continue;
        }
        const utf8::Decoded decoded = utf8::decode(text, at);
        add(decoded.valid ? decoded.code_point : surrogates + byte, at);
        at += decoded.length;
    }
}

void LooseText::add(char32_t character, uint32_t place) {
    characters_ += character;
    places_.push_back(place);
}

void LooseText::add(char32_t character, uint32_t place, uint8_t level, Page page) {
    add(character, place);
    levels_.push_back(level);
    pages_.push_back(page);
}

void LooseText::hold_line_at(size_t index) {
    const size_t begin = characters_.rfind('\n', index) + 1;
    const size_t end = characters_.find('\n', index);
    for (size_t at = begin; at < end; ++at) levels_[at] |= held;
}

void LooseText::release_lines() {
    for (uint8_t& level : levels_) level &= static_cast<uint8_t>(~held);
}

void LooseText::apply(const std::vector<Replacement>& replacements) {
    LooseText next;
    size_t at = 0;
    const auto copy_until = [&](size_t end) {
        for (; at < end; ++at) next.add(characters_[at], places_[at], levels_[at], pages_[at]);
    };
    for (const Replacement& each : replacements) {
        copy_until(each.begin);
        const auto level = static_cast<uint8_t>(
            *std::max_element(levels_.begin() + each.begin, levels_.begin() + each.end) + 1);
        const Page page = levels_[at] == 0 ? each.page : pages_[at];
        // All of one replacement stands where it began: it is one piece of the source.
        for (const char32_t character : each.decoded) next.add(character, places_[at], level, page);
        at = each.end;
    }
    copy_until(characters_.size());
    *this = std::move(next);
}

size_t find_suspect(std::string_view text, size_t begin, Pages pages) {
    char32_t previous = 0;
    Pages begun = 0;  // the pages in which it is a lead
    size_t previous_end = begin;
    const RoleTable table;
    for (size_t at = begin; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            at = utf8::end_of_ascii(text, at);
            continue;
        }
        const utf8::Decoded decoded = decode_in_pages(text, at);
        if (decoded.code_point == 0) {
            at += decoded.length;
            continue;
        }
        const Roles& roles = table.of(decoded.code_point);
        const Pages possible = begun & roles.continuation;
        if (possible != 0) {
            const bool side_by_side = at == previous_end;
            if (side_by_side &&
                !is_in_word(previous, decoded.code_point, text.substr(at + decoded.length), possible))
                return at;
            if (at == previous_end + 1 && is_straight_quote(static_cast<unsigned char>(text[previous_end])) &&
                (possible & losing_pages) != 0)
                return at;
        }
        previous = decoded.code_point;
        begun = decoded.valid ? roles.lead & pages : 0;
        at += decoded.length;
        previous_end = at;
    }
    return text.size();
}

}  // namespace rmtool::encoding
