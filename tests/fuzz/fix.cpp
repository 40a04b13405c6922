// Any bytes: fixes change what they say and nothing else, safe ones keep the outline, and twice is once.

#include <cstddef>
#include <cstdint>

#include "tests/fuzz/require.h"
#include "tests/support/lint_invariants.h"

using namespace rmtool;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static const LintSettings wide = testing::wide_settings();
    static const LintSettings defaults = default_settings();
    const std::string text(reinterpret_cast<const char*>(data), size);
    for (const LintSettings* settings : {&defaults, &wide})
        require_none(testing::broken_fix(text, *settings));
    return 0;
}
