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

namespace {

struct OpmlCase {
    std::string_view markdown, expected;
};

}  // namespace

TEST_CASE("what an outline of OPML carries", "[exporters][opml]") {
    const auto [markdown, expected] = GENERATE(
        OpmlCase{"# a *b* & `<c>`\n",
                 R"(text="a &lt;i&gt;b&lt;/i&gt; &amp;amp; &lt;code&gt;&amp;lt;c&amp;gt;&lt;/code&gt;")"},
        OpmlCase{"# a<br>b\n", R"(text="a&lt;br&gt;b")"},                                        //
        OpmlCase{"-\n", R"(<outline text="" _id=)"},                                             //
        OpmlCase{"# [a](/u?b&c)\n", R"(type="link" url="/u?b&amp;c")"},                          //
        OpmlCase{"# [*a*](/u)\n", R"(<outline text="&lt;i&gt;a&lt;/i&gt;")"},                    //
        OpmlCase{"# [a](/u) b\n", R"(text="&lt;a href=&quot;/u&quot;&gt;a&lt;/a&gt; b")"},       //
        OpmlCase{"# ![a](/i)\n", R"(text="&lt;img src=&quot;/i&quot; alt=&quot;a&quot;&gt;")"},  //
        OpmlCase{"- [x] a\n", R"(_complete="true" _status="checked")"},                          //
        OpmlCase{"- [ ] a\n", R"(_complete="false" _status="unchecked")"},                       //
        OpmlCase{"7. a\n", R"(_ordinal="7")"},                                                   //
        OpmlCase{"# A\n\n> a\n> b\n\n```\n\tc\n```\n",
                 R"(_note="&gt; a&#10;&gt; b&#10;&#10;```&#10;&#9;c&#10;```")"},
        OpmlCase{"# a\x1B\n", "text=\"a\uFFFD\""},                                     //
        OpmlCase{"---\ntitle: T & U\n---\n# A\n", "    <title>T &amp; U</title>\n"},   //
        OpmlCase{"# A\n# B\n", "    <title>doc</title>\n"},                            //
        OpmlCase{"---\nauthor: A\n---\n", "    <ownerName>A</ownerName>\n"},           //
        OpmlCase{"---\nauthors: [A, B]\n---\n", "    <ownerName>A, B</ownerName>\n"},  //
        OpmlCase{"---\nauthor: {name: A}\n---\n",
                 R"(>{&quot;author&quot;:{&quot;name&quot;:&quot;A&quot;}}</)"},
        OpmlCase{"---\ndate: 2024-02-29\n---\n", "<dateCreated>Thu, 29 Feb 2024 00:00:00 GMT</dateCreated>"},
        OpmlCase{"---\nupdated: 2024-02-29\n---\n",
                 "<dateModified>Thu, 29 Feb 2024 00:00:00 GMT</dateModified>"},
        OpmlCase{"---\ndate: soon\n---\n", R"(>{&quot;date&quot;:&quot;soon&quot;}</)"},  //
        OpmlCase{"---\ntags: [a]\n---\n",
                 R"(xmlns:rmtool="urn:rmtool:front-matter">{&quot;tags&quot;:[&quot;a&quot;]}</)"},
        OpmlCase{"# A\n## B\n- x\n## C <!-- markmap: fold -->\n- y\n",
                 "<expansionState>1,2</expansionState>"});
    CAPTURE(markdown);
    const std::string opml = exported(std::string(markdown), "opml");
    CHECK_THAT(opml, ContainsSubstring(std::string(expected)));
    CHECK(tinyxml2::XMLDocument().Parse(opml.c_str()) == tinyxml2::XML_SUCCESS);
}

TEST_CASE("OPML says nothing of folds where there are none", "[exporters][opml]") {
    CHECK(exported("# A\n- x\n", "opml").find("expansionState") == std::string::npos);
}

TEST_CASE("texts of OPML have three forms", "[exporters][opml]") {
    const std::string markdown = "# a **b** &lt;\n";
    const auto [form, expected] =
        GENERATE(OpmlCase{"html", R"(text="a &lt;b&gt;b&lt;/b&gt; &amp;lt;")"},
                 OpmlCase{"plain", R"(text="a b &lt;")"}, OpmlCase{"markdown", R"(text="a **b** &amp;lt;")"});
    CHECK_THAT(exported(markdown, "opml", {{{"opml-text", std::string(form)}}}),
               ContainsSubstring(std::string(expected)));
}

TEST_CASE("references of OPML name ids", "[exporters][opml]") {
    const auto shown = rmtool::testing::show("# A\n- [b](#b) and [c](#c)\n## B\n## C\n");
    const Outline& outline = shown.outline();
    CHECK_THAT(exported(outline, "opml"),
               ContainsSubstring("_ref=\"" + id_of(outline.nodes[2]) + ' ' + id_of(outline.nodes[3]) + '"'));
}

TEST_CASE("OPML nests as the outline does", "[exporters][opml]") {
    tinyxml2::XMLDocument document;
    REQUIRE(document.Parse(exported("# A\n- b\n  - c\n- d\n\n## E\n- f\n", "opml").c_str()) ==
            tinyxml2::XML_SUCCESS);
    std::string tree;
    const tinyxml2::XMLElement* element = document.RootElement()->FirstChildElement("body");
    // Pre-order without recursion: the texts with their depths.
    for (int depth = 0; element != nullptr;) {
        if (depth > 0) tree += std::to_string(depth) + element->Attribute("text") + ' ';
        if (element->FirstChildElement() != nullptr) {
            element = element->FirstChildElement();
            ++depth;
            continue;
        }
        while (depth > 0 && element->NextSiblingElement() == nullptr) {
            element = element->Parent()->ToElement();
            --depth;
        }
        element = depth > 0 ? element->NextSiblingElement() : nullptr;
    }
    CHECK(tree == "1A 2b 3c 2d 2E 3f ");
}

TEST_CASE("OPML is balanced at any depth", "[exporters][opml]") {
    const std::string opml = exported(nested_list(2000), "opml");
    size_t closed = 0;
    for (size_t at = 0; (at = opml.find("</outline>", at)) != std::string::npos; ++at) ++closed;
    CHECK(closed == 2000);
}
