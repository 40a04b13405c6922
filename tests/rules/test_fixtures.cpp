// Every document below testdata/rules: the findings it names, its fixed form, and what follows for free.
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/project.h"
#include "tests/support/lint_invariants.h"
#include "tests/support/rule_fixture.h"

namespace rmtool::testing {
namespace {

FileFacts lint(const std::string& text, const LintSettings& settings, Project& project) {
    FileFacts facts = examine(Source("fixture.md", text), settings);
    conclude(facts, settings, project);
    return facts;
}

std::string all_of(const FileFacts& facts) {
    std::string out;
    for (const Diagnostic& diagnostic : facts.diagnostics) out += describe(facts.source, diagnostic) + "\n";
    return out;
}

void check_findings(const RuleFixture& fixture, const FileFacts& facts) {
    INFO("found:\n" << all_of(facts));
    std::string expected;
    for (const ExpectedFinding& finding : fixture.findings) expected += describe(finding) + "\n";
    INFO("expected:\n" << expected);
    REQUIRE(facts.diagnostics.size() == fixture.findings.size());
    for (size_t i = 0; i < fixture.findings.size(); ++i) {
        INFO("expected: " << describe(fixture.findings[i]));
        CHECK(is_as_expected(facts.source, facts.diagnostics[i], fixture.findings[i]));
    }
}

// The document after all safe fixes stands beside it, if there are any.
void check_fixed(const std::string& path, const std::string& fixed, const std::string& original) {
    const std::string fixed_path = path.substr(0, path.size() - 3) + ".fixed.md";
    const char* const update = std::getenv("UPDATE_GOLDEN");
    if (update && std::string_view(update) == "1" && fixed != original)
        std::ofstream(fixed_path, std::ios::binary) << fixed;
    std::ifstream file(fixed_path, std::ios::binary);
    REQUIRE(file.good() == (fixed != original));
    if (file.good()) CHECK(std::string(std::istreambuf_iterator<char>(file), {}) == fixed);
}

TEST_CASE("documents give the findings they name, and can be fixed") {
    MemoryDisk disk;
    for (const std::string& path : rule_fixture_paths()) {
        DYNAMIC_SECTION(path) {
            const RuleFixture fixture = read_rule_fixture(path);
            REQUIRE(fixture.mistakes.empty());
            REQUIRE(find_rule(fixture.rule));
            const LintSettings settings = settings_of(fixture);
            Project project(disk);
            const FileFacts facts = lint(fixture.text, settings, project);
            check_findings(fixture, facts);
            for (const Diagnostic& diagnostic : facts.diagnostics)
                CHECK((find_rule(diagnostic.rule)->fixable || !diagnostic.fix));

            const Result<FixedFile> fixed = fix_until_stable(facts, FixLevel::safe, settings, project);
            REQUIRE(fixed);
            const std::string text(fixed->applied > 0 ? fixed->facts.source.bytes() : fixture.text);
            check_fixed(path, text, fixture.text);
            CHECK(fixed_once(lint(text, settings, project), FixLevel::safe) == text);

            if (fixture.text.find('\r') == std::string::npos)
                CHECK(different_findings(facts, lint(with_crlf(fixture.text), settings, project)) == "");
            CHECK(different_findings(facts, lint("\xEF\xBB\xBF" + fixture.text, settings, project)) == "");
        }
    }
}

}  // namespace
}  // namespace rmtool::testing
