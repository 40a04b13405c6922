#include "cli/suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace rmtool {
namespace {

// Longer than any name we have: nobody's slip of the finger, and the distance is quadratic.
constexpr size_t longest_typed = 64;
constexpr size_t shortest_beginning = 2;

std::string lower_case(std::string_view text) {
    std::string lower(text);
    for (char& letter : lower) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return lower;
}

// Optimal string alignment: Levenshtein's distance with swapped neighbours as one edit.
size_t distance(std::string_view left, std::string_view right) {
    std::vector<size_t> before_last(right.size() + 1);
    std::vector<size_t> last(right.size() + 1);
    std::vector<size_t> row(right.size() + 1);
    for (size_t j = 0; j <= right.size(); ++j) row[j] = j;
    for (size_t i = 1; i <= left.size(); ++i) {
        before_last.swap(last);
        last.swap(row);
        row[0] = i;
        for (size_t j = 1; j <= right.size(); ++j) {
            const size_t replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
            const bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row[right.size()];
}

}  // namespace

std::string_view suggest(std::string_view typed, std::span<const std::string_view> candidates) {
    if (typed.size() > longest_typed) return {};
    const std::string wanted = lower_case(typed);
    std::string_view best;
    size_t best_distance = longest_typed;
    for (const std::string_view candidate : candidates) {
        const std::string name = lower_case(candidate);
        const bool beginning = wanted.size() >= shortest_beginning && name.starts_with(wanted);
        const size_t edits = std::min(distance(wanted, name), beginning ? 1 : longest_typed);
        const bool near = beginning || 3 * edits <= std::max(wanted.size(), name.size());
        if (near && edits < best_distance) {
            best = candidate;
            best_distance = edits;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view typed, std::span<const std::string_view> candidates,
                         std::string_view prefix) {
    const std::string_view found = suggest(typed, candidates);
    return found.empty() ? std::string() : fmt::format("did you mean '{}{}'?", prefix, found);
}

}  // namespace rmtool
