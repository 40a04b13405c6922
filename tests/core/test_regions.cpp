// That every byte of the specifications' examples is in exactly one region is an invariant of all documents
// (tests/support/invariants.cpp).
#include <fmt/format.h>

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/regions.h"

using namespace rmtool;

namespace {

// "kind[bytes]kind[bytes]…"
std::string shown(const std::string& markdown) {
    const std::vector<std::string> names = {"prose", "code", "target", "html", "comment", "front_matter", ""};
    const Document document = parse(Source("doc.md", markdown));
    const std::vector<Region> regions = regions_of(document);
    std::string out;
    for (size_t i = 0; i < regions.size(); ++i) {
        const auto size = static_cast<uint32_t>(markdown.size());
        const Range range = {regions[i].begin, i + 1 < regions.size() ? regions[i + 1].begin : size};
        out += fmt::format("{}[{}]", names.at(static_cast<size_t>(regions[i].kind)),
                           document.source.slice(range));
    }
    return out;
}

}  // namespace

TEST_CASE("regions say what each byte is", "[regions]") {
    struct Case {
        std::string markdown;
        std::string expected;
    };
    const std::vector<Case> cases = {
        {"", "[]"},
        {"\n", "[\n]"},
        {"text", "prose[text]"},
        {"# Title #\n", "[# ]prose[Title][ #\n]"},
        {"- one\n  two\n", "[- ]prose[one][\n  ]prose[two][\n]"},
        {"a *b* c", "prose[a ][*]prose[b][*]prose[ c]"},
        {"a `b` c", "prose[a ]code[`b`]prose[ c]"},
        {"a &amp; \\* b", "prose[a ][&amp;]prose[ ][\\*]prose[ b]"},
        {"```cpp\nint x;\n```\n", "code[```cpp\nint x;\n```][\n]"},
        {"[text](to.md \"the title\")", "[[]prose[text][](]target[to.md][ \"]prose[the title][\")]"},
        {"![alt](<a b.png>)", "[![]prose[alt][](<]target[a b.png][>)]"},
        {"[text]\n\n[text]: #x 'T'\n", "[[]prose[text][]\n\n[text]: ]target[#x][ ']prose[T]['\n]"},
        {"[unused]: #x\n", "[[unused]: ]target[#x][\n]"},
        {"<https://x.org> y", "[<]target[https://x.org][>]prose[ y]"},
        {"see https://x.org now", "prose[see ]target[https://x.org]prose[ now]"},
        {"a<br>b", "prose[a]html[<br>]prose[b]"},
        {"a <a href=\"x.md\" id=\"y\">b</a>",
         "prose[a ]html[<a href=\"]target[x.md]html[\" id=\"y\">]prose[b]html[</a>]"},
        {"a <!-- b --> c", "prose[a ]comment[<!-- b -->]prose[ c]"},
        {"<div>\nx <!-- b --> <img src='p.png'>\n</div>\n",
         "html[<div>\nx ]comment[<!-- b -->]html[ <img src=']target[p.png]html['>\n</div>][\n]"},
        {"<!-- b -->\n", "comment[<!-- b -->][\n]"},
        {"---\ntitle: x\n---\ny", "front_matter[---\ntitle: x\n---\n]prose[y]"},
        {"|a|`b`|\n|-|-|\n|c|<d@e.f>|\n",
         "[|]prose[a][|]code[`b`][|\n|-|-|\n|]prose[c][|<]target[d@e.f][>|\n]"},
        {"x[^1]\n\n[^1]: note\n", "prose[x][[^1]\n\n[^1]: ]prose[note][\n]"},
        {"> `a\n> b`\n", "[> ]code[`a\n> b`][\n]"},
    };
    for (const Case& each : cases) {
        INFO(each.markdown);
        CHECK(shown(each.markdown) == each.expected);
    }
}

TEST_CASE("the region that holds a byte", "[regions]") {
    const Document document = parse(Source("doc.md", "a `b` c"));
    const std::vector<Region> regions = regions_of(document);
    const std::vector<RegionKind> expected = {RegionKind::prose, RegionKind::prose, RegionKind::code,
                                              RegionKind::code,  RegionKind::code,  RegionKind::prose,
                                              RegionKind::prose};
    for (uint32_t offset = 0; offset < expected.size(); ++offset) {
        CHECK(region_at(regions, offset).kind == expected[offset]);
    }
    CHECK(region_at(regions, 3).begin == 2);
}
