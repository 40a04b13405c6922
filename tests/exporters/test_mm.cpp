#include <tinyxml2.h>

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

TEST_CASE("what a node of a map carries", "[exporters][mm]") {
    struct MapCase {
        std::string_view markdown, expected;
    };
    const auto [markdown, expected] = GENERATE(
        MapCase{"# a & \"b\" <\n", R"(TEXT="a &amp; &quot;b&quot; &lt;")"},  //
        MapCase{"# a<br>b\n", R"(TEXT="a&#10;b")"},                          //
        MapCase{"# ä 🔴 \x01\n", "TEXT=\"&#xe4; 🔴 &#xfffd;\""},               //
        MapCase{"-\n", R"(TEXT="" POSITION)"},                               //
        MapCase{
            "# *a* ä & b<br>c\n",
            R"(<richcontent TYPE="NODE"><html><head></head><body><p><i>a</i> &#xe4; &amp; b<br/>c</p></body>)"},
        MapCase{"# [a](/u?b&c)\n", R"(TEXT="a" LINK="/u?b&amp;c")"},    //
        MapCase{"# [*a*](/u)\n", R"(LINK="/u")"},                       //
        MapCase{"# [*a*](/u)\n", R"(<p><i>a</i></p>)"},                 //
        MapCase{"# [a](/u) b\n", R"(<p><a href="/u">a</a> b</p>)"},     //
        MapCase{"# ![a](/i)\n", R"(<p><img src="/i" alt="a"/></p>)"},   //
        MapCase{"- [x] a\n", R"(<icon BUILTIN="checked"/>)"},           //
        MapCase{"- [ ] a\n", R"(<icon BUILTIN="unchecked"/>)"},         //
        MapCase{"7. a\n", R"(<attribute NAME="ordinal" VALUE="7"/>)"},  //
        MapCase{"# A\n\na <\nb\n\n    c\n     d\n",
                R"(<richcontent TYPE="NOTE"><html><head></head><body>)"
                "\n<p>a &lt;<br/>b</p>\n<pre>    c<br/>     d</pre></body>"},                       //
        MapCase{"# A <!-- markmap: fold -->\n- b\n", R"( FOLDED="true">)"},                         //
        MapCase{"---\nmarkmap: {colorFreezeLevel: 2}\n---\n# A\n", R"(<edge COLOR="#1f77b4"/>)"},   //
        MapCase{"---\ntitle: T\ntags: [a]\n---\n# A\n", R"(<attribute NAME="title" VALUE="T"/>)"},  //
        MapCase{"---\ntitle: T\ntags: [a]\n---\n", R"(<attribute NAME="tags" VALUE="[&quot;a&quot;]"/>)"},
        MapCase{"---\ntitle: T\n---\n- a\n", R"(TEXT="T">)"});
    CAPTURE(markdown);
    const std::string map = exported(std::string(markdown), "mm");
    CHECK(map.starts_with("<map version=\"0.9.0\">\n  <node ID=\"n"));
    CHECK_THAT(map, ContainsSubstring(std::string(expected)));
    CHECK(tinyxml2::XMLDocument().Parse(map.c_str()) == tinyxml2::XML_SUCCESS);
}

TEST_CASE("arrows of a map lead to ids", "[exporters][mm]") {
    const auto shown = show("# A\n- [b](#b)\n- [see](#b) it\n## B\n");
    const Outline& outline = shown.outline();
    const std::string target = id_of(outline.nodes[3]);
    const std::string map = exported(outline, "mm");
    CHECK_THAT(map, ContainsSubstring("LINK=\"#" + target + '"'));
    CHECK_THAT(map, ContainsSubstring("DESTINATION=\"" + target + "\"/>"));
    CHECK_THAT(map, ContainsSubstring("<a href=\"#b\">see</a>"));
}

TEST_CASE("both sides of a map have half of the nodes", "[exporters][mm]") {
    const std::string map = exported("# A\n## B\n- b\n- c\n- d\n## C\n## D\n", "mm");
    std::string sides;
    for (size_t at = 0; (at = map.find("POSITION=\"", at)) != std::string::npos;) sides += map[at += 10];
    CHECK(sides == "rll");
}

TEST_CASE("Freeplane gets the width of nodes", "[exporters][mm]") {
    const std::string markdown = "---\nmarkmap: {maxWidth: 300}\n---\n# A\n";
    CHECK_THAT(exported(markdown, "mm", {{{"mm-dialect", "freeplane"}}}),
               ContainsSubstring(" MAX_WIDTH=\"300\""));
    CHECK(exported(markdown, "mm").find("MAX_WIDTH") == std::string::npos);
    CHECK(exported("# A\n", "mm", {{{"mm-dialect", "freeplane"}}}).find("MAX_WIDTH") == std::string::npos);
}

TEST_CASE("a map is balanced at any depth", "[exporters][mm]") {
    const std::string map = exported(nested_list(2000), "mm");
    size_t closed = 0;
    for (size_t at = 0; (at = map.find("</node>", at)) != std::string::npos; ++at) ++closed;
    CHECK(closed == 2000);
}
