// What happens where there is less memory than a file needs.
#pragma once

#include <fmt/format.h>

#include <new>
#include <string>
#include <string_view>

#include "core/result.h"

namespace rmtool {

// One file that is too large for the memory there is must not hide what the others have. `verb`: what is
// tried with it.
template <class Work>
auto within_memory(const std::string& name, std::string_view verb, Work work) -> decltype(work()) {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return Error{fmt::format("{}: cannot {}: not enough memory", name, verb), ""};
    }
}

}  // namespace rmtool
