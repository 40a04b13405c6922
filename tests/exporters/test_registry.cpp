#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <set>

#include "exporters/exporter.h"
#include "exporters/formats.h"
#include "tests/exporters/exported.h"
#include "tests/support/specifications.h"

using namespace rmtool;

TEST_CASE("a format is found by its name", "[exporters]") {
    REQUIRE(find_exporter("json") != nullptr);
    CHECK(find_exporter("json")->name == "json");
    CHECK(find_exporter("JSON") == nullptr);
    CHECK(find_exporter("") == nullptr);
}

TEST_CASE("a format is found by the suffix of a file", "[exporters]") {
    REQUIRE(find_exporter_for_file("a/b.c.dot") != nullptr);
    CHECK(find_exporter_for_file("a/b.c.dot")->name == "dot");
    CHECK(find_exporter_for_file("dot") == nullptr);
    CHECK(find_exporter_for_file("a.dot/b") == nullptr);
    CHECK(find_exporter_for_file("a.md") == nullptr);
}

TEST_CASE("the table of formats holds together", "[exporters]") {
    std::set<std::string_view> names;
    for (const Exporter& exporter : exporters()) {
        CAPTURE(exporter.name);
        CHECK(names.insert(exporter.name).second);
        CHECK(names.insert(exporter.extension).second);
        CHECK(exporter.extension.starts_with('.'));
        CHECK(exporter.write != nullptr);
        CHECK(std::filesystem::exists("exporters/" + std::string(exporter.name) + ".md"));
        for (const ExportOption& option : exporter.options) {
            CAPTURE(option.name);
            CHECK(names.insert(option.name).second);
            CHECK(option.name.starts_with(exporter.name));
            const bool has_choice = !option.values.empty();
            CHECK(has_choice == (std::ranges::count(option.values, option.fallback) == 1));
            CHECK(!(has_choice && option.is_switch()));
        }
    }
}

TEST_CASE("an option that was not chosen has its default", "[exporters]") {
    CHECK(ExportOptions{}.get(json_shape) == "tree");
    CHECK(ExportOptions{{{"json-shape", "flat"}}}.get(json_shape) == "flat");
    CHECK(ExportOptions{{{"other", "flat"}}}.get(json_shape) == "tree");
}

// What the formats carry is for their own tests; here a sanitizer looks on.
TEST_CASE("every example of the specifications is written in every format", "[exporters]") {
    for (const std::string& example : testing::specification_examples()) {
        CAPTURE(example);
        const testing::Shown shown = testing::show(example);
        for (const Exporter& exporter : exporters())
            CHECK_FALSE(testing::exported(shown.outline(), exporter.name).empty());
    }
}
