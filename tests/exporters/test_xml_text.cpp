#include "exporters/xml_text.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace rmtool;
using namespace std::string_literals;

TEST_CASE("what XML cannot hold", "[exporters]") {
    const auto [text, length] =
        GENERATE(std::pair{"a"s, 0U}, std::pair{"\t"s, 0U}, std::pair{"\n"s, 0U}, std::pair{"\r"s, 0U},
                 std::pair{"\0"s, 1U}, std::pair{"\x01"s, 1U}, std::pair{"\x1F"s, 1U}, std::pair{" "s, 0U},
                 std::pair{"\x7F"s, 0U}, std::pair{"\u0080"s, 0U}, std::pair{"\uFFFD"s, 0U},
                 std::pair{"\uFFFE"s, 3U}, std::pair{"\uFFFFa"s, 3U}, std::pair{"\uFEFF"s, 0U});
    CHECK(xml_forbidden_length(text) == length);
}

TEST_CASE("text of XML is escaped for attributes, too", "[exporters]") {
    const auto [text, expected] = GENERATE(
        std::pair{""s, ""s}, std::pair{"a & b <c> \"d\" 'e'"s, "a &amp; b &lt;c&gt; &quot;d&quot; 'e'"s},
        std::pair{"a\nb\tc\rd"s, "a&#10;b&#9;c&#13;d"s}, std::pair{"\x1B]]>"s, "\uFFFD]]&gt;"s},
        std::pair{"&amp;"s, "&amp;amp;"s}, std::pair{"🔴\uFFFF"s, "🔴\uFFFD"s});
    std::string out;
    append_xml_escaped(text, out);
    CHECK(out == expected);
}

TEST_CASE("references hold what is beyond ASCII, but not beyond 16 bits", "[exporters]") {
    const auto [text, expected] = GENERATE(
        std::pair{"<b>a</b>"s, "<b>a</b>"s}, std::pair{"ä€"s, "&#xe4;&#x20ac;"s}, std::pair{"🔴"s, "🔴"s},
        std::pair{"\x01\uFFFE"s, "&#xfffd;&#xfffd;"s}, std::pair{"❤️"s, "&#x2764;&#xfe0f;"s});
    std::string out;
    append_xml_references(text, out);
    CHECK(out == expected);
}
