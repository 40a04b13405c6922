#include "core/json_writer.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/utf8.h"

using namespace rmtool;
using namespace std::string_view_literals;

namespace {

std::string json_string(std::string_view text) {
    std::string out;
    append_json_string(text, out);
    return out;
}

// One value of each kind, and empty and filled containers in each other.
void write_sample(JsonWriter& writer) {
    writer.begin_object();
    writer.key("text");
    writer.string("a\n");
    writer.key("numbers");
    writer.begin_array();
    writer.number(0);
    writer.number(std::numeric_limits<uint64_t>::max());
    writer.end_array();
    writer.key("nothing");
    writer.begin_array();
    writer.begin_object();
    writer.end_object();
    writer.begin_array();
    writer.end_array();
    writer.null();
    writer.end_array();
    writer.key("\"quoted\"");
    writer.begin_object();
    writer.key("yes");
    writer.boolean(true);
    writer.key("no");
    writer.boolean(false);
    writer.key("json");
    writer.verbatim("1.5e3");
    writer.end_object();
    writer.end_object();
}

}  // namespace

TEST_CASE("strings are escaped where JSON or a terminal needs it") {
    struct Case {
        std::string_view text;
        std::string_view json;
    };
    const std::vector<Case> cases = {
        {"", R"("")"},
        {"plain / text", R"("plain / text")"},
        {"\"\\", R"("\"\\")"},
        {"\b\f\n\r\t", R"("\b\f\n\r\t")"},
        {"\x01\x1B\x1F\x7F", R"("\u0001\u001b\u001f\u007f")"},
        {"\u0080\u009B\u009F\u00A0", "\"\\u0080\\u009b\\u009f\u00A0\""},
        {"a\uFFFE\uFFFF\uFFFD", "\"a\\ufffe\\uffff\uFFFD\""},
        {"🔴 Größe \u2028", "\"🔴 Größe \u2028\""},
        {"a\0b"sv, "\"a\uFFFDb\""},
        {"\xC2\xE2\x82\xFF", "\"\uFFFD\uFFFD\uFFFD\uFFFD\""},
        {"\xED\xA0\x80", "\"\uFFFD\uFFFD\uFFFD\""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(json_string(c.text) == c.json);
    }
}

TEST_CASE("every byte is escaped alike at every offset, and reads back") {
    constexpr size_t size = 19;
    for (int byte = 0; byte < 256; ++byte) {
        const std::string alone(1, static_cast<char>(byte));
        const std::string escaped = json_string(alone).substr(1, json_string(alone).size() - 2);
        std::string expected;
        utf8::append_valid(alone, expected);
        for (size_t offset = 0; offset < size; ++offset) {
            CAPTURE(byte, offset);
            const std::string before(offset, '~');
            const std::string after(size - offset, ' ');
            const std::string json = json_string(before + alone + after);
            CHECK(json == '"' + before + escaped + after + '"');
            CHECK(nlohmann::json::parse(json).get<std::string>() == before + expected + after);
        }
    }
}

TEST_CASE("layouts") {
    std::string compact = "before";
    JsonWriter compact_writer(compact, JsonWriter::Layout::compact);
    write_sample(compact_writer);
    CHECK(compact == R"(before{"text":"a\n","numbers":[0,18446744073709551615],"nothing":[{},[],null],)"
                     R"("\"quoted\"":{"yes":true,"no":false,"json":1.5e3}})");

    std::string indented;
    JsonWriter indented_writer(indented);
    write_sample(indented_writer);
    CHECK(indented == R"({
  "text": "a\n",
  "numbers": [
    0,
    18446744073709551615
  ],
  "nothing": [
    {},
    [],
    null
  ],
  "\"quoted\"": {
    "yes": true,
    "no": false,
    "json": 1.5e3
  }
})");
}

TEST_CASE("one writer writes several documents") {
    std::string out;
    JsonWriter writer(out, JsonWriter::Layout::compact);
    for (const std::string_view text : {"a", "b"}) {
        writer.begin_array();
        writer.string(text);
        writer.end_array();
        out += '\n';
    }
    CHECK(out == "[\"a\"]\n[\"b\"]\n");
}

TEST_CASE("indentation stops growing at 32 levels, so that depth costs linear space") {
    constexpr size_t depth = 10'000;
    std::string out;
    JsonWriter writer(out);
    for (size_t level = 0; level < depth; ++level) writer.begin_array();
    for (size_t level = 0; level < depth; ++level) writer.end_array();
    size_t widest = 0;
    size_t begin = 0;
    for (size_t end = out.find('\n'); end != out.npos; begin = end + 1, end = out.find('\n', begin)) {
        widest = std::max(widest, out.find_first_not_of(' ', begin) - begin);
    }
    CHECK(widest == 64);
    CHECK(out.starts_with("[\n  [\n    [\n"));
    CHECK(out.ends_with("\n    ]\n  ]\n]"));
}
