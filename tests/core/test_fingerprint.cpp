#include "core/fingerprint.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

using namespace rmtool;
using std::string_literals::operator""s;

namespace {

// One finding of a rule for each place of a word in the text.
std::vector<Diagnostic> all_of(std::string_view word, std::string_view text, std::string_view rule = "typo") {
    std::vector<Diagnostic> found;
    for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const auto begin = static_cast<uint32_t>(at);
        found.push_back(
            {rule, Severity::warning, {begin, begin + static_cast<uint32_t>(word.size())}, "m", {}, {}, {}});
    }
    return found;
}

std::vector<Identity> identities(std::string text, std::string_view word, std::string_view path = "a.md",
                                 std::string_view rule = "typo") {
    const std::vector<Diagnostic> found = all_of(word, text, rule);
    return identities_of(Source("a.md", std::move(text)), path, found);
}

std::string only(std::string text, std::string_view word, std::string_view path = "a.md",
                 std::string_view rule = "typo") {
    const std::vector<Identity> found = identities(std::move(text), word, path, rule);
    REQUIRE(found.size() == 1);
    return hexadecimal(found[0].fingerprint);
}

}  // namespace

TEST_CASE("a fingerprint is what it was in earlier versions") {
    CHECK(only("# Teh\n", "Teh") == "1a673532cd17c9ea443fefe936d13a60");
    CHECK(only("# Teh\n", "Teh").size() == 32);
}

TEST_CASE("a fingerprint depends on rule, path and text") {
    std::set<std::string> all = {only("teh", "teh"),
                                 only("teh", "teh", "b.md"),
                                 only("teh", "teh", "docs/a.md"),
                                 only("teh", "teh", "a.md", "mojibake"),
                                 only("Teh", "Teh"),
                                 only("teh ", "teh ")};
    CHECK(all.size() == 6);
}

TEST_CASE("parts of a fingerprint do not run into each other") {
    CHECK(only("b", "b", "a") != only("ab", "ab", ""));
    CHECK(only("\0b"s, "\0b"s) != only("b", "b"));
}

TEST_CASE("a fingerprint knows neither line nor neighbours") {
    CHECK(only("# Old\n\nteh end\n", "teh") == only("\xEF\xBB\xBF# New\n\n- x\n\nmore of teh\n", "teh"));
    CHECK(only("a teh b\r\n", "teh") == only("a teh b\n", "teh"));
}

TEST_CASE("equal findings are counted, and the last number goes when one of them does") {
    const std::vector<Identity> three = identities("teh\nteh\nteh\n", "teh");
    const std::vector<Identity> two = identities("the\nteh\nteh\n", "teh");
    REQUIRE(three.size() == 3);
    REQUIRE(two.size() == 2);
    for (uint32_t i = 0; i < 3; ++i) {
        CHECK(three[i].number == i + 1);
        CHECK(three[i].first == three[0].fingerprint);
    }
    CHECK(three[0].fingerprint != three[1].fingerprint);
    CHECK(three[1].fingerprint != three[2].fingerprint);
    for (size_t i = 0; i < 2; ++i) CHECK(two[i].fingerprint == three[i].fingerprint);
}

TEST_CASE("findings about no text are equal ones") {
    std::vector<Diagnostic> found = {{"mojibake", Severity::error, {0, 0}, "whole file", {}, {}, {}},
                                     {"mojibake", Severity::error, {2, 2}, "a place", {}, {}, {}}};
    const std::vector<Identity> both = identities_of(Source("a.md", "abc"), "a.md", found);
    CHECK(both[0].number == 1);
    CHECK(both[1].number == 2);
    CHECK(both[0].fingerprint ==
          identities_of(Source("a.md", "something else"), "a.md", found)[0].fingerprint);
}

TEST_CASE("the identifying text is the same before and after a repair") {
    CHECK(identifying_text("ðŸ”´ Git") == "🔴 Git");
    CHECK(identifying_text("🔴 Git") == "🔴 Git");
    CHECK(identifying_text("Itâ€™s") == "It’s");
    CHECK(identifying_text("CafÃƒÂ©") == "Café");  // twice
    CHECK(identifying_text("Caf\xE9") == "Café");
    // Not garbled, but it could be: the judgement of the document does not matter.
    CHECK(identifying_text("Ã©") == "é");
    CHECK(identifying_text("a\r\nb\rc\nd") == "a\nb\nc\nd");
    CHECK(identifying_text("a\r\n\r\n") == "a\n\n");
    CHECK(identifying_text("\r") == "\n");
    CHECK(identifying_text("").empty());
    CHECK(identifying_text("a\0b"s) == "a\0b"s);
}

TEST_CASE("fingerprints are read as they are written") {
    const Fingerprint fingerprint{0x0123456789abcdef, 0x00000000000000ff};
    CHECK(hexadecimal(fingerprint) == "0123456789abcdef00000000000000ff");
    CHECK(fingerprint_in(hexadecimal(fingerprint)) == fingerprint);
    for (const std::string_view wrong :
         {"", "0", "0123456789abcdef00000000000000f", "0123456789abcdef00000000000000ff0",
          "0123456789abcdeg00000000000000ff", "0123456789abcdef0000000000000 ff",
          "+123456789abcdef00000000000000ff", "0x23456789abcdef00000000000000ff"})
        CHECK_FALSE(fingerprint_in(wrong));
}
