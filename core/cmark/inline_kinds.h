// Which spans cmark's inline nodes become.
#pragma once

#include <cmark-gfm.h>

#include <string_view>

#include "core/document.h"

namespace rmtool::cmark {

// Whether its span has others inside.
bool is_container(cmark_node* node);

// Precondition: is_container().
SpanKind container_kind(cmark_node* node);

// Of an HTML tag, comment or the like, as it stands in the source.
SpanKind html_kind(std::string_view tag);

// Of a leaf whose place is not known: stored, where its text must be kept beside the source.
SpanKind unplaced_kind(cmark_node* node);

}  // namespace rmtool::cmark
