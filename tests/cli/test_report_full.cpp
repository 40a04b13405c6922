#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "cli/snippet.h"
#include "reported.h"

using namespace rmtool;

namespace {

std::string full(const std::string& text, const Diagnostic& diagnostic, const Terminal& terminal = {}) {
    return reported("full", Source("a.md", text), {diagnostic}, terminal);
}

Diagnostic finding(Range range) { return {"mojibake", Severity::error, range, "message", {}, {}, {}}; }

Fix fix_of(Range range, std::string replacement, Safety safety = Safety::safe) {
    return {range, std::move(replacement), safety};
}

std::string repeated(std::string_view text, size_t times) {
    std::string out;
    for (size_t i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("full: the look of a finding") {
    const std::string text = repeated("\n", 266) + "- 🔴 Fronted\n";
    Diagnostic diagnostic{
        "broken-reference", Severity::warning, {273, 280}, "\"Fronted\" names no heading", {}, {}, {}};
    diagnostic.fix = fix_of({273, 280}, "Frontend", Safety::unsafe);
    diagnostic.related = {{"", {15, 5}, "heading"}};
    CHECK(reported("full", Source("roadmap.md", text), {diagnostic}) ==
          "warning[broken-reference]: \"Fronted\" names no heading\n"
          "  --> roadmap.md:267:5\n"
          "    |\n"
          "267 | - 🔴 Fronted\n"
          "    |      ^^^^^^^ did you mean \"Frontend\"? (heading, line 15)\n"
          "    = fix: rmtool lint --fix --unsafe-fixes\n"
          "\n");
}

TEST_CASE("full: what stands beside the carets and below") {
    const auto with = [](Range range, std::optional<Fix> fix, std::vector<std::string> suggestions,
                         std::vector<Related> related) {
        Diagnostic diagnostic = finding(range);
        diagnostic.fix = std::move(fix);
        diagnostic.suggestions = std::move(suggestions);
        diagnostic.related = std::move(related);
        return diagnostic;
    };
    const std::string safe = "  = fix: rmtool lint --fix\n\n";
    const std::string unsafe = "  = fix: rmtool lint --fix --unsafe-fixes\n\n";
    const std::vector<std::pair<Diagnostic, std::string>> cases = {
        {with({2, 4}, {}, {}, {}), "  ^^\n\n"},
        {with({2, 4}, fix_of({2, 4}, "🔴"), {}, {}), "  ^^ replace with \"🔴\"\n" + safe},
        {with({2, 4}, fix_of({2, 4}, ""), {}, {}), "  ^^ remove this\n" + safe},
        {with({2, 2}, fix_of({2, 2}, "x"), {}, {}), "  ^ insert \"x\"\n" + safe},
        {with({2, 4}, fix_of({1, 3}, "x"), {}, {}), "  ^^ replace \"bc\" with \"x\"\n" + safe},
        {with({2, 4}, fix_of({0, 1}, ""), {}, {}), "  ^^ remove \"a\"\n" + safe},
        {with({2, 4}, fix_of({7, 7}, "x"), {}, {}), "  ^^ insert \"x\" on line 2\n" + safe},
        {with({2, 4}, fix_of({6, 7}, "y", Safety::unsafe), {}, {}),
         "  ^^ replace \"g\" with \"y\" on line 2\n" + unsafe},
        {with({2, 4}, fix_of({2, 4}, "x", Safety::unsafe), {}, {}), "  ^^ did you mean \"x\"?\n" + unsafe},
        {with({2, 4}, {}, {"x"}, {}), "  ^^ did you mean \"x\"?\n\n"},
        {with({2, 4}, {}, {"x", "y"}, {}), "  ^^ did you mean \"x\" or \"y\"?\n\n"},
        {with({2, 4}, {}, {"x", "y", "z", "w"}, {}), "  ^^ did you mean \"x\", \"y\" or \"z\"?\n\n"},
        {with({2, 4}, {}, {"x"}, {{"b c.md", {7, 1}, "heading"}}),
         "  ^^ did you mean \"x\"? (heading, b c.md:7)\n\n"},
        {with({2, 4}, {}, {"x"}, {{"a.md", {7, 1}, "heading"}, {"", {8, 2}, "and here"}}),
         "  ^^ did you mean \"x\"? (heading, line 7)\n  = note: a.md:8:2: and here\n\n"},
        {with({2, 4}, {}, {}, {{"", {7, 1}, "first used here"}, {"b.md", {8, 2}, "and here"}}),
         "  ^^\n  = note: a.md:7:1: first used here\n  = note: b.md:8:2: and here\n\n"},
        {with({4, 8}, {}, {}, {}), "    ^\n  = note: lines 1 to 2\n\n"},
        {with({2, 6}, {}, {}, {}), "  ^^^\n\n"},
        {with({5, 5}, {}, {}, {}), "     ^\n\n"},
        {with({5, 6}, {}, {}, {}), "     ^\n\n"},
    };
    for (const auto& [diagnostic, carets] : cases) {
        CHECK(full("abcde\ngh\n", diagnostic) ==
              fmt::format("error[mojibake]: message\n  --> a.md:1:{}\n  |\n1 | abcde\n  | {}",
                          diagnostic.range.begin + 1, carets));
    }
}

TEST_CASE("full: of the whole file there is no line to show") {
    Diagnostic diagnostic = finding({0, 0});
    CHECK(full("abc\n", diagnostic) == "error[mojibake]: message\n  --> a.md:1:1\n\n");
    diagnostic.related = {{"b.md", {1, 1}, "like this"}};
    CHECK(full("", diagnostic) ==
          "error[mojibake]: message\n  --> a.md:1:1\n  = note: b.md:1:1: like this\n\n");
}

TEST_CASE("full: numbers stand right, empty lines have no blank at their end") {
    CHECK(full(repeated("\n", 9) + "x\n", finding({9, 10})) ==
          "error[mojibake]: message\n  --> a.md:10:1\n   |\n10 | x\n   | ^\n\n");
    CHECK(full("a\n\nb\n", finding({2, 3})) ==
          "error[mojibake]: message\n  --> a.md:2:1\n  |\n2 |\n  | ^\n\n");
    CHECK(full("a  \n", finding({1, 3})) ==
          "error[mojibake]: message\n  --> a.md:1:2\n  |\n1 | a\n  |  ^^\n\n");
}

TEST_CASE("full: colours as compilers use them") {
    Diagnostic diagnostic = finding({0, 1});
    diagnostic.fix = fix_of({0, 1}, "x");
    const std::string frame = "\x1b[1;34m";
    CHECK(full("a\n", diagnostic, {.colored = true}) ==
          "\x1b[1;31merror[mojibake]\x1b[0m\x1b[1m: message\x1b[0m\n" + frame + "  --> \x1b[0ma.md:1:1\n" +
              frame + "  |\x1b[0m\n" + frame + "1 |\x1b[0m a\n" + frame +
              "  |\x1b[0m \x1b[1;31m^ replace with \"x\"\x1b[0m\n" + frame +
              "  =\x1b[0m \x1b[1mfix\x1b[0m: rmtool lint --fix\n\n");
}

TEST_CASE("carets stand below the columns of a terminal") {
    struct Case {
        std::string text;
        Range focus;
        std::string shown;
        size_t column;
        size_t carets;
    };
    const std::vector<Case> cases = {
        {"abc", {1, 2}, "abc", 1, 1},
        {"🔴 ab", {5, 7}, "🔴 ab", 3, 2},
        {"a🔴b", {1, 5}, "a🔴b", 1, 2},
        {"漢字x", {6, 7}, "漢字x", 4, 1},
        {"e\u0301x", {3, 4}, "e\u0301x", 1, 1},
        {"e\u0301x", {1, 3}, "e\u0301x", 1, 1},
        {"\tx", {1, 2}, "    x", 4, 1},
        {"a\tx", {1, 3}, "a   x", 1, 4},
        {"abcd\tx", {5, 6}, "abcd    x", 8, 1},
        {"\x1b[31mx", {5, 6}, "\\x1b[31mx", 8, 1},
        {"\x1bx", {0, 1}, "\\x1bx", 0, 4},
        {"\xC2\x9bx", {2, 3}, "\\x9bx", 4, 1},
        {"\xFF\xFEx", {1, 3}, "\\xff\\xfex", 4, 5},
        {"\xEF\xBB\xBFx", {3, 4}, "\xEF\xBB\xBFx", 0, 1},
        {"a\r\nbc\r\nd", {4, 5}, "bc", 1, 1},
        {"a\r\nbc\r\nd", {4, 8}, "bc", 1, 1},
        {"", {0, 0}, "", 0, 1},
        // Inside a character: all of it.
        {"a🔴b", {3, 4}, "a🔴b", 1, 2},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text, c.focus.begin, c.focus.end);
        const Snippet snippet = make_snippet(Source("a", c.text), c.focus, 160);
        CHECK(snippet.text == c.shown);
        CHECK(snippet.caret_column == c.column);
        CHECK(snippet.carets == c.carets);
    }
}

TEST_CASE("long lines are cut around what is pointed at") {
    struct Case {
        Range focus;
        std::string_view shown;
        size_t column;
        size_t carets;
    };
    const Source digits("a", "0123456789abcdefghijABCDEFGHIJ0123456789");
    const std::vector<Case> cases = {
        {{0, 1}, "0123456789abcdefghi…", 0, 1},     {{10, 12}, "0123456789abcdefghi…", 10, 2},
        {{11, 12}, "…23456789abcdefghij…", 10, 1},  {{20, 22}, "…bcdefghijABCDEFGHI…", 10, 2},
        {{15, 40}, "…6789abcdefghijABCD…", 10, 10}, {{0, 40}, "0123456789abcdefghi…", 0, 20},
        {{35, 36}, "…BCDEFGHIJ0123456789", 15, 1},  {{39, 40}, "…BCDEFGHIJ0123456789", 19, 1},
        {{40, 40}, "…BCDEFGHIJ0123456789", 20, 1},
    };
    for (const Case& c : cases) {
        CAPTURE(c.focus.begin, c.focus.end);
        const Snippet snippet = make_snippet(digits, c.focus, 20);
        CHECK(snippet.text == c.shown);
        CHECK(snippet.caret_column == c.column);
        CHECK(snippet.carets == c.carets);
    }
    CHECK(make_snippet(Source("a", "0123456789abcdefghij"), {19, 20}, 20).text == "0123456789abcdefghij");
    // A combining mark does not combine with an ellipsis.
    CHECK(make_snippet(Source("a", repeated("e\u0301", 40)), {60, 63}, 20).text ==
          "…" + repeated("e\u0301", 18) + "…");
}

TEST_CASE("a snippet never exceeds its columns, and the carets are below it") {
    const std::vector<std::string> pieces = {"a",    "🔴",    "漢",      "\t",    "\x1b",
                                             "\xFF", "\x80", "e\u0301", "\u0301"};
    for (const std::string& first : pieces) {
        for (const std::string& second : pieces) {
            const std::string text = repeated(first + second, 300);
            const Source source("a", text);
            for (uint32_t begin = 0; begin < text.size(); begin += 37) {
                const Snippet snippet = make_snippet(source, {begin, begin + 5}, 40);
                CAPTURE(first, second, begin);
                CHECK(unprintable_in(snippet.text).empty());
                CHECK(clipped(snippet.text, 40) == snippet.text);
                CHECK(snippet.caret_column + snippet.carets <= 40 + 1);
                // Also where characters take no column.
                CHECK(snippet.text.size() <= 40 * 10);
            }
        }
    }
}

TEST_CASE("the width of the terminal limits snippets") {
    const std::string text = repeated("word ", 100);
    const auto widest = [&](size_t columns) {
        const std::string report = full(text, finding({200, 204}), {.columns = columns});
        const size_t line = report.find("\n1 | ") + 1;
        const std::string_view shown = std::string_view(report).substr(line, report.find('\n', line) - line);
        return utf8::count_code_points(shown);
    };
    CHECK(widest(0) == 164);
    CHECK(widest(400) == 164);
    CHECK(widest(80) == 80);
    CHECK(widest(10) == 24);
}
