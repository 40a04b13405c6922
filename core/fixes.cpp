#include "core/fixes.h"

#include <algorithm>
#include <iterator>

namespace rmtool {

std::vector<const Fix*> without_overlaps(std::vector<const Fix*> fixes) {
    std::ranges::stable_sort(fixes, {}, [](const Fix* fix) { return fix->range.begin; });
    std::vector<const Fix*> apart;
    for (const Fix* fix : fixes) {
        const bool overlaps = !apart.empty() && (fix->range.begin < apart.back()->range.end ||
                                                 fix->range == apart.back()->range);
        if (!overlaps) apart.push_back(fix);
    }
    return apart;
}

std::string apply_fixes(std::string_view text, std::span<const Fix* const> fixes) {
    std::string out;
    out.reserve(text.size());
    size_t copied = 0;
    for (const Fix* fix : fixes) {
        out.append(text, copied, fix->range.begin - copied);
        out += fix->replacement;
        copied = fix->range.end;
    }
    out.append(text, copied);
    return out;
}

}  // namespace rmtool
