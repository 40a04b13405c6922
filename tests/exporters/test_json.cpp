#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/exporters/exported.h"

using nlohmann::json;
using namespace rmtool;
using rmtool::testing::exported;
using rmtool::testing::nested_list;
using rmtool::testing::show;

namespace {

struct MemberCase {
    std::string_view markdown, pointer, expected;
};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (size_t begin = 0; begin < text.size();) {
        const size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

// The nodes of a nested document in pre-order, as rows.
void flatten(const json& node, const json& parent, uint32_t depth, std::string path,
             std::vector<json>& rows) {
    path += (parent.is_null() ? "" : " > ") + node["text"].get<std::string>();
    json row = node;
    row.erase("children");
    row["parent"] = parent;
    row["depth"] = depth;
    row["path"] = path;
    rows.push_back(row);
    for (const json& child : node["children"]) flatten(child, node["id"], depth + 1, path, rows);
}

constexpr std::string_view every_kind = R"(---
title: T
markmap: {colorFreezeLevel: 2, initialExpandLevel: 2}
---
# A

text

## B <!-- markmap: fold -->

3. [x] [link](/u "t") ![image](/i)
   - sub
- [A](#a)
)";

}  // namespace

TEST_CASE("the members of JSON", "[exporters][json]") {
    const auto [markdown, pointer, expected] = GENERATE(
        MemberCase{"", "/version", "1"},                   //
        MemberCase{"", "/source", "\"doc.md\""},           //
        MemberCase{"", "/frontMatter", "null"},            //
        MemberCase{"---\n---\n", "/frontMatter", "null"},  //
        MemberCase{"---\na: [1, {b: ~}, 'x', 1.5, true]\n---\n", "/frontMatter",
                   R"({"a": [1, {"b": null}, "x", 1.5, true]})"},  //
        MemberCase{"---\na: [\n---\n", "/frontMatter", "null"},    //
        MemberCase{"---\na: [\n---\n", "/root/blocks",
                   R"([{"type": "code", "markdown": "```yaml\na: [\n```", "language": "yaml"}])"},      //
        MemberCase{"", "/root/type", "\"root\""},                                                       //
        MemberCase{"", "/root/line", "1"},                                                              //
        MemberCase{"# A\n", "/root/type", "\"heading\""},                                               //
        MemberCase{"# A\n- b\n", "/root/children/0/type", "\"item\""},                                  //
        MemberCase{"###### A\n", "/root/level", "6"},                                                   //
        MemberCase{"# *A* `b` [c](d)\n", "/root/text", "\"A b c\""},                                    //
        MemberCase{"# *A* `b` [c](d)\n", "/root/markdown", "\"*A* `b` [c](d)\""},                       //
        MemberCase{"# A<br>B\n", "/root/text", "\"A\\nB\""},                                            //
        MemberCase{"\n\n# A\n", "/root/line", "3"},                                                     //
        MemberCase{"\n\n# A\n", "/root/range", R"({"start": 2, "end": 5})"},                            //
        MemberCase{"\r\n\r\n# A\r\n", "/root/range", R"({"start": 4, "end": 7})"},                      //
        MemberCase{"7. a\n", "/root/children/0/ordinal", "7"},                                          //
        MemberCase{"- [x] a\n", "/root/children/0/checked", "true"},                                    //
        MemberCase{"- [ ] a\n", "/root/children/0/checked", "false"},                                   //
        MemberCase{"# A <!-- markmap: fold -->\n- b\n", "/root/folded", "true"},                        //
        MemberCase{"---\nmarkmap:\n  color: '#AbCdEf'\n---\n# A\n", "/root/color", "\"#abcdef\""},      //
        MemberCase{"# A\n\np\n", "/root/blocks", R"([{"type": "paragraph", "markdown": "p"}])"},        //
        MemberCase{"```c++ x\ny\n```\n", "/root/blocks/0/language", "\"c++\""},                         //
        MemberCase{"- a\n\n  > b\n  > c\n", "/root/children/0/blocks/0/markdown", "\"> b\\n> c\""},     //
        MemberCase{"p\n\n|a|\n|-|\n\n<p>\n\n---\n\n    c\n", "/root/blocks/1/type", "\"table\""},       //
        MemberCase{"p\n\n|a|\n|-|\n\n<p>\n\n---\n\n    c\n", "/root/blocks/2/type", "\"html\""},        //
        MemberCase{"p\n\n|a|\n|-|\n\n<p>\n\n---\n\n    c\n", "/root/blocks/3/type", "\"rule\""},        //
        MemberCase{"p\n\n|a|\n|-|\n\n<p>\n\n---\n\n    c\n", "/root/blocks/4/type", "\"code\""},        //
        MemberCase{"[a]: /u\n", "/root/blocks/0", R"({"type": "definition", "markdown": "[a]: /u"})"},  //
        MemberCase{"# A[^1]\n\n[^1]: n\n", "/root/blocks/0",
                   R"({"type": "footnote", "markdown": "[^1]: n"})"},            //
        MemberCase{"# A[^1]\n\n[^1]: n\n", "/root/text", "\"A\""},               //
        MemberCase{"- # H\n", "/root/children/0/blocks/0/type", "\"heading\""},  //
        MemberCase{"# [a *b*](/u?x&amp;y \"t&#33;\")\n", "/root/links",
                   R"([{"kind": "link", "text": "a b", "url": "/u?x&y", "title": "t!"}])"},  //
        MemberCase{"# [![i](/i)](/u)\n", "/root/links",
                   R"([{"kind": "link", "text": "i", "url": "/u"},
                       {"kind": "image", "text": "i", "url": "/i"}])"},      //
        MemberCase{"# <a@b.c>\n", "/root/links/0/url", "\"mailto:a@b.c\""},  //
        MemberCase{"# A\n## B\n[not](#a)\n### [up](#b)\n", "/root/children/0/children/0/refs/0/text",
                   "\"B\""},
        MemberCase{"# A\n", "/root/children", "[]"});
    CAPTURE(markdown, pointer);
    const json document = json::parse(exported(std::string(markdown), "json"));
    CHECK(document.at(json::json_pointer(std::string(pointer))) == json::parse(expected));
}

TEST_CASE("members stand in a fixed order, some only where they apply", "[exporters][json]") {
    using nlohmann::ordered_json;
    const auto keys = [](const ordered_json& object) {
        std::string out;
        for (const auto& [key, value] : object.items()) out += key + ' ';
        return out;
    };
    const ordered_json document = ordered_json::parse(exported(std::string(every_kind), "json"));
    CHECK(keys(document) == "version source frontMatter root ");
    const ordered_json& heading = document["root"];
    CHECK(keys(heading) == "id type level text markdown line range color blocks links refs children ");
    const ordered_json& item = heading["children"][0]["children"][0];
    CHECK(keys(item) ==
          "id type text markdown line range ordinal checked folded color blocks links refs children ");
    CHECK(keys(item["links"][0]) == "kind text url title ");
    CHECK(keys(ordered_json::parse(exported("- a\n", "json"))["root"]["children"][0]) ==
          "id type text markdown line range blocks links refs children ");
}

TEST_CASE("the three shapes carry the same nodes", "[exporters][json]") {
    const json tree = json::parse(exported(std::string(every_kind), "json"));
    std::vector<json> rows;
    flatten(tree["root"], nullptr, 1, "", rows);
    REQUIRE(rows.size() == 5);

    SECTION("flat") {
        const json flat = json::parse(exported(std::string(every_kind), "json", {{{"json-shape", "flat"}}}));
        CHECK(flat["nodes"].get<std::vector<json>>() == rows);
        CHECK(flat["frontMatter"] == tree["frontMatter"]);
        CHECK(flat["version"] == 1);
    }
    SECTION("jsonl") {
        const std::string text = exported(std::string(every_kind), "json", {{{"json-shape", "jsonl"}}});
        CHECK(text.back() == '\n');
        const std::vector<std::string> lines = lines_of(text);
        REQUIRE(lines.size() == rows.size());
        for (const std::string_view key : {"version", "source", "frontMatter"}) rows[0][key] = tree[key];
        for (size_t i = 0; i < rows.size(); ++i) CHECK(json::parse(lines[i]) == rows[i]);
    }
}

TEST_CASE("each node stands on a line of its own", "[exporters][json]") {
    const std::vector<std::string> lines = lines_of(exported("# A\n- b\n  - c\n- d\n", "json"));
    REQUIRE(lines.size() == 9);
    CHECK(lines[0] == "{");
    CHECK(lines[4].starts_with("  \"root\": {\"id\": \""));
    CHECK(lines[5].starts_with("    {\"id\": \""));
    CHECK(lines[6].starts_with("      {\"id\": \""));
    CHECK(lines[6].ends_with("\"children\": []}]},"));
    CHECK(lines[7].ends_with("\"children\": []}]}"));
    CHECK(lines[8] == "}");
}

TEST_CASE("JSON is one document at any depth", "[exporters][json]") {
    const std::string text = exported(nested_list(2000), "json");
    CHECK(json::accept(text));
    const std::vector<std::string> lines = lines_of(text);
    REQUIRE(lines.size() == 2006);
    CHECK(lines[1000].find('{') == 64);
}

TEST_CASE("text that many nodes refer to is cut", "[exporters][json]") {
    std::string long_text;
    for (int i = 0; i < 600; ++i) long_text += "ä";
    // The anchor is that of a child which --depth cuts, so short references meet at the long text.
    const std::string markdown = "# A\n## " + long_text + "\n### x\n## [1](#x)\n## [2](#x)\n";
    OutlineOptions options;
    options.depth = 2;
    const json document = json::parse(exported(show(markdown, options).outline(), "json"));
    CHECK(document["root"]["children"][0]["text"] == long_text);
    for (const size_t child : {1U, 2U}) {
        CHECK(document["root"]["children"][child]["refs"][0]["text"] == long_text.substr(0, 1024) + "…");
    }
}

TEST_CASE("JSON is valid UTF-8 whatever the document holds", "[exporters][json]") {
    const json document = json::parse(exported("# a\xFF\x01\u0085\uFFFE\"\\\n\n\xC3\n", "json"));
    CHECK(document["root"]["text"] == "a\uFFFD\x01\u0085\uFFFE\"\\");
    CHECK(document["root"]["blocks"][0]["markdown"] == "\uFFFD");
}
