#include "cli/baseline.h"

#include <catch2/catch_test_macros.hpp>

#include "cli/document_place.h"

using namespace rmtool;

namespace {

constexpr std::string_view digits = "0123456789abcdef0123456789abcdef";

std::vector<Diagnostic> typos(std::initializer_list<Range> ranges) {
    std::vector<Diagnostic> found;
    for (const Range range : ranges) found.push_back({"typo", Severity::warning, range, "m", {}, {}, {}});
    return found;
}

std::vector<bool> marks(const std::vector<Diagnostic>& diagnostics) {
    std::vector<bool> all;
    for (const Diagnostic& diagnostic : diagnostics) all.push_back(diagnostic.known);
    return all;
}

bool every_rule(std::string_view) { return true; }

std::string problem(std::string text) {
    const Result<Baseline> read = parse_baseline(Source("b.json", std::move(text)));
    return read ? "" : read.error().message;
}

std::string finding_with(std::string_view finding) {
    return "{\"version\": 1, \"documents\": {\"a.md\": [\n  " + std::string(finding) + "]}}";
}

}  // namespace

TEST_CASE("a baseline is read as it is written, whatever the order") {
    const Source source("a.md", "teh adn teh ðŸ”´");
    Record one;
    record(source, "b.md", {"typo"}, typos({{0, 3}}), one);
    record(source, "a.md", {"typo"}, typos({{0, 3}, {4, 7}, {8, 11}, {12, 21}}), one);
    Record other;
    record(source, "a.md", {"typo"}, typos({{4, 7}, {0, 3}, {8, 11}, {12, 21}}), other);
    record(source, "b.md", {"typo"}, typos({{0, 3}}), other);
    record(source, "c.md", {"typo"}, typos({}), other);
    CHECK(one.found.findings() == 5);
    const std::string text = baseline_text(one.found);
    CHECK(text == baseline_text(other.found));
    const Result<Baseline> read = parse_baseline(Source("b.json", text));
    REQUIRE(read);
    CHECK(baseline_text(*read) == text);
    CHECK(
        text.starts_with("{\n  \"version\": 1,\n  \"documents\": {\n    \"a.md\": [\n"
                         "      {\"rule\":\"typo\",\"text\":\"adn\",\"count\":1,\"fingerprint\":\""));
    CHECK(text.find("\"text\":\"teh\",\"count\":2") != std::string::npos);
    CHECK(text.find("\"text\":\"🔴\",\"count\":1") != std::string::npos);
    CHECK(text.ends_with("\n    ]\n  }\n}\n"));
    CHECK(baseline_text({}) == "{\n  \"version\": 1,\n  \"documents\": {}\n}\n");
}

TEST_CASE("a long text is shown by its beginning") {
    Record written;
    std::string text;
    for (int i = 0; i < 100; ++i) text += "é";
    record(Source("a.md", text), "a.md", {"typo"}, typos({{0, 200}}), written);
    std::string expected;
    for (int i = 0; i < 60; ++i) expected += "é";
    CHECK(written.found.documents.at("a.md")[0].text == expected + "…");
}

TEST_CASE("as many equal findings are known as there were") {
    Record written;
    record(Source("a.md", "teh teh"), "a.md", {"typo"}, typos({{0, 3}, {4, 7}}), written);
    const Baseline& baseline = written.found;

    std::vector<Diagnostic> three = typos({{0, 3}, {4, 7}, {8, 11}});
    CHECK(mark_known(baseline, Source("a.md", "teh teh teh"), "a.md", every_rule, three) == 0);
    CHECK(marks(three) == std::vector<bool>{true, true, false});

    std::vector<Diagnostic> one = typos({{4, 7}});
    CHECK(mark_known(baseline, Source("a.md", "the teh"), "a.md", every_rule, one) == 1);
    CHECK(marks(one) == std::vector<bool>{true});

    CHECK(mark_known(baseline, Source("a.md", ""), "a.md", every_rule, {}) == 2);
    CHECK(mark_known(baseline, Source("a.md", ""), "b.md", every_rule, {}) == 0);
    const auto not_typo = [](std::string_view rule) { return rule != "typo"; };
    CHECK(mark_known(baseline, Source("a.md", ""), "a.md", not_typo, {}) == 0);

    std::vector<Diagnostic> elsewhere = typos({{0, 3}});
    mark_known(baseline, Source("b.md", "teh"), "b.md", every_rule, elsewhere);
    CHECK(marks(elsewhere) == std::vector<bool>{false});
}

TEST_CASE("names that are no UTF-8 have their baseline, too") {
    Record written;
    const Source source("\xFF.md", "teh");
    record(source, "\xFF.md", {"typo"}, typos({{0, 3}}), written);
    const Result<Baseline> read = parse_baseline(Source("b.json", baseline_text(written.found)));
    REQUIRE(read);
    std::vector<Diagnostic> found = typos({{0, 3}});
    CHECK(mark_known(*read, source, "\xFF.md", every_rule, found) == 0);
    CHECK(marks(found) == std::vector<bool>{true});
    mark_known(*read, source, "\xFE.md", every_rule, found);
    CHECK(marks(found) == std::vector<bool>{false});
}

TEST_CASE("a record keeps of an older baseline what nobody has looked for") {
    const auto known = [](std::string_view rule, uint64_t count) {
        return KnownFindings{std::string(rule), "", {}, count};
    };
    Baseline older;
    older.documents["a.md"] = {known("typo", 1), known("duplicate-heading", 2), known("no-longer-a-rule", 4)};
    older.documents["b.md"] = {known("typo", 8)};
    older.documents["gone.md"] = {known("typo", 16)};
    Record record;
    record.rules["a.md"] = {"typo"};
    const Kept kept = keep_unseen(
        older, [](const std::string& document) { return document != "gone.md"; }, record);
    CHECK(kept.of_rules == 2);
    CHECK(kept.of_documents == 8);
    CHECK(record.found.findings() == 10);
    CHECK(record.found.documents.size() == 2);
}

TEST_CASE("what is no baseline is refused, with the place") {
    const std::string print = ", \"fingerprint\": \"" + std::string(digits) + "\"";
    CHECK(problem(finding_with("{\"rule\": \"typo\"" + print + "}")).empty());
    CHECK(problem(finding_with("{\"rule\": \"typo\", \"text\": \"\", \"count\": 2" + print + "}")).empty());
    CHECK(problem("{\"documents\": {}, \"version\": 1}").empty());

    const std::string start = ": cannot be read as a baseline: ";
    CHECK(problem("{}") == "b.json:1:1" + start + "it has no 'version'");
    CHECK(problem("{\"version\": 1}") == "b.json:1:1" + start + "it has no 'documents'");
    CHECK(problem("{\"version\": 2}") ==
          "b.json:1:14" + start + "its version is 2, and 1 is what this rmtool reads");
    CHECK(problem("{\"version\": \"1\"}") == "b.json:1:15" + start + "a string is not expected here");
    CHECK(problem("{\n \"versions\": 1}") == "b.json:2:11" + start + "unknown key 'versions'");
    CHECK(problem("[]") == "b.json:1:1" + start + "an array is not expected here");
    CHECK(problem("") == "b.json:1:1" + start + "it is empty");
    CHECK(problem("{\"version\": 1,\n").starts_with("b.json:1:15" + start + "syntax error"));
    CHECK(problem("{\"version\": 1} x").starts_with("b.json:1:16" + start + "syntax error"));
    CHECK(problem("{\"version\": 1, \"documents\": {\"\xFF\": []}}").starts_with("b.json:1:31" + start));
    CHECK(problem(finding_with("{}")).ends_with("a finding needs 'rule' and 'fingerprint'"));
    CHECK(problem(finding_with("{\"rule\": \"typo\"}")).starts_with("b.json:2:18" + start));
    CHECK(problem(finding_with("{\"rule\": \"\"" + print + "}")).ends_with("needs 'rule' and 'fingerprint'"));
    CHECK(problem(finding_with("{\"fingerprint\": \"12\"}")).ends_with("has 32 hexadecimal digits"));
    CHECK(problem(finding_with("{\"count\": -1}")).ends_with("a negative number is not expected here"));
    CHECK(problem(finding_with("{\"count\": 1.5}")).ends_with("a fraction is not expected here"));
    CHECK(problem(finding_with("{\"count\": 4294967296}")).ends_with("larger than any document allows"));
    CHECK(problem(finding_with("{\"line\": 1}")).ends_with("unknown key 'line'"));
    CHECK(problem(finding_with("[]")).ends_with("an array is not expected here"));
    CHECK(problem(finding_with("null")).ends_with("null is not expected here"));
    CHECK(problem(std::string(1'000'000, '[')).ends_with("an array is not expected here"));
    std::string nested;
    for (int i = 0; i < 100'000; ++i) nested += "{\"documents\":";
    CHECK(problem(nested).ends_with("an object is not expected here"));
}

TEST_CASE("a missing baseline is an error that says how to make one") {
    MemoryDisk disk;
    const Result<BaselineFile> read = read_baseline("b.json", disk);
    REQUIRE_FALSE(read);
    CHECK(read.error().message.starts_with("b.json: cannot read: "));
    CHECK(read.error().hint.find("--write-baseline b.json") != std::string::npos);
}

TEST_CASE("references to documents start from the root of the repository") {
    const Origin origin{"/home/a/repo", "/home/a/repo/docs"};
    CHECK(uri_of("a.md", origin) == "docs/a.md");
    CHECK(uri_of("./x/../a.md", origin) == "docs/a.md");
    CHECK(uri_of("../a.md", origin) == "a.md");
    CHECK(uri_of("/home/a/repo/b.md", origin) == "b.md");
    CHECK(uri_of("a b#c%?é:\xFF.md", origin) == "docs/a%20b%23c%25%3F%C3%A9%3A%FF.md");
    CHECK(uri_of("../../other/a b.md", origin) == "file:///home/a/other/a%20b.md");
    CHECK(uri_of("a.md", {"/", "/"}) == "a.md");
}
