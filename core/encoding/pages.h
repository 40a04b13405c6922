// The encodings of one byte a character that UTF-8 gets mistaken for.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace rmtool::encoding {

enum class Page : uint8_t {
    windows_1252,
    latin_1,
    windows_1254,
    windows_1250,
    windows_1251,
    windows_1253,
    windows_1257,
    iso_8859_2,
    mac_roman,
    cp437,
    cp850,
    cp858,
    windows_1258,
    iso_8859_15,
    iso_8859_9,
    mac_cyrillic,
    koi8_r,
    cp866
};
inline constexpr uint32_t page_count = 18;

struct PageTable {
    std::array<char16_t, 128> characters;  // of the bytes from 80 on
};
extern const std::array<PageTable, page_count> page_tables;

// A set of pages: bit n is page n.
using Pages = uint32_t;
constexpr Pages only(Page page) { return Pages{1} << static_cast<uint32_t>(page); }
inline constexpr Pages all_pages = (Pages{1} << page_count) - 1;

// Pages whose own text looks much like what other text becomes in them.
constexpr bool is_reported_only(Page page) { return page == Page::koi8_r || page == Page::cp866; }

std::span<const std::string_view> page_names();
std::string_view name_of(Page page);  // as iconv(1) and the web name it
std::optional<Page> page_named(std::string_view name);

// Precondition: byte >= 80. Total: an undefined byte is the C1 control of its number, as everybody reads it.
char32_t character_of(Page page, uint8_t byte);

// The byte from 80 on that stands for the character in the page; 0 if there is none. In windows-1252 a C1
// control is the byte of its own number, the defined ones included: text that was read as latin-1, wholly or
// in part, decodes by the same table.
uint8_t byte_of(Page page, char32_t code_point);

// The pages in which the character is the first byte of a character of UTF-8, those in which that has two
// bytes, and those in which it is a further one.
struct Roles {
    Pages lead = 0;
    Pages lead_of_two = 0;
    Pages continuation = 0;
};
// For whoever asks about all characters of a text.
class RoleTable {
  public:
    RoleTable();
    const Roles& of(char32_t code_point) const {
        return roles_[code_point < numbers_.size() ? numbers_[code_point] : 0];
    }

  private:
    std::span<const uint16_t> numbers_;
    std::span<const Roles> roles_;
};
const Roles& roles_of(char32_t code_point);
inline Pages lead_pages(char32_t code_point) { return roles_of(code_point).lead; }
inline Pages continuation_pages(char32_t code_point) { return roles_of(code_point).continuation; }

// Controls that are none in windows-1252: who writes that page writes another character for the byte.
constexpr bool is_c1_control(char32_t code_point) { return code_point >= 0x80 && code_point <= 0x9F; }

}  // namespace rmtool::encoding
