#include "core/suggest.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>

#include "core/edit_distance.h"

namespace rmtool {
namespace {

// Longer than any name we have: nobody's slip of the finger, and the distance is quadratic.
constexpr size_t longest_typed = 64;
constexpr size_t shortest_beginning = 2;

// Names are ASCII; of anything else a byte counts as a letter.
std::u32string letters_of(std::string_view text) {
    std::u32string letters;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        letters += byte >= 'A' && byte <= 'Z' ? byte - 'A' + U'a' : char32_t{byte};
    }
    return letters;
}

}  // namespace

std::string_view suggest(std::string_view typed, std::span<const std::string_view> candidates) {
    if (typed.size() > longest_typed) return {};
    const std::u32string wanted = letters_of(typed);
    std::string_view best;
    uint32_t best_distance = longest_typed;
    for (const std::string_view candidate : candidates) {
        const std::u32string name = letters_of(candidate);
        const bool beginning = wanted.size() >= shortest_beginning && name.starts_with(wanted);
        const auto limit = static_cast<uint32_t>(std::max(wanted.size(), name.size()) / 3);
        const uint32_t edits =
            beginning ? std::min(1U, edit_distance(wanted, name, 1)) : edit_distance(wanted, name, limit);
        if ((beginning || edits <= limit) && edits < best_distance) {
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
