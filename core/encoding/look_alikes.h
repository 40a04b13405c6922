// Characters that look nearly the same, mean the same and differ in their last byte only: – and —, ✓ and ✔.
// Where that byte is lost, nothing of them tells one from the other, and either is what was meant: the text
// around them and the habits of what people write choose. What looks alike and means something else, such as
// 🔓 and 🔔, is not for this to choose.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "core/encoding/model.h"
#include "core/encoding/pages.h"

namespace rmtool::encoding {

class LookAlikes {
  public:
    // By what is known of a text that was read as a page.
    LookAlikes(std::u32string_view known, const Languages& languages, Page page);
    // What would rather stand in place of text[begin, end): the character, or what looks like it.
    char32_t likelier(char32_t character, std::u32string_view text, size_t begin, size_t end) const;

  private:
    // A dash is chosen by what it stands between.
    enum class Between : uint8_t { digits, spaces, others };
    struct Counts {
        int light = 0;  // of – or ✓ or ✗
        int heavy = 0;  // of — or ✔ or ✘
    };
    static Between between(std::u32string_view text, size_t begin, size_t end);
    bool is_en_dash(Between place) const;
    bool is_light_tick(std::u32string_view behind) const;

    std::array<Counts, 3> dashes_;
    Counts ticks_;
    Counts crosses_;
    bool has_emoji_ = false;
    bool spaced_en_dashes_;
    Page page_;
};

}  // namespace rmtool::encoding
