// Which lines of a text were replaced by which.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace rmtool {

// Half-open, 0-based.
struct Lines {
    size_t begin = 0;
    size_t end = 0;
    size_t size() const { return end - begin; }
};

struct LineChange {
    Lines before;
    Lines after;
};

// Ascending; between two changes there is at least one line that both texts have.
std::vector<LineChange> line_changes(std::span<const std::string_view> before,
                                     std::span<const std::string_view> after);

}  // namespace rmtool
