// What holds for the document of any bytes whatsoever.
#pragma once

#include <string>

#include "core/document.h"

namespace rmtool::testing {

// The first promise of core/document.h that is broken; empty if all are kept.
std::string broken_invariant(const Document& document);

// The text of every leaf block as cmark's own tree has it, in the tree's order, task markers left out; line
// breaks as
// `\n`, soft ones as a space, an inline tag as `<`, a footnote reference as `^`. `markdown` must be valid
// UTF-8 without NUL.
std::string text_by_cmark(std::string_view markdown);
// The same from the document's spans.
std::string text_by_spans(const Document& document);

}  // namespace rmtool::testing
