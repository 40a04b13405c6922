// What a user may say about garbled text.
#pragma once

#include <string>
#include <vector>

namespace rmtool {

inline constexpr int most_encoding_levels = 3;

struct EncodingOptions {
    std::vector<std::string> pages;     // names of the pages to look for; none: all
    int levels = most_encoding_levels;  // how often text may have been garbled, at most most_encoding_levels
    std::vector<std::string> ignore;    // wildcards on garbled text that is right as it is
};

}  // namespace rmtool
