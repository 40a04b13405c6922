#include "exporters/dates.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string_view>
#include <utility>

using namespace rmtool;
using Case = std::pair<std::string_view, std::string_view>;

TEST_CASE("timestamps of YAML in RFC 822", "[exporters]") {
    const auto [timestamp, expected] =
        GENERATE(Case{"2024-02-29", "Thu, 29 Feb 2024 00:00:00 GMT"},
                 Case{"0001-01-01", "Mon, 01 Jan 0001 00:00:00 GMT"},
                 Case{"2024-2-9", "Fri, 09 Feb 2024 00:00:00 GMT"},
                 Case{"2024-12-31T23:59:60Z", "Tue, 31 Dec 2024 23:59:60 GMT"},
                 Case{"2024-01-07 8:05", "Sun, 07 Jan 2024 08:05:00 GMT"},
                 Case{"2001-12-14t21:59:43.10-05:00", "Fri, 14 Dec 2001 21:59:43 -0500"},
                 Case{"2001-12-14 21:59:43.10 -5", "Fri, 14 Dec 2001 21:59:43 -0500"},
                 Case{"2024-01-31T10:00:00+0530", "Wed, 31 Jan 2024 10:00:00 +0530"});
    CHECK(rfc822_date(timestamp) == expected);
}

TEST_CASE("what is no timestamp", "[exporters]") {
    const auto timestamp =
        GENERATE("", "2024", "2024-13-01", "2023-02-29", "2024-02-30", "24-01-01", "yesterday", "2024-01-01x",
                 "2024-01-01 ", "2024-01-01T", "2024-01-01T25:00", "2024-01-01T10:60", "2024-01-01T10",
                 "2024-01-01T10:00:00 CET", "2024-01-01T10:00:00+", "2024-01-01T10:00:00+1:x", "-2024-01-01");
    CHECK(rfc822_date(timestamp) == "");
}
