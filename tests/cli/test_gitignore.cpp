#include "cli/gitignore.h"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <string>
#include <string_view>

#include "core/wildcard.h"

using namespace rmtool;
using namespace std::string_view_literals;

namespace {

struct WildcardRow {
    std::string_view pattern, path;
    bool matches;
};

// After git's t3070-wildmatch.sh (its column for paths) and the cases of gitignore(5).
constexpr auto wildcard_rows = std::to_array<WildcardRow>({
    {"foo", "foo", true},
    {"bar", "foo", false},
    {"", "", true},
    {"???", "foo", true},
    {"??", "foo", false},
    {"*", "foo", true},
    {"f*", "foo", true},
    {"*f", "foo", false},
    {"*foo*", "foo", true},
    {"*ob*a*r*", "foobar", true},
    {"*ab", "aaaaaaabababab", true},
    {R"(foo\*)", "foo*", true},
    {R"(foo\*bar)", "foobar", false},
    {R"(f\\oo)", R"(f\oo)", true},
    {R"(foo\)", R"(foo\)", false},
    {"*[al]?", "ball", true},
    {"[ten]", "ten", false},
    {"**[!te]", "ten", true},
    {"**[!ten]", "ten", false},
    {"t[a-g]n", "ten", true},
    {"t[!a-g]n", "ten", false},
    {"t[^a-g]n", "ton", true},
    {"a[]]b", "a]b", true},
    {"a[]-]b", "a-b", true},
    {"a[]-]b", "aab", false},
    {"a[]a-]b", "aab", true},
    {"]", "]", true},
    // A slash is matched by a slash and by `**` only.
    {"foo*bar", "foo/baz/bar", false},
    {"foo**bar", "foo/baz/bar", false},
    {"foo/**/bar", "foo/baz/bar", true},
    {"foo/**/**/bar", "foo/b/a/z/bar", true},
    {"foo/**/bar", "foo/bar", true},
    {"foo/**/**/bar", "foo/bar", true},
    {"foo?bar", "foo/bar", false},
    {"foo[/]bar", "foo/bar", false},
    {"foo[^a-z]bar", "foo/bar", false},
    {"f[^eiu][^eiu][^eiu][^eiu][^eiu]r", "foo/bar", false},
    {"f[^eiu][^eiu][^eiu][^eiu][^eiu]r", "foo-bar", true},
    {"**/foo", "foo", true},
    {"**/foo", "abc/foo", true},
    {"**/foo", "bar/baz/foo", true},
    {"**/foo", "bar/bazfoo", false},
    {"*/foo", "bar/baz/foo", false},
    {"**/bar*", "foo/bar/baz", false},
    {"**/bar/*", "deep/foo/bar/baz", true},
    {"**/bar/**", "deep/foo/bar/baz/x", true},
    {"**/bar/*/*", "deep/foo/bar/baz/x", true},
    {"**/bar**", "foo/bar/baz", false},
    {"foo/**", "foo", false},
    {"foo/**", "foo/a/b", true},
    {"***/foo", "a/b/foo", true},
    {R"(a/**\/b)", "a/x/y/b", true},
    {R"(a/**\/b)", "a/b", false},
    {"*/*/*", "foo/bba/arr", true},
    {"*/*/*", "foo/bb/aa/rr", false},
    {"**/**/**", "foo/bb/aa/rr", true},
    {"*X*i", "abcXdefXghi", true},
    {"*X*i", "ab/cXd/efXg/hi", false},
    {"*/*X*/*/*i", "ab/cXd/efXg/hi", true},
    {"**/*X*/**/*i", "ab/cXd/efXg/hi", true},
    // Bracket expressions.
    {"[[:alpha:]][[:digit:]][[:upper:]]", "a1B", true},
    {"[[:digit:][:upper:][:space:]]", "A", true},
    {"[[:digit:][:upper:][:space:]]", ".", false},
    {"[[:digit:][:upper:][:spaci:]]", "1", false},
    {"[[:xdigit:]]", "5", true},
    {"[[:xdigit:]]", "g", false},
    {"[a-c[:digit:]x-z]", "5", true},
    {"[a-c[:digit:]x-z]", "y", true},
    {"[a-c[:digit:]x-z]", "q", false},
    {R"([\\-^])", "]", true},
    {R"([\-_])", "-", true},
    {R"([\]])", "]", true},
    {R"([\]])", R"(\)", false},
    {"a[]b", "ab", false},
    {"ab[", "ab[", false},
    {"[!", "ab", false},
    {"[-", "-", false},
    {"[-]", "-", true},
    {"[a-", "-", false},
    {"[!a-", "-", false},
    {"[--A]", "-", true},
    {"[--A]", "5", true},
    {"[ --]", "$", true},
    {"[ --]", "0", false},
    {"[---]", "-", true},
    {"[a-e-n]", "j", false},
    {"[a-e-n]", "-", true},
    {"[!------]", "a", true},
    {"[]-a]", "[", false},
    {"[]-a]", "^", true},
    {"[!]-a]", "[", true},
    {"[a^bc]", "^", true},
    {R"([a-]b])", "-b]", true},
    {R"([\])", R"(\)", false},
    {R"([!\\])", R"(\)", false},
    {"[A-\\\\]", "G", true},
    {"b*a", "aaabbb", false},
    {"*ba*", "aabcaa", false},
    {"[,]", ",", true},
    {R"([\\,])", R"(\)", true},
    {"[,-.]", "-", true},
    {"[,-.]", "+", false},
    {R"([\1-\3])", "2", true},
    {R"([\1-\3])", "4", false},
    {R"([[-\]])", R"(\)", true},
    {R"([[-\]])", "-", false},
    {"[[:a]", "a", true},
    {"[[:a]", ":", true},
    {"[[:]", "[", true},
    {"[[::]]", "[", false},
    // Bytes, not characters.
    {"?", "\xC3\xA9", false},
    {"??", "\xC3\xA9", true},
    {"[\xC3-\xC5]\xA9", "\xC4\xA9", true},
    {"\xFF*", "\xFF\n", true},
});

struct IgnoreRow {
    std::string_view file;  // the content of a .gitignore
    std::string_view path;  // with a slash at its end: a folder
    Verdict verdict;
};

constexpr auto ignored = Verdict::ignored;
constexpr auto kept = Verdict::kept;
constexpr auto undecided = Verdict::undecided;

constexpr auto ignore_rows = std::to_array<IgnoreRow>({
    {"", "a", undecided},
    {"a", "a", ignored},
    {"a", "x/y/a", ignored},
    {"a", "a/", ignored},
    {"a", "A", undecided},
    {"a", "ab", undecided},
    {"/a", "a", ignored},
    {"/a", "x/a", undecided},
    {"x/a", "x/a", ignored},
    {"x/a", "y/x/a", undecided},
    {"/x/a", "x/a", ignored},
    {"a/", "a", undecided},
    {"a/", "a/", ignored},
    {"a/", "x/a/", ignored},
    {"/a/", "x/a/", undecided},
    {"x/a/", "x/a/", ignored},
    {"a//", "a/", undecided},
    {"/", "a/", undecided},
    {"//", "a/", undecided},
    {"*", "x/a", ignored},
    {"/*", "x/a", undecided},
    {"/*", "x/", ignored},
    {"**/a", "x/y/a", ignored},
    {"a/**", "a/", undecided},
    {"a/**", "a/b", ignored},
    {"**", "x/a", ignored},
    {"**/", "x/a", undecided},
    {"**/", "x/a/", ignored},
    // The last one decides.
    {"*.md\n!a.md", "a.md", kept},
    {"!a.md\n*.md", "a.md", ignored},
    {"*.md\n!/a.md", "x/a.md", ignored},
    {"!!a", "!a", kept},
    {"!", "a", undecided},
    {"!/", "a/", undecided},
    {R"(\!a)", "!a", ignored},
    // Lines.
    {"# a\na # b", "a # b", ignored},
    {"#a", "#a", undecided},
    {R"(\#a)", "#a", ignored},
    {" #a", " #a", ignored},
    {"\n\n \na\n", "a", ignored},
    {"a\r\nb\r\n", "a", ignored},
    {"a\r", "a", ignored},
    {"a\r\r\n", "a\r", ignored},
    {"\r\n", "\r", undecided},
    {"a\rb", "a\rb", ignored},
    {"a  ", "a", ignored},
    {"a \r\n", "a", ignored},
    {"a\t", "a", undecided},
    {"a\t", "a\t", ignored},
    {"a\\ ", "a ", ignored},
    {"a\\  ", "a ", ignored},
    {"a \\ ", "a  ", ignored},
    {"a\\\\ ", "a\\", ignored},
    {"a\\\\  ", "a\\", ignored},
    {" a", "a", undecided},
    {" a", " a", ignored},
    {"\xEF\xBB\xBF"
     "a",
     "a", ignored},
    {"\xEF\xBB\xBF# a\nb", "b", ignored},
    {"\xEF\xBB\xBF\xEF\xBB\xBF"
     "a",
     "a", undecided},
    {"a\0b\nc"sv, "a", ignored},
    {"a\0b\nc"sv, "c", ignored},
    {"\xFF\x01", "\xFF\x01", ignored},
});

}  // namespace

TEST_CASE("wildcards match as in git", "[gitignore]") {
    for (const WildcardRow& row : wildcard_rows) {
        INFO(row.pattern << " and " << row.path);
        CHECK(matches_wildcard(row.pattern, row.path) == row.matches);
    }
}

TEST_CASE("lines of an ignore file mean what gitignore(5) says", "[gitignore]") {
    for (const IgnoreRow& row : ignore_rows) {
        INFO(row.file << " and " << row.path);
        const bool is_folder = row.path.ends_with('/');
        const std::string_view path = row.path.substr(0, row.path.size() - (is_folder ? 1 : 0));
        CHECK(IgnoreList::from_file(row.file).verdict(path, is_folder) == row.verdict);
    }
}

TEST_CASE("nothing in an ignored folder can be kept", "[gitignore]") {
    const IgnoreList list = IgnoreList::from_file("build/\n!build/a.md\n/docs/*\n!/docs/guide/\n");
    CHECK(list.ignores("build/a.md", false));
    CHECK(list.ignores("x/build/y/a.md", false));
    CHECK_FALSE(list.ignores("build", false));
    CHECK(list.ignores("docs/a.md", false));
    CHECK_FALSE(list.ignores("docs/guide/a.md", false));
    CHECK_FALSE(list.ignores("", true));
}

TEST_CASE("a pattern of the command line is taken as it is", "[gitignore]") {
    IgnoreList list;
    list.add("#a");
    list.add("b ");
    list.add("");
    list.add("/");
    CHECK(list.ignores("#a", false));
    CHECK(list.ignores("b ", false));
    CHECK_FALSE(list.ignores("b", false));
    CHECK_FALSE(list.ignores("", true));
}

TEST_CASE("no pattern takes more than its size times that of the path", "[gitignore]") {
    const std::string path(4000, 'a');
    std::string stars, folders, deep;
    for (int i = 0; i < 1000; ++i) {
        stars += "*a";
        folders += "**/a*";
        deep += "a/";
    }
    const auto start = std::chrono::steady_clock::now();
    CHECK_FALSE(matches_wildcard(stars + "b", path));
    CHECK_FALSE(matches_wildcard(stars + "[b]", path));
    CHECK(matches_wildcard(stars, path));
    CHECK_FALSE(matches_wildcard(folders + "/b", deep + "a"));
    CHECK_FALSE(matches_wildcard("**/" + stars + "b", path + "/" + path));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}
