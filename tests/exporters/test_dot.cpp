#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <string>

#include "tests/exporters/exported.h"

using Catch::Matchers::ContainsSubstring;
using namespace rmtool;
using rmtool::testing::exported;
using rmtool::testing::nested_list;
using rmtool::testing::show;

TEST_CASE("what a box of DOT carries", "[exporters][dot]") {
    struct DotCase {
        std::string_view markdown, expected;
    };
    const auto [markdown, expected] = GENERATE(
        DotCase{"# A\n", R"( [label="A", color="#1f77b4", fillcolor="#a5c9e1", )"},  //
        DotCase{"# A \"b\" \\\\ c\n", R"(label="A \"b\" \\ c")"},                    //
        DotCase{"# A<br>B\n", R"(label="A\nB")"},                                    //
        DotCase{"# a & b &amp;lt;\n", R"(label="a &amp; b &amp;lt;")"},              //
        DotCase{"# \\N \\G\n", R"(label="\\N \\G")"},                                //
        DotCase{"# a\x01\uFFFF\n", "label=\"a\uFFFD\uFFFD\""},                       //
        DotCase{"# a&#9;b&#13;c\n", "label=\"a b c\""},                              //
        DotCase{"-\n", R"(label="")"},                                               //
        DotCase{"- [x] a\n", R"(label="☑ a")"},                                      //
        DotCase{"- [ ] a\n", R"(label="☐ a")"},                                      //
        DotCase{"7. a\n", R"(label="7. a")"},                                        //
        DotCase{"7. [ ] a\n", R"(label="7. ☐ a")"},                                  //
        DotCase{"# a text that is longer than forty columns!\n",
                R"(label="a text that is longer than forty\ncolumns!")"},  //
        DotCase{"---\nmarkmap: {maxWidth: 120}\n---\n# fifteen columns it is\n",
                R"(label="fifteen columns\nit is")"},  //
        DotCase{"---\nmarkmap: {maxWidth: 1}\n---\n# never too narrow\n", R"(label="never too\nnarrow")"},
        DotCase{"# [a](/u?b&c)\n", R"(URL="/u?b&amp;c")"},                                           //
        DotCase{"# see [a](/u) and [b](/v)\n", R"x(URL="/u", tooltip="see [a](/u) and [b](/v)")x"},  //
        DotCase{"# [a](</u \"\\<\\>\\\\|>)\n", R"(URL="/u%20%22%3C%3E%5C%7C")"},                     //
        DotCase{"# ![a](/i)\n", R"x(URL="/i", tooltip="![a](/i)")x"},                                //
        DotCase{"# ![a](/i) [b](/u)\n", R"(URL="/u")"},                                              //
        DotCase{"# A\n\none\n\n- two\n\n  \"three\"\n", R"(tooltip="one")"},                         //
        DotCase{"# A\n\none\n\n- two\n\n  \"three\" &\n", R"(tooltip="\"three\" &amp;")"},           //
        DotCase{"# A\n\na\\nb \\\\ c\n", R"(tooltip="a\\\\nb \\\\\\\\ c")"},
        DotCase{"---\ntitle: A \"b\"\n---\n", R"(label="A \"b\"")"},                             //
        DotCase{"---\nauthor: [A, \"B\\nC\"]\n---\n", "// author: [\"A\",\"B\\nC\"]\ndigraph"},  //
        DotCase{"---\n\"a\\nb\": 1\n---\n", "// a\\nb: 1\ndigraph"});
    CAPTURE(markdown);
    CHECK_THAT(exported(std::string(markdown), "dot"), ContainsSubstring(std::string(expected)));
}

TEST_CASE("edges of DOT", "[exporters][dot]") {
    const auto shown = show("# A\n## B\n- [c](#c)\n## C\n");
    const Outline& outline = shown.outline();
    const std::string dot = exported(outline, "dot");
    const auto edge = [&outline](uint32_t from, uint32_t to) {
        return '"' + id_of(outline.nodes[from]) + "\" -> \"" + id_of(outline.nodes[to]) + '"';
    };
    for (uint32_t i = 1; i < outline.nodes.size(); ++i) {
        CHECK_THAT(dot, ContainsSubstring(edge(outline.nodes[i].parent, i) + " [color=\"#"));
    }
    const size_t reference = dot.find(edge(2, 3));
    REQUIRE(reference != std::string::npos);
    CHECK_THAT(dot.substr(reference), ContainsSubstring(R"(style=dashed, constraint=false, class="ref")"));
    CHECK(std::ranges::count(dot, '>') == 4);
}

TEST_CASE("Graphviz gets no long run of bytes", "[exporters][dot]") {
    const std::string dot = exported("# A\n\n" + std::string(40000, 'x') + "\n", "dot");
    size_t longest = 0;
    size_t run = 0;
    for (const char c : dot) {
        run = c == '\\' || c == '"' ? 0 : run + 1;
        longest = std::max(longest, run);
    }
    CHECK(longest < 16000);
    std::string joined = dot;
    for (size_t at = 0; (at = joined.find("\\\n", at)) != std::string::npos;) joined.erase(at, 2);
    CHECK_THAT(joined, ContainsSubstring("tooltip=\"" + std::string(40000, 'x') + '"'));
}

TEST_CASE("DOT has one edge a statement at any depth", "[exporters][dot]") {
    const std::string dot = exported(nested_list(2000), "dot");
    CHECK(std::ranges::count(dot, '>') == 2000);
    CHECK(dot.find("\" -> \"") != std::string::npos);
}
