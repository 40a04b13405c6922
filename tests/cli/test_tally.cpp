#include "cli/tally.h"

#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "cli/report.h"

using namespace rmtool;

namespace {

enum class Mend : uint8_t { none, safe, unsafe };

std::vector<Diagnostic> findings(std::string_view rule, Severity severity, size_t count, Mend mend) {
    Diagnostic diagnostic{rule, severity, {}, "message", {}, {}, {}};
    if (mend != Mend::none) diagnostic.fix = Fix{{}, "x", mend == Mend::safe ? Safety::safe : Safety::unsafe};
    return std::vector<Diagnostic>(count, diagnostic);
}

Tally tally_of(const std::vector<std::vector<Diagnostic>>& files) {
    Tally tally;
    for (const std::vector<Diagnostic>& file : files) count_file(file, tally);
    return tally;
}

const auto garbled = findings("mojibake", Severity::error, 98, Mend::safe);
const auto doubtful = findings("mojibake", Severity::error, 2, Mend::unsafe);
const auto twice = findings("duplicate-heading", Severity::error, 1, Mend::none);
const auto missing = findings("broken-reference", Severity::warning, 3, Mend::unsafe);
const auto casing = findings("broken-reference", Severity::info, 3, Mend::none);

std::string statistics(std::string_view format, const Tally& tally) {
    std::string out;
    find_reporter(format)->statistics(tally, {}, out);
    return out;
}

}  // namespace

TEST_CASE("the line that ends a run") {
    struct Case {
        std::vector<std::vector<Diagnostic>> files;
        std::string_view line;
    };
    const std::vector<Case> cases = {
        {{}, ""},
        {{{}, {}}, ""},
        {{twice}, "Found 1 error in 1 file"},
        {{{}, twice, twice}, "Found 2 errors in 2 files"},
        {{casing}, "Found 3 infos in 1 file"},
        {{garbled}, "Found 98 errors in 1 file; 98 can be fixed with --fix"},
        {{garbled, doubtful, casing},
         "Found 100 errors and 3 infos in 3 files; 98 can be fixed with --fix, 2 more with --unsafe-fixes"},
        {{missing, twice, casing},
         "Found 1 error, 3 warnings and 3 infos in 3 files; 3 can be fixed with --fix --unsafe-fixes"},
    };
    for (const Case& c : cases) CHECK(summary_line({tally_of(c.files)}) == c.line);
}

TEST_CASE("the line that ends a run which fixed something") {
    const Tally none;
    const Tally some = tally_of({twice, casing});
    CHECK(summary_line({none, 1, 1, FixMode::applied}) == "Fixed 1 finding in 1 file; none remain");
    CHECK(summary_line({some, 98, 2, FixMode::applied}) ==
          "Fixed 98 findings in 2 files; 1 error and 3 infos in 2 files remain");
    CHECK(summary_line({none, 98, 1, FixMode::shown}) == "Would fix 98 findings in 1 file; none remain");
    CHECK(summary_line({some, 0, 0, FixMode::applied}) == "Found 1 error and 3 infos in 2 files");
    CHECK(summary_line({none, 0, 0, FixMode::shown}).empty());
}

TEST_CASE("statistics: the most frequent first, of equal ones the more severe") {
    const Tally tally = tally_of({casing, twice, missing, garbled, doubtful});
    CHECK(statistics("full", tally) ==
          "100  error    mojibake           98 fixable, 2 more with --unsafe-fixes\n"
          "  3  warning  broken-reference   3 fixable with --unsafe-fixes\n"
          "  3  info     broken-reference\n"
          "  1  error    duplicate-heading\n");
    CHECK(statistics("concise", tally) == statistics("full", tally));
    CHECK(statistics("full", {}).empty());
}

TEST_CASE("statistics for programs") {
    const Tally tally = tally_of({doubtful, casing});
    const std::string first =
        R"({"rule":"broken-reference","severity":"info","count":3,"fixable":0,"unsafelyFixable":0})";
    const std::string second =
        R"({"rule":"mojibake","severity":"error","count":2,"fixable":0,"unsafelyFixable":2})";
    CHECK(statistics("json", tally) == "[\n" + first + ",\n" + second + "\n]\n");
    CHECK(statistics("json", {}) == "[]\n");
    CHECK(statistics("jsonl", tally) == first + "\n" + second + "\n");
    CHECK(find_reporter("github")->statistics == nullptr);
}
