#include "core/encoding/bare_leads.h"

#include "core/encoding/losses.h"

namespace rmtool::encoding {

std::unordered_set<char32_t> leads_in(std::u32string_view text, const std::vector<Replacement>& decoded) {
    std::unordered_set<char32_t> leads;
    for (const Replacement& each : decoded)
        for (const char32_t character : text.substr(each.begin, each.end - each.begin))
            if ((lead_pages(character) & only(each.page)) != 0) leads.insert(character);
    return leads;
}

bool is_bare_lead(char32_t lead, Page page, const std::unordered_set<char32_t>& leads) {
    if (!may_lose(page) || (lead_pages(lead) & only(page)) == 0) return false;
    // Their leads are letters of words.
    if (page == Page::windows_1251 || page == Page::windows_1253) return false;
    return leads.contains(lead) || lead == U'Â' || lead == U'â' || lead == U'ð';
}

}  // namespace rmtool::encoding
