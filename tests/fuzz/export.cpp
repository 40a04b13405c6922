// Any bytes: every format gives back the tree that went in, whatever part of the document is exported.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/references.h"
#include "tests/fuzz/require.h"
#include "tests/support/export_readers.h"

using namespace rmtool;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static const std::vector<OutlineOptions> parts = {{}, {2, "", true}, {0, "", false}};
    const Document document =
        parse(Source("fuzz.md", std::string(reinterpret_cast<const char*>(data), size)));
    const std::vector<Reference> references = resolve_references(document);
    for (const OutlineOptions& part : parts) {
        const Result<Outline> outline = make_outline(document, references, part);
        require(static_cast<bool>(outline), "there is an outline without --root");
        require_none(testing::broken_export(*outline));
    }
    return 0;
}
