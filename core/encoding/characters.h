// What reading single bytes asks about characters.
#pragma once

#include <cstdint>

namespace rmtool::encoding {

// 0, where a text begins or ends, is nothing of all this.
bool is_letter(char32_t code_point);
bool is_small_letter(char32_t code_point);
bool is_digit(char32_t code_point);

}  // namespace rmtool::encoding
