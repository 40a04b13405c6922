#include "core/source.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace rmtool;
using namespace std::string_view_literals;

TEST_CASE("lines end at LF, CRLF and lone CR") {
    struct Case {
        std::string_view bytes;
        std::vector<std::string> lines;
        std::vector<std::string> endings;
    };
    const std::vector<Case> cases = {
        {"", {""}, {""}},
        {"a", {"a"}, {""}},
        {"\n", {""}, {"\n"}},
        {"\r", {""}, {"\r"}},
        {"\r\n", {""}, {"\r\n"}},
        {"a\nb", {"a", "b"}, {"\n", ""}},
        {"a\nb\n", {"a", "b"}, {"\n", "\n"}},
        {"a\r\nb\r\n", {"a", "b"}, {"\r\n", "\r\n"}},
        {"a\rb\r", {"a", "b"}, {"\r", "\r"}},
        {"\n\n", {"", ""}, {"\n", "\n"}},
        {"\r\r\n\n\r", {"", "", "", ""}, {"\r", "\r\n", "\n", "\r"}},
        {"a\rb\nc\r\nd", {"a", "b", "c", "d"}, {"\r", "\n", "\r\n", ""}},
        {"a\vb\fc\xC2\x85"
         "d\u2028e",
         {"a\vb\fc\xC2\x85"
          "d\u2028e"},
         {""}},
        {"\0\n\0"sv, {std::string(1, '\0'), std::string(1, '\0')}, {"\n", ""}},
    };
    for (const Case& c : cases) {
        const Source source("name.md", std::string(c.bytes));
        CAPTURE(c.bytes);
        REQUIRE(source.line_count() == c.lines.size());
        uint32_t next = 0;
        for (uint32_t index = 0; index < source.line_count(); ++index) {
            CAPTURE(index);
            const Range whole = source.line_with_ending(index);
            CHECK(source.slice(source.line(index)) == c.lines[index]);
            CHECK(source.slice(whole) == c.lines[index] + c.endings[index]);
            CHECK(whole.begin == next);
            for (uint32_t offset = whole.begin; offset < whole.end; ++offset) {
                CHECK(source.line_of(offset) == index);
            }
            next = whole.end;
        }
        CHECK(next == c.bytes.size());
        CHECK(source.line_of(next) == source.line_count() - 1);
    }
}

TEST_CASE("columns count code points") {
    struct Case {
        std::string_view bytes;
        std::vector<Position> positions;  // of each offset from 0 to the size
    };
    const std::vector<Case> cases = {
        {"", {{1, 1}}},
        {"ab\nc", {{1, 1}, {1, 2}, {1, 3}, {2, 1}, {2, 2}}},
        {"a\r\nb\rc", {{1, 1}, {1, 2}, {1, 3}, {2, 1}, {2, 2}, {3, 1}, {3, 2}}},
        {"a\n", {{1, 1}, {1, 2}, {1, 3}}},
        // Inside a sequence: its own column.
        {"é🔴x", {{1, 1}, {1, 1}, {1, 2}, {1, 2}, {1, 2}, {1, 2}, {1, 3}, {1, 4}}},
        // One column for each ill-formed byte.
        {"\xE2\x82x\x80", {{1, 1}, {1, 2}, {1, 3}, {1, 4}, {1, 5}}},
        // None for a byte order mark, but only where it is one.
        {"\xEF\xBB\xBFx\n\xEF\xBB\xBFy",
         {{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 2}, {2, 1}, {2, 1}, {2, 1}, {2, 2}, {2, 3}}},
        {"\xEF\xBB\xBF", {{1, 1}, {1, 1}, {1, 1}, {1, 1}}},
    };
    for (const Case& c : cases) {
        const Source source("name.md", std::string(c.bytes));
        CAPTURE(c.bytes);
        REQUIRE(c.positions.size() == c.bytes.size() + 1);
        std::vector<uint32_t> offsets;
        for (uint32_t offset = 0; offset < c.positions.size(); ++offset) {
            CAPTURE(offset);
            CHECK(source.position(offset) == c.positions[offset]);
            offsets.push_back(offset);
        }
        std::vector<Position> located = {{9, 9}};
        source.locate(offsets, located);
        CHECK(located == c.positions);
    }
}

TEST_CASE("locate takes repeated offsets, skips lines, and equals position") {
    std::string bytes;
    for (int line = 0; line < 50; ++line) bytes += std::string(static_cast<size_t>(line), 'a') + "é\xFF\r\n";
    const Source source("name.md", bytes);
    for (const uint32_t step : {1U, 2U, 7U, 100U}) {
        std::vector<uint32_t> offsets;
        std::vector<Position> expected;
        for (uint32_t offset = 0; offset <= bytes.size(); offset += step) {
            for (int times = 0; times < 2; ++times) {
                offsets.push_back(offset);
                expected.push_back(source.position(offset));
            }
        }
        std::vector<Position> located;
        source.locate(offsets, located);
        CHECK(located == expected);
    }
}

TEST_CASE("locate is linear in a single long line") {
    constexpr uint32_t size = 1 << 22;
    const Source source("name.md", std::string(size, 'x'));
    std::vector<uint32_t> offsets;
    for (uint32_t offset = 0; offset < size; ++offset) offsets.push_back(offset);
    offsets.insert(offsets.end(), size, size);
    std::vector<Position> located;
    source.locate(offsets, located);  // a quadratic one needs minutes
    CHECK(located[size - 1] == Position{1, size});
    CHECK(located.back() == Position{1, size + 1});
}
