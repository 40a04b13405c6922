// What each byte of a document is: prose to be read as words, code, an address, HTML, or markup.
#pragma once

#include <cstdint>
#include <vector>

#include "core/document.h"

namespace rmtool {

enum class RegionKind : uint8_t {
    prose,         // verbatim text that readers see; titles of links
    code,          // code spans with their backticks, code blocks with their fences
    target,        // where links and images lead; autolinks as a whole; href and src in HTML
    html,          // tags, and HTML blocks with the text in them
    comment,       // HTML comments
    front_matter,  // with its fences
    markup         // everything else: markers, blanks, line ends, character references, escapes
};

// From `begin` to the next region's.
struct Region {
    uint32_t begin = 0;
    RegionKind kind = RegionKind::markup;
    friend constexpr bool operator==(Region, Region) = default;
};

// Ascending from 0, neighbours differ: every byte of the source is in exactly one. Linear but for one sort.
std::vector<Region> regions_of(const Document& document);

// The one that holds the byte; binary search. Precondition: from regions_of().
const Region& region_at(const std::vector<Region>& regions, uint32_t offset);

}  // namespace rmtool
