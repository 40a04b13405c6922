#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "cli/report_formats.h"
#include "reported.h"
#include "rules/rule.h"

using namespace rmtool;

namespace {

nlohmann::json driver_with(std::string_view homepage) {
    std::string text;
    append_sarif_head(homepage, text);
    end_sarif({}, text);
    return nlohmann::json::parse(text)["runs"][0]["tool"]["driver"];
}

}  // namespace

TEST_CASE("sarif: web addresses only where the build knows one") {
    const nlohmann::json plain = driver_with("");
    CHECK_FALSE(plain.contains("informationUri"));
    for (const nlohmann::json& rule : plain["rules"]) CHECK_FALSE(rule.contains("helpUri"));
    for (const char* homepage : {"https://example.org/x", "https://example.org/x/"}) {
        const nlohmann::json told = driver_with(homepage);
        CHECK(told["informationUri"] == "https://example.org/x");
        CHECK(told["rules"][3]["helpUri"] == "https://example.org/x/rules/typo.md");
    }
}

TEST_CASE("sarif: every rule with its page") {
    const nlohmann::json listed = driver_with("")["rules"];
    REQUIRE(listed.size() == rules().size());
    for (size_t i = 0; i < listed.size(); ++i) {
        CAPTURE(rules()[i].id);
        CHECK(listed[i]["id"] == rules()[i].id);
        const std::string name = listed[i].value("name", "");
        CHECK(name.empty() == (rules()[i].id.find('-') == std::string_view::npos));
        CHECK((name.empty() || (name[0] >= 'A' && name[0] <= 'Z' && name.find('-') == name.npos)));
        CHECK(listed[i]["help"]["markdown"] == rules()[i].doc);
        for (const char* key : {"shortDescription", "fullDescription"}) {
            const std::string text = listed[i][key]["text"];
            CHECK(text.size() > 10);
            CHECK(text.ends_with('.'));
            CHECK(text.find('\n') == std::string::npos);
        }
    }
}

TEST_CASE("sarif: a finding in all its parts") {
    Diagnostic diagnostic{"typo", Severity::info, {8, 10}, "a message", {}, {"a \"b\"", "c"}, {}};
    diagnostic.fix = Fix{{7, 10}, "", Safety::unsafe};
    diagnostic.related = {{"", {3, 4}, "first used here"}, {"../b c.md", {1, 1}, "heading"}};
    diagnostic.known = true;
    const Source source("a.md", "x\n\n🔴 ab cd\n");
    const nlohmann::json report = nlohmann::json::parse(reported("sarif", source, {diagnostic}));
    CHECK(report["runs"][0]["tool"]["driver"]["rules"][0]["name"] == "BrokenReference");
    const nlohmann::json result = report["runs"][0]["results"][0];
    CHECK(result["message"]["text"] == "a message; did you mean \"a \"b\"\" or \"c\"?");
    CHECK(result["level"] == "note");
    CHECK(result["suppressions"][0]["kind"] == "external");
    CHECK(result["relatedLocations"][1]["physicalLocation"]["artifactLocation"]["uri"] == "b%20c.md");
    const nlohmann::json fix = result["fixes"][0];
    CHECK(fix["description"]["text"] == "Remove it (not certain).");
    CHECK(fix["properties"]["safe"] == false);
    const nlohmann::json replacement = fix["artifactChanges"][0]["replacements"][0];
    CHECK(replacement["deletedRegion"].dump() ==
          R"({"byteLength":3,"byteOffset":7,"endColumn":5,"endLine":3,"startColumn":2,"startLine":3})");
    CHECK_FALSE(replacement.contains("insertedContent"));
}
