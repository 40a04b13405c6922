#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "core/encoding/mojibake.h"

using rmtool::encoding::find_windows;
using rmtool::encoding::repaired;
using rmtool::encoding::Window;

namespace {

std::string read_roadmap() {
    std::ifstream file("testdata/roadmap.md", std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("the roadmap has 98 garbled spans on 98 lines", "[mojibake]") {
    const std::string text = read_roadmap();
    std::map<std::string, int> counts;
    size_t line_end = 0;
    for (const Window& window : find_windows(text)) {
        CHECK(window.range.begin >= line_end);  // one a line
        line_end = text.find('\n', window.range.begin);
        ++counts[window.repaired];
    }
    const std::map<std::string, int> expected = {{"🔴", 47},   {"🔵", 41}, {"🟠", 1}, {"🟡", 1},
                                                 {"🟢", 1}, {"’", 5},  {"Θ", 1},    {"Ω", 1}};
    CHECK(counts == expected);

    const std::string clean = repaired(text);
    CHECK(find_windows(clean).empty());
    CHECK(clean.find("## 🟠 Project Ideas\n") != std::string::npos);
    CHECK(clean.find("Big-Theta(Θ) Notation") != std::string::npos);
}

TEST_CASE("a window is the exact span and nothing beside it", "[mojibake]") {
    const std::string text = "- ðŸŸ\u00A0 x Fordâ€™s";
    const std::vector<Window> windows = find_windows(text);
    REQUIRE(windows.size() == 2);
    CHECK(windows[0].range == rmtool::Range{2, 2 + 2 + 2 + 2 + 2});
    CHECK(windows[0].repaired == "🟠");
    CHECK(text.substr(windows[1].range.begin, windows[1].range.size()) == "â€™");
    CHECK(windows[1].repaired == "’");
}

TEST_CASE("garbled text is repaired once", "[mojibake]") {
    struct Case {
        std::string garbled;
        std::string expected;
    };
    const std::vector<Case> cases = {
        {"ðŸ”´ Backend", "🔴 Backend"},
        {"ðŸ”µReact", "🔵React"},
        {"ðŸ”´ðŸ”µ", "🔴🔵"},
        {"cafÃ© crÃ¨me", "café crème"},
        {"voilÃ\u00A0 tout", "voilà tout"},  // the byte A0 is part of the span, the blank is not
        {"20Â°C", "20°C"},
        {"Â© 2024", "© 2024"},
        {"Î©", "Ω"},
        {"Ãœber", "Über"},
        {"Å\u0081Ã³dÅº", "Łódź"},  // 81 is undefined in windows-1252
        {"MuÅ¡kÃ¡t", "Muškát"},
        {"â\u0080\u0099s", "’s"},  // read as latin-1
        {"â\u0080œquoteâ€\u009D", "“quote”"},
        {"Productâ„¢", "Product™"},
        {"âœ… done, â†’ next", "✅ done, → next"},
        {"ÐœÐ¸Ñ€", "Мир"},
        {"ä½\u00A0å¥½", "你好"},
        {"Viá»‡t", "Việt"},
        {"ï»¿text", "\uFEFFtext"},
        {"cafÃƒÂ©", "cafÃ©"},
    };
    for (const Case& each : cases) {
        INFO(each.garbled);
        CHECK(repaired(each.garbled) == each.expected);
    }
}

TEST_CASE("honest text is left alone", "[mojibake]") {
    const std::vector<std::string> cases = {
        "",
        "plain ASCII",
        "🔴 Backend, naïve café, Ünïcödé, Việt Nam, Їжак, 日本語",
        "« café\u00A0»",  // E9 A0 BB would be an ideograph
        "« à\u00A0»",
        "le cliché…”",
        "un café—“fin”",
        "CITÉ\u00A0» et CAFÉ™",
        "MAÇÃ” e IRMÃ’",
        "„Spaß“, Straß…",
        "„Ä“, ‚Å‘, «É»",
        "the letters “Ã”, «Â» and „Î“",
        "5 Å³, 3 Ø², 10×², 2×½",
        "20°C ± 3 µm, £5, m³, 50 €",
        "ÎLE, AOÛT, FORÊT",
        "Ã O, NÃO",
        "ï¿½",  // what is lost stays lost
        "Â\u0081",
        "Ã",
        "â€",
        "ðŸ”",
        "ðŸ\u00E9 x",
        "À\u0080",              // overlong
        "í\u00A0\u0080",        // a surrogate
        "ô\u0090\u0080\u0080",  // above U+10FFFF
    };
    for (const std::string& text : cases) {
        INFO(text);
        CHECK(find_windows(text).empty());
        CHECK(repaired(text) == text);
    }
}

TEST_CASE("ill-formed bytes around a window are kept", "[mojibake]") {
    CHECK(repaired("\xFF\xC3ðŸ”´\xF0\x9F") == "\xFF\xC3🔴\xF0\x9F");
    CHECK(repaired("\xC3") == "\xC3");
    CHECK(repaired("\xC3\x83") == "\xC3\x83");
}
