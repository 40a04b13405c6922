// What a garbled character may have been that lost a part of itself.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "core/encoding/losses.h"

namespace rmtool::encoding {

// A character that may have stood here.
struct Candidate {
    uint32_t length = 0;
    char32_t code_point = 0;
    int penalty = 0;
    bool lossy = false;
    bool torn = false;  // two of its bytes are gone
};

// All characters of UTF-8 that begin at the offset, with what may have been lost of them.
std::vector<Candidate> candidates_at(std::u32string_view text, size_t offset, const LossContext& context);

}  // namespace rmtool::encoding
