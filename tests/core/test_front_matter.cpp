#include "core/front_matter.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace rmtool;
using namespace std::string_view_literals;

namespace {

FrontMatter read(std::string_view bytes) { return read_front_matter(Source("name.md", std::string(bytes))); }

std::string replace_all(std::string text, std::string_view what, std::string_view with) {
    for (size_t at = text.find(what); at != text.npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
    return text;
}

constexpr std::string_view bom = "\xEF\xBB\xBF";

}  // namespace

TEST_CASE("front matter is what stands between two fences at the start and is a mapping or empty") {
    struct Case {
        std::string_view bytes;
        std::string_view range;  // empty: no front matter
        std::string_view yaml;
    };
    const std::vector<Case> cases = {
        {"---\na: 1\n---\n# x\n", "---\na: 1\n---\n", "a: 1\n"},
        {"---\na: 1\n...\n# x\n", "---\na: 1\n...\n", "a: 1\n"},
        {"--- \t\na: 1\n---\t \nx", "--- \t\na: 1\n---\t \n", "a: 1\n"},
        {"---\na: 1\n---", "---\na: 1\n---", "a: 1\n"},
        {"---\n---\nx", "---\n---\n", ""},
        {"---\n\n# comment\n---\nx", "---\n\n# comment\n---\n", "\n# comment\n"},
        {"---\r\na: 1\r\n---\r\nx", "---\r\na: 1\r\n---\r\n", "a: 1\r\n"},
        {"---\ra: 1\r---\rx", "---\ra: 1\r---\r", "a: 1\r"},
        {"---\na: |\n  ---\n ---\n---\nx", "---\na: |\n  ---\n ---\n---\n", "a: |\n  ---\n ---\n"},
        {"---\na: 1\n----\n--- x\n---\n", "---\na: 1\n----\n--- x\n---\n", "a: 1\n----\n--- x\n"},
        {"", "", ""},
        {"# x\n---\na: 1\n---\n", "", ""},
        {"\n---\na: 1\n---\n", "", ""},
        {" ---\na: 1\n---\n", "", ""},
        {"----\na: 1\n----\n", "", ""},
        {"---x\na: 1\n---\n", "", ""},
        {"--\na: 1\n---\n", "", ""},
        {"---", "", ""},
        {"---\n", "", ""},
        {"---\na: 1\n", "", ""},
        {"---\na: 1\n ---\n", "", ""},
        {"...\na: 1\n...\n", "", ""},
        {"---\ntext\n---\n", "", ""},
        {"---\n- item\n---\n", "", ""},
        {"---\n- item\n\ntext: [\n---\n", "", ""},
        {"---\n\"text\"\n---\n", "", ""},
    };
    for (const Case& c : cases) {
        for (const bool has_bom : {false, true}) {
            const std::string bytes = (has_bom ? std::string(bom) : "") + std::string(c.bytes);
            CAPTURE(bytes);
            const Source source("name.md", bytes);
            const FrontMatter front_matter = read_front_matter(source);
            CHECK(source.slice(front_matter.range) == c.range);
            CHECK(source.slice(front_matter.yaml) == c.yaml);
            if (c.range.empty()) {
                CHECK(front_matter.range == Range{});
                CHECK_FALSE(front_matter.valid);
                CHECK(front_matter.problem.empty());
            } else {
                CHECK(front_matter.range.begin == (has_bom ? 3 : 0));
            }
        }
    }
}

TEST_CASE("what is broken keeps its range and says where") {
    struct Case {
        std::string_view bytes;
        std::string_view problem;
        size_t offset;
    };
    const std::vector<Case> cases = {
        {"---\na: 1\nb: c: d\n---\n", "broken YAML: illegal map value", 13},
        {"---\na:\n\tb: 1\n---\n", "broken YAML: a tab cannot indent, only spaces can", 7},
        {"---\na: 1\nb: c: d", "", 0},  // unclosed: no front matter
        {"---\na: \"\\é\"\n---\n", "broken YAML: unknown escape character", 9},
        {"---\na: [\n---\n", "broken YAML: end of sequence flow not found", 9},
        {"---\na: 1\na: 2\n---\n", "a key that was there before", 9},
        {"---\nb: [\n...\n", "broken YAML: end of sequence flow not found", 9},
        {"---\na: 1\nb: \xFFz\n---\n", "byte 0xFF is not UTF-8", 12},
        {"---\na: 1\nb: \xC3\n---\n", "byte 0xC3 is not UTF-8", 12},
        {"---\na: \0\n---\n"sv, "broken YAML: U+0000 must be written as an escape", 7},
        {"---\na\0: 1\n---\n"sv, "broken YAML: U+0000 must be written as an escape", 5},
        {"---\na: 1 \x04\n---\n", "broken YAML: U+0004 must be written as an escape", 9},
        {"---\na: \x7F\n---\n", "broken YAML: U+007F must be written as an escape", 7},
        {"---\na: \u009B\n---\n", "broken YAML: U+009B must be written as an escape", 7},
        {"---\na: \uFFFE\n---\n", "broken YAML: U+FFFE must be written as an escape", 7},
    };
    for (const Case& c : cases) {
        for (const std::string_view ending : {"\n"sv, "\r\n"sv, "\r"sv}) {
            for (const std::string_view start : {""sv, bom}) {
                const std::string bytes =
                    std::string(start) + replace_all(std::string(c.bytes), "\n", ending);
                const auto lines_before = std::ranges::count(c.bytes.substr(0, c.offset), '\n');
                const auto growth = static_cast<size_t>(lines_before) * (ending.size() - 1) + start.size();
                CAPTURE(bytes);
                const FrontMatter front_matter = read(bytes);
                CHECK_FALSE(front_matter.valid);
                CHECK(front_matter.problem == c.problem);
                if (c.problem.empty()) continue;
                CHECK(front_matter.range.end == bytes.size());
                CHECK(front_matter.problem_offset == c.offset + growth);
                CHECK(front_matter.values.kind == Value::Kind::null);
                CHECK(front_matter.title.empty());
            }
        }
    }
}

TEST_CASE("printable characters of YAML are left alone") {
    const FrontMatter front_matter = read("---\na: \"\t\u0085\u00A0\u2028\uFEFF\uFFFD\U0001F534\"\n---\n");
    CHECK(front_matter.problem.empty());
    CHECK(front_matter.values.find("a")->text == "\t\u0085\u00A0\u2028\uFEFF\uFFFD\U0001F534");
}

TEST_CASE("line endings and a byte order mark change no value") {
    const std::string yaml = "title: 'a\n  b'\nnote: |\n  one\n\n  two\nlist:\n- 1\n";
    for (const std::string_view ending : {"\n"sv, "\r\n"sv, "\r"sv}) {
        for (const std::string_view start : {""sv, bom}) {
            const std::string document = replace_all("---\n" + yaml + "---\n", "\n", ending);
            CAPTURE(ending, start);
            const FrontMatter front_matter = read(std::string(start) + document);
            REQUIRE(front_matter.valid);
            CHECK(front_matter.title == "a b");
            CHECK(front_matter.values.find("note")->text == "one\n\ntwo\n");
            CHECK(front_matter.values.find("list")->members.front().value.text == "1");
        }
    }
}

TEST_CASE("values keep the order of the source") {
    const FrontMatter front_matter = read("---\ntitle: T\nauthor: A\ndate: 2024-01-31\nAuthor: B\n---\n");
    REQUIRE(front_matter.valid);
    std::string order;
    for (const auto& [key, value] : front_matter.values.members) order += key + "=" + value.text + " ";
    CHECK(order == "title=T author=A date=2024-01-31 Author=B ");
}

TEST_CASE("64 KiB are read, one byte more is not") {
    struct Case {
        size_t size;
        bool valid;
    };
    for (const auto [size, valid] : {Case{65'536, true}, Case{65'537, false}, Case{10 << 20, false}}) {
        const std::string yaml = "a: " + std::string(size - 4, 'x') + "\n";
        const FrontMatter front_matter = read("---\n" + yaml + "---\n");
        CHECK(front_matter.range.end == size + 8);
        CHECK(front_matter.valid == valid);
        CHECK(front_matter.problem == (valid ? "" : "larger than 64 KiB"));
    }
    // Prose between thematic breaks is recognised by its first 64 KiB.
    const std::string prose = replace_all(std::string(100'000, 'x'), "xxxx", "words\n");
    CHECK(read("---\n" + prose + "not: a: mapping\n---\n").range.empty());
}

TEST_CASE("the title is a scalar of any kind") {
    struct Case {
        std::string_view yaml;
        std::string_view title;
    };
    const std::vector<Case> cases = {
        {"title: Python", "Python"},
        {"title: \"🔴 a: b\"", "🔴 a: b"},
        {"title: 1984", "1984"},
        {"title: true", "true"},
        {"title: yes", "yes"},
        {"title: |\n  one\n  two\n", "one\ntwo"},
        {"title: ' padded '", "padded"},
        {"title: ' '", ""},
        {"title:", ""},
        {"title: [a]", ""},
        {"title: {a: b}", ""},
        {"Title: x", ""},
        {"other: x", ""},
        {"markmap:\n  title: x", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.yaml);
        const FrontMatter front_matter = read("---\n" + std::string(c.yaml) + "\n---\n");
        CHECK(front_matter.valid);
        CHECK(front_matter.title == c.title);
    }
}

TEST_CASE("markmap's options") {
    using Colors = std::vector<std::string>;
    struct Case {
        std::string_view yaml;
        int initial_expand_level;
        int color_freeze_level;
        double max_width;
        Colors color;
    };
    const std::vector<Case> cases = {
        {"markmap: {}", -1, 0, 0, {}},
        {"markmap:", -1, 0, 0, {}},
        {"markmap: text", -1, 0, 0, {}},
        {"markmap: [1]", -1, 0, 0, {}},
        {"initialExpandLevel: 2", -1, 0, 0, {}},
        {"markmap: {colorFreezeLevel: 4, maxWidth: 300, initialExpandLevel: 3}", 3, 4, 300, {}},
        {"markmap: {colorFreezeLevel: '4', maxWidth: ' 300.5 ', initialExpandLevel: \"3\"}", 3, 4, 300.5, {}},
        {"markmap: {colorFreezeLevel: -4, maxWidth: -1, initialExpandLevel: -3}", -1, 0, 0, {}},
        {"markmap: {colorFreezeLevel: x, maxWidth: inf, initialExpandLevel: 2x}", -1, 0, 0, {}},
        {"markmap: {colorFreezeLevel: , maxWidth: nan, initialExpandLevel: [2]}", -1, 0, 0, {}},
        {"markmap: {colorFreezeLevel: 1e300, initialExpandLevel: 99999999999}",
         2147483647,
         2147483647,
         0,
         {}},
        {"markmap: {initialExpandLevel: 0}", 0, 0, 0, {}},
        {"markmap: {color: '#2980B9'}", -1, 0, 0, {"#2980b9"}},
        {"markmap: {color: ['#fA0', '#000000', '#12345', blue, '#ggg', 3, [x], '', '#abc ']}",
         -1,
         0,
         0,
         {"#ffaa00", "#000000"}},
        {"markmap: {color: {a: '#ffffff'}}", -1, 0, 0, {}},
    };
    for (const Case& c : cases) {
        CAPTURE(c.yaml);
        const FrontMatter front_matter = read("---\n" + std::string(c.yaml) + "\n---\n");
        CHECK(front_matter.valid);
        CHECK(front_matter.markmap.initial_expand_level == c.initial_expand_level);
        CHECK(front_matter.markmap.color_freeze_level == c.color_freeze_level);
        CHECK(front_matter.markmap.max_width == c.max_width);
        CHECK(front_matter.markmap.color == c.color);
    }
}
