#include "core/utf8.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace rmtool;
using namespace std::string_view_literals;

TEST_CASE("decode takes well-formed sequences whole and ill-formed bytes one by one") {
    struct Case {
        std::string_view bytes;
        char32_t code_point;
        uint32_t length;
        bool valid;
    };
    const std::vector<Case> cases = {
        {"a", U'a', 1, true},
        {"\0"sv, 0, 1, true},
        {"\x7F", 0x7F, 1, true},
        {"\xC2\x80", 0x80, 2, true},
        {"\xDF\xBF", 0x7FF, 2, true},
        {"\xE0\xA0\x80", 0x800, 3, true},
        {"\xED\x9F\xBF", 0xD7FF, 3, true},
        {"\xEE\x80\x80", 0xE000, 3, true},
        {"\xEF\xBF\xBF", 0xFFFF, 3, true},
        {"\xF0\x90\x80\x80", 0x10000, 4, true},
        {"\xF4\x8F\xBF\xBF", 0x10FFFF, 4, true},
        {"\x80", utf8::replacement, 1, false},              // continuation alone
        {"\xC1\xBF", utf8::replacement, 1, false},          // overlong
        {"\xE0\x9F\xBF", utf8::replacement, 1, false},      // overlong
        {"\xF0\x8F\xBF\xBF", utf8::replacement, 1, false},  // overlong
        {"\xED\xA0\x80", utf8::replacement, 1, false},      // surrogate
        {"\xF4\x90\x80\x80", utf8::replacement, 1, false},  // above U+10FFFF
        {"\xF5\x80\x80\x80", utf8::replacement, 1, false},  // no such lead byte
        {"\xC3", utf8::replacement, 1, false},              // cut short
        {"\xE2\x82", utf8::replacement, 1, false},
        {"\xF0\x9F\x94", utf8::replacement, 1, false},
        {"\xE2\x28\xA1", utf8::replacement, 1, false},
        {"\xF0\x9F\x94\x28", utf8::replacement, 1, false},
    };
    for (const Case& c : cases) {
        CAPTURE(c.bytes);
        const utf8::Decoded decoded = utf8::decode(c.bytes, 0);
        CHECK(decoded.code_point == c.code_point);
        CHECK(decoded.length == c.length);
        CHECK(decoded.valid == c.valid);
    }
}

TEST_CASE("every scalar value is appended as the sequence that decodes to it") {
    std::string bytes;
    for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
        if (code_point >= 0xD800 && code_point <= 0xDFFF) continue;
        bytes.clear();
        utf8::append(code_point, bytes);
        const utf8::Decoded decoded = utf8::decode(bytes, 0);
        const bool same = decoded.valid && decoded.code_point == code_point && decoded.length == bytes.size();
        if (!same) FAIL("U+" << std::hex << static_cast<uint32_t>(code_point));
    }
}

TEST_CASE("append_valid replaces each ill-formed byte and each NUL, and nothing else") {
    struct Case {
        std::string_view bytes;
        std::string_view expected;
        size_t replaced;
    };
    const std::vector<Case> cases = {
        {"", "", 0},
        {"plain", "plain", 0},
        {"\t\r\n\x01\x7F", "\t\r\n\x01\x7F", 0},
        {"🔴 Größe", "🔴 Größe", 0},
        {"a\0b"sv, "a\uFFFDb", 1},
        {"\xFF\xFE", "\uFFFD\uFFFD", 2},
        {"x\xE2\x82y", "x\uFFFD\uFFFDy", 2},
        {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3},
        {"0123456789ABCDEF\xC3", "0123456789ABCDEF\uFFFD", 1},
    };
    for (const Case& c : cases) {
        CAPTURE(c.bytes);
        std::string out = "before:";
        CHECK(utf8::append_valid(c.bytes, out) == c.replaced);
        CHECK(out == "before:" + std::string(c.expected));
    }
}

TEST_CASE("every offset within the blocks that are looked at as a whole is seen") {
    constexpr size_t size = 35;
    for (size_t offset = 0; offset < size; ++offset) {
        for (const char byte : {'\0', '\x80', '\xFF'}) {
            std::string bytes(size, 'a');
            bytes[offset] = byte;
            CAPTURE(offset, static_cast<int>(byte));
            CHECK(utf8::is_valid(bytes) == (byte == '\0'));
            CHECK(utf8::count_code_points(bytes) == size);
            std::string out;
            CHECK(utf8::append_valid(bytes, out) == 1);
            CHECK(out == bytes.substr(0, offset) + "\uFFFD" + bytes.substr(offset + 1));
        }
        std::string bytes(size, '\x01');
        bytes.insert(offset, "é");
        CAPTURE(offset);
        CHECK(utf8::is_valid(bytes));
        CHECK(utf8::count_code_points(bytes) == size + 1);
        std::string out;
        CHECK(utf8::append_valid(bytes, out) == 0);
        CHECK(out == bytes);
    }
}
