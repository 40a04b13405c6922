// Where a document's links and images lead.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"

namespace rmtool {

struct OutgoingLink {
    std::string url;  // character references and escapes resolved, percent-encoding as it stands
    Range range;      // the destination without < >; the whole link where its text does not stand as such
    uint32_t position = 0;  // of the link; a reference link's destination stands elsewhere
    NodeId from = 0;        // whose title or content it is in
    bool image = false;
    bool editable = false;  // `range` is the destination and nothing else
    bool wiki = false;      // url is what stands between [[ and ]]
    bool verbatim = false;  // editable, and the destination is written as `url` has it
};

// Inline and reference links, images, `href`, `src` and `srcset` of HTML tags, in source order. Autolinks
// have a scheme and lead outside.
std::vector<OutgoingLink> outgoing_links(const Document& document);

// `[[Page#Heading|alias]]`, which wikis and note programs read, and GitHub only in its wikis.
std::vector<OutgoingLink> wiki_links(const Document& document);

// Whether a URL leads to this document or to another file beside it: no scheme, no host, nothing that a site
// generator will put something else in place of (`{{ site.baseurl }}/a`, or `std::vec::Vec`, Rust's items).
bool is_local(std::string_view url);

}  // namespace rmtool
