// What fixtures cannot show: the document it all started from, its repaired form, and text of any size.
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/encoding/mojibake.h"
#include "rules/lint.h"

namespace rmtool {
namespace {

std::vector<std::string> found_in(std::string text) {
    LintSettings settings = default_settings();
    settings.selected = {find_rule("typo")};
    const FileFacts facts = examine(Source("text.md", std::move(text)), settings);
    std::vector<std::string> words;
    for (const Diagnostic& diagnostic : facts.diagnostics)
        words.emplace_back(facts.source.slice(diagnostic.range));
    return words;
}

std::string repeated(std::string_view part, size_t count) {
    std::string text;
    for (size_t i = 0; i < count; ++i) text += part;
    return text;
}

TEST_CASE("the misspelled words of the roadmap, garbled or repaired", "[typo]") {
    std::ifstream file("testdata/roadmap.md", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    REQUIRE(!text.empty());
    const std::vector<std::string> expected = {"Fronted",  "Dta",       "DataBases",
                                               "Handing",  "Dependant", "Servicea",
                                               "relevanr", "SoftWare",  "Communicaion"};
    CHECK(found_in(text) == expected);
    CHECK(found_in(encoding::repaired(text)) == expected);
}

// Each of these would take minutes if it took quadratic time.
TEST_CASE("hostile text takes linear time", "[typo]") {
    constexpr size_t count = 30'000;
    for (const std::string_view part : {"<code>", "<b>teh ", "$", "$a ", "{{ ", "[", "'", "a'", "teh ",
                                        "<pre>\n", "$$ ", "\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2"}) {
        INFO(part);
        CHECK(found_in(repeated(part, count)).size() <= count);
    }
    CHECK(found_in("Word " + std::string(1'000'000, 'a')).empty());
}

// More words than a document remembers of those that no list has.
TEST_CASE("a misspelling is found behind any number of unknown words", "[typo]") {
    std::string text;
    for (int number = 0; number < 70'000; ++number) {
        std::string word = "# Qz";
        for (int rest = number; rest > 0; rest /= 26) word += static_cast<char>('a' + rest % 26);
        text += word + "\n\n";
    }
    CHECK(found_in(text + "What the compiler does is seperate from that.\n") ==
          std::vector<std::string>{"seperate"});
}

TEST_CASE("bytes that are no text are passed over", "[typo]") {
    CHECK(found_in("# teh\xFF teh\x01 \x01teh teh\xC3 teh\n") == std::vector<std::string>{"teh"});
    CHECK(found_in("<p>\nteh \xFF teh\xFF</p>\n") == std::vector<std::string>{"teh"});
    CHECK(found_in("").empty());
}

}  // namespace
}  // namespace rmtool
