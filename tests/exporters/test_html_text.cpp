#include "exporters/html_text.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

#include "tests/core/shown.h"

using namespace rmtool;
using rmtool::testing::show;
using rmtool::testing::Shown;

namespace {

struct HtmlCase {
    std::string_view title, expected;
};

std::string html(const Outline& outline, VoidTags void_tags, uint32_t without) {
    std::string out;
    append_html_of(outline, 0, void_tags, without, out);
    return out;
}

}  // namespace

TEST_CASE("a title as HTML", "[exporters]") {
    const auto [title, expected] =
        GENERATE(HtmlCase{"", ""},                                                                  //
                 HtmlCase{"a *b **c*** ~~d~~ `e`", "a <i>b <b>c</b></i> <s>d</s> <code>e</code>"},  //
                 HtmlCase{"a < b & \"c\" &lt; \\*", "a &lt; b &amp; &quot;c&quot; &lt; *"},         //
                 HtmlCase{"`<b>&amp;`", "<code>&lt;b&gt;&amp;amp;</code>"},                         //
                 HtmlCase{"a<br/>b", "a<br>b"},                                                     //
                 HtmlCase{"<kbd>a</kbd> <!-- c --> b", "a  b"},                                     //
                 HtmlCase{"a <!-- c -->", "a"},                                                     //
                 HtmlCase{"[a *b*](/u?x&y \"t&quot;\") c",
                          "<a href=\"/u?x&amp;y\" title=\"t&quot;\">a <i>b</i></a> c"},        //
                 HtmlCase{"![a *b*](/i \"t\")", "<img src=\"/i\" alt=\"a b\" title=\"t\">"},   //
                 HtmlCase{"[![a](/i)](/u)", "<a href=\"/u\"><img src=\"/i\" alt=\"a\"></a>"},  //
                 HtmlCase{"<https://x.y>", "<a href=\"https://x.y\">https://x.y</a>"},         //
                 HtmlCase{"*a*[^1]", "<i>a</i>"},                                              //
                 HtmlCase{"***a***", "<i><b>a</b></i>"});
    const Shown shown = show("# " + std::string(title) + "\n\n[^1]: note\n");
    CHECK(html(shown.outline(), VoidTags::html, none) == expected);
}

TEST_CASE("HTML that is XML", "[exporters]") {
    const Shown shown = show("# a<br>![b](/i)\n");
    CHECK(html(shown.outline(), VoidTags::xml, none) == "a<br/><img src=\"/i\" alt=\"b\"/>");
}

TEST_CASE("a link whose address is shown elsewhere", "[exporters]") {
    const Shown shown = show("# *[a **b**](/u)*\n");
    const uint32_t link = sole_link(shown.outline(), 0);
    CHECK(html(shown.outline(), VoidTags::html, link) == "<i>a <b>b</b></i>");
    CHECK(has_markup(shown.outline(), 0, link));
}

TEST_CASE("a synthetic root's title as HTML", "[exporters]") {
    const Shown shown = show("- a\n", {}, "a<b.md");
    CHECK(html(shown.outline(), VoidTags::html, none) == "a&lt;b");
    CHECK(!has_markup(shown.outline(), 0, none));
}

TEST_CASE("what is markup", "[exporters]") {
    const auto [title, expected] =
        GENERATE(std::pair{"a", false}, std::pair{"a &amp; \\* <br> b", false}, std::pair{"<u>a</u>", false},
                 std::pair{"`a`", true}, std::pair{"*a*", true}, std::pair{"~~a~~", true},
                 std::pair{"[a](b)", true}, std::pair{"![a](b)", true});
    CHECK(has_markup(show("# " + std::string(title) + "\n").outline(), 0, none) == expected);
}
