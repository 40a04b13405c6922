#include "core/suggest.h"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <vector>

using namespace rmtool;

TEST_CASE("a suggestion is what was probably meant, or nothing") {
    constexpr std::array<std::string_view, 6> names{"export", "tree", "help", "json", "format", "no-lists"};
    struct Case {
        std::string_view typed;
        std::string_view suggestion;
    };
    const std::vector<Case> cases = {
        {"formt", "format"},
        {"fromat", "format"},
        {"exprot", "export"},
        {"EXPORT", "export"},
        {"exp", "export"},
        {"jsno", "json"},
        {"jso", "json"},
        {"nolists", "no-lists"},
        {"tre", "tree"},
        {"halp", "help"},
        {"x", ""},
        {"", ""},
        {"e", ""},
        {"banana", ""},
        {"jxyn", ""},
        {"trunk", ""},
        {"helpexport", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.typed);
        CHECK(suggest(c.typed, names) == c.suggestion);
    }
    CHECK(suggest(std::string(100'000, 'e'), names).empty());
    CHECK(suggest("json", {}).empty());
}

TEST_CASE("of equally near names the first is suggested") {
    constexpr std::array<std::string_view, 3> names{"root", "rook", "book"};
    CHECK(suggest("roof", names) == "root");
    CHECK(suggest("rook", names) == "rook");
}

TEST_CASE("did-you-mean is a sentence or nothing") {
    constexpr std::array<std::string_view, 1> names{"format"};
    CHECK(did_you_mean("formt", names, "--") == "did you mean '--format'?");
    CHECK(did_you_mean("xyz", names, "--").empty());
}
