// The lines of a text that have characters beyond ASCII, as code points that know their places: what
// repairing works on, level by level.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/encoding/pages.h"
#include "core/source.h"

namespace rmtool::encoding {

// What characters [begin, end) become.
struct Replacement {
    uint32_t begin = 0;
    uint32_t end = 0;
    Page page = Page::windows_1252;
    std::u32string decoded;
};

class LooseText {
  public:
    // Of a text, where a wanted line goes on that begins at the offset or behind it; the size if none does.
    using Finder = std::function<size_t(std::string_view text, size_t offset)>;
    // The lines that are found. Reading begins and ends with '\n'. An ill-formed byte is a lone surrogate: it
    // is in no page.
    LooseText(std::string_view text, const Finder& find);

    std::u32string_view characters() const { return characters_; }
    // How often the character has been decoded.
    uint8_t level(size_t index) const { return levels_[index] & 0x7F; }
    // Its line stays as it is: something in it cannot be decided, and half a repair would destroy what tells.
    bool is_held(size_t index) const { return (levels_[index] & held) != 0; }
    Page page(size_t index) const { return pages_[index]; }  // the one it was decoded from first
    uint32_t place(size_t index) const { return places_[index]; }

    void hold_line_at(size_t index);
    void release_lines();
    // Ascending, without overlaps; not in lines that are held.
    void apply(const std::vector<Replacement>& replacements);

  private:
    static constexpr uint8_t held = 0x80;  // in levels_

    LooseText() = default;
    void add_line(std::string_view text, uint32_t begin, uint32_t end);
    void add(char32_t character, uint32_t place);  // without its level and page
    void add(char32_t character, uint32_t place, uint8_t level, Page page);

    std::u32string characters_;
    std::vector<uint32_t> places_;
    std::vector<uint8_t> levels_;
    std::vector<Page> pages_;
};

}  // namespace rmtool::encoding
