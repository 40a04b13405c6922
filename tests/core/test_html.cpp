#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/html.h"

using namespace rmtool;

namespace {

// `name[attribute=value ...]` of each tag.
std::string shown(std::string_view text) {
    std::string out;
    for (const html::Tag& tag : html::tags_of(text)) {
        if (!out.empty()) out += ' ';
        if (tag.closing) out += '/';
        out += tag.name;
        if (tag.attributes.empty()) continue;
        out += '[';
        for (const html::Attribute& attribute : tag.attributes) {
            if (out.back() != '[') out += ' ';
            out += attribute.name;
            out += '=';
            out += text.substr(attribute.value.begin, attribute.value.size());
        }
        out += ']';
    }
    return out;
}

}  // namespace

TEST_CASE("tags and their attributes", "[html]") {
    struct Case {
        std::string_view text;
        std::string_view expected;
    };
    const std::vector<Case> cases = {
        {"", ""},
        {"a < b > c <3 <", ""},
        {"<a id=\"x\" href='#y'>t</a>", "a[id=x href=#y] /a"},
        {"<A ID = x checked>", "A[ID=x checked=]"},
        {"<br/><img src=a/b.png />", "br img[src=a/b.png]"},
        {"<a title=\">\" id=x>", "a[title=> id=x]"},
        {"<a\nid=x\n>", "a[id=x]"},
        {"<p id=\"\">", "p[id=]"},
        {"<!-- <a id=x> --><b>", "!-- b"},
        {"<!-- <a id=x>", "!--"},
        {"<a id=\"x>", ""},
        {"<a id=x", ""},
        {"<b><a id=\"x", "b"},
        {"<a =x=y>", "a[=x=y]"},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        CHECK(shown(each.text) == each.expected);
    }
}

TEST_CASE("headings and text between tags", "[html]") {
    const std::string_view text =
        "<h1 align=center>A &amp; <b>B</b><!-- c --></h1><H2>C</h2 ><h3>D</h4><h5>E";
    const std::vector<Range> headings = html::headings_of(text);
    REQUIRE(headings.size() == 2);
    CHECK(html::text_of(text.substr(headings[0].begin, headings[0].size())) == "A & B");
    CHECK(html::text_of(text.substr(headings[1].begin, headings[1].size())) == "C");
    CHECK(html::decoded("a&#x62;&copy;&nope;&") == "ab©&nope;&");
}

TEST_CASE("unclosed tags cost linear time", "[html]") {
    std::string text;
    for (int count = 0; count < 200'000; ++count) text += "<a \"";
    CHECK(html::tags_of(text).empty());
    CHECK(html::headings_of(text + "<h1>").empty());
}
