#include "core/encoding/pages.h"

#include <algorithm>
#include <vector>

namespace rmtool::encoding {
namespace {

constexpr std::array<std::string_view, page_count> names = {
    "windows-1252", "latin-1",     "windows-1254", "windows-1250", "windows-1251", "windows-1253",
    "windows-1257", "iso-8859-2",  "mac-roman",    "cp437",        "cp850",        "cp858",
    "windows-1258", "iso-8859-15", "iso-8859-9",   "mac-cyrillic", "koi8-r",       "cp866"};

// What a character is in each page.
struct Row {
    std::array<uint8_t, page_count> bytes = {};
    Pages lead = 0;
    Pages continuation = 0;
};

// The tables the other way round: a row for each character that is in one of them, and row 0 for all others.
class Inverse {
  public:
    Inverse();
    const Row& row(char32_t code_point) const {
        return rows_[code_point < numbers_.size() ? numbers_[code_point] : uint16_t{0}];
    }

  private:
    void add(char32_t code_point, uint32_t page, uint8_t byte);

    std::vector<uint16_t> numbers_ = std::vector<uint16_t>(0x10000);
    std::vector<Row> rows_ = std::vector<Row>(1);
};

void Inverse::add(char32_t code_point, uint32_t page, uint8_t byte) {
    uint16_t& number = numbers_[code_point];
    if (number == 0) {
        number = static_cast<uint16_t>(rows_.size());
        rows_.emplace_back();
    }
    Row& row = rows_[number];
    row.bytes[page] = byte;
    if (byte < 0xC0) row.continuation |= Pages{1} << page;
    if (byte >= 0xC2 && byte <= 0xF4) row.lead |= Pages{1} << page;
}

Inverse::Inverse() {
    for (uint32_t page = 0; page < page_count; ++page) {
        for (uint32_t byte = 0x80; byte <= 0xFF; ++byte)
            add(page_tables[page].characters[byte - 0x80], page, static_cast<uint8_t>(byte));
    }
    for (uint32_t control = 0x80; control <= 0x9F; ++control)
        add(control, static_cast<uint32_t>(Page::windows_1252), static_cast<uint8_t>(control));
}

const Inverse& inverse() {
    static const Inverse made;
    return made;
}

}  // namespace

std::span<const std::string_view> page_names() { return names; }

std::string_view name_of(Page page) { return names[static_cast<size_t>(page)]; }

std::optional<Page> page_named(std::string_view name) {
    const auto* const found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Page>(found - names.begin());
}

char32_t character_of(Page page, uint8_t byte) {
    return page_tables[static_cast<size_t>(page)].characters[byte - 0x80U];
}

uint8_t byte_of(Page page, char32_t code_point) {
    return inverse().row(code_point).bytes[static_cast<size_t>(page)];
}

Pages lead_pages(char32_t code_point) { return inverse().row(code_point).lead; }

Pages continuation_pages(char32_t code_point) { return inverse().row(code_point).continuation; }

}  // namespace rmtool::encoding
