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
using Row = std::array<uint8_t, page_count>;

// The tables the other way round: a row for each character that is in one of them, and row 0 for all others.
class Inverse {
  public:
    Inverse();
    const Row& row(char32_t code_point) const { return rows_[number_of(code_point)]; }
    const Roles& roles(char32_t code_point) const { return roles_[number_of(code_point)]; }
    std::span<const uint16_t> numbers() const { return numbers_; }
    std::span<const Roles> all_roles() const { return roles_; }

  private:
    uint16_t number_of(char32_t code_point) const {
        return code_point < numbers_.size() ? numbers_[code_point] : uint16_t{0};
    }
    void add(char32_t code_point, uint32_t page, uint8_t byte);

    std::vector<uint16_t> numbers_ = std::vector<uint16_t>(0x10000);
    std::vector<Row> rows_ = std::vector<Row>(1);
    std::vector<Roles> roles_ = std::vector<Roles>(1);
};

void Inverse::add(char32_t code_point, uint32_t page, uint8_t byte) {
    uint16_t& number = numbers_[code_point];
    if (number == 0) {
        number = static_cast<uint16_t>(rows_.size());
        rows_.emplace_back();
        roles_.emplace_back();
    }
    rows_[number][page] = byte;
    Roles& roles = roles_[number];
    if (byte < 0xC0) roles.continuation |= Pages{1} << page;
    if (byte >= 0xC2 && byte <= 0xF4) roles.lead |= Pages{1} << page;
    if (byte >= 0xC2 && byte <= 0xDF) roles.lead_of_two |= Pages{1} << page;
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
    return inverse().row(code_point)[static_cast<size_t>(page)];
}

RoleTable::RoleTable() : numbers_(inverse().numbers()), roles_(inverse().all_roles()) {}

const Roles& roles_of(char32_t code_point) { return inverse().roles(code_point); }

}  // namespace rmtool::encoding
