// Leads that are left beside what is decoded.
#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/encoding/loose_text.h"
#include "core/encoding/pages.h"

namespace rmtool::encoding {

// What begins the characters that are decoded.
std::unordered_set<char32_t> leads_in(std::u32string_view text, const std::vector<Replacement>& decoded);

// A lead that is left beside what is decoded has lost the rest, if it begins something that is decoded as
// well or is one that hardly any word has.
bool is_bare_lead(char32_t lead, Page page, const std::unordered_set<char32_t>& leads);

}  // namespace rmtool::encoding
