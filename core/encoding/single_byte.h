// Bytes that are not UTF-8, read as windows-1252.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/source.h"

namespace rmtool::encoding {

// A maximal run of bytes that begin no well-formed character.
struct IllFormed {
    Range range;
    std::string decoded;  // as windows-1252; empty where that does not look like text
};

struct SingleByteReading {
    std::vector<IllFormed> runs;
    // All runs look like text of one Western language, there are several, and the text has no character
    // beyond ASCII that is well-formed: it was written in windows-1252 as a whole.
    bool agreed = false;
};

SingleByteReading read_single_bytes(std::string_view text);

}  // namespace rmtool::encoding
