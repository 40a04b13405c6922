// Bytes that are not UTF-8, and files that are not at all.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/encoding/foreign.h"
#include "core/encoding/pages.h"
#include "core/encoding/single_byte.h"

using namespace rmtool;
using namespace std::string_literals;
using encoding::foreign_encoding;
using encoding::read_single_bytes;
using encoding::SingleByteReading;

TEST_CASE("bytes that are not UTF-8 are read as windows-1252 where that gives text") {
    struct Case {
        std::string text;
        std::vector<std::string> decoded;
    };
    const std::vector<Case> cases = {
        {"plain, and café", {}},
        {"caf\xE9 cr\xE8me", {"é", "è"}},
        {"\xC9"
         "cole, CAF\xC9",
         {"É", "É"}},
        {"It\x92s \x93so\x94\x85", {"’", "“", "”…"}},
        {"20\xB0"
         "C",
         {"°"}},
        {"\xE9", {"é"}},
        {"cr\xE9\xE9"
         "e",
         {"éé"}},
        {"caf\x8E", {""}},                   // é in mac-roman; a capital behind a small letter here
        {"caf\x82 noir", {"‚"}},             // é in cp850
        {"za\xBF\xF3\xB3\xE6", {""}},        // cp1250
        {"\xCF\xF0\xE8\xE2\xE5\xF2", {""}},  // cp1251
        {"\x81 \xF7 \xAD", {"", "", ""}},
        {"x\xF0\x9F\x94", {""}},  // an emoji cut short
        {"x\xC3", {""}},
        {"5\xF8", {""}},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        const SingleByteReading reading = read_single_bytes(each.text);
        REQUIRE(reading.runs.size() == each.decoded.size());
        for (size_t i = 0; i < each.decoded.size(); ++i) CHECK(reading.runs[i].decoded == each.decoded[i]);
    }
}

TEST_CASE("a run of ill-formed bytes is maximal") {
    const SingleByteReading reading = read_single_bytes(
        "a\x93\xE9 b\xFF\xFE\xFF"
        "é\x85");
    REQUIRE(reading.runs.size() == 3);
    CHECK(reading.runs[0].range == Range{1, 3});
    CHECK(reading.runs[1].range == Range{5, 8});
    CHECK(reading.runs[2].range == Range{10, 11});
}

TEST_CASE("a file is windows-1252 if all of it is, in one Western language") {
    struct Case {
        std::string text;
        bool agreed;
    };
    const std::vector<Case> cases = {
        {"d\xE9j\xE0 vu: l\x92\xE9t\xE9", true},
        {"Stra\xDF"
         "e f\xFCr \xC4rzte",
         true},
        {"A\xF1o, \xBFqu\xE9?", true},
        {"It\x92s what they\x92ve said, isn\x92t it", true},
        {"caf\xE9 cr\xE8me", false},                        // two are not enough
        {"d\xE9j\xE0 vu: \xE9t\xE9, na\xC3\xAFve", false},  // but ï is UTF-8
        {"d\xE9j\xE0 vu: \xE9t\xE9 \x81", false},
        {"P\xF8\xEDli\xB9 \xBElu\x9Dou\xE8k\xFD", false},              // Czech in cp1250
        {"\xF8\xED\xE8, \xEC\xF9, \xF8\xE8", false},                   // and in letters only
        {"\xE1rv\xEDzt\xFBr\xF5 t\xFCk\xF6rf\xFAr\xF3g\xE9p", false},  // Hungarian in cp1250
        {"G\xFCne\xFE, \xE7ocu\xF0u, \xFD\xFE\xFDk", false},           // Turkish in cp1254
        {"plain", false},
    };
    for (const Case& each : cases) {
        INFO(each.text);
        CHECK(read_single_bytes(each.text).agreed == each.agreed);
    }
}

TEST_CASE("byte order marks of other encodings") {
    CHECK(foreign_encoding("\xFF\xFE#\0"s) == "UTF-16");
    CHECK(foreign_encoding("\xFE\xFF\0#"s) == "UTF-16");
    CHECK(foreign_encoding("\xFF\xFE\0\0#\0\0\0"s) == "UTF-32");
    CHECK(foreign_encoding("\0\0\xFE\xFF"s) == "UTF-32");
    CHECK(!foreign_encoding("\xEF\xBB\xBF# UTF-8"));
    CHECK(!foreign_encoding(""));
    CHECK(!foreign_encoding("\xFF"));
}

TEST_CASE("every byte of a page is the byte of its character") {
    for (const encoding::Page page : {encoding::Page::windows_1252, encoding::Page::latin_1}) {
        for (unsigned byte = 0x80; byte <= 0xFF; ++byte) {
            const char32_t character = encoding::character_of(page, static_cast<uint8_t>(byte));
            CHECK(encoding::byte_of(page, character) == static_cast<uint8_t>(byte));
        }
    }
    CHECK(encoding::character_of(encoding::Page::windows_1252, 0x80) == U'€');
    CHECK(encoding::character_of(encoding::Page::windows_1252, 0x9F) == U'Ÿ');
    CHECK(encoding::character_of(encoding::Page::latin_1, 0x9F) == U'\u009F');
    CHECK(encoding::byte_of(encoding::Page::windows_1252, U'ő') == 0);
    CHECK(encoding::byte_of(encoding::Page::windows_1252, U'a') == 0);
}
