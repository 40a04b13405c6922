#include "core/yaml.h"

#include <pthread.h>

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/yaml_plain.h"

using namespace rmtool;

namespace {

// n null, b boolean, i integer, r real, s string; collections as JSON has them.
std::string describe(const Value& value) {
    switch (value.kind) {
        case Value::Kind::null: return "n";
        case Value::Kind::boolean: return "b:" + value.text;
        case Value::Kind::integer: return "i:" + value.text;
        case Value::Kind::real: return "r:" + value.text;
        case Value::Kind::string: return "s:" + value.text;
        default: break;
    }
    const bool is_mapping = value.kind == Value::Kind::mapping;
    std::string text(is_mapping ? "{" : "[");
    for (const auto& [key, member] : value.members) {
        if (text.size() > 1) text += ", ";
        if (is_mapping) text += key + " ";
        text += describe(member);
    }
    return text + (is_mapping ? "}" : "]");
}

std::string repeat(std::string_view unit, size_t times) {
    std::string text;
    for (size_t i = 0; i < times; ++i) text += unit;
    return text;
}

}  // namespace

TEST_CASE("plain scalars are read by YAML 1.2's core schema") {
    struct Case {
        std::string_view scalar;
        std::string_view expected;
    };
    const std::vector<Case> cases = {
        {"", "n"},
        {"~", "n"},
        {"null", "n"},
        {"Null", "n"},
        {"NULL", "n"},
        {"nULL", "s:nULL"},
        {"true", "b:true"},
        {"True", "b:true"},
        {"TRUE", "b:true"},
        {"false", "b:false"},
        {"False", "b:false"},
        {"FALSE", "b:false"},
        {"tRUE", "s:tRUE"},
        {"yes", "s:yes"},
        {"No", "s:No"},
        {"on", "s:on"},
        {"y", "s:y"},
        {"0", "i:0"},
        {"-0", "i:0"},
        {"+12", "i:12"},
        {"-12", "i:-12"},
        {"012", "i:12"},
        {"000", "i:0"},
        {"123456789012345678901234567890", "i:123456789012345678901234567890"},
        {"0o14", "i:12"},
        {"0x1F", "i:31"},
        {"0xffffffffffffffff", "i:18446744073709551615"},
        {"0x10000000000000000", "s:0x10000000000000000"},
        {"0o", "s:0o"},
        {"0o8", "s:0o8"},
        {"0o78", "s:0o78"},
        {"0x1Fz", "s:0x1Fz"},
        {"0x-1", "s:0x-1"},
        {"-0x1", "s:-0x1"},
        {"0X1", "s:0X1"},
        {"0b1", "s:0b1"},
        {"1_000", "s:1_000"},
        {"12:30", "s:12:30"},
        {"1.5", "r:1.5"},
        {"1.10", "r:1.10"},
        {"-0.0", "r:-0.0"},
        {"+.5", "r:0.5"},
        {"5.", "r:5.0"},
        {"007.50", "r:7.50"},
        {"1e3", "r:1e3"},
        {"1.E+03", "r:1.0e3"},
        {"-2E-00", "r:-2e-0"},
        {".", "s:."},
        {"-", "[n]"},
        {"+", "s:+"},
        {"1e", "s:1e"},
        {"1e+", "s:1e+"},
        {".e1", "s:.e1"},
        {"1.2.3", "s:1.2.3"},
        {"1 2", "s:1 2"},
        {"1e999", "s:1e999"},
        {"1e-999", "s:1e-999"},
        {".inf", "s:.inf"},
        {"-.Inf", "s:-.Inf"},
        {".nan", "s:.nan"},
        {"2024-01-31", "s:2024-01-31"},
        {"'12'", "s:12"},
        {"\"true\"", "s:true"},
        {"''", "s:"},
        {"!!str 12", "s:12"},
        {"!!str", "s:"},
        {"! 12", "s:12"},
        {"!local 12", "s:12"},
        {"!!int '12'", "i:12"},
        {"!!float 3", "i:3"},
        {"!!bool x", "s:x"},
        {"!!null ''", "n"},
        {"!!timestamp 2024-01-31", "s:2024-01-31"},
        {"\"a\\tb\\e\\u263A\\U0001F534\\0\"", "s:a\tb\x1B\u263A\U0001F534\uFFFD"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.scalar);
        const YamlDocument document = read_yaml("- " + std::string(c.scalar) + "\n");
        CHECK_FALSE(document.problem);
        CHECK(describe(document.value) == "[" + std::string(c.expected) + "]");
    }
}

// With the places.
std::string describe_placed(const Value& value) {
    std::string text = describe(value);
    for (const auto& [key, member] : value.members) {
        text += " " + std::to_string(member.key_place.line) + ":" + std::to_string(member.key_place.column);
        text += " " + std::to_string(member.place.line) + ":" + std::to_string(member.place.column);
        if (!member.members.empty()) text += " (" + describe_placed(member) + ")";
    }
    return text;
}

// The end of the document is nothing that can be read without it.
YamlDocument read_with_parser(const std::string& text) { return read_yaml(text + "...\n"); }

TEST_CASE("lines of key and value are read without the parser as it reads them") {
    const std::vector<std::string> texts = {
        "title: A plain title\n",
        "a: 1\nb-c: 2020-01-02\nd_e:  true  \n",
        "a: \"b: #c\"\nb: 'c \\ d'\n",
        "a: b#c d:e /f\n",
        "a: 0x1F\nb: 1.50\nc: nullable\nd: Null\n",
        "a: caf\u00E9 \u2014 x\nb: \u00E9\n",
        "a: []\nb: [ ]\nc: [x, 1 , y z]\nd: [true,n/a]\n",
        "a:\n  b: 1\n  c: [x]\nd: 2\n",
        "a:\n b:\n   c: 1\n   d: 2\n e: 3\nf:\n    g: 4\n",
        "a: /b/\nb: .c\n_d: (e) $f\ng: ~\nh: .inf\n",
        "a: ['/b/', \"c d\" ,_e, '']\nf: [\"]\", '\\']\n",
        "\n# a: b\na: b\n  # c\n\n  \nd: e#f\n\n",
        "a:\n- b\n-   'c'\nd:\n  - 1\n  - [e]\n\n  - f:g\nh: i\n",
        "a:\n  - b: 1\n    c: 2\n  -  d:\n       - e\n     f:\n     - g: h\n",
        "a:\n - b:\n     c: 1\n   d: 2\n - e: 3\nf: 4\n"};
    for (const std::string& text : texts) {
        INFO(text);
        const std::optional<Value> plain = read_plain_mapping(text);
        REQUIRE(plain);
        CHECK(describe_placed(*plain) == describe_placed(read_with_parser(text).value));
    }
}

// Lines put together at random: whatever is read without the parser it must read, too, and in the same way.
TEST_CASE("any lines that are read without the parser are read as it reads them") {
    const std::vector<std::string_view> pieces = {
        "a:",  "b:",    "_c: ",   "a: ",      "- ",        "-",      "b",    "1",   " ",   "  ", "# ",
        " #",  "\"x\"", "'y'",    "[",        "]",         ", ",     "/",    ".",   ":",   "~",  "true",
        "a",   "\"",    "'",      "[a, 'b']", "?",         "{}",     "|",    ">",   "&d ", "*d", "...",
        "---", "\n",    "\n",     "\n  ",     "\n- ",      "\n  - ", "\\",   "<b>", "%",   "@",  "!",
        "\t",  "=",     "\u00E9", "\n b: ",   "\n    c: ", "\n\n",   "- a: "};
    uint32_t random = 1;
    size_t read = 0;
    for (int round = 0; round < 60'000; ++round) {
        std::string text = "a:";
        for (uint32_t count = 2 + round % 12; count > 0; --count) {
            random = random * 1'664'525 + 1'013'904'223;
            text += pieces[(random >> 16) % pieces.size()];
        }
        text += '\n';
        const std::optional<Value> plain = read_plain_mapping(text);
        if (!plain) continue;
        ++read;
        INFO(text);
        const YamlDocument document = read_with_parser(text);
        REQUIRE_FALSE(document.problem);
        REQUIRE(describe_placed(*plain) == describe_placed(document.value));
    }
    CHECK(read > 500);
}

TEST_CASE("all other lines are left to the parser") {
    for (const std::string_view text : {"",
                                        "\n",
                                        "a:\n",
                                        "a: b",
                                        "a: b\na: c\n",
                                        "a: b\n  c\n",
                                        "a: b: c\n",
                                        "a: b #c\n",
                                        "a: b:\n",
                                        "a: [b\n",
                                        "a: [b,]\n",
                                        "a: [,b]\n",
                                        "a: [b: c]\n",
                                        "a: [[b]]\n",
                                        "a: [b # c]\n",
                                        "a: ['b, c']\n",
                                        "a: ['b' c]\n",
                                        "a: [-b]\n",
                                        "# a\n",
                                        "- a\n",
                                        "a:\n  -\n",
                                        "a:\n  - b\n - c\n",
                                        "a:\n  - b\n  c: d\n",
                                        "a:\n  - b\n    c: d\n",
                                        "a:\n  - - b\n",
                                        "a:\n  - b:\n  - c\n",
                                        "a: b\n- c\n",
                                        "a:\n  - b: c\n    b: d\n",
                                        "a:\nb: c\n",
                                        "a:\n  b:\n",
                                        "a:\n  b:\n  c: d\n",
                                        "a:\n  b: c\n d: e\n",
                                        "a: b\n  c: d\n",
                                        "a:\n  b: c\n    d: e\n",
                                        " a: b\n",
                                        "a:\n  b: c\n  b: d\n",
                                        "a: - b\n",
                                        "a: |\n",
                                        "a: &b c\n",
                                        "a: \"b\\n\"\n",
                                        "a: 'b''c'\n",
                                        "a: \"b\" c\n",
                                        "a:\tb\n",
                                        "a: b\tc\n",
                                        "a: b\u2028c\n",
                                        "1: a\n",
                                        "true: a\n",
                                        "a:b\n"}) {
        INFO(text);
        CHECK(!read_plain_mapping(text));
    }
}

TEST_CASE("collections keep their order, keys become strings, aliases what they stand for") {
    struct Case {
        std::string_view yaml;
        std::string_view expected;
    };
    const std::vector<Case> cases = {
        {"", "n"},
        {"# nothing\n", "n"},
        {"{}", "{}"},
        {"[]", "[]"},
        {"b: 1\na: 2\nc: 3\n", "{b i:1, a i:2, c i:3}"},
        {"a:\n  - 1\n  - b: 2\n    c: []\n  -\nd: {e: f, g}\n",
         "{a [i:1, {b i:2, c []}, n], d {e s:f, g n}}"},
        {"a: |\n  1\n  2\nb: >\n  1\n  2\n", "{a s:1\n2\n, b s:1 2\n}"},
        {"012: x\nYes: y\n'': z\n", "{12 s:x, Yes s:y,  s:z}"},
        {"~: x", "{null s:x}"},
        {": x", "{null s:x}"},
        {"? [a, {b: [c]}]\n: x\n? {}\n: y\n", "{a,b,c s:x,  s:y}"},
        {"a: &x [1, &y {b: 2}]\nc: *x\nd: *y\n", "{a [i:1, {b i:2}], c [i:1, {b i:2}], d {b i:2}}"},
        {"a: &x k\n*x : v\n", "{a s:k, k s:v}"},
        {"a: &x 1\nb: &x 2\nc: *x\n", "{a i:1, b i:2, c i:2}"},
        {"a: &x {k: v}\nb:\n  <<: *x\n", "{a {k s:v}, b {<< {k s:v}}}"},
        {"%YAML 1.2\n--- {a: 1}\n", "{a i:1}"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.yaml);
        const YamlDocument document = read_yaml(std::string(c.yaml));
        CHECK_FALSE(document.problem);
        CHECK(describe(document.value) == c.expected);
    }
    const Value value = read_yaml("a: 1\nb: 2\n").value;
    REQUIRE(value.find("b") != nullptr);
    CHECK(value.find("b")->text == "2");
    CHECK(value.find("c") == nullptr);
}

TEST_CASE("problems say what is wrong and where, and what the text began as") {
    struct Case {
        std::string_view yaml;
        std::string_view message;
        uint32_t line;
        uint32_t column;
        Value::Kind root;
    };
    const std::vector<Case> cases = {
        {"a: 1\n b: 2: 3\n", "broken YAML: illegal map value", 1, 2, Value::Kind::mapping},
        {"a: 1\nb: [1, 2\n", "broken YAML: end of sequence flow not found", 2, 0, Value::Kind::mapping},
        {"é: *x\n", "broken YAML: the referenced anchor is not defined", 0, 4, Value::Kind::mapping},
        {"a: \"x\nb: y\n", "broken YAML: illegal EOF in scalar", 2, 1, Value::Kind::mapping},
        {"a: \"\\x\"\n", "", 0, 0, Value::Kind::mapping},
        {"a: 1\nb: 2\na: 3\n", "a key that was there before", 2, 0, Value::Kind::mapping},
        {"a:\n  - {1: x, 01: y}\n", "a key that was there before", 1, 11, Value::Kind::mapping},
        {"a: &x [*x]\n", "an alias stands inside the value that it repeats", 0, 7, Value::Kind::mapping},
        {"&x a: &y {b: &z [*y]}\n", "an alias stands inside the value that it repeats", 0, 17,
         Value::Kind::mapping},
        {"a: 1\n--- b\n", "more than one YAML document", 1, 0, Value::Kind::mapping},
        {"a\n--- b\n", "more than one YAML document", 1, 0, Value::Kind::string},
        {"- a\nb\n", "", 0, 0, Value::Kind::sequence},
        {"@", "", 0, 0, Value::Kind::null},
    };
    for (const Case& c : cases) {
        CAPTURE(c.yaml);
        const YamlDocument document = read_yaml(std::string(c.yaml));
        REQUIRE(document.problem);
        CHECK(document.root == c.root);
        CHECK(document.value.kind == Value::Kind::null);
        CAPTURE(document.problem->message, document.problem->place.line, document.problem->place.column);
        if (c.message.empty()) continue;
        CHECK(document.problem->message.starts_with(c.message));  // newer parsers name the anchor
        CHECK(document.problem->place.line == c.line);
        CHECK(document.problem->place.column == c.column);
    }
}

TEST_CASE("the limits are exact, and aliases count as what they repeat") {
    struct Case {
        std::string yaml;
        std::string_view message;
    };
    const std::string thousand = "- &a [" + repeat("1,", 998) + "1]\n";  // 1,000 nodes
    const std::string doubling = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\n";
    std::string exponential = "a0: &a0 x\n";
    std::string chain = "a0: &a0 []\n";
    for (int i = 1; i < 200; ++i) {
        const std::string name = "a" + std::to_string(i);
        const std::string alias = "*a" + std::to_string(i - 1);
        exponential.append(name + ": &" + name + " [" + alias + ", " + alias + "]\n");
        chain.append(name + ": &" + name + " [" + alias + "]\n");
    }
    const std::vector<Case> cases = {
        {repeat("- x\n", 9'999), ""},
        {repeat("- x\n", 10'000), "more than 10,000 values"},
        {thousand + repeat("- *a\n", 8) + repeat("- 1\n", 999), ""},
        {thousand + repeat("- *a\n", 8) + repeat("- 1\n", 1'000), "more than 10,000 values"},
        {doubling, ""},
        {exponential, "more than 10,000 values"},
        {chain, "nested more than 64 deep"},
        {repeat("[", 64) + repeat("]", 64), ""},
        {repeat("[", 65) + repeat("]", 65), "nested more than 64 deep"},
        {repeat("- ", 64) + "x", ""},
        {repeat("- ", 65) + "x", "nested more than 64 deep"},
        {repeat("? ", 65) + "x", "nested more than 64 deep"},
        {"- &a \"" + std::string(32'768, 'x') + "\"\n" + repeat("- *a\n", 31), ""},
        {"- &a \"" + std::string(32'768, 'x') + "\"\n" + repeat("- *a\n", 32),
         "aliases repeat more than 1 MiB"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.yaml.substr(0, 40), c.yaml.size());
        const YamlDocument document = read_yaml(c.yaml);
        CHECK(document.problem.has_value() == !c.message.empty());
        if (document.problem) CHECK(document.problem->message == c.message);
    }
}

namespace {

// 64 KiB each of what makes parsers recurse or look back.
void* read_hostile_texts(void*) {
    constexpr std::string_view units[] = {
        "[",   "{",      "- ",     "? ",       "a: [", "{a: ",   "[a,",   "{? ",  "[: ",  "- [",
        "- {", "- ? ",   ": ",     "\"",       "\"a ", "'",      "''",    "!",    "!a ",  "&a ",
        "*a ", "|\n",    "# a\n",  "a\n",      "a ",   "a: b\n", "%",     "-\n ", "a:\n", "- a\n",
        "\n",  "&a [*a", "\"a\":", "{\"a\":[", "]",    "}",      "a\n\n", " ",    "\t",
    };
    constexpr std::string_view beginnings[] = {"", "a: ", "a:\n  - ", "a: [", "a: |\n "};
    for (const std::string_view beginning : beginnings) {
        for (const std::string_view unit : units) {
            read_yaml(std::string(beginning) + repeat(unit, (64 << 10) / unit.size()));
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("hostile text is refused within a small stack") {
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    REQUIRE(pthread_attr_setstacksize(&attributes, 512 << 10) == 0);
    pthread_t thread;
    REQUIRE(pthread_create(&thread, &attributes, read_hostile_texts, nullptr) == 0);
    CHECK(pthread_join(thread, nullptr) == 0);
    pthread_attr_destroy(&attributes);
}
