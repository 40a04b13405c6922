// What is said of mistakes, and where; which configuration governs; what holds when several have a say.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>
#include <vector>

#include "cli/config/discovery.h"
#include "cli/config/load.h"
#include "core/references.h"

namespace rmtool::config {
namespace {

struct Mistake {
    std::string text;
    std::string message;
    std::string hint;
    std::string marked;  // what is underlined
};

// What stands above the carets.
std::string marked_in(const std::string& snippet) {
    const size_t middle = snippet.find('\n');
    const size_t carets = snippet.find('^', middle);
    if (carets == snippet.npos) return "";
    return snippet.substr(carets - middle - 1, snippet.rfind('^') - carets + 1);
}

TEST_CASE("a mistake in a configuration is shown with its place and what was meant") {
    const std::vector<Mistake> cases = {
        {"lint:\n  selec: [mojibake]\n", "2:3: unknown key 'lint.selec'", "did you mean 'select'?", "selec"},
        {"lnt: {}\n", "1:1: unknown key 'lnt'", "did you mean 'lint'?", "lnt"},
        {"exclude: []\n", "1:1: unknown key 'exclude'", "did you mean 'lint.exclude'?", "exclude"},
        {"lint.select: []\n", "1:1: unknown key 'lint.select'", "write 'select' below 'lint:'",
         "lint.select"},
        {"lint: {typo: {wrds: []}}\n", "1:15: unknown key 'lint.typo.wrds'", "did you mean 'words'?", "wrds"},
        {"lint: {\"typpo\": {}}\n", "1:8: unknown key 'lint.typpo'", "did you mean 'typo'?", "\"typpo\""},
        {"export: {x: 1}\n", "1:10: unknown key 'export.x'", "keys here: lists, depth, json, opml, mm, csv",
         "x"},
        {"lint: {select: typo}\n", "1:16: 'lint.select' must be a list, but is a text", "write [typo]",
         "typo"},
        {"lint:\n  select:\n", "2:3: 'lint.select' must be a list, but is empty", "", "select"},
        {"lint: {select: [typo, mojibak]}\n", "1:23: invalid value 'mojibak' for 'lint.select'",
         "did you mean 'mojibake'?", "mojibak"},
        {"lint: {typo: {words: [a, 12]}}\n", "1:26: 'lint.typo.words' must hold texts, but this is a number",
         "quote it: \"12\"", "12"},
        {"lint: {severity: {typo: warn}}\n", "1:25: invalid value 'warn' for 'lint.severity.typo'",
         "did you mean 'warning'?", "warn"},
        {"lint: {severity: {typo: Off}}\n", "1:25: invalid value 'Off' for 'lint.severity.typo'",
         "'lint.ignore' leaves rules out", "Off"},
        {"encoding: {pages: [cp1252]}\n", "1:20: invalid value 'cp1252' for 'encoding.pages'",
         "did you mean 'windows-1252'?", "cp1252"},
        {"lint: {severity: {typos: info}}\n", "1:19: unknown key 'lint.severity.typos'",
         "did you mean 'typo'?", "typos"},
        {"lint: {per-file-ignores: {a: typo}}\n",
         "1:30: 'lint.per-file-ignores.a' must be a list, but is a text", "write [typo]", "typo"},
        {"lint: {duplicate-heading: {items: \"true\"}}\n",
         "1:35: 'lint.duplicate-heading.items' must be true or false, but is a text",
         "write 'true' or 'false'", "\"true\""},
        {"encoding: {levels: 9}\n", "1:20: invalid value '9' for 'encoding.levels'",
         "a whole number from 1 to 3", "9"},
        {"encoding: [levels]\n", "1:11: 'encoding' must be a mapping, but is a list", "", "["},
        {"references: {aliases: {ü: 1}}\n",
         "1:27: 'references.aliases.ü' must hold texts, but this is a number", "quote it: \"1\"", ""},
        {"- lint\n", "1:1: the configuration must be a mapping, but is a list", "", "- lint"},
        {"lint:\n  ignore: []\n  ignore: []\n", "3:3: a key that was there before", "", "i"},
    };
    MemoryDisk disk;
    for (const Mistake& mistake : cases) {
        INFO(mistake.text);
        disk.files["x.yaml"] = mistake.text;
        const Configuration configuration = load("x.yaml", disk);
        REQUIRE(configuration.errors.size() == 1);
        const Error& error = configuration.errors.front();
        CHECK(error.message == "x.yaml:" + mistake.message);
        CHECK(error.hint == mistake.hint);
        if (!mistake.marked.empty()) CHECK(marked_in(error.snippet) == mistake.marked);
    }
}

TEST_CASE("all mistakes are told, by their place, and not more than anybody reads") {
    MemoryDisk disk;
    disk.files["x.yaml"] = "b: {x: }\nlint:\n  y: 1\na: 2\n";
    std::string all;
    for (const Error& error : load("x.yaml", disk).errors) all += error.message + "\n";
    CHECK(all ==
          "x.yaml:1:1: unknown key 'b'\nx.yaml:3:3: unknown key 'lint.y'\nx.yaml:4:1: unknown key 'a'\n");
    std::string& many = disk.files["many.yaml"];
    for (int i = 0; i < 1000; ++i) many += fmt::format("key{}: 1\n", i);
    const std::vector<Error> told = load("many.yaml", disk).errors;
    REQUIRE(told.size() == 21);
    CHECK(told.back().message == "many.yaml: and 980 more of that kind");
}

TEST_CASE("a pattern that can match nothing is a warning, with its place and the reason") {
    const std::vector<Mistake> cases = {
        {"'/w/docs/**' matches nothing", "patterns start from the folder of their configuration",
         "write '/docs/**'", "/w/docs/**"},
        {"'/w/' matches nothing", "patterns start from the folder of their configuration", "write '*'",
         "/w/"},
        {"'../docs' matches nothing", "no file is called '..' from there",
         "patterns start from the folder of their configuration", "../docs"},
        {"'docs/./a.md' matches nothing", "no file is called '.' from there",
         "patterns start from the folder of their configuration", "docs/./a.md"},
        {"'docs//a.md' matches nothing", "two slashes have no name between them", "", "docs//a.md"},
        {"'docs/** ' matches nothing", "it ends with a blank", "'\\ ' is meant to be one", "\"docs/** \""},
        {"'docs/[a' matches nothing", "its '[' has no end, or its '\\' nothing behind it", "", "\"docs/[a\""},
        {"'docs\\' matches nothing", "its '[' has no end, or its '\\' nothing behind it", "", "docs\\"},
        {"'' matches nothing", "it names nothing", "'*' is everything; quote what begins with '!'", "\"\""},
        {"'./' matches nothing", "it names nothing", "'*' is everything; quote what begins with '!'", "./"},
        {"'!a.md' matches nothing", "'!' takes back what a pattern before it matches, and there is none", "",
         "\"!a.md\""},
    };
    MemoryDisk disk;
    disk.files["/w/a.md"] = "";
    for (const Mistake& wrong : cases) {
        INFO(wrong.text);
        for (const char* form :
             {"lint: {{exclude: [{}]}}\n", "lint: {{per-file-ignores: {{{}: [typo]}}}}\n"}) {
            disk.files["/w/x.yaml"] = fmt::format(fmt::runtime(form), wrong.marked);
            const Configuration configuration = load("/w/x.yaml", disk);
            CHECK(configuration.errors.empty());
            REQUIRE(configuration.warnings.size() == 1);
            const Error& warning = configuration.warnings.front();
            CHECK(warning.message.ends_with(fmt::format(": {}: {}", wrong.text, wrong.message)));
            CHECK(warning.hint == wrong.hint);
            CHECK(marked_in(warning.snippet) == wrong.marked);
        }
    }
}

TEST_CASE("a pattern that may match something some day is none of our business") {
    MemoryDisk disk;
    // A folder of the same name as the one it is in: /w/w/b.md.
    for (const char* file : {"/w/a.md", "/w/w/b.md"}) disk.files[file] = "";
    for (const char* pattern :
         {"/docs", "./a.md", "**", "*", "docs/", "/w/**", "/wood", "a\\ ", " a", "[/../]", "\\.", "...",
          "a b", "**/..a/**", "~/x", "C:x", "[]a]", "[!]]", "/"}) {
        INFO(pattern);
        disk.files["/w/x.yaml"] =
            fmt::format("lint: {{exclude: ['{0}', '!{0}'], per-file-ignores: {{'{0}': [typo]}}}}\n", pattern);
        CHECK(load("/w/x.yaml", disk).warnings.empty() == (std::string_view(pattern) != "/"));
    }
}

TEST_CASE("of patterns, those are looked at that hold, and not more are told than anybody reads") {
    MemoryDisk disk;
    disk.files["/w/base.yaml"] = "lint: {exclude: [../a], per-file-ignores: {../b: [typo]}}\n";
    disk.files["/w/x.yaml"] = "extends: base.yaml\nlint: {exclude: [a]}\n";
    const std::vector<Error> warnings = load("/w/x.yaml", disk).warnings;
    REQUIRE(warnings.size() == 1);
    CHECK(warnings.front().message.starts_with("/w/base.yaml:1:44: '../b'"));
    std::string& many = disk.files["/w/many.yaml"];
    many = "lint:\n  exclude:\n";
    for (int i = 0; i < 1000; ++i) many += "  - ..\n";
    const std::vector<Error> told = load("/w/many.yaml", disk).warnings;
    REQUIRE(told.size() == 21);
    CHECK(told.back().message == "/w/many.yaml: and 980 more of that kind");
}

TEST_CASE("rows are complete, and no two of them are one key") {
    std::set<std::string> paths;
    for (const Row& row : rows()) {
        INFO(row.path);
        CHECK(paths.insert(row.path).second);
        CHECK_FALSE(is_section(row.path));
        CHECK_FALSE(row.summary.empty());
        CHECK_FALSE(row.summary.ends_with('.'));
        CHECK(find_row(row.path) == &row);
        for (const std::string_view key : row.keys) CHECK_FALSE(key.empty());
    }
    for (const Row& row : rows()) {
        INFO(row.path);
        const bool is_listed = row.path == "lint.select" || row.path == "lint.ignore" ||
                               row.path == "lint.severity" || row.path == "lint.typo.words";
        CHECK(row.in_documents == (is_listed || row.path.starts_with("references.")));
    }
}

TEST_CASE("classes of references and their severities are those of the resolver") {
    const Row& row = *find_row("references.severity");
    for (const std::string_view key : row.keys) CHECK(name_of(*match_named(key)) == key);
    MemoryDisk disk;
    disk.files["/x.yaml"] =
        "references: {severity: {near: error, missing: off}, distance: 1, target-level: 3,\n"
        "  aliases: {k8s: Kubernetes}, markers: [\"->\"]}\n";
    const auto file = std::make_shared<const Configuration>(load("/x.yaml", disk));
    const ReferenceOptions options = settings_of({file, {}, {}, {}}).lint.references;
    CHECK(options.severities.at(Match::near) == Severity::error);
    CHECK(options.severities.at(Match::missing) == std::nullopt);
    CHECK(options.distance == 1);
    CHECK(options.target_level == 3);
    CHECK(options.aliases.at("k8s") == "Kubernetes");
    CHECK(options.markers == std::vector<std::string>{"->"});
}

TEST_CASE("what a base says holds where the configuration that extends it says nothing") {
    MemoryDisk disk;
    disk.files["/w/base.yaml"] =
        "lint: {ignore: [typo], severity: {typo: info, mojibake: info}, baseline: b.json}\n";
    disk.files["/w/d/.rmtool.yaml"] =
        "extends: ../base.yaml\nlint: {severity: {typo: error}, ignore: [mojibake]}\n";
    const auto file = std::make_shared<const Configuration>(load("/w/d/.rmtool.yaml", disk));
    REQUIRE(file->errors.empty());
    const FileSettings settings = settings_of({file, {}, {}, {}});
    CHECK_FALSE(settings.lint.is_selected("mojibake"));
    CHECK(settings.lint.is_selected("typo"));
    CHECK(settings.lint.severities.at("typo") == Severity::error);
    CHECK(settings.lint.severities.at("mojibake") == Severity::info);
    CHECK(settings.baseline == "/w/b.json");
}

TEST_CASE("files for which the same holds share their settings") {
    MemoryDisk disk;
    disk.files["/w/.git/HEAD"] = "";
    disk.files["/w/.rmtool.yaml"] = "lint: {per-file-ignores: {drafts: [typo], /a.md: [mojibake]}}\n";
    disk.files["/w/b/.rmtool.yml"] = "";
    for (const char* file : {"/w/a.md", "/w/b.md", "/w/c/c.md", "/w/c/drafts/d.md", "/w/b/b.md"})
        disk.files[file] = "";
    Configurations configurations(disk, {}, {});
    const auto plain = configurations.settings("/w/b.md");
    CHECK(configurations.settings("/w/c/c.md") == plain);
    const auto draft = configurations.settings("/w/c/drafts/d.md");
    CHECK(draft != plain);
    CHECK_FALSE(draft->lint.is_selected("typo"));
    CHECK_FALSE(configurations.settings("/w/a.md")->lint.is_selected("mojibake"));
    CHECK(configurations.governing("/w/b/b.md", false)->file.ends_with("b/.rmtool.yml"));
}

}  // namespace
}  // namespace rmtool::config
