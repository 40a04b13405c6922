// Text whose UTF-8 was decoded as something else, once or several times over, and how to undo it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/encoding/judgement.h"
#include "core/encoding/pages.h"
#include "core/source.h"

namespace rmtool::encoding {

// A maximal run of characters that, encoded in a page, is strict UTF-8 of characters beyond ASCII.
struct Window {
    Range range;           // bytes of the text given
    std::string repaired;  // with all levels undone
    uint8_t levels = 1;    // how often it was garbled; at most most_levels are looked for
    Page page = Page::windows_1252;
};

// What a whole document shows, for looking at parts of it: a part is then judged as it is in the document.
Evidence evidence_of(std::string_view text);

// Ascending. Offsets are into `text`, which may be any bytes: ill-formed ones are never part of a window.
// Linear; clean text costs a search for one byte.
std::vector<Window> find_windows(std::string_view text, const Evidence& evidence);
std::vector<Window> find_windows(std::string_view text);  // by its own evidence

// `text` with every window repaired.
std::string repaired(std::string_view text, const Evidence& evidence);
std::string repaired(std::string_view text);

}  // namespace rmtool::encoding
