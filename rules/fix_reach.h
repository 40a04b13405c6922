// How far fixes reach, as far as that can be seen without parsing the text that they make.
#pragma once

#include <cstdint>
#include <span>

#include "core/diagnostic.h"
#include "core/document.h"

namespace rmtool {

enum class FixReach : uint8_t {
    text,      // nodes, anchors and links stay what they are
    headings,  // nodes and links do, but anchors may change
    anything
};

// Precondition: ascending, without overlaps.
FixReach reach_of(const Document& document, std::span<const Fix* const> fixes);

}  // namespace rmtool
