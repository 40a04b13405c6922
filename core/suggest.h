// "did you mean": the name that somebody probably wanted to type.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace rmtool {

// The nearest of the candidates, the first of equals; empty if none is near. Near is: it begins with what was
// typed, or at most a third of its letters are wrong, missing, surplus or swapped with a neighbour. Case does
// not count.
std::string_view suggest(std::string_view typed, std::span<const std::string_view> candidates);

// "did you mean '--format'?" with `prefix` before the suggestion; empty if there is none.
std::string did_you_mean(std::string_view typed, std::span<const std::string_view> candidates,
                         std::string_view prefix = "");

}  // namespace rmtool
