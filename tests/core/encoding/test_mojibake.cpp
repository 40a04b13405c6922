#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "core/encoding/mojibake.h"
#include "core/encoding/suspects.h"
#include "core/utf8.h"
#include "tests/support/garble.h"

using rmtool::encoding::find_windows;
using rmtool::encoding::repaired;
using rmtool::encoding::Window;
using rmtool::testing::garbled;
namespace encoding = rmtool::encoding;

namespace {

std::string read_roadmap() {
    std::ifstream file("testdata/roadmap.md", std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

encoding::Evidence evidence_of(std::string_view text) { return {text, encoding::find_windows(text)}; }

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

TEST_CASE("garbled text is repaired", "[mojibake]") {
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
        {"cafÃƒÂ©", "café"},
        {"LÃ½ thuyáº¿t", "Lý thuyết"},
        {"há»‡", "hệ"},
        {"(Arraysï¼‰", "(Arrays）"},
        {"- ç”¨ -", "- 用 -"},
        {"Ð’ Ð³Ð¾Ñ€Ð¾Ð´", "В город"},  // the word votes for the letter
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
        "« dockérizé\u00A0» d'aujourd'hui",
        "Việt Nam: ĐỒNG HỒ, SÁNG Ở ĐÂY",
        "ЇЖАК, ЄДНІСТЬ, МІЙ",
        "┌──┬──┐ ╔══╗ █▓▒░",
        "/ˈɪŋɡlɪʃ/, [ʃø̃ː], /ˌœ̃ˈʁ/",
        "Ð",
        "Ð¸",   // one letter of a far script in a text that has no other
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

TEST_CASE("no pair that could begin a character is overlooked", "[mojibake]") {
    int overlooked = 0;
    for (uint32_t number = 0; number < encoding::page_count; ++number) {
        const auto page = static_cast<encoding::Page>(number);
        for (uint8_t lead = 0xC2; lead <= 0xF4; ++lead) {
            for (uint8_t further = 0x80; further < 0xC0; ++further) {
                std::string text;
                rmtool::utf8::append(encoding::character_of(page, lead), text);
                rmtool::utf8::append(encoding::character_of(page, further), text);
                if (lead >= 0xE0) rmtool::utf8::append(encoding::character_of(page, 0x80), text);
                overlooked += encoding::find_suspect(text, 0, encoding::only(page)).at < text.size() ? 0 : 1;
            }
        }
    }
    CHECK(overlooked == 0);
}

TEST_CASE("words of Cyrillic are not looked at as if they were garbled", "[mojibake]") {
    for (const std::string_view honest :
         {"хозяйственная программа", "на дозвіллі, як і твої", "њихово љубав"})
        CHECK(encoding::find_suspect(honest, 0, encoding::all_pages).at == honest.size());
}

TEST_CASE("ill-formed bytes around a window are kept", "[mojibake]") {
    CHECK(repaired("\xFF\xC3ðŸ”´\xF0\x9F") == "\xFF\xC3🔴\xF0\x9F");
    CHECK(repaired("\xC3") == "\xC3");
    CHECK(repaired("\xC3\x83") == "\xC3\x83");
}

TEST_CASE("what was garbled several times is one window with the text meant", "[mojibake]") {
    const std::vector<std::string> texts = {"🔴", "é", "’", "à", "Ł", "Θ", "你好", "Привет", "“naïve” – café"};
    for (const encoding::Page page : {encoding::Page::windows_1252, encoding::Page::latin_1}) {
        for (const std::string& text : texts) {
            for (const int levels : {1, 2, 3}) {
                const std::string line = "x " + garbled(text, page, levels) + " y";
                INFO(line);
                const std::vector<Window> windows = find_windows(line);
                REQUIRE(!windows.empty());
                CHECK(repaired(line) == "x " + text + " y");
                for (const Window& window : windows) CHECK(window.levels == levels);
            }
        }
    }
    CHECK(find_windows("caf" + garbled("é", encoding::Page::windows_1252, 3) + " x").size() == 1);
}

TEST_CASE("a garbled text in which honest characters look garbled is repaired once", "[mojibake]") {
    for (const std::string text : {"CITÉ\u00A0» et CAFÉ™", "« à\u00A0»", "5 Å³", "ÎLE, AOÛT"}) {
        CHECK(repaired(garbled(text, encoding::Page::windows_1252)) == text);
    }
}

TEST_CASE("windows name the page they were read as", "[mojibake]") {
    const auto page_of = [](std::string_view text) { return find_windows(text).at(0).page; };
    CHECK(page_of("â€™s") == encoding::Page::windows_1252);
    CHECK(page_of("â\u0080\u0099s") == encoding::Page::latin_1);
    CHECK(page_of("â\u0080œ") == encoding::Page::windows_1252);
    CHECK(page_of("cafÃ©") == encoding::Page::windows_1252);         // either
    CHECK(page_of("Å\u0081Ã³dÅº") == encoding::Page::windows_1252);  // 81 is undefined there
}

TEST_CASE("a part is read as in its whole", "[mojibake]") {
    const std::string part = "Ð¸";
    CHECK(repaired(part) == part);
    CHECK(repaired(part, evidence_of("ÐŸÑ€Ð¸Ð²ÐµÑ‚ Ð¸ Ð¿Ð¾ÐºÐ°")) == "и");
    CHECK(repaired(part, evidence_of("cafÃ© crÃ¨me")) == part);
    CHECK(repaired(part, evidence_of("Привет")) == part);
    CHECK(repaired("Ã© Ã©Ã© Ã", evidence_of("cafÃ© crÃ©Ã©e")) == "é éé Ã");
    CHECK(evidence_of("plain").empty());
}
