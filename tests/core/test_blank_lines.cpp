// Blank lines behind the first do not go through all open blocks, see cmake/cmark_gfm_blank_lines.c. They
// must do what they did before.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/document.h"

namespace rmtool {
namespace {

// Kinds and owners of all that is in a document.
std::vector<std::string> shape_of(const std::string& text) {
    const Document document = parse(Source("a.md", text));
    std::vector<std::string> shape;
    for (const Node& node : document.nodes)
        shape.push_back(std::to_string(static_cast<int>(node.kind)) + " in " + std::to_string(node.parent));
    for (const Block& block : document.blocks)
        shape.push_back(std::to_string(static_cast<int>(block.kind)) + " of " + std::to_string(block.owner));
    return shape;
}

TEST_CASE("many blank lines are as one, whatever they are behind and before") {
    struct Row {
        std::string before;
        std::string blank;
        std::string after;
    };
    const std::vector<Row> rows = {
        {"- - - x\n", "\n", "      y\n"},
        {"- - - x\n", "\n", "    - y\n"},
        {"- - - x\n", "\n", "  - y\n"},
        {"- - - x\n", "\n", "y\n"},
        {"- - - x\n", " \n", "      y\n"},
        {"- - - x\n", "\t\n", "      y\n"},
        {"- - - x\n", "        \n", "      y\n"},
        {"- - - x\r\n", "\r\n", "      y\r\n"},
        {"- - - x\r", "\r", "      y\r"},
        {"1. - x\n", "\n", "2. y\n"},
        {"> - - x\n", ">\n", ">     y\n"},
        {"> - - x\n", "> \n", "> - y\n"},
        {"> - - x\n", "\n", "> - y\n"},
        {"- > - x\n", "  >\n", "  >   y\n"},
        {"- > - x\n", "  >\n", "  y\n"},
        {"[^a]: - - x\n", "\n", "        y\n\n[^a]\n"},
        {"[^a]: - - x\n", " \n", "        y\n\n[^a]\n"},
        {"- - - ```\n", "\n", "      y\n      ```\n      z\n"},
        {"- - - ```\n", "  \n", "      ```\n      z\n"},
        {"- - -     x\n", "\n", "          y\n"},
        {"- - - <!--\n", "\n", "      -->\n      z\n"},
        {"- - - <div>\n", "\n", "      *z*\n"},
        {"- - - | a |\n      |-|\n", "\n", "      y\n"},
        {"- - - # x\n", "\n", "      y\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.before, row.blank, row.after);
        const std::vector<std::string> expected = shape_of(row.before + row.blank + row.after);
        std::string blanks = row.blank;
        for (int i = 0; i < 5; ++i) {
            blanks += row.blank;
            CHECK(shape_of(row.before + blanks + row.after) == expected);
        }
    }
}

TEST_CASE("a blank line that ends a quote or a footnote does so behind others that did not") {
    struct Row {
        std::string before;
        std::string passes;
        std::string ends;
        std::string after;
    };
    const std::vector<Row> rows = {
        {"> - - x\n", ">\n", "\n", "> - y\n"},
        {"- > - x\n", "  >\n", "\n", "  > - y\n"},
        {"> > - x\n", "> >\n", ">\n", "> > - y\n"},
        {"[^a]: - - x\n", "\n", " \n", "        y\n\n[^a]\n"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.before, row.passes, row.ends, row.after);
        const std::vector<std::string> expected = shape_of(row.before + row.ends + row.after);
        CHECK(shape_of(row.before + row.passes + row.passes + row.passes + row.after) != expected);
        CHECK(shape_of(row.before + row.passes + row.passes + row.passes + row.ends + row.after) == expected);
    }
}

TEST_CASE("an item that begins with two blank lines is empty") {
    // CommonMark 0.31 section 5.2: it can begin with at most one.
    CHECK(shape_of("1. -\n     y\n") != shape_of("1. -\n\n     y\n"));
    CHECK(shape_of("1. -\n\n\n     y\n") == shape_of("1. -\n\n     y\n"));
}

TEST_CASE("what one document has left open is not known in the next") {
    const std::string open = "- - - x\n\n\n\n";
    const std::vector<std::string> expected = shape_of("\n\n- y\n");
    for (int i = 0; i < 3; ++i) {
        shape_of(open);
        CHECK(shape_of("\n\n- y\n") == expected);
    }
}

}  // namespace
}  // namespace rmtool
