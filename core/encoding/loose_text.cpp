#include "core/encoding/loose_text.h"

#include <algorithm>

#include "core/utf8.h"

namespace rmtool::encoding {

LooseText::LooseText(std::string_view text, const Finder& find) {
    // Most that is looked at is a line, or less.
    constexpr size_t likely_size = 128;
    characters_.reserve(likely_size);
    places_.reserve(likely_size);
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

}  // namespace rmtool::encoding
