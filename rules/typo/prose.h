// The prose of a document, passage by passage: the text of one title, paragraph, table or HTML block as it is
// read, and where it stands in the source.
#pragma once

#include <cstdint>
#include <functional>

#include "core/document.h"
#include "core/encoding/mojibake.h"

namespace rmtool::typo {

enum class Place : uint8_t { prose, heading, item };

// Text of neighbouring spans is joined, so that `u[pdated](x)` is one word; tags and line breaks are blanks;
// code and URLs are words::hidden; what mojibake stands for is read; `garbled` is what is known of it. Of
// front matter: `title` and `description`. Each text ends in blanks, as many as words.h's padding.
void for_each_passage(const Document& document, const encoding::Evidence& garbled,
                      const std::function<void(const Text&, Place)>& visit);

// The smallest range of the source that holds a part of the text, whatever else it may hold.
Range cover(const Text& text, Range part);

}  // namespace rmtool::typo
