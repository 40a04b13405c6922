// An outline with the document that it points into.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "core/document.h"
#include "core/outline.h"
#include "core/references.h"

namespace rmtool::testing {

struct Shown {
    std::unique_ptr<Document> document;
    Result<Outline> result;

    const Outline& outline() const { return *result; }
};

inline Shown show(std::string markdown, const OutlineOptions& options = {}, std::string name = "doc.md") {
    auto document = std::make_unique<Document>(parse(Source(std::move(name), std::move(markdown))));
    Result<Outline> outline = make_outline(*document, resolve_references(*document), options);
    return {std::move(document), std::move(outline)};
}

// The first node with that text; the root if there is none.
inline uint32_t find(const Outline& outline, std::string_view text) {
    for (uint32_t i = 0; i < outline.nodes.size(); ++i) {
        if (text_of(outline, i) == text) return i;
    }
    return 0;
}

}  // namespace rmtool::testing
