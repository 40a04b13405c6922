#include "core/encoding/loose_text.h"

#include <algorithm>

#include "core/encoding/losses.h"
#include "core/encoding/units.h"
#include "core/utf8.h"

namespace rmtool::encoding {
namespace {

// The bytes of a character from U+0500 to U+1FFF or from U+3000 to U+EFFF, where no page has one; 0 if none
// begins the text.
uint32_t length_outside_pages(std::string_view text) {
    const auto is_further = [text](size_t at) { return at < text.size() && (text[at] & 0xC0) == 0x80; };
    const auto lead = static_cast<unsigned char>(text[0]);
    if (lead >= 0xD4 && lead < 0xE0) return is_further(1) ? 2 : 0;
    if (lead < 0xE0 || lead > 0xEE || lead == 0xE2) return 0;
    return is_further(1) && is_further(2) ? 3 : 0;
}

constexpr bool is_small_cyrillic(char32_t letter) {
    return (letter >= U'а' && letter <= U'џ') || letter == U'ґ';
}

bool begins_two_bytes(char32_t character, Pages pages) {
    for (uint32_t page = 0; page < page_count; ++page)
        if ((pages >> page & 1) != 0 && sequence_length(byte_of(static_cast<Page>(page), character)) == 2)
            return true;
    return false;
}

// Words of Cyrillic have the begins of characters of three bytes in them: "ран" in cp866, "ві" in
// windows-1251. What was garbled has more than small letters, most of all behind two of them.
bool is_in_word(char32_t previous, char32_t character, std::string_view rest, Pages pages) {
    if (!is_small_cyrillic(previous) || !is_small_cyrillic(character)) return false;
    if (begins_two_bytes(previous, pages)) return false;
    const char32_t next = rest.empty() ? 0 : utf8::decode(rest, 0).code_point;
    return is_small_cyrillic(next) || (continuation_pages(next) & pages) == 0;
}

}  // namespace

LooseText::LooseText(std::string_view text, const LineFilter& is_wanted) {
    add('\n', 0);
    const auto size = static_cast<uint32_t>(text.size());
    // A byte order mark is no neighbour of what follows.
    const uint32_t first = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    for (size_t at = utf8::end_of_ascii(text, first); at < text.size(); at = utf8::end_of_ascii(text, at)) {
        const size_t before = text.rfind('\n', at);
        const auto begin = static_cast<uint32_t>(before == text.npos ? first : before + 1);
        const auto end = static_cast<uint32_t>(std::min(text.find('\n', at), text.size()));
        at = end;
        if (!is_wanted(text.substr(begin, end - begin))) continue;
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

bool may_be_garbled(std::string_view text, Pages pages) {
    char32_t previous = 0;
    size_t previous_end = 0;
    for (size_t at = utf8::end_of_ascii(text, 0); at < text.size(); at = utf8::end_of_ascii(text, at)) {
        if (const uint32_t length = length_outside_pages(text.substr(at)); length > 0) {
            at += length;
            continue;
        }
        const utf8::Decoded decoded = utf8::decode(text, at);
        const Pages possible = at == previous_end ? pages_of_pair(previous, decoded.code_point) & pages : 0;
        if (possible != 0 &&
            !is_in_word(previous, decoded.code_point, text.substr(at + decoded.length), possible))
            return true;
        if (at == previous_end + 1 && previous != 0) {
            const auto between = static_cast<unsigned char>(text[previous_end]);
            if ((pages_around(previous, between, decoded.code_point) & pages) != 0) return true;
        }
        previous = decoded.valid ? decoded.code_point : 0;
        at += decoded.length;
        previous_end = at;
    }
    return false;
}

}  // namespace rmtool::encoding
