#include "cli/diff.h"

#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>
#include <vector>

#include "cli/line_changes.h"
#include "reported.h"

using namespace rmtool;

namespace {

std::string hunks(std::string_view before, std::string_view after) {
    const std::string diff = unified_diff("a", before, after, {});
    constexpr std::string_view header = "--- a/a\n+++ b/a\n";
    REQUIRE(diff.starts_with(header));
    return diff.substr(header.size());
}

std::vector<std::string_view> letters(std::string_view text) {
    std::vector<std::string_view> lines;
    for (size_t i = 0; i < text.size(); ++i) lines.push_back(text.substr(i, 1));
    return lines;
}

// As patch would do it.
std::string changed(std::string_view before, std::string_view after, const std::vector<LineChange>& changes) {
    std::string out;
    size_t copied = 0;
    for (const LineChange& change : changes) {
        out += before.substr(copied, change.before.begin - copied);
        out += after.substr(change.after.begin, change.after.size());
        copied = change.before.end;
    }
    out += before.substr(copied);
    return out;
}

size_t size_of(const std::vector<LineChange>& changes) {
    size_t size = 0;
    for (const LineChange& change : changes) size += change.before.size() + change.after.size();
    return size;
}

}  // namespace

TEST_CASE("hunks as diff -u writes them") {
    struct Case {
        std::string_view before;
        std::string_view after;
        std::string_view hunks;
    };
    const std::vector<Case> cases = {
        {"a\n", "b\n", "@@ -1 +1 @@\n-a\n+b\n"},
        {"a\nb\n", "b\n", "@@ -1,2 +1 @@\n-a\n b\n"},
        {"b\n", "a\nb\n", "@@ -1 +1,2 @@\n+a\n b\n"},
        {"", "a\n", "@@ -0,0 +1 @@\n+a\n"},
        {"a\n", "", "@@ -1 +0,0 @@\n-a\n"},
        {"a", "b", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"},
        {"a\nb", "c\nb", "@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n"},
        {"a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"},
        {"a\r\nb\r\n", "a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"},
        {"a\rb\n", "a\rc\n", "@@ -1 +1 @@\n-a\rb\n+a\rc\n"},
        {"\x1b\xFF\n", "\x1b\n", "@@ -1 +1 @@\n-\x1b\xFF\n+\x1b\n"},
        {"1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n",
         "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n"},
        // Six common lines join hunks, seven part them.
        {"1\n2\n3\n4\n5\n6\n7\n8\n", "a\n2\n3\n4\n5\n6\n7\nb\n",
         "@@ -1,8 +1,8 @@\n-1\n+a\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+b\n"},
        {"1\n2\n3\n4\n5\n6\n7\n8\n9\n", "a\n2\n3\n4\n5\n6\n7\n8\nb\n",
         "@@ -1,4 +1,4 @@\n-1\n+a\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+b\n"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.before, c.after);
        CHECK(hunks(c.before, c.after) == c.hunks);
    }
    CHECK(unified_diff("a", "same\n", "same\n", {.interactive = true}).empty());
}

TEST_CASE("names as git writes them") {
    struct Case {
        std::string_view name;
        std::string_view header;
    };
    const std::vector<Case> cases = {
        {"docs/a.md", "--- a/docs/a.md\n+++ b/docs/a.md\n"},
        {"./a.md", "--- a/a.md\n+++ b/a.md\n"},
        {"/tmp/a.md", "--- a/tmp/a.md\n+++ b/tmp/a.md\n"},
        {"a b.md", "--- a/a b.md\t\n+++ b/a b.md\t\n"},
        {"a ", "--- \"a/a \"\n+++ \"b/a \"\n"},
        {"é🔴.md", "--- a/é🔴.md\n+++ b/é🔴.md\n"},
        {"a\"b\\.md", "--- \"a/a\\\"b\\\\.md\"\n+++ \"b/a\\\"b\\\\.md\"\n"},
        {"a\nb\t.md", "--- \"a/a\\nb\\t.md\"\n+++ \"b/a\\nb\\t.md\"\n"},
        {"\x1b\xFF\x7f c\xC2\x9b",
         "--- \"a/\\033\\377\\177 c\\302\\233\"\n+++ \"b/\\033\\377\\177 c\\302\\233\"\n"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.header);
        CHECK(unified_diff(c.name, "a\n", "b\n", {}) == std::string(c.header) + "@@ -1 +1 @@\n-a\n+b\n");
    }
}

TEST_CASE("few lines are said to have changed") {
    struct Case {
        std::string_view before;
        std::string_view after;
        size_t size;
    };
    const std::vector<Case> cases = {
        {"abcdef", "abcdef", 0}, {"abcdef", "abXdef", 2},     {"abcdef", "XbcdeY", 4},
        {"abcdef", "bcdefX", 2}, {"abcdef", "Xabcdef", 1},    {"aaaaaa", "aaaaa", 1},
        {"a a a ", "X a Y ", 4}, {"abcdefgh", "efghabcd", 8}, {"", "abc", 3},
    };
    for (const Case& c : cases) {
        CAPTURE(c.before, c.after);
        CHECK(size_of(line_changes(letters(c.before), letters(c.after))) == c.size);
    }
}

TEST_CASE("changes lead from one text to the other, whatever the texts") {
    std::mt19937 random(1);
    for (int round = 0; round < 20'000; ++round) {
        const auto text = [&] {
            std::string out(random() % 12, ' ');
            const auto kinds = 1 + random() % 8;
            for (char& c : out) c = static_cast<char>('a' + random() % kinds);
            return out;
        };
        const std::string before = text();
        const std::string after = text();
        CAPTURE(before, after);
        const std::vector<LineChange> changes = line_changes(letters(before), letters(after));
        CHECK(changed(before, after, changes) == after);
        size_t end = 0;
        for (const LineChange& change : changes) {
            const bool apart = change.before.begin > end || &change == &changes.front();
            CHECK(apart);
            CHECK(change.before.size() + change.after.size() > 0);
            end = change.before.end;
        }
    }
}

TEST_CASE("a hundred thousand changes take no time") {
    std::string before;
    std::string after;
    for (int i = 0; i < 200'000; ++i) {
        before += fmt::format("- item {}\n\n", i % 1000);
        after += i % 2 == 0 ? fmt::format("- item {}\n\n", i % 1000) : "- changed\n\n";
    }
    CHECK(hunks(before, after).size() > before.size());
    // Nothing matches, and nothing is where it was.
    std::string reversed;
    for (int i = 200'000; i > 0; --i) reversed += fmt::format("{}\n", i);
    CHECK(hunks(before, reversed).size() > before.size() + reversed.size());
}

TEST_CASE("a diff is shown to people without what their terminal would obey") {
    const auto shown_on = [](const Terminal& terminal) {
        return unified_diff("a b", "x\ty\x1b[31m\r\n-- c\n\xFF", "z\r\n-- c\n\xFF", terminal);
    };
    CHECK(shown_on({}).find("\n-x\ty\x1b[31m\r\n+z\r\n -- c\n \xFF\n\\ No") != std::string::npos);
    const std::string shown =
        "--- a/a b\t\n+++ b/a b\t\n@@ -1,3 +1,3 @@\n-x\ty\\x1b[31m\n+z\n -- c\n \\xff\n"
        "\\ No newline at end of file\n";
    CHECK(shown_on({.interactive = true}) == shown);
    const std::string colored = shown_on({.colored = true});
    CHECK(without_colors(colored) == shown);
    CHECK(colored.find("\x1b[31m-x\ty\\x1b[31m\x1b[0m\n\x1b[32m+z\x1b[0m\n -- c\n") != std::string::npos);
    CHECK(colored.starts_with("\x1b[1m--- a/a b\t\x1b[0m\n\x1b[1m+++ b/a b\t\x1b[0m\n\x1b[36m@@ "));
}
