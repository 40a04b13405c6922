#include "cli/terminal.h"

#include <catch2/catch_test_macros.hpp>
#include <vector>

using namespace rmtool;
using namespace std::string_view_literals;

TEST_CASE("colour: --color, then NO_COLOR, then TERM, then the terminal") {
    struct Case {
        ColorChoice choice;
        bool interactive;
        const char* no_color;
        const char* term;
        bool colored;
    };
    constexpr auto automatic = ColorChoice::automatic;
    const std::vector<Case> cases = {
        {automatic, true, nullptr, "xterm", true},       {automatic, false, nullptr, "xterm", false},
        {automatic, true, "1", "xterm", false},          {automatic, true, "", "xterm", true},
        {automatic, true, nullptr, "dumb", false},       {automatic, true, nullptr, nullptr, false},
        {ColorChoice::always, false, "1", "dumb", true}, {ColorChoice::never, true, nullptr, "xterm", false},
    };
    for (const Case& c : cases) {
        CAPTURE(static_cast<int>(c.choice), c.interactive, c.no_color ? c.no_color : "unset");
        CHECK(is_colored(c.choice, c.interactive, c.no_color, c.term) == c.colored);
    }
}

TEST_CASE("nothing that a terminal obeys is printed") {
    struct Case {
        std::string_view text;
        std::string_view escaped;
    };
    const std::vector<Case> cases = {
        {"plain 🔴 é", "plain 🔴 é"},
        {"\x1b[31mred", "\\x1b[31mred"},
        {"a\0b"sv, "a\\x00b"},
        {"a\nb\tc\rd", "a\\x0ab\\x09c\\x0dd"},
        {"\x7f", "\\x7f"},
        {"\xC2\x9b"
         "31m",
         "\\x9b31m"},
        {"\xC2\xA0", "\xC2\xA0"},
        {"a\u202Eb\u2066\u200F\u061C", "a\\u202eb\\u2066\\u200f\\u061c"},
        {"👩\u200D🚀 שלום", "👩\u200D🚀 שלום"},
        {"\x9b"
         "31m",
         "\\x9b31m"},
        {"\xF0\x9F\x94", "\\xf0\\x9f\\x94"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.escaped);
        CHECK(printable(c.text) == c.escaped);
    }
    CHECK(printable("a\nb\tc\rd", Whitespace::blank) == "a b c\\x0dd");
    CHECK(printable("a\nb\tc\rd\r\n\xC2\x9b", Whitespace::kept) == "a\nb\tc\\x0dd\r\n\\x9b");
}

TEST_CASE("a text is cut to its columns with an ellipsis") {
    struct Case {
        std::string_view text;
        size_t columns;
        std::string_view clipped;
    };
    const std::vector<Case> cases = {
        {"abcdef", 6, "abcdef"},
        {"abcdef", 5, "abcd…"},
        {"abcdef", 1, "…"},
        {"abcdef", 0, "…"},
        {"", 0, ""},
        {"漢字漢字", 8, "漢字漢字"},
        {"漢字漢字", 7, "漢字漢…"},
        {"漢字漢字", 6, "漢字…"},
        {"éééé", 4, "éééé"},
        {"éééé", 3, "éé…"},
        // A cluster is kept or left out as a whole.
        {"ae\u0301\u0302z.", 3, "ae\u0301\u0302…"},
        {"ae\u0301\u0302z.", 2, "a…"},
        {"a👨‍👩‍👧z", 5, "a…"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text, c.columns);
        CHECK(clipped(c.text, c.columns) == c.clipped);
    }
}

TEST_CASE("colours become the nearest ones of the palette") {
    CHECK(palette_index(0x000000) == 16);
    CHECK(palette_index(0xffffff) == 231);
    CHECK(palette_index(0xff0000) == 196);
    CHECK(palette_index(0x5f87af) == 16 + 36 * 1 + 6 * 2 + 3);
    CHECK(palette_index(0x1f77b4) == 16 + 36 * 0 + 6 * 2 + 3);
}
