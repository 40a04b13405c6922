// Any bytes give a document that keeps its promises, and whose spans decode to what cmark says.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "core/utf8.h"
#include "tests/support/invariants.h"

using namespace rmtool;

namespace {

[[noreturn]] void fail(const std::string& problem) {
    std::fprintf(stderr, "%s\n", problem.c_str());
    std::abort();
}

// cmark sees NUL and ill-formed bytes as SUBSTITUTE; text shows them as U+FFFD. Only whole texts are
// compared.
void compare_with_cmark(const Document& document) {
    std::string_view body = document.source.bytes();
    if (!utf8::is_valid(body) || body.find('\0') != body.npos) return;
    if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
    if (!document.front_matter.range.empty())
        body = document.source.bytes().substr(document.front_matter.range.end);
    if (testing::text_by_spans(document) != testing::text_by_cmark(body))
        fail("the text differs from cmark's");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const Document document =
        parse(Source("fuzz.md", std::string(reinterpret_cast<const char*>(data), size)));
    if (const std::string problem = testing::broken_invariant(document); !problem.empty()) fail(problem);
    compare_with_cmark(document);
    return 0;
}
