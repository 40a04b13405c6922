#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/encoding/losses.h"
#include "core/encoding/model.h"
#include "core/encoding/options.h"
#include "core/encoding/suspects.h"
#include "core/encoding/suspicion.h"
#include "core/encoding/units.h"
#include "core/encoding/vote.h"
#include "core/utf8.h"
#include "tests/support/garble.h"

namespace encoding = rmtool::encoding;
using encoding::all_pages;
using encoding::find_suspect;
using encoding::is_suspicious;
using encoding::Pages;
using rmtool::testing::garbled;

namespace {

std::string encoded(std::u32string_view text) {
    std::string bytes;
    for (const char32_t character : text) rmtool::utf8::append(character, bytes);
    return bytes;
}

bool is_small_cyrillic(char32_t letter) { return (letter >= U'а' && letter <= U'џ') || letter == U'ґ'; }

// The definition, character by character: pages in which the one at the index makes what is before it a
// suspect.
Pages suspect_pages(std::u32string_view text, size_t at) {
    const auto goes_on = [text](size_t begin) {
        const Pages pages = encoding::pages_of_pair(text[begin], text[begin + 1]);
        const bool in_word = is_small_cyrillic(text[begin]) && is_small_cyrillic(text[begin + 1]);
        const Pages suspect = in_word ? pages & encoding::roles_of(text[begin]).lead_of_two : pages;
        return std::pair(suspect, pages & ~suspect);
    };
    Pages pages = at > 0 ? goes_on(at - 1).first : 0;
    if (at < 2) return pages;
    if (!is_small_cyrillic(text[at]))
        pages |= goes_on(at - 2).second & encoding::continuation_pages(text[at]);
    return pages | encoding::pages_around(text[at - 2], text[at - 1], text[at]);
}

std::vector<std::u32string_view> kinds_of_text() {
    return {U"абвгийклмнопрстуфхшя",
            U"абвгийклмнопрстуфхшя абвгийклмнопрстуфхшя іїєј",
            U"абвгдеопрстуя   АВПРСЯ ,. ёіїєґћќј'\"",
            U"αβγδεηιλμνοπρστυφω  ΑΒΩ άέό Έ'\"·»",
            U"абя απω aé '\" «»–—“„ █├ ІЇЁ ©ÑÐ",
            U"abc ÃÂâäåðñóé €™œžŸ'\"\u0080\u0099\u00A0",
            U"שלום עולם العربية հայ a “é",
            U"你好世界、。，한국어हिन्दी a –é"};
}

// Signs, letters of many scripts, emoji, ideographs.
char32_t any_character(std::mt19937& random) {
    constexpr std::pair<char32_t, char32_t> ranges[] = {
        {0xA1, 0x24F},      {0x370, 0x52F},     {0x5D0, 0x6FF},    {0x900, 0xDFF},   {0x1E00, 0x1FFF},
        {0x2010, 0x2BFF},   {0x3000, 0x30FF},   {0x4E00, 0x9FFF},  {0xAC00, 0xD7A3}, {0xFE00, 0xFFEF},
        {0x1F1E6, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x1F400, 0x1F43F}};
    while (true) {
        const auto [first, last] = ranges[random() % std::size(ranges)];
        const auto character = static_cast<char32_t>(first + random() % (last - first + 1));
        if (encoding::class_of(character) != encoding::CharClass::rare) return character;
    }
}

// Looking at all of it.
bool has_finding(std::string_view text) {
    const encoding::LooseText suspects(text, [](std::string_view whole, size_t offset) {
        return find_suspect(whole, offset, all_pages).at;
    });
    const encoding::Level level = encoding::next_level(suspects, all_pages, rmtool::most_encoding_levels);
    return !level.replacements.empty() || !level.undecided.empty();
}

}  // namespace

TEST_CASE("suspects are found where the definition has them", "[mojibake]") {
    std::mt19937 random(1);
    const std::vector<std::u32string_view> kinds = kinds_of_text();
    for (int round = 0; round < 20000; ++round) {
        const std::u32string_view kind = kinds[random() % kinds.size()];
        const std::u32string_view other = kinds[random() % kinds.size()];
        std::u32string text;
        while (text.size() < 60) {
            const std::u32string_view from = random() % 20 == 0 ? other : kind;
            text += from[random() % from.size()];
        }
        size_t first = 0;
        while (first < text.size() && suspect_pages(text, first) == 0) ++first;
        const std::string bytes = encoded(text);
        const encoding::Suspect found = find_suspect(bytes, 0, all_pages);
        INFO(bytes);
        REQUIRE(found.at == encoded(text.substr(0, first)).size());
        REQUIRE(found.pages == (first == text.size() ? 0 : suspect_pages(text, first)));
    }
}

TEST_CASE("ill-formed bytes make no suspects and hide none", "[mojibake]") {
    for (const std::string_view honest :
         {"\xD0", "слово \xD0", "\xE2\x80", "слово мир \xD1\xD1\xD1 и так далее", "\xC3\xA2\xFF\xC2\x80",
          "你好\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80\x80"})
        CHECK(find_suspect(honest, 0, all_pages).at == honest.size());
    CHECK(find_suspect("\xFF слово \xD0 слово слово Ã©", 0, all_pages).at < 45);
}

TEST_CASE("honest words with suspects are no reason to look at all of a text", "[mojibake]") {
    for (const std::string_view honest :
         {"Рішення", "Під час зустрічі, на якій", "Виставляє оцінку", "елён и берёз", "ещё", "półprzewodnik",
          "część", "жақсы. Сіз де", "με»\n", "Şıñğısxan", "« À la carte »", "“naïve” – café"}) {
        INFO(honest);
        CHECK_FALSE(is_suspicious(honest, all_pages));
    }
}

TEST_CASE("one garbled word is reason enough", "[mojibake]") {
    for (const std::string_view word : {"naïve", "“x”", "Привет", "你好", "żółw", "🔴"}) {
        for (const encoding::Page page :
             {encoding::Page::windows_1252, encoding::Page::windows_1251, encoding::Page::cp437}) {
            INFO(garbled(word, page));
            CHECK(is_suspicious("слово " + garbled(word, page) + " word", all_pages));
        }
    }
}

TEST_CASE("what looking at all of a text finds is suspicious", "[mojibake]") {
    std::mt19937 random(1);
    for (int round = 0; round < 20000; ++round) {
        const std::string_view before[] = {"", "- ", "слово ", "word ", "größe “"};
        std::u32string word;
        for (size_t size = 1 + random() % 3; word.size() < size;) word += any_character(random);
        const auto page = static_cast<encoding::Page>(random() % encoding::page_count);
        const std::string text =
            std::string(before[random() % std::size(before)]) + garbled(encoded(word), page) + " fix\n";
        INFO(encoded(word) << " as page " << static_cast<int>(page) << ": " << text);
        REQUIRE((is_suspicious(text, all_pages) || !has_finding(text)));
    }
}
