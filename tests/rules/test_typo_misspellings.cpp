// The packed table of known misspellings: it gives back what was packed, all of it and nothing else.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "rules/typo/compiler/pack.h"
#include "rules/typo/misspellings.h"

namespace rmtool::typo {
namespace {

std::string committed_table() {
    std::ifstream file("rules/typo/words/misspellings.txt", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> strings(const std::vector<std::string_view>& views) {
    return {views.begin(), views.end()};
}

TEST_CASE("the program knows exactly the misspellings of the committed table", "[typo]") {
    const std::string text = committed_table();
    const Result<std::vector<Misspelling>> table = read_misspellings(text);
    REQUIRE(table);
    REQUIRE(table->size() > 90'000);
    size_t wrong = 0;
    for (const Misspelling& misspelling : *table) {
        if (corrections_of(known_misspellings, misspelling.wrong) != strings(misspelling.corrections))
            ++wrong;
    }
    CHECK(wrong == 0);
    const Packed packed = pack(*table);
    CHECK(packed.records == known_misspellings.records);
    CHECK(std::ranges::equal(packed.filter, known_misspellings.filter));
    CHECK(std::ranges::equal(packed.blocks, known_misspellings.blocks));
}

// A fix must not make a word that the next round finds again.
TEST_CASE("no correction is a misspelling", "[typo]") {
    const std::string text = committed_table();
    const Result<std::vector<Misspelling>> table = read_misspellings(text);
    REQUIRE(table);
    for (const Misspelling& misspelling : *table) {
        for (const std::string_view correction : misspelling.corrections) {
            std::string lower(correction);
            for (char& c : lower)
                if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
            if (!corrections_of(known_misspellings, lower).empty())
                FAIL_CHECK(misspelling.wrong << " -> " << lower);
        }
    }
}

TEST_CASE("words that are right are not known as misspellings", "[typo]") {
    for (const std::string_view word : {"the", "relevant", "falsy", "nam", "focussed", "colour", "color",
                                        "dependant", "organise", "organize", "zzz", "", "a", "aa"}) {
        INFO(word);
        CHECK(corrections_of(known_misspellings, word).empty());
    }
    CHECK(corrections_of(known_misspellings, std::string(5000, 'a')).empty());
}

TEST_CASE("the filter lets few words through that are none of the table", "[typo]") {
    size_t passed = 0;
    constexpr size_t count = 100'000;
    for (size_t i = 0; i < count; ++i) passed += may_contain(known_misspellings, "no" + std::to_string(i));
    CHECK(passed < count / 50);
}

TEST_CASE("tables of any size can be packed", "[typo]") {
    CHECK(corrections_of(Packed(pack({})).view(), "teh").empty());
    const std::string text =
        "abandonned->abandoned\nalot->a lot\ncafee->caf\u00E9, "
        "coffee\ndoens't->doesn't\nteh->the\nwierd->weird\n";
    const Result<std::vector<Misspelling>> table = read_misspellings(text);
    REQUIRE(table);
    const Packed packed = pack(*table);
    CHECK(corrections_of(packed.view(), "alot") == std::vector<std::string>{"a lot"});
    CHECK(corrections_of(packed.view(), "cafee") == std::vector<std::string>{"caf\u00E9", "coffee"});
    CHECK(corrections_of(packed.view(), "wierd") == std::vector<std::string>{"weird"});
    for (const std::string_view word : {"aaa", "wier", "wierds", "zzz", "alo"})
        CHECK(corrections_of(packed.view(), word).empty());
}

TEST_CASE("mistakes in a table are named with their line", "[typo]") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"teh\n", "line 1: 'teh': no '->'"},
        {"teh->the\nadn->and\n", "line 2: 'adn->and': not in ascending order"},
        {"teh->the\nteh->the\n", "not in ascending order"},
        {"Teh->the\n", "no word in lower case"},
        {"te->the\n", "no word in lower case"},
        {"teh->\n", "an empty or very long correction"},
        {"teh->teh\n", "corrected to itself"},
        {"teh->a, b, c, d, e, f, g, h, i\n", "more than 8 corrections"},
    };
    for (const auto& [text, message] : rows) {
        INFO(text);
        const Result<std::vector<Misspelling>> table = read_misspellings(text);
        REQUIRE_FALSE(table);
        CHECK(table.error().message.find(message) != std::string::npos);
    }
}

}  // namespace
}  // namespace rmtool::typo
