#include "core/outline.h"

#include <fmt/format.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "tests/core/shown.h"

using namespace rmtool;
using rmtool::testing::find;
using rmtool::testing::show;
using rmtool::testing::Shown;

namespace {

// `a(b, c)`: a node and its children; its contents stand between braces.
std::string tree(const Outline& outline) {
    std::string out;
    for (uint32_t i = 0; i < outline.nodes.size(); ++i) {
        out += text_of(outline, i);
        const Slice contents = outline.nodes[i].contents;
        for (uint32_t c = contents.begin; c < contents.end; ++c) {
            out += c == contents.begin ? '{' : '|';
            append_content(outline, outline.contents[c], out);
        }
        if (!contents.empty()) out += '}';
        if (outline.has_children(i)) {
            out += '(';
            continue;
        }
        for (uint32_t last = i; last != 0; last = outline.nodes[last].parent) {
            const bool closes_parent = outline.nodes[outline.nodes[last].parent].subtree_end == i + 1;
            out += closes_parent ? ")" : ", ";
            if (!closes_parent) break;
        }
    }
    return out;
}

std::vector<std::string> paths_of(const Outline& outline) {
    std::vector<std::string> out(outline.nodes.size());
    Paths paths(outline);
    for (uint32_t i = 0; i < outline.nodes.size(); ++i) {
        paths.enter(i);
        paths.append(out[i]);
    }
    return out;
}

std::map<std::string, std::string> ids_by_path(const Outline& outline) {
    std::map<std::string, std::string> ids;
    const std::vector<std::string> paths = paths_of(outline);
    for (uint32_t i = 0; i < outline.nodes.size(); ++i) ids[paths[i]] = id_of(outline.nodes[i]);
    return ids;
}

std::string colors(const Outline& outline) {
    std::string out;
    for (const OutlineNode& node : outline.nodes) out += fmt::format("{:06x} ", node.color);
    return out;
}

std::string folded_texts(const Outline& outline) {
    std::string out;
    for (uint32_t i = 0; i < outline.nodes.size(); ++i) {
        if (outline.nodes[i].folded) out += text_of(outline, i) + ' ';
    }
    return out;
}

struct TreeCase {
    std::string_view name, markdown, expected;
};

}  // namespace

TEST_CASE("an outline holds headings and items, all else is content", "[outline]") {
    const auto [name, markdown, expected] = GENERATE(
        TreeCase{"empty file", "", "doc"},                                                          //
        TreeCase{"no node", "only text\n", "doc{only text}"},                                       //
        TreeCase{"one heading tree", "# A\n## B\n### C\n## D\n", "A(B(C), D)"},                     //
        TreeCase{"several trees", "# A\n## B\n# C\n", "doc(A(B), C)"},                              //
        TreeCase{"front matter title", "---\ntitle: T\n---\n# A\n# C\n", "T(A, C)"},                //
        TreeCase{"title of one tree", "---\ntitle: T\n---\n# A\n", "A"},                            //
        TreeCase{"skipped level", "# A\n### B\n## C\n", "A(B, C)"},                                 //
        TreeCase{"H3 before H1", "### B\n# A\n", "doc(B, A)"},                                      //
        TreeCase{"list before sub-heading", "# A\n- x\n- y\n## B\n- z\n", "A(x, y, B(z))"},         //
        TreeCase{"list before the only heading", "- x\n\n# A\n", "doc(x, A)"},                      //
        TreeCase{"one item alone", "- x\n", "doc(x)"},                                              //
        TreeCase{"nested lists", "# A\n- x\n  1. y\n     - z\n- w\n", "A(x(y(z)), w)"},             //
        TreeCase{"text before the only heading", "first\n\n# A\n\nsecond\n", "A{first|second}"},    //
        TreeCase{"text before the first of several", "first\n\n# A\n\n# B\n", "doc{first}(A, B)"},  //
        TreeCase{"item without paragraph", "- ```\n  code\n  ```\n", "doc({```\ncode\n```})"},      //
        TreeCase{"paragraphs of an item", "- a\n\n  b\n\n  c\n", "doc(a{b|c})"},                    //
        TreeCase{"heading in an item", "- a\n  # B\n", "doc(a{# B})"},                              //
        TreeCase{"list in a quote", "# A\n> - x\n", "A{> - x}"},                                    //
        TreeCase{"comment", "# A\n<!-- no content -->\n\ntext\n", "A{text}"},                       //
        TreeCase{"broken front matter", "---\na: [\n---\n# A\n", "A{```yaml\na: [\n```}"},          //
        TreeCase{"content after a nested list", "- a\n  - b\n\n  c\n", "doc(a{c}(b))"});
    INFO(name);
    CHECK(tree(show(std::string(markdown)).outline()) == expected);
}

TEST_CASE("the synthetic root is called by the file's stem", "[outline]") {
    const auto [path, title] =
        GENERATE(std::pair{"docs/road.map.md", "road.map"}, std::pair{"<stdin>", "untitled"},
                 std::pair{".md", ".md"}, std::pair{"a\xFF.md", "a\uFFFD"});
    CHECK(text_of(show("# A\n# B\n", {}, path).outline(), 0) == title);
}

TEST_CASE("lists can be content", "[outline]") {
    const auto [name, markdown, expected] = GENERATE(
        TreeCase{"one list", "# A\n- x\n  - y\n- z\n\n## B\n", "A{- x\n  - y\n- z}(B)"},             //
        TreeCase{"in source order", "# A\np\n\n- x\n\nq\n\n- y\n", "A{p|- x|q|- y}"},                //
        TreeCase{"lists with other markers", "- x\n* y\n\n1. z\n2) w\n", "doc{- x|* y|1. z|2) w}"},  //
        TreeCase{"comment between lists", "- x\n\n<!-- -->\n\n- y\n", "doc{- x|- y}"},               //
        TreeCase{"blank lines in a list", "- x\n\n- y\n", "doc{- x\n\n- y}"},                        //
        TreeCase{"indented list", "# A\n\n  - x\n  - y\n", "A{- x\n- y}"},                           //
        TreeCase{"definitions in items", "- x\n\n  [a]: /b\n- [^c]: d\n  e\n\nf",
                 "doc{- x\n\n  [a]: /b\n- [^c]: d\n  e|f}"},
        TreeCase{"byte order mark", "\xEF\xBB\xBF- x\n  - y\n", "doc{- x\n  - y}"});
    INFO(name);
    OutlineOptions options;
    options.lists = false;
    CHECK(tree(show(std::string(markdown), options).outline()) == expected);
}

TEST_CASE("a depth drops what is below", "[outline]") {
    const std::string markdown = "# A\n## B\ntext\n- x\n  - y\n## C\n";
    const auto [depth, expected] =
        GENERATE(std::pair{0U, "A(B{text}(x(y)), C)"}, std::pair{1U, "A"}, std::pair{2U, "A(B{text}, C)"},
                 std::pair{3U, "A(B{text}(x), C)"}, std::pair{9U, "A(B{text}(x(y)), C)"});
    OutlineOptions options;
    options.depth = depth;
    CHECK(tree(show(markdown, options).outline()) == expected);
}

TEST_CASE("a root takes a path of texts", "[outline]") {
    const std::string markdown =
        "# A\n\npreamble\n\n## B > C\n### Same\n- item\n## D<br>E\n### Same\n\ntext\n\n- `code`\n  - sub\n";
    SECTION("found") {
        const auto [root, expected] =
            GENERATE(std::pair{"A", "A{preamble}(B > C(Same(item)), D\nE(Same{text}(code(sub))))"},
                     std::pair{"B > C", "B > C(Same(item))"}, std::pair{"B > C > Same", "Same(item)"},
                     std::pair{"D E > Same", "Same{text}(code(sub))"},
                     std::pair{"A > D\nE > Same", "Same{text}(code(sub))"}, std::pair{"code", "code(sub)"});
        OutlineOptions options;
        options.root = root;
        const Shown shown = show(markdown, options);
        REQUIRE(shown.result);
        CHECK(tree(shown.outline()) == expected);
        CHECK(shown.outline().nodes[0].depth == 1);
    }
    SECTION("not found") {
        const auto root = GENERATE("X", "a", "A > Same", "ode", " > A", "A > ");
        OutlineOptions options;
        options.root = root;
        const Shown shown = show(markdown, options);
        REQUIRE(!shown.result);
        CHECK(shown.result.error().message.starts_with("doc.md: --root: no heading or item is called "));
    }
    SECTION("several") {
        OutlineOptions options;
        options.root = "Same";
        const Shown shown = show(markdown, options);
        REQUIRE(!shown.result);
        CHECK(shown.result.error().message == "doc.md: --root: 2 nodes are called \"Same\": lines 6, 9");
        CHECK(shown.result.error().hint == "name what is above as well, for example --root \"B > C > Same\"");
    }
    SECTION("several, and how to tell them apart") {
        const auto [twins, root, example] =
            GENERATE(std::tuple{"# A\n## A\n", "A", "A > A"},  //
                     std::tuple{"# A\n## B\n- x\n## C\n### B\n- x\n", "B > x", "A > B > x"},
                     std::tuple{"# A\n- x\n- x\n## B\n- x\n", "x", "B > x"},
                     std::tuple{"# A\n## C\n### B\n- x\n## D\n### B\n- x\n", "x", "C > B > x"},
                     std::tuple{"# A\n- x\n- x\n", "x", ""}, std::tuple{"# A\n- A\n- A\n", "A > A", ""});
        OutlineOptions options;
        options.root = root;
        const Shown shown = show(twins, options);
        REQUIRE(!shown.result);
        CHECK(shown.result.error().hint ==
              (*example == '\0'
                   ? "what is above them does not tell them apart: change the text of one"
                   : fmt::format("name what is above as well, for example --root \"{}\"", example)));
        if (*example == '\0') return;
        options.root = example;
        CHECK(show(twins, options).result);
    }
}

TEST_CASE("an item's list is its content, if it is the root and lists are none", "[outline]") {
    OutlineOptions options;
    options.root = "x";
    options.lists = false;
    CHECK(tree(show("1. w\n2. x\n   - y\n     - z\n   - v\n", options).outline()) == "x{- y\n  - z\n- v}");
}

TEST_CASE("ids do not depend on what is shown", "[outline]") {
    const std::string markdown = "# A\n## B\n- x\n- x\n## C\n### D\n- x\n";
    const Shown whole = show(markdown);
    const auto ids = ids_by_path(whole.outline());
    SECTION("they are names") {
        for (const auto& [path, id] : ids) {
            CHECK(id.size() == 17);
            CHECK(id.starts_with('n'));
            CHECK(id.find_first_not_of("0123456789abcdef", 1) == std::string::npos);
        }
    }
    SECTION("depth, lists, root") {
        OutlineOptions depth, lists, root;
        depth.depth = 2;
        lists.lists = false;
        root.root = "D";
        CHECK(ids_by_path(show(markdown, depth).outline()).at("A > C") == ids.at("A > C"));
        CHECK(ids_by_path(show(markdown, lists).outline()).at("A > C > D") == ids.at("A > C > D"));
        CHECK(ids_by_path(show(markdown, root).outline()).at("D > x") == ids.at("A > C > D > x"));
    }
    SECTION("a second top-level heading, edits elsewhere, markup") {
        CHECK(ids_by_path(show(markdown + "# Z\n").outline()).at("doc > A > C > D > x") ==
              ids.at("A > C > D > x"));
        CHECK(ids_by_path(show("# A\n## N\n## C\n### D\n- **x**\n- m\n").outline()).at("A > C > D > x") ==
              ids.at("A > C > D > x"));
    }
    SECTION("equal siblings differ") {
        const Outline& outline = whole.outline();
        CHECK(outline.nodes[2].id != outline.nodes[3].id);
        CHECK(text_of(outline, 2) == text_of(outline, 3));
    }
    SECTION("the formula stays as it is") {
        CHECK(id_of(show("# A\n# B\n").outline().nodes[0]) == "n0000000000000000");
        CHECK(ids.at("A > C > D") == "n25918178ba82f911");
    }
}

TEST_CASE("colours are markmap's", "[outline]") {
    struct ColorCase {
        std::string_view markmap;
        bool colored;
        std::string_view expected;
    };
    const auto [markmap, colored, expected] = GENERATE(
        ColorCase{"colorFreezeLevel: 2", true, "1f77b4 ff7f0e ff7f0e ff7f0e 2ca02c 2ca02c "},
        ColorCase{"colorFreezeLevel: 3", true, "1f77b4 ff7f0e 2ca02c 2ca02c d62728 9467bd "},
        ColorCase{"color: ['#111111', '#222222']", true, "111111 222222 111111 222222 111111 222222 "},
        ColorCase{"{color: ['#111111', '#222222'], colorFreezeLevel: 1}", true,
                  "111111 111111 111111 111111 111111 111111 "},
        ColorCase{"maxWidth: 3", false, "1f77b4 ff7f0e ff7f0e ff7f0e 2ca02c 2ca02c "});
    const std::string front_matter = "---\nmarkmap:\n  " + std::string(markmap) + "\n---\n";
    const Shown shown = show(front_matter + "# A\n## B\n- x\n  - y\n## C\n- z\n");
    CHECK(shown.outline().colored == colored);
    CHECK(colors(shown.outline()) == expected);
}

TEST_CASE("a part of an outline keeps its colours", "[outline]") {
    OutlineOptions options;
    options.root = "C";
    const std::string markdown = "# A\n## B\n- x\n## C\n- z\n";
    CHECK(colors(show(markdown, options).outline()) == "2ca02c 2ca02c ");
    options = {};
    options.lists = false;
    CHECK(colors(show(markdown, options).outline()) == "1f77b4 ff7f0e 2ca02c ");
}

TEST_CASE("nodes are folded as markmap folds them", "[outline]") {
    const auto [front_matter, markdown, expected] =
        GENERATE(TreeCase{"", "# A\n## B\n- x\n  - y\n", ""},
                 TreeCase{"initialExpandLevel: 2", "# A\n## B\n- x\n  - y\n", "B x "},
                 TreeCase{"initialExpandLevel: 0", "# A\n## B\n", "A "},
                 TreeCase{"initialExpandLevel: -1", "# A\n## B\n", ""},
                 TreeCase{"", "# A\n## B <!-- markmap: fold -->\n- x\n  - y\n", "B "},
                 TreeCase{"", "# A\n## B <!-- markmap: foldAll -->\n- x\n  - y\n## C\n- z\n", "B x "},
                 TreeCase{"", "# A\n- x <!-- markmap: fold -->\n  - y\n- z <!-- markmap: fold -->\n", "x "});
    const std::string head =
        front_matter.empty() ? "" : "---\nmarkmap:\n  " + std::string(front_matter) + "\n---\n";
    CHECK(folded_texts(show(head + std::string(markdown)).outline()) == expected);
}

TEST_CASE("a fold above --root holds below it", "[outline]") {
    OutlineOptions options;
    options.root = "C";
    CHECK(folded_texts(show("# A\n## B <!-- markmap: foldAll -->\n### C\n- x\n  - y\n", options).outline()) ==
          "C x ");
    CHECK(folded_texts(show("# A\n## B <!-- markmap: fold -->\n### C\n- x\n  - y\n", options).outline()) ==
          "");
}

TEST_CASE("references join nodes that are shown", "[outline]") {
    const std::string markdown =
        "# A\n## B\n- [c](#c)\n- [c again](#c) and [d](#d)\n- [b](#b)\n- [lost](#nowhere)\n## C\n### D\n";
    const auto edges = [&markdown](const OutlineOptions& options) {
        const Shown shown = show(markdown, options);
        const Outline& outline = shown.outline();
        std::vector<std::string> out;
        for (uint32_t i = 0; i < outline.nodes.size(); ++i) {
            for (uint32_t r = outline.nodes[i].refs.begin; r < outline.nodes[i].refs.end; ++r) {
                out.push_back(text_of(outline, i) + " -> " + text_of(outline, outline.refs[r]));
            }
        }
        return out;
    };
    using Edges = std::vector<std::string>;
    OutlineOptions options;
    CHECK(edges(options) == Edges{"c -> C", "c again and d -> C", "c again and d -> D", "b -> B"});
    options.lists = false;
    CHECK(edges(options) == Edges{"B -> C", "B -> D"});
    options.depth = 2;
    CHECK(edges(options) == Edges{"B -> C"});
    options.root = "B";
    CHECK(edges(options) == Edges{});
}

TEST_CASE("paths stay short", "[outline]") {
    SECTION("at most 16 nodes") {
        std::string markdown;
        for (int depth = 0; depth < 20; ++depth)
            markdown += std::string(2 * depth, ' ') + "- " + fmt::format("{}\n", depth);
        const Shown shown = show(markdown);
        CHECK(paths_of(shown.outline())[20] ==
              "4 > 5 > 6 > 7 > 8 > 9 > 10 > 11 > 12 > 13 > 14 > 15 > 16 > 17 > 18 > 19");
        CHECK(paths_of(shown.outline())[1] == "doc > 0");
    }
    SECTION("long ancestors are left out, the node itself never") {
        const std::string text(5000, 'a');
        const Shown shown = show("# " + text + "\n## B\n### " + text + "\n");
        CHECK(paths_of(shown.outline())[1] == "B");
        CHECK(paths_of(shown.outline())[2] == "B > " + text);
    }
}

TEST_CASE("a note is all content that reads as text", "[outline]") {
    const Shown shown = show(
        "# A\n\none\n\n---\n\n[label]: /url\n\n<!-- comment -->\n\n> two\n\n```c\nthree <!-- x "
        "-->\n```\n\nfour <!-- y -->\n");
    CHECK(note_of(shown.outline(), 0) == "one\n\n> two\n\n```c\nthree <!-- x -->\n```\n\nfour");
}

TEST_CASE("a footnote stands in one content, without what its item puts before its lines", "[outline]") {
    const Shown quoted = show("> one [^a]\n>\n> [^a]: two\n> three\n\nfour");
    CHECK(note_of(quoted.outline(), 0) == "> one [^a]\n>\n> [^a]: two\n> three\n\nfour");
    const Shown item = show("- one [^a]\n\n  [^a]: two\n  three\n\n      four\n");
    CHECK(note_of(item.outline(), 1) == "[^a]: two\nthree\n\n    four");
}

TEST_CASE("a title that is one link has its address", "[outline]") {
    const auto [title, url] = GENERATE(
        std::pair{"[a](/u)", "/u"}, std::pair{"**[a](/u)**", "/u"}, std::pair{"[a](/u) <!-- x -->", "/u"},
        std::pair{"[a](/u) b", ""}, std::pair{"[a](/u) [b](/v)", ""},
        std::pair{"<https://x.y>", "https://x.y"}, std::pair{"a", ""}, std::pair{"![a](/u)", ""},
        std::pair{"[![a](/i)](/u)", "/u"}, std::pair{"", ""}, std::pair{"***[a](/u?a&amp;b)***", "/u?a&b"},
        std::pair{"**[a](/u)** *b*", ""});
    const Shown shown = show("# " + std::string(title) + "\n");
    const uint32_t link = sole_link(shown.outline(), 0);
    CHECK((link == none ? "" : url_of(shown.outline(), link)) == url);
}

TEST_CASE("links and images of a title", "[outline]") {
    const auto kinds = [](const std::string& title) {
        const Shown shown = show("# " + title + "\n");
        std::string out;
        for (const TitleLink& link : title_links(shown.outline(), 0)) out += link.image ? 'i' : 'l';
        return out;
    };
    CHECK(kinds("[a](/u) ![b](/v) <https://x.y>") == "lil");
    CHECK(kinds("[![b](/v)](/u)") == "li");
    CHECK(kinds("![a [b](/v) ![c](/w)](/u)") == "i");
    CHECK(kinds("none") == "");
}
