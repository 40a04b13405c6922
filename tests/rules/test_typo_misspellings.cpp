// The packed table of known misspellings: it gives back what was packed, all of it and nothing else.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "rules/typo/compiler/pack_words.h"
#include "rules/typo/misspellings.h"
#include "rules/typo/spellings.h"

namespace rmtool::typo {
namespace {

std::string committed_table() {
    std::ifstream file("rules/typo/words/misspellings.txt", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> known(std::string_view word) {
    return corrections_of(known_misspellings, lexicon, word);
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
        if (known(misspelling.wrong) != strings(misspelling.corrections)) ++wrong;
    }
    CHECK(wrong == 0);
    const Packed packed = pack(*table);
    CHECK(packed.records == known_misspellings.records);
    CHECK(std::ranges::equal(packed.starts, known_misspellings.starts));
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
            if (!known(lower).empty()) FAIL_CHECK(misspelling.wrong << " -> " << lower);
        }
    }
}

TEST_CASE("words that are right are not known as misspellings", "[typo]") {
    for (const std::string_view word : {"the", "relevant", "falsy", "nam", "focussed", "colour", "color",
                                        "dependant", "organise", "organize", "zzz", "", "a", "aa"}) {
        INFO(word);
        CHECK(known(word).empty());
    }
    CHECK(known(std::string(5000, 'a')).empty());
}

TEST_CASE("tables of any size can be packed", "[typo]") {
    const std::string text =
        "a lot: alot\nabandoned: abandonned\ncaf\u00E9, coffee: cafee\ndoesn't: doens't\n"
        "the: teh hte\nuncharacteristically: uncaracteristically\nweird: wierd\n";
    const Result<std::vector<Misspelling>> table = read_misspellings(text);
    REQUIRE(table);
    const Packed packed = pack(*table);
    const Result<PackedWords> words = pack_words({{"wired", WordClass::level_20}}, *table);
    REQUIRE(words);
    const auto corrections = [&](std::string_view word) {
        return corrections_of(packed.view(), words->view(), word);
    };
    CHECK(corrections("alot") == std::vector<std::string>{"a lot"});
    CHECK(corrections("cafee") == std::vector<std::string>{"caf\u00E9", "coffee"});
    CHECK(corrections("hte") == std::vector<std::string>{"the"});
    CHECK(corrections("uncaracteristically") == std::vector<std::string>{"uncharacteristically"});
    CHECK(corrections("wierd") == std::vector<std::string>{"weird"});
    for (const std::string_view word : {"aaa", "wier", "wierds", "zzz", "alo", "wired"})
        CHECK(corrections(word).empty());
    const Result<PackedWords> nothing = pack_words({}, {});
    REQUIRE(nothing);
    CHECK(corrections_of(Packed(pack({})).view(), nothing->view(), "teh").empty());
}

TEST_CASE("mistakes in a table are named with their line", "[typo]") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"the\n", "line 1: 'the': no ': '"},
        {"the: teh\nand: adn\n", "line 2: 'and: adn': not in ascending order"},
        {"the: teh\nthe: hte\n", "not in ascending order"},
        {"the: Teh\n", "no word in lower case"},
        {"the: te\n", "no word in lower case"},
        {", the: teh\n", "an empty or very long correction"},
        {"teh: teh\n", "corrected to itself"},
        {"a, b, c, d, e, f, g, h, i: teh\n", "more than 8 corrections"},
    };
    for (const auto& [text, message] : rows) {
        INFO(text);
        const Result<std::vector<Misspelling>> table = read_misspellings(text);
        REQUIRE_FALSE(table);
        CHECK(table.error().message.find(message) != std::string::npos);
    }
}

TEST_CASE("pairs of spellings are pairs of words", "[typo]") {
    REQUIRE(check_spellings(spelling_pairs));
    std::string_view rest = spelling_pairs;
    for (size_t end = rest.find_first_of(" \n"); end != rest.npos; end = rest.find_first_of(" \n")) {
        INFO(rest.substr(0, end));
        CHECK(is_common(class_of(lexicon, hash_of(rest.substr(0, end)))));
        rest.remove_prefix(end + 1);
    }
    for (const std::string_view broken : {"color", "color colour hue\n", "color color\n", "ax zx\n", "a\n\n"})
        CHECK_FALSE(check_spellings(broken));
}

}  // namespace
}  // namespace rmtool::typo
