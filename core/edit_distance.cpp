#include "core/edit_distance.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace rmtool {
namespace {

using Row = std::vector<uint32_t>;

// Columns that can still hold a distance within the limit lie this near to the diagonal.
struct Band {
    size_t begin;
    size_t end;
};

Band band_of(size_t row, size_t columns, uint32_t limit) {
    return {row > limit ? row - limit : 0, std::min<size_t>(row + limit + 1, columns)};
}

// What is equal at both ends needs no edit.
template <class Char>
void drop_equal_ends(std::basic_string_view<Char>& left, std::basic_string_view<Char>& right) {
    const auto [left_end, right_end] = std::ranges::mismatch(left, right);
    left.remove_prefix(static_cast<size_t>(left_end - left.begin()));
    right.remove_prefix(static_cast<size_t>(right_end - right.begin()));
    while (!left.empty() && !right.empty() && left.back() == right.back()) {
        left.remove_suffix(1);
        right.remove_suffix(1);
    }
}

// Precondition: the ends differ. Then the edit is all there is.
template <class Char>
bool is_one_edit(std::basic_string_view<Char> left, std::basic_string_view<Char> right) {
    const bool swapped = left.size() == 2 && right.size() == 2 && left[0] == right[1] && left[1] == right[0];
    return swapped || (left.size() <= 1 && right.size() <= 1);
}

}  // namespace

uint32_t edit_distance(std::u32string_view left, std::u32string_view right, uint32_t limit) {
    const size_t difference =
        left.size() > right.size() ? left.size() - right.size() : right.size() - left.size();
    if (difference > limit) return limit + 1;
    drop_equal_ends(left, right);
    if (left.empty() || right.empty()) return static_cast<uint32_t>(difference);
    if (limit <= 1) return limit == 1 && is_one_edit(left, right) ? 1 : limit + 1;
    const size_t columns = right.size() + 1;
    // Cells beyond the band count as too far; three rows, for a swap looks back two.
    Row before_last(columns, limit + 1);
    Row last(columns, limit + 1);
    Row row(columns, limit + 1);
    for (size_t column = 0; column < band_of(0, columns, limit).end; ++column) {
        row[column] = static_cast<uint32_t>(column);
    }
    for (size_t i = 1; i <= left.size(); ++i) {
        before_last.swap(last);
        last.swap(row);
        std::ranges::fill(row, limit + 1);
        const Band band = band_of(i, columns, limit);
        for (size_t j = band.begin; j < band.end; ++j) {
            uint32_t best = last[j] + 1;
            if (j > 0) {
                best = std::min({best, row[j - 1] + 1, last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)});
            }
            const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
            if (swapped) best = std::min(best, before_last[j - 2] + 1);
            row[j] = std::min(best, limit + 1);
        }
    }
    return row[right.size()];
}

bool within_one_edit(std::string_view left, std::string_view right) {
    if (left.size() > right.size() + 1 || right.size() > left.size() + 1) return false;
    drop_equal_ends(left, right);
    return is_one_edit(left, right);
}

}  // namespace rmtool
