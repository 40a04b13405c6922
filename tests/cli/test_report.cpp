#include "cli/report.h"

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <vector>

#include "reported.h"

using namespace rmtool;
using namespace std::string_view_literals;

namespace {

const Fix red_circle{{91, 100}, "🔴", Safety::safe};

// The finding is "ab" on line 3, from column 3 on.
Source three_lines(std::string name = "a.md") { return {std::move(name), "x\n\n🔴 ab cd\n"}; }

Diagnostic finding(Range range = {8, 10}) {
    return {"typo", Severity::warning, range, "a message", {}, {}, {}};
}

}  // namespace

TEST_CASE("the table of reporters holds together") {
    std::set<std::string_view> names;
    for (const Reporter& reporter : reporters()) {
        CAPTURE(reporter.name);
        CHECK(names.insert(reporter.name).second);
        CHECK(find_reporter(reporter.name) == &reporter);
        CHECK(!reporter.summary.empty());
        CHECK(!reporter.summary.ends_with('.'));
        CHECK((reporter.begin && reporter.file && reporter.end));
    }
    CHECK(reporters().front().name == "full");
    CHECK(find_reporter("JSON") == nullptr);
    CHECK(find_reporter("") == nullptr);
}

TEST_CASE("concise: one line that editors take apart") {
    CHECK(reported("concise", three_lines(), {finding()}) == "a.md:3:3: warning: a message [typo]\n");
    Diagnostic diagnostic = finding({0, 0});
    diagnostic.severity = Severity::info;
    CHECK(reported("concise", three_lines(), {diagnostic, finding({1, 1})}) ==
          "a.md:1:1: info: a message [typo]\na.md:1:2: warning: a message [typo]\n");
}

TEST_CASE("json: an array with a finding a line; jsonl: an object a line") {
    Diagnostic full = finding();
    full.fix = red_circle;
    full.suggestions = {"a \"b\"", "c"};
    full.related = {{"", {3, 4}, "first used here"}, {"b/c.md", {1, 1}, "heading"}};
    const std::string plain =
        R"({"file":"a.md","line":3,"column":3,"endLine":3,"endColumn":5,"rule":"typo","severity":"warning",)"
        R"("message":"a message","fix":null,"suggestions":[],"related":[]})";
    const std::string rich =
        R"({"file":"a.md","line":3,"column":3,"endLine":3,"endColumn":5,"rule":"typo","severity":"warning",)"
        R"("message":"a message","fix":{"replacement":"🔴","start":91,"end":100,"safe":true},)"
        R"("suggestions":["a \"b\"","c"],"related":[{"file":"a.md","line":3,"column":4,)"
        R"("message":"first used here"},{"file":"b/c.md","line":1,"column":1,"message":"heading"}]})";
    CHECK(reported("json", three_lines(), {}) == "[]\n");
    CHECK(reported("json", three_lines(), {finding()}) == "[\n" + plain + "\n]\n");
    CHECK(reported("json", three_lines(), {finding(), full}) == "[\n" + plain + ",\n" + rich + "\n]\n");
    CHECK(reported("jsonl", three_lines(), {}).empty());
    CHECK(reported("jsonl", three_lines(), {full, finding()}) == rich + "\n" + plain + "\n");
    full.fix->safety = Safety::unsafe;
    CHECK(reported("jsonl", three_lines(), {full}).find(R"("safe":false)") != std::string::npos);
}

TEST_CASE("json: the array goes on from file to file") {
    const Source source = three_lines();
    const std::vector<Diagnostic> findings = {finding()};
    const Reporter& json = *find_reporter("json");
    std::string first;
    std::string second;
    json.file({source, findings}, {}, 0, first);
    json.file({source, findings}, {}, 1, second);
    CHECK(second == "," + first);
}

TEST_CASE("github: annotations, without columns where they span lines") {
    Diagnostic diagnostic = finding();
    CHECK(reported("github", three_lines(), {diagnostic}) ==
          "::warning file=a.md,line=3,endLine=3,col=3,endColumn=5,title=typo::a message\n");
    diagnostic.severity = Severity::error;
    diagnostic.range = {0, 10};
    CHECK(reported("github", three_lines(), {diagnostic}) ==
          "::error file=a.md,line=1,endLine=3,title=typo::a message\n");
    diagnostic.severity = Severity::info;
    diagnostic.message = "100%: a, b";
    CHECK(reported("github", three_lines("a%,b:c.md"), {diagnostic}) ==
          "::notice file=a%25%2Cb%3Ac.md,line=1,endLine=3,title=typo::100%25: a, b\n");
}

TEST_CASE("a suggestion stands in every message of formats without a place for it, and once") {
    struct Case {
        std::string message;
        std::vector<std::string> suggestions;
        std::optional<Fix> fix;
        std::string shown;
    };
    const std::string long_text(100, 'x');
    const std::vector<Case> cases = {
        {"no anchor \"#instal\"",
         {},
         Fix{{8, 10}, "install", Safety::unsafe},
         "no anchor \"#instal\"; did you mean \"install\"?"},
        {"a message", {"a", "b", "c", "d"}, {}, "a message; did you mean \"a\", \"b\" or \"c\"?"},
        {"\"a\" is near \"b\" and \"c\"", {"b", "c"}, {}, "\"a\" is near \"b\" and \"c\""},
        {"\"ab\" is near \"bc\"", {"b"}, {}, "\"ab\" is near \"bc\"; did you mean \"b\"?"},
        {"it is spelled \"#b\"", {"b"}, {}, "it is spelled \"#b\""},
        {"\"y\" is \"xxxx…\" read wrongly",
         {},
         Fix{{8, 10}, long_text, Safety::unsafe},
         "\"y\" is \"xxxx…\" read wrongly"},
        {"a message",
         {},
         Fix{{8, 10}, long_text, Safety::unsafe},
         "a message; did you mean \"" + std::string(59, 'x') + "…\"?"},
        {"a message", {}, Fix{{8, 10}, "b", Safety::safe}, "a message"},
        {"a message", {}, Fix{{8, 10}, "", Safety::unsafe}, "a message"},
        {"a message", {}, Fix{{8, 8}, "b", Safety::unsafe}, "a message"},
    };
    for (const Case& c : cases) {
        Diagnostic diagnostic = finding();
        diagnostic.message = c.message;
        diagnostic.suggestions = c.suggestions;
        diagnostic.fix = c.fix;
        const std::string text = reported("concise", three_lines(), {diagnostic});
        CHECK(text == "a.md:3:3: warning: " + c.shown + " [typo]\n");
    }
    Diagnostic diagnostic = finding();
    diagnostic.suggestions = {"b"};
    for (const std::string_view format : {"concise", "github", "gitlab", "junit", "checkstyle", "sarif"}) {
        CAPTURE(format);
        const std::string text = reported(format, three_lines(), {diagnostic});
        const std::string quote = format == "junit" || format == "checkstyle" ? "&quot;"
                                  : format == "gitlab" || format == "sarif"   ? "\\\""
                                                                              : "\"";
        CHECK(text.find("a message; did you mean " + quote + "b" + quote + "?") != text.npos);
    }
}

TEST_CASE("positions: code points, a byte order mark is none, an ill-formed byte is one") {
    struct Case {
        std::string_view text;
        Range range;
        std::string_view place;
    };
    const std::vector<Case> cases = {
        {"", {0, 0}, "1:1-1:1"},
        {"abc", {0, 3}, "1:1-1:4"},
        {"é🔴x", {6, 7}, "1:3-1:4"},
        {"\xEF\xBB\xBFx", {0, 0}, "1:1-1:1"},
        {"\xEF\xBB\xBFx", {3, 4}, "1:1-1:2"},
        {"\xFF\xFEx", {2, 3}, "1:3-1:4"},
        {"a\r\nb\rc\nd", {3, 6}, "2:1-3:2"},
        {"a\nb\n", {0, 2}, "1:1-2:1"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text, c.range.begin, c.range.end);
        const std::string github = reported("jsonl", Source("a", std::string(c.text)), {finding(c.range)});
        CHECK(place_in_json(github) == c.place);
    }
}

TEST_CASE("places are found in any order of ends") {
    // By begin, but the outer range ends last.
    const std::string text = reported("jsonl", Source("a", "ab\ncd\n"), {finding({0, 5}), finding({1, 2})});
    const size_t newline = text.find('\n');
    CHECK(place_in_json(text.substr(0, newline)) == "1:1-2:3");
    CHECK(place_in_json(text.substr(newline + 1)) == "1:2-1:3");
}

TEST_CASE("nothing raw: names, messages, replacements and lines") {
    const std::string hostile = "n\x1b[31m\n\r\t\x7f\xC2\x9b\xFF\0.md"s;
    Diagnostic diagnostic = finding({0, 3});
    diagnostic.message = hostile;
    diagnostic.fix = Fix{{0, 3}, hostile, Safety::unsafe};
    diagnostic.related = {{hostile, {1, 1}, hostile}, {hostile, {1, 1}, hostile}};
    diagnostic.suggestions = {hostile};
    const Source source(hostile, hostile);
    const std::vector<Error> errors = {{hostile, hostile}};
    for (const Reporter& reporter : reporters()) {
        CAPTURE(reporter.name);
        std::string end;
        reporter.end({0, errors}, end);
        CHECK(unprintable_in(end).empty());
        const std::string text = reported(reporter.name, source, {diagnostic});
        CHECK(unprintable_in(text).empty());
        diagnostic.suggestions.clear();
        CHECK(unprintable_in(reported(reporter.name, source, {diagnostic})).empty());
        diagnostic.fix->range = {4, 6};
        CHECK(unprintable_in(reported(reporter.name, source, {diagnostic})).empty());
    }
    diagnostic = finding();
    diagnostic.message = "a\x1b\nb";
    CHECK(reported("concise", three_lines("a\n\xFF.md"), {diagnostic}) ==
          "a\\x0a\\xff.md:3:3: warning: a\\x1b\\x0ab [typo]\n");
    CHECK(reported("github", three_lines("a\n\x1b.md"), {diagnostic}) ==
          "::warning file=a%0A\\x1b.md,line=3,endLine=3,col=3,endColumn=5,title=typo::a\\x1b%0Ab\n");
    CHECK(reported("jsonl", three_lines("a\n\xFF.md"), {diagnostic})
              .starts_with("{\"file\":\"a\\n\uFFFD.md\""));
}

TEST_CASE("what turns the direction of text is escaped, but for programs that read JSON") {
    const std::string turned = "a\u202Eb";
    Diagnostic diagnostic = finding({0, 1});
    diagnostic.message = turned;
    diagnostic.suggestions = {turned};
    diagnostic.related = {{turned, {1, 1}, turned}, {turned, {1, 1}, turned}};
    for (const std::string_view format : {"full", "concise", "github", "junit", "checkstyle"}) {
        CAPTURE(format);
        const std::string text = reported(format, Source(turned, turned), {diagnostic});
        CHECK(text.find("\u202E") == text.npos);
        CHECK(text.find("202e") != text.npos);
    }
    for (const std::string_view format : {"json", "jsonl", "gitlab", "sarif"}) {
        CAPTURE(format);
        CHECK(reported(format, Source(turned, turned), {diagnostic}).find(turned) != std::string::npos);
    }
    diagnostic = finding({6, 8});
    CHECK(reported("full", Source("a.md", "x \u202E cd\n"), {diagnostic})
              .find("| x \\u202e cd\n  |          ^^\n") != std::string::npos);
}

TEST_CASE("machine formats are never coloured, the others stay the same apart from colours") {
    Diagnostic diagnostic = finding();
    diagnostic.fix = Fix{{8, 10}, "x", Safety::safe};
    diagnostic.related = {{"", {1, 1}, "here"}};
    for (const Reporter& reporter : reporters()) {
        CAPTURE(reporter.name);
        const std::string plain = reported(reporter.name, three_lines(), {diagnostic});
        const std::string colored = reported(reporter.name, three_lines(), {diagnostic}, {.colored = true});
        const bool for_people = reporter.name == "full" || reporter.name == "concise";
        CHECK((colored != plain) == for_people);
        CHECK(without_colors(colored) == plain);
    }
}

TEST_CASE("100,000 findings on one long line take no time") {
    constexpr size_t count = 100'000;
    std::string text;
    std::vector<Diagnostic> findings;
    for (size_t i = 0; i < count; ++i) {
        const auto begin = static_cast<uint32_t>(text.size());
        text += "🔴 word\t";
        findings.push_back(finding({begin + 5, begin + 9}));
    }
    const Source source("a.md", std::move(text));
    for (const Reporter& reporter : reporters()) {
        CAPTURE(reporter.name);
        std::string out;
        reporter.file({source, findings}, {}, 0, out);
        CHECK(out.size() > 40 * count);
        CHECK(out.size() < 1000 * count);
    }
}
