// References in words: marked lines ("- 🔴 Backend Roadmap") and what stands below "Related roadmaps".
#pragma once

#include <vector>

#include "core/document.h"
#include "core/encoding/mojibake.h"
#include "core/references.h"

namespace rmtool::references {

// In document order. Nothing in a document without a reference section and without a legend. Outside of
// reference sections nothing is missing: such a line may just be decorated.
std::vector<Reference> find_textual(const Document& document, const ReferenceOptions& options,
                                    const encoding::Evidence& evidence);

}  // namespace rmtool::references
