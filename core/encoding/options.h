// How far garbled text is looked for, as a configuration may say.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rmtool::encoding {

struct EncodingOptions {
    std::vector<std::string> pages;   // the only ones looked for, by name; empty: all
    uint32_t levels = 3;              // how often text may have been garbled
    std::vector<std::string> ignore;  // wildcards for text that is right as it is
};

}  // namespace rmtool::encoding
