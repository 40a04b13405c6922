// Words that a document uses as names: letter runs of its code, URLs and tags. A name that looks like a
// misspelling is none.
#pragma once

#include <cstdint>
#include <unordered_set>

#include "core/document.h"
#include "rules/typo/hash.h"

namespace rmtool::typo {

// Hashes of those that may be wanted, in lower case; of `parseJSONTree` also "parse", "json" and "tree".
// Anchors of the document itself are left out: they repeat its headings, misspellings and all.
std::unordered_set<uint64_t> identifiers_of(const Document& document, const HashFilter& wanted);

}  // namespace rmtool::typo
