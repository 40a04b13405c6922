// Words that a document uses as names: letter runs of its code, URLs and tags. A name that looks like a
// misspelling is none.
#pragma once

#include <string>
#include <unordered_set>

#include "core/document.h"

namespace rmtool::typo {

// In lower case; of `parseJSONTree` also "parse", "json" and "tree". Anchors of the document itself are left
// out: they repeat its headings, misspellings and all.
std::unordered_set<std::string> identifiers_of(const Document& document);

}  // namespace rmtool::typo
