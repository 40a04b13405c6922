// What the judgement of garbled text asks about single characters.
#pragma once

#include <cstdint>

namespace rmtool::encoding {

// 0, where a text begins or ends, is nothing of all this.
bool is_letter(char32_t code_point);
bool is_small_letter(char32_t code_point);
bool is_digit(char32_t code_point);
bool is_quote(char32_t code_point);
// Stands between two words as well as within one: ’ ‘ – — ·
bool is_joiner(char32_t code_point);
// Does not stand right behind a word: ¨ ¯ ¸ ˆ ˜ ¡ ¿ ¼ ½ ¾ and the like.
bool begins_something(char32_t code_point);
// Neither a letter nor a currency sign nor a control.
bool is_mark(char32_t code_point);
// Not what nobody writes: controls, private use, unassigned, separators of lines, and the sign of a loss.
bool may_stand_in_text(char32_t code_point);

// Characters that occur together, roughly: what one of them shows about a text holds for the others.
enum class Kind : uint8_t {
    sign,
    latin,
    greek,
    cyrillic,
    hebrew_arabic,
    south_asian,
    east_asian,
    emoji,
    rare
};
inline constexpr uint32_t kind_count = 9;
Kind kind_of(char32_t code_point);

}  // namespace rmtool::encoding
