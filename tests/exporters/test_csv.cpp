#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <string>
#include <vector>

#include "tests/exporters/exported.h"

using Catch::Matchers::ContainsSubstring;
using namespace rmtool;
using rmtool::testing::exported;
using rmtool::testing::show;

namespace {

// RFC 4180, section 2.
std::vector<std::vector<std::string>> rows_of(const std::string& csv, char delimiter) {
    std::vector<std::vector<std::string>> rows(1, {""});
    bool quoted = false;
    for (size_t i = 0; i < csv.size(); ++i) {
        std::string& field = rows.back().back();
        if (csv[i] == '"') {
            if (quoted && i + 1 < csv.size() && csv[i + 1] == '"') {
                field += csv[i++];
            } else {
                quoted = !quoted;
            }
        } else if (quoted || (csv[i] != delimiter && csv[i] != '\r')) {
            field += csv[i];
        } else if (csv[i] == delimiter) {
            rows.back().emplace_back();
        } else {
            REQUIRE(csv[++i] == '\n');
            rows.push_back({""});
        }
    }
    REQUIRE(rows.back() == std::vector<std::string>{""});
    rows.pop_back();
    return rows;
}

// Of the document's last node.
std::string field_of(const std::string& markdown, std::string_view column,
                     const ExportOptions& options = {}) {
    const std::string chosen(options.get(find_exporter("csv")->options.front()));
    const auto rows = rows_of(exported(markdown, "csv", options), chosen.front());
    for (const auto& row : rows) REQUIRE(row.size() == rows.front().size());
    for (size_t i = 0; i < rows.front().size(); ++i) {
        if (rows.front()[i] == column) return rows.back()[i];
    }
    return "no such column";
}

}  // namespace

TEST_CASE("columns of CSV", "[exporters][csv]") {
    struct ColumnCase {
        std::string_view markdown, column, expected;
    };
    const auto [markdown, column, expected] = GENERATE(
        ColumnCase{"# A\n- b\n", "depth", "2"}, ColumnCase{"# A\n- b\n- c\n", "index", "1"},
        ColumnCase{"# A\n", "parent", ""}, ColumnCase{"# A\n- b\n", "type", "item"},
        ColumnCase{"# A\n", "type", "heading"}, ColumnCase{"", "type", "root"},
        ColumnCase{"# a \"b\", *c*\n", "text", "a \"b\", c"}, ColumnCase{"# a, *c*\n", "markdown", "a, *c*"},
        ColumnCase{"# a<br>b\n", "text", "a\nb"}, ColumnCase{"# A\n- b\n", "path", "A > b"},
        ColumnCase{"# ![a](/i) [b](/u) [c](/v)\n", "url", "/u"}, ColumnCase{"# ![a](/i)\n", "url", ""},
        ColumnCase{"- [x] a\n", "task", "done"}, ColumnCase{"- [ ] a\n", "task", "open"},
        ColumnCase{"- a\n", "task", ""}, ColumnCase{"7. a\n", "ordinal", "7"},
        ColumnCase{"\n\n# A\n", "line", "3"}, ColumnCase{"# A\n\nb\n\n> c\n", "note", "b\n\n> c"},
        ColumnCase{"# A\x01\n", "text", "A\x01"}, ColumnCase{"# A <!-- markmap: fold -->\n", "folded", ""},
        ColumnCase{"# A\n", "color", ""},
        ColumnCase{"---\nmarkmap: {colorFreezeLevel: 1}\n---\n# A\n", "color", "#1f77b4"});
    CAPTURE(markdown, column);
    CHECK(field_of(std::string(markdown), column) == expected);
}

TEST_CASE("CSV joins nodes by their ids", "[exporters][csv]") {
    const auto shown = show("# A <!-- markmap: fold -->\n- [b](#b) [c](#c)\n## B\n## C\n");
    const Outline& outline = shown.outline();
    const auto rows = rows_of(exported(outline, "csv"), ',');
    REQUIRE(rows.size() == 5);
    CHECK(rows[1][0] == id_of(outline.nodes[0]));
    CHECK(rows[2][1] == rows[1][0]);
    CHECK(rows[2][13] == rows[3][0] + ' ' + rows[4][0]);
    CHECK(rows[1][14] == "true");
}

TEST_CASE("CSV can be made safe for spreadsheets", "[exporters][csv]") {
    const auto [text, expected] =
        GENERATE(std::pair{"=1+1", "'=1+1"}, std::pair{"\\+1", "'+1"}, std::pair{"\\-1", "'-1"},
                 std::pair{"@a", "'@a"}, std::pair{"&#13;a", "'\ra"}, std::pair{"a=", "a="});
    const std::string markdown = "# b" + std::string("\n## <!-- -->") + text + "\n";
    CHECK(field_of(markdown, "text", {{{"csv-safe", "on"}}}) == expected);
    CHECK(field_of(markdown, "text") == std::string(expected).substr(expected[0] == '\'' ? 1 : 0));
}

TEST_CASE("the delimiter of CSV", "[exporters][csv]") {
    const std::string markdown = "# a; b, c\n";
    CHECK(field_of(markdown, "text", {{{"csv-delimiter", ";"}}}) == "a; b, c");
    CHECK_THAT(exported(markdown, "csv", {{{"csv-delimiter", "→"}}}), ContainsSubstring("id→parent→depth→"));
    // Any character will do: what has it is quoted.
    CHECK(field_of(markdown, "parent", {{{"csv-delimiter", "n"}}}) == "");
    CHECK(field_of(markdown, "type", {{{"csv-delimiter", "n"}}}) == "heading");
}
