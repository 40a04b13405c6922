#include "exporters/xml_text.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace rmtool;

TEST_CASE("what XML cannot hold becomes U+FFFD", "[exporters]") {
    using namespace std::string_literals;
    const auto [text, expected] =
        GENERATE(std::pair{"plain ä 🔴"s, "plain ä 🔴"s}, std::pair{"\t\n\r"s, "\t\n\r"s},
                 std::pair{"\x01 \x1F"s, "\uFFFD \uFFFD"s}, std::pair{"a\x0B"s, "a\uFFFD"s},
                 std::pair{"\0"s, "\uFFFD"s}, std::pair{"\x7F\u0080"s, "\x7F\u0080"s},
                 std::pair{"\uFFFEa\uFFFF"s, "\uFFFDa\uFFFD"s}, std::pair{"\uFFFD\uFEFF"s, "\uFFFD\uFEFF"s});
    std::string out = "before ";
    append_xml_chars(text, out);
    CHECK(out == "before " + expected);
}
