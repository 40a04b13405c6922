#include "core/encoding/characters.h"

#include <utf8proc.h>

namespace rmtool::encoding {
namespace {

utf8proc_category_t category_of(char32_t code_point) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

}  // namespace

bool is_letter(char32_t code_point) {
    const utf8proc_category_t category = category_of(code_point);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool is_small_letter(char32_t code_point) { return category_of(code_point) == UTF8PROC_CATEGORY_LL; }

bool is_digit(char32_t code_point) { return category_of(code_point) == UTF8PROC_CATEGORY_ND; }

}  // namespace rmtool::encoding
