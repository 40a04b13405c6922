// Patterns that can never match a file: most are paths that somebody wrote as for a shell.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/disk.h"

namespace rmtool::config {

struct Futility {
    std::string reason;  // goes on after "matches nothing: "
    std::string hint;    // may be empty
};

// Nothing unless it is certain. `folder` is what the pattern starts from: absolute. `is_first`: no pattern
// stands before it from which it could take something back.
std::optional<Futility> why_futile(std::string_view pattern, bool is_first, const std::string& folder,
                                   Disk& disk);

}  // namespace rmtool::config
