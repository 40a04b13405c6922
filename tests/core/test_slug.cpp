#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>
#include <vector>

#include "core/lower_case.h"
#include "core/slug.h"

using rmtool::lower_case;
using rmtool::slug;
using rmtool::Slugger;

namespace {

struct Case {
    std::string text;
    std::string expected;
};

}  // namespace

// Expectations are what npm github-slugger 2.0.0 prints; tests/oracle compares far more of them.
TEST_CASE("slug keeps letters, marks, numbers, connectors and hyphens", "[slug]") {
    const std::vector<Case> cases = {
        {"", ""},
        {"Hello World", "hello-world"},
        {"  two  spaces ", "--two--spaces-"},
        {"C++ & C#", "c--c"},
        {"a\nb\tc", "abc"},
        {"snake_case-dash", "snake_case-dash"},
        {"Ünïcödé", "ünïcödé"},
        {"Straße ẞ", "straße-ß"},
        {"Ⓐ⓪ ① Ⅳ ²", "ⓐ--ⅳ-"},
        {"🔴 Backend", "-backend"},
        {"⚙\uFE0F Setup", "\uFE0F-setup"},
        {"日本語\u3000見出し", "日本語見出し"},
        {"e\u0301", "e\u0301"},
        {"１２３", "１２３"},
        {"a‿b", "a‿b"},
        {"a\u00ADb\u00A0c", "abc"},
        {"ĲǅǈΩK", "ĳǆǉωk"},
        {"٣ Ⴀ", "٣-ⴀ"},
        {"ðŸ”´ x", "ðÿ-x"},
        {std::string("a\0b", 3), "ab"},
        {"a\xFF\xF0\x9F b", "a-b"},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        CHECK(slug(each.text) == each.expected);
    }
}

TEST_CASE("lower-casing is full, not folding", "[slug]") {
    const std::vector<Case> cases = {
        {"İstanbul", "i\u0307stanbul"},
        {"ſ ß ϐ", "ſ ß ϐ"},
        {"ΟΔΟΣ", "οδος"},
        {"ΟΔΟΣ ΣΑΣ Σ", "οδος σας σ"},
        {"ΑΣ. ΑΣ.Α", "ας. ασ.α"},
        {"ΑΣ\u0301 ΑΣ\u0301Α", "ας\u0301 ασ\u0301α"},
        {"ʰΣ αʰΣ", "ʰσ αʰς"},
        {"ªΣ ⅣΣ ⒶΣ", "ªς ⅳς ⓐς"},
        {"ΣΣ", "σς"},
        {"\xCE", "\uFFFD"},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        CHECK(lower_case(each.text) == each.expected);
    }
}

TEST_CASE("equal slugs of a document are numbered past names that are taken", "[slug]") {
    const std::vector<Case> headings = {
        {"a", "a"}, {"a", "a-1"}, {"a-1", "a-1-1"}, {"a", "a-2"},         {"a-1", "a-1-2"}, {"A", "a-3"},
        {"", ""},   {"!", "-1"},  {"-1", "-1-1"},   {"a-1-1", "a-1-1-1"}, {"a-1", "a-1-3"},
    };
    Slugger slugger;
    for (const Case& heading : headings) CHECK(slugger.next(heading.text) == heading.expected);
}

TEST_CASE("many equal headings and many sigmas cost linear time", "[slug]") {
    Slugger slugger;
    std::string last;
    for (int count = 0; count < 200'000; ++count) last = slugger.next("Introduction");
    CHECK(last == "introduction-199999");

    std::string sigmas;
    for (int count = 0; count < 200'000; ++count) sigmas += "Σ'";
    CHECK(slug(sigmas).size() == 400'000);
}
