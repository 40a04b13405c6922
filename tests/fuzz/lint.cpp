// Any bytes: findings have places in the document, and every report of them is one that its readers take.

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "tests/cli/reported.h"
#include "tests/fuzz/require.h"
#include "tests/support/lint_invariants.h"

using namespace rmtool;

namespace {

void check_reports(const FileFacts& facts) {
    for (const Reporter& reporter : reporters()) {
        if (reporter.carries_fingerprints) continue;  // needs more than the file
        const std::string out = reported(reporter.name, facts.source, facts.diagnostics);
        require_none(unprintable_in(out));
        if (reporter.name == "json") require(nlohmann::json::accept(out), "a report is JSON");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    static const LintSettings wide = testing::wide_settings();
    static const LintSettings defaults = default_settings();
    const std::string text(reinterpret_cast<const char*>(data), size);
    for (const LintSettings* settings : {&defaults, &wide}) {
        const FileFacts facts = testing::linted(text, *settings);
        require_none(testing::broken_finding(facts));
        check_reports(facts);
    }
    return 0;
}
