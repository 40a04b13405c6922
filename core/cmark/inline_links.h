// What a link or an image is besides its text: where it leads, and how that is written.
#pragma once

#include <optional>
#include <string_view>

#include "core/cmark/content_map.h"
#include "core/cmark/reading.h"

namespace rmtool::cmark {

bool is_link(cmark_node* node);

struct ReadLink {
    Link link;
    uint32_t end = 0;             // offset behind it in the content
    std::string_view label = {};  // of a reference; its definition is not known yet
};

// Of a link whose `text` stands in brackets, or, with `angle`, in < > or in nothing. Nothing if what follows
// the text does not close the link.
std::optional<ReadLink> read_bracketed_link(cmark_node* node, const ContentMap& map, Range text,
                                            Reading& reading);
std::optional<ReadLink> read_autolink(cmark_node* node, const ContentMap& map, Range text, bool angle);

// Of a link that stands nowhere: as cmark understood it.
Link stored_link(cmark_node* node, Reading& reading);

}  // namespace rmtool::cmark
