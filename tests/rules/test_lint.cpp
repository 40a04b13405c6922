#include "rules/lint.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>

#include "core/project.h"

namespace rmtool {
namespace {

FileFacts linted(const std::string& text, const LintSettings& settings) {
    MemoryDisk disk;
    Project project(disk);
    FileFacts facts = examine(Source("a.md", text), settings);
    conclude(facts, settings, project);
    return facts;
}

TEST_CASE("a configured severity overrides those of all classes of a rule's findings") {
    const std::string text = "# a\n\n# a\n\n[gone](#gone)\n\n[unused]: /u\n";
    LintSettings settings = default_settings();
    for (const Severity severity : {Severity::info, Severity::warning, Severity::error}) {
        settings.severities["broken-reference"] = severity;
        size_t count = 0;
        for (const Diagnostic& diagnostic : linted(text, settings).diagnostics) {
            if (diagnostic.rule != "broken-reference") continue;
            CHECK(diagnostic.severity == severity);
            ++count;
        }
        CHECK(count == 2);  // a link and a definition, which differ without
    }
}

TEST_CASE("a garbled byte order mark becomes a real one where the text begins, and nowhere else") {
    struct Row {
        std::string text;
        std::string replacement;
        Safety safety;
    };
    const std::string mark = "\xEF\xBB\xBF";
    for (const Row& row : {Row{"ï»¿Text\n", mark, Safety::safe},
                           Row{"ï»¿# Title\n", mark, Safety::unsafe},  // a heading, which it was not before
                           Row{"a\n\nï»¿# Title\n", "", Safety::unsafe}}) {
        CAPTURE(row.text);
        const FileFacts facts = linted(row.text, default_settings());
        REQUIRE(facts.diagnostics.size() == 1);
        CHECK(facts.diagnostics[0].fix->safety == row.safety);
        CHECK(facts.diagnostics[0].fix->replacement == row.replacement);
    }
}

TEST_CASE("no safe fix of a run changes an anchor that the file links to") {
    const FileFacts facts =
        linted("# A\n\n## A seperate part\n\n[b](#a-seperate-part)\n\n## One more seperate part\n",
               default_settings());
    REQUIRE(facts.diagnostics.size() == 2);
    CHECK(facts.diagnostics[0].fix->safety == Safety::unsafe);
    CHECK(facts.diagnostics[0].message.ends_with("the anchor '#a-seperate-part', which line 5 links to)"));
    CHECK(facts.diagnostics[1].fix->safety == Safety::safe);
}

TEST_CASE("a typo in a reference that has a suggestion is told once, whichever pass finds it") {
    LintSettings settings = default_settings();
    settings.options["broken-reference.wiki-links"] = {"true"};
    MemoryDisk disk;
    disk.files = {{".git/HEAD", ""}, {"Installation page.md", ""}};
    for (const bool with_links : {true, false}) {
        if (!with_links) std::erase_if(settings.selected, [](const Rule* rule) { return rule->check_links; });
        Project project(disk);
        FileFacts facts = examine(Source("a.md", "See the [[Instalation page]].\n"), settings);
        conclude(facts, settings, project);
        REQUIRE(facts.diagnostics.size() == 1);
        CHECK(facts.diagnostics[0].rule == (with_links ? "broken-reference" : "typo"));
    }
}

TEST_CASE("bytes in another encoding are told of, whichever rules run") {
    LintSettings settings = default_settings();
    const std::string text("\xFF\xFE#\0 \0a\0", 8);
    CHECK(linted(text, settings).diagnostics.size() == 1);
    std::erase_if(settings.selected, [](const Rule* rule) { return rule->id == mojibake; });
    const FileFacts facts = linted(text, settings);
    CHECK(facts.diagnostics.empty());
    CHECK(facts.notices.back().message == "its encoding is UTF-16, not UTF-8; not linted");
}

// Each comment looked through all blank lines below it: minutes.
TEST_CASE("many suppressions may stand over many blank lines") {
    std::string text;
    for (int i = 0; i < 40'000; ++i) text += "<!-- rmtool-disable-next-line typo -->";
    text += std::string(400'000, '\n') + "a\n";
    CHECK(linted(text, default_settings()).suppressions.size() == 40'000);
}

// As a rule would that takes its own repair for wrong.
void turn_letter(FileFacts& facts) {
    const bool is_small = facts.source.bytes().starts_with("a");
    Diagnostics out(facts.diagnostics);
    out.start("turning", Severity::error);
    out.add({0, 1}, "wrong letter").fix = Fix{{0, 1}, is_small ? "b" : "a", Safety::safe};
}

TEST_CASE("fixes that never come to rest are an error that names the rule and the way out") {
    MemoryDisk disk;
    Project project(disk);
    FileFacts facts = linted("a\n", default_settings());
    turn_letter(facts);
    const Result<FixedFile> fixed =
        fix_until_stable(std::move(facts), FixLevel::safe, default_settings(), project, turn_letter);
    REQUIRE(!fixed);
    CHECK(fixed.error().message ==
          "a.md: cannot be fixed: after 8 rounds turning still changes it; left unchanged");
    CHECK(fixed.error().hint == "please report it; --ignore leaves rules out");
}

}  // namespace
}  // namespace rmtool
