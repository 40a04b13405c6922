// How a fuzz target says that a promise is broken.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

namespace rmtool {

// Precondition of going on: nothing is wrong.
inline void require_none(const std::string& problem) {
    if (problem.empty()) return;
    std::fprintf(stderr, "%s\n", problem.c_str());
    std::abort();
}

inline void require(bool condition, const char* promise = "a promise is broken") {
    if (!condition) require_none(promise);
}

}  // namespace rmtool
