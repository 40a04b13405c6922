// What fixtures cannot show: the founding document as a whole, garbled further, and other encodings.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "core/encoding/mojibake.h"
#include "core/project.h"
#include "rules/lint.h"
#include "tests/support/garble.h"

namespace rmtool {
namespace {

using namespace std::string_literals;
using encoding::Page;

std::string read_roadmap() {
    std::ifstream file("testdata/roadmap.md", std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

LintSettings only_mojibake() {
    LintSettings settings = default_settings();
    std::erase_if(settings.selected, [](const Rule* rule) { return rule->id != mojibake; });
    return settings;
}

FileFacts lint(const std::string& text, const LintSettings& settings = only_mojibake()) {
    MemoryDisk disk;
    Project project(disk);
    FileFacts facts = examine(Source("roadmap.md", text), settings);
    conclude(facts, settings, project);
    return facts;
}

std::string fixed(const std::string& text) {
    const FileFacts facts = lint(text);
    return facts.diagnostics.empty() ? text : fixed_once(facts, FixLevel::safe);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::string repaired_by_hand(std::string text) {
    for (const std::string_view meant : {"🔴", "🔵", "🟠", "🟡", "🟢", "’", "Θ", "Ω"})
        text = replaced(text, testing::garbled(meant, Page::windows_1252), meant);
    return text;
}

TEST_CASE("the roadmap has 98 findings on 98 lines, and its fix changes nothing else", "[mojibake]") {
    const std::string text = read_roadmap();
    for (const std::string& variant : {text, replaced(text, "\n", "\r\n"), "\xEF\xBB\xBF" + text}) {
        const FileFacts facts = lint(variant);
        REQUIRE(facts.diagnostics.size() == 98);
        std::map<std::string, int> counts;
        std::map<uint32_t, int> lines;
        for (const Diagnostic& diagnostic : facts.diagnostics) {
            CHECK(diagnostic.severity == Severity::error);
            REQUIRE(diagnostic.fix);
            CHECK(diagnostic.fix->safety == Safety::safe);
            CHECK(diagnostic.fix->range == diagnostic.range);
            ++counts[diagnostic.fix->replacement];
            ++lines[facts.source.position(diagnostic.range.begin).line];
        }
        const std::map<std::string, int> expected = {{"🔴", 47},   {"🔵", 41}, {"🟠", 1}, {"🟡", 1},
                                                     {"🟢", 1}, {"’", 5},  {"Θ", 1},    {"Ω", 1}};
        CHECK(counts == expected);
        CHECK(lines.size() == 98);
        CHECK(fixed(variant) == repaired_by_hand(variant));
        CHECK(lint(fixed(variant)).diagnostics.empty());
    }
}

TEST_CASE("the repaired roadmap is what is written", "[mojibake]") {
    MemoryDisk disk;
    Project project(disk);
    const std::string text = read_roadmap();
    const Result<FixedFile> written = fix_until_stable(lint(text), FixLevel::safe, only_mojibake(), project);
    REQUIRE(written);
    CHECK(written->applied == 98);
    CHECK(written->facts.source.bytes() == repaired_by_hand(text));
}

TEST_CASE("a document that was garbled two or three times comes back in one round", "[mojibake]") {
    const std::string clean = repaired_by_hand(read_roadmap());
    for (const Page page : {Page::windows_1252, Page::latin_1}) {
        for (const int levels : {1, 2, 3}) {
            CHECK(fixed(testing::garbled(clean, page, levels)) == clean);
        }
    }
    // And the one that is garbled already, further.
    CHECK(fixed(testing::garbled(read_roadmap(), Page::windows_1252, 2)) == clean);
}

TEST_CASE("the roadmap comes back from every page, and with what it lost on the way", "[mojibake]") {
    const std::string clean = repaired_by_hand(read_roadmap());
    for (uint32_t number = 0; number < encoding::page_count; ++number) {
        const auto page = static_cast<Page>(number);
        if (page == Page::koi8_r || page == Page::cp866) continue;
        CHECK(fixed(testing::garbled(clean, page)) == clean);
    }
    for (const Page page : {Page::windows_1252, Page::windows_1250, Page::windows_1254, Page::windows_1251}) {
        std::string lossy = replaced(testing::garbled(clean, page), "\u00A0", " ");
        for (const std::string_view lost : {"\u0081", "\u008D", "\u008F", "\u0090", "\u009D", "\u00AD"})
            lossy = replaced(lossy, lost, "");
        CHECK(fixed(lossy) == clean);
        for (const std::string_view quote : {"“", "”", "„"}) lossy = replaced(lossy, quote, "\"");
        for (const std::string_view quote : {"‘", "’", "‚"}) lossy = replaced(lossy, quote, "'");
        CHECK(fixed(lossy) == clean);
    }
    CHECK(fixed(replaced(read_roadmap(), "\u00A0", " ")) == clean);
    CHECK(fixed(replaced(replaced(read_roadmap(), "”", "\""), "’", "'")) == clean);
}

TEST_CASE("koi8-r and cp866 are reported without a fix", "[mojibake]") {
    for (const Page page : {Page::koi8_r, Page::cp866}) {
        const FileFacts facts = lint(testing::garbled("Привет, мир! Это довольно длинный текст.\n", page));
        REQUIRE(!facts.diagnostics.empty());
        for (const Diagnostic& diagnostic : facts.diagnostics) {
            CHECK(!diagnostic.fix);
            CHECK(diagnostic.suggestions.size() == 1);
        }
    }
}

TEST_CASE("levels, pages and exceptions are the user's", "[mojibake]") {
    LintSettings settings = only_mojibake();
    const std::string twice = testing::garbled("déjà vu, à côté", Page::windows_1252, 2);
    settings.encoding.levels = 1;
    CHECK(fixed_once(lint(twice, settings), FixLevel::safe) ==
          testing::garbled("déjà vu, à côté", Page::windows_1252));
    settings.encoding = {{"cp437"}, most_encoding_levels, {}};
    CHECK(lint(twice, settings).diagnostics.empty());
    settings.encoding = {{}, most_encoding_levels, {"Ãƒ*"}};
    CHECK(lint(twice, settings).diagnostics.empty());
}

TEST_CASE("what was lost and cannot be told is reported with what it may be", "[mojibake]") {
    const FileFacts facts = lint("- ðŸŽ¯ Goal\n- ðŸ” Search\n");
    REQUIRE(facts.diagnostics.size() == 2);
    CHECK(facts.diagnostics[0].fix);
    CHECK(!facts.diagnostics[1].fix);
    CHECK(facts.diagnostics[1].suggestions.size() > 1);
}

TEST_CASE("nothing else is said of a file in UTF-16 or UTF-32", "[mojibake]") {
    const std::string heading = "\xFF\xFE#\0 \0A\0\n\0#\0 \0A\0\n\0"s;
    const FileFacts facts = lint(heading, default_settings());
    REQUIRE(facts.diagnostics.size() == 1);
    CHECK(facts.diagnostics[0].rule == mojibake);
    CHECK(facts.diagnostics[0].range == Range{});
    CHECK(facts.diagnostics[0].message.find("UTF-16") != std::string::npos);
    CHECK(!facts.diagnostics[0].fix);
    CHECK(lint("\0\0\xFE\xFF\0\0\0#"s).diagnostics.at(0).message.find("UTF-32") != std::string::npos);
}

TEST_CASE("messages show the beginning of what is long", "[mojibake]") {
    std::string meant;
    for (int i = 0; i < 100; ++i) meant += "你";
    const FileFacts facts = lint(testing::garbled(meant, Page::windows_1252, 2));
    REQUIRE(facts.diagnostics.size() == 1);
    const std::string& message = facts.diagnostics[0].message;
    CHECK(message.size() < 300);
    CHECK(message.find("你你…\" read as windows-1252, twice") != std::string::npos);
    CHECK(lint(std::string(100, '\xFF')).diagnostics.at(0).message.find("FF … are not UTF-8") !=
          std::string::npos);
}

TEST_CASE("a garbled byte order mark before a heading is not fixed unread", "[mojibake]") {
    const FileFacts facts = lint("ï»¿# Title\n");
    REQUIRE(facts.diagnostics.size() == 1);
    CHECK(facts.diagnostics[0].fix->safety == Safety::unsafe);
    CHECK(fixed_once(facts, FixLevel::unsafe) == "\xEF\xBB\xBF# Title\n");
}

}  // namespace
}  // namespace rmtool
