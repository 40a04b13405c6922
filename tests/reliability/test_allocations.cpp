// A file is the old one or the new one, whichever allocation is the first that cannot be had.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

#include "tests/reliability/faults.h"
#include "tests/reliability/run_program.h"

namespace rmtool::testing {
namespace {

// Sanitizers make each run slow: fewer of them then.
size_t step_between_runs(size_t count) {
    constexpr size_t most_runs = 2'000;
    const char* const patience = std::getenv("RMTOOL_PATIENCE");
    const size_t slower = patience ? std::max(1UL, std::strtoul(patience, nullptr, 10)) : 1;
    return 1 + count * slower / most_runs;
}

}  // namespace

TEST_CASE("without memory from any allocation on, the file is the old one or the new one", "[faults]") {
    const Scene scene({"lint", "--no-config", "-j1", "--fix", "a.md"}, "a.md", std::string(garbled_document));
    scene.reset();
    const Outcome usual = scene.run();
    const size_t count = usual.allocations;
    REQUIRE(usual.code < 2);
    REQUIRE(scene.document() == mended_document);
    for (size_t at = 1; at <= count; at += step_between_runs(count)) {
        CAPTURE(at, count);
        scene.reset();
        const Outcome outcome = scene.run({}, at);
        const std::string after = scene.document();
        CHECK((after == garbled_document || after == mended_document));
        CHECK(scene.litter().empty());
        if (after == garbled_document) CHECK(outcome.code == 2);
    }
}

}  // namespace rmtool::testing
