#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/encoding/mojibake.h"
#include "core/project.h"
#include "rules/lint.h"

using namespace rmtool;

namespace {

using Lines = std::vector<std::string>;

LintSettings only_this_rule() {
    LintSettings settings = default_settings();
    settings.selected = {find_rule("broken-reference")};
    return settings;
}

FileFacts lint(const std::string& name, std::string text, Project& project,
               const LintSettings& settings = only_this_rule()) {
    FileFacts facts = examine(Source(name, std::move(text)), settings);
    conclude(facts, settings, project);
    return facts;
}

// "error 3: message => fix", "~> unsafe fix", "| suggestions", "@ lines of related places".
std::string shown(const Source& source, const Diagnostic& diagnostic) {
    std::string line(name_of(diagnostic.severity));
    line += " " + std::to_string(source.position(diagnostic.range.begin).line) + ": " + diagnostic.message;
    if (diagnostic.fix) {
        line += diagnostic.fix->safety == Safety::safe ? " => " : " ~> ";
        line += diagnostic.fix->replacement;
    }
    for (const std::string& suggestion : diagnostic.suggestions) line += " | " + suggestion;
    for (const Related& related : diagnostic.related) {
        line += " @ " + std::to_string(related.position.line) + " " + related.message;
    }
    return line;
}

Lines shown(const FileFacts& facts) {
    Lines lines;
    for (const Diagnostic& diagnostic : facts.diagnostics) lines.push_back(shown(facts.source, diagnostic));
    return lines;
}

// Of a document with one link, written as given, in docs/page.md.
Lines found(const std::string& markdown) {
    MemoryDisk disk;
    disk.files = {
        {".git/HEAD", ""},
        {"README.md", "# Start\n"},
        {"docs/page.md", "# Old text on the disk\n"},
        {"docs/Guide.md", "# Guide\n\n## Getting started\n\n## Getting started\n\n<a name=\"Old\"></a>\n"},
        {"docs/sub/README.md", "# Sub\n"},
        {"docs/empty/notes.txt", ""},
        {"docs/indexed/index.md", "# Indexed\n"},
        {"docs/rst/README.rst", ""},
        {"docs/rst/README.md", "# Rst\n"},
        {"docs/two/README.markdown", "# First\n"},
        {"docs/two/README.md", "# Second\n"},
        {"docs/a (b).md", "# One\n"},
        {"docs/code.cpp", ""},
        {"docs/über.md", "# Über\n"},
        {"docs/v1.md", ""},
    };
    Project project(disk);
    return shown(lint("docs/page.md", markdown + "\n\n# Page\n", project));
}

std::string read_roadmap() {
    std::ifstream file("testdata/roadmap.md", std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("links that lead somewhere are silent", "[broken-reference]") {
    constexpr std::array cases = {"[x](Guide.md)",
                                  "[x](./Guide.md#guide)",
                                  "[x](Guide.md#getting-started-1)",
                                  "[x](Guide.md#Old)",
                                  "[x](Guide.md#user-content-guide)",
                                  "[x](Guide.md?plain=1#L3)",
                                  "[x](Guide.md#)",
                                  "[x](Guide.md#top)",
                                  "[x](/docs/Guide.md#guide)",
                                  "[x](../README.md#start)",
                                  "[x](../README.md#readme)",
                                  "[x](..)",
                                  "[x](../)",
                                  "[x](/)",
                                  "[x](sub)",
                                  "[x](sub/#sub)",
                                  "[x](sub#readme)",
                                  "[x](sub/README.md)",
                                  "[x](empty#)",
                                  "[x](rst#anything)",
                                  "[x](two#second)",
                                  "[x](code.cpp#L10)",
                                  "[x](code.cpp#L19C5-L21C11)",
                                  "[x](code.cpp#anything)",
                                  "[x](<a (b).md>)",
                                  "[x](a%20%28b%29.md#one)",
                                  "[x](a\\ (b).md)",
                                  "[x](%C3%BCber.md#%c3%bcber)",
                                  "[x](&uuml;ber.md#über)",
                                  "[x](Guide.html)",
                                  "[x](Guide.html#guide)",
                                  "[x](page.md#page)",
                                  "[x](../docs/page.md#page)",
                                  "[x](../../anywhere.md)",
                                  "[x](/../anywhere.md)",
                                  "<a href=\"Guide.md#guide\">x</a>",
                                  "<a href=\" sub \">x</a>",
                                  "<img src=Guide.md>",
                                  "<source srcset=\"code.cpp 1x, Guide.md 2x\">",
                                  "<p>\n<img alt=\"\" src='code.cpp'>\n</p>",
                                  "[x]\n\n[x]: Guide.md#guide \"title\"",
                                  "<https://example.org/Nope.md#x>",
                                  "`[x](nope.md)`",
                                  "<!-- [x](nope.md) <a href=\"nope.md\"> -->",
                                  "    [x](nope.md)"};
    for (const char* markdown : cases) {
        INFO(markdown);
        CHECK(found(markdown) == Lines{});
    }
}

TEST_CASE("links that lead nowhere, and what is meant", "[broken-reference]") {
    struct Case {
        const char* markdown;
        const char* expected;
    };
    constexpr std::array cases = {
        Case{"[x](nope.md)", "error 1: no file or folder \"nope.md\""},
        Case{"[x](Guid.md)", "error 1: no file or folder \"Guid.md\" ~> Guide.md"},
        Case{"[x](Guide.markdown#guide)", "error 1: no file or folder \"Guide.markdown\" ~> Guide.md"},
        Case{"[x](Guide)", "error 1: no file or folder \"Guide\" ~> Guide.md"},
        Case{"[x](v2.md)", "error 1: no file or folder \"v2.md\""},
        Case{"[x](README.md)", "error 1: no file or folder \"README.md\" ~> ../README.md"},
        Case{"[x](./README.md)", "error 1: no file or folder \"./README.md\" ~> ../README.md"},
        Case{"[x](docs/Guide.md)", "error 1: no file or folder \"docs/Guide.md\" ~> ../docs/Guide.md"},
        Case{"[x](empty/notes.txtt?x#y)",
             "error 1: no file or folder \"empty/notes.txtt\" ~> empty/notes.txt"},
        Case{"[x](a%20%28c%29.md)", "error 1: no file or folder \"a (c).md\" ~> a%20%28b%29.md"},
        Case{"[x](\\Guid.md)", "error 1: no file or folder \"\\Guid.md\""},
        Case{"[x](G&#117;id.md)", "error 1: no file or folder \"Guid.md\" | Guide.md"},
        Case{"[x](guide.md#guide)",
             "error 1: no file \"guide.md\": it is spelled \"Guide.md\", and case matters => Guide.md"},
        Case{"[x](../DOCS/A%20(B).md)",
             "error 1: no file \"../DOCS/A%20(B).md\": it is spelled \"../docs/a (b).md\", and case matters "
             "=> "
             "../docs/a%20%28b%29.md"},
        Case{"![x](/docs/CODE.cpp)",
             "error 1: no file \"/docs/CODE.cpp\": it is spelled \"/docs/code.cpp\", and case matters => "
             "/docs/code.cpp"},
        Case{"[x](Guide.md#Guide)",
             "error 1: no anchor \"#Guide\" in \"Guide.md\": it is spelled \"#guide\", and case matters => "
             "#guide"},
        Case{"[x](Guide.md#old)",
             "error 1: no anchor \"#old\" in \"Guide.md\": it is spelled \"#Old\", and case matters => #Old"},
        Case{"[x](SUB/)", "error 1: no folder \"SUB/\": it is spelled \"sub/\", and case matters => sub/"},
        Case{"[x](indexed/#indexed)",
             "error 1: no anchor \"#indexed\" in \"indexed/\": the folder has no README"},
        Case{"[x](Guide.md#Getting%20Started)",
             "error 1: no anchor \"#Getting%20Started\" in \"Guide.md\" => #getting-started"},
        Case{"[x](Guide.md#geting-started)",
             "error 1: no anchor \"#geting-started\" in \"Guide.md\" ~> #getting-started"},
        Case{"[x](Guide.md#getting-started-2)",
             "error 1: no anchor \"#getting-started-2\" in \"Guide.md\" | #getting-started-1"},
        Case{"[x](Guide.md#nope)", "error 1: no anchor \"#nope\" in \"Guide.md\""},
        Case{"[x](sub/#nope)", "error 1: no anchor \"#nope\" in \"sub/\""},
        Case{"[x](page.md#old-text-on-the-disk)",
             "error 1: no anchor \"#old-text-on-the-disk\" in \"page.md\""},
        Case{"[x](#pages)", "error 1: no anchor \"#pages\" in this file ~> #page"},
        Case{"[x](empty#anything)",
             "error 1: no anchor \"#anything\" in \"empty\": the folder has no README"},
        Case{"[x](two/#third)", "error 1: no anchor \"#third\" in \"two/\""},
        Case{"<a href='#Page'>x</a>",
             "error 1: no anchor \"#Page\" in this file: it is spelled \"#page\", and case matters => #page"},
        Case{"[see this][the\nlabel] [d]\n\n[d]: /", "error 1: label \"the label\" is not defined"},
        Case{"<img srcset='code.cpp, nope.png 2x'>", "error 1: no file or folder \"nope.png\""},
        Case{"<video src=nope.mp4>", "error 1: no file or folder \"nope.mp4\""},
        Case{"<a href=nope.md>x</a>", "error 1: no file or folder \"nope.md\""},
        Case{"[x][d] [y][d]\n\n[d]: nope.md", "error 3: no file or folder \"nope.md\""},
        Case{"[x](nope.md \"title\")", "error 1: no file or folder \"nope.md\""},
        Case{"> - [x](<no pe.md>)", "error 1: no file or folder \"no pe.md\""},
        Case{"| a |\n|-|\n| [x](nope.md) |", "error 3: no file or folder \"nope.md\""},
    };
    for (const Case& each : cases) {
        INFO(each.markdown);
        CHECK(found(each.markdown) == Lines{each.expected});
    }
}

TEST_CASE("a fix replaces exactly what is wrong", "[broken-reference]") {
    MemoryDisk disk;
    disk.files = {{".git/HEAD", ""}, {"Guide.md", "# Guide\n"}};
    Project project(disk);
    const FileFacts facts = lint(
        "page.md", "[x](<guide.md?a#guide> \"t\") <a href=' guide.md '>y</a> [z](Guide.md#GUIDE)\n", project);
    CHECK(fixed_once(facts, FixLevel::safe) ==
          "[x](<Guide.md?a#guide> \"t\") <a href=' Guide.md '>y</a> [z](Guide.md#guide)\n");
    const Result<FixedFile> fixed = fix_until_stable(facts, FixLevel::unsafe, only_this_rule(), project);
    REQUIRE(fixed);
    CHECK(fixed->facts.diagnostics.empty());
}

TEST_CASE("links to pages that a site generator makes are an option", "[broken-reference]") {
    MemoryDisk disk;
    disk.files = {{"guide.md", ""}};
    Project project(disk);
    LintSettings settings = only_this_rule();
    CHECK(shown(lint("a.md", "[x](guide.html)\n", project, settings)) == Lines{});
    settings.options["broken-reference.html-for-markdown"] = {"false"};
    CHECK(shown(lint("a.md", "[x](guide.html)\n", project, settings)) ==
          Lines{"error 1: no file or folder \"guide.html\" ~> guide.md"});
}

TEST_CASE("github.com itself forgives anchors in upper case", "[broken-reference]") {
    MemoryDisk disk;
    disk.files = {{"guide.md", "# Guide\n\n<a id=\"Old\"></a>\n"}};
    Project project(disk);
    LintSettings settings = only_this_rule();
    settings.options["broken-reference.anchor-case"] = {"false"};
    CHECK(
        shown(lint("a.md", "# Me\n\n[x](guide.md#GUIDE) [y](#ME) [z](guide.md#old)\n", project, settings)) ==
        Lines{
            "error 3: no anchor \"#old\" in \"guide.md\": it is spelled \"#Old\", and case matters => #Old"});
}

TEST_CASE("anchors of documents in the same run are those of the text that is linted", "[broken-reference]") {
    MemoryDisk disk;
    disk.files = {{"a.md", ""}, {"b.md", "# Old\n"}};
    Project project(disk);
    const FileFacts other = examine(Source("b.md", "# New\n"), only_this_rule());
    REQUIRE(other.anchors);
    project.learn("b.md", other.anchors);
    CHECK(shown(lint("a.md", "[x](b.md#new)\n", project)) == Lines{});
    CHECK(shown(lint("a.md", "[x](b.md#old)\n", project)) ==
          Lines{"error 1: no anchor \"#old\" in \"b.md\""});
}

TEST_CASE("the roadmap's broken references, before and after it is repaired", "[broken-reference]") {
    const Lines expected = {
        "info 100: \"Node.js\" is spelled \"Nodejs\" in the heading it names | Nodejs @ 1363 heading",
        "info 130: \"Software Design & Architecture\" names no heading | Design and Architecture @ 1391 "
        "heading",
        "warning 267: \"Fronted\" names no heading ~> Frontend @ 15 heading",
        "info 400: \"IOS Roadmap\" is spelled \"iOS\" in the heading it names | iOS @ 436 heading",
        "info 670: \"Full-stack\" is spelled \"Full Stack\" in the heading it names | Full Stack @ 215 "
        "heading",
        "warning 682: \"Software Design & Architecture\" names no heading | Design and Architecture @ 1391 "
        "heading",
        "warning 730: \"Software Design & Architecture\" names no heading | Design and Architecture @ 1391 "
        "heading",
        "warning 989: \"Backend Development\" names no heading | Backend @ 104 heading",
        "warning 990: \"DevOps Engineering\" names no heading | DevOps @ 158 heading",
        "info 992: \"SoftWare Architect\" is spelled \"Software Architect\" in the heading it names | "
        "Software "
        "Architect @ 672 heading",
        "warning 1068: \"Software Design & Architecture\" names no heading | Design and Architecture @ 1391 "
        "heading",
    };
    MemoryDisk disk;
    Project project(disk);
    const std::string text = read_roadmap();
    const FileFacts garbled = lint("roadmap.md", text, project);
    CHECK(shown(garbled) == expected);
    CHECK(shown(lint("roadmap.md", encoding::repaired(text), project)) == expected);

    std::string fixed = text;
    const std::string wrong = "Fronted\n";
    fixed.replace(text.find(wrong), wrong.size(), "Frontend\n");
    CHECK(fixed_once(garbled, FixLevel::unsafe) == fixed);
    CHECK(fixed_once(garbled, FixLevel::safe) == text);
}

TEST_CASE("references in words: severity by match and place", "[broken-reference]") {
    const std::string roadmap =
        "# R\n\n## 🔴 Roles\n\n### Ops\n\n## 🔵 Skills\n\n### Back End\n\n### AWS\n\n### AWS\n\n### Front\n\n"
        "- 🔵 backend\n- 🔵 Nothing of that name\n- 🔵 AWS\n\n#### Related Roadmaps\n\n"
        "- 🔴 backend\n- 🔴 Nothing of that name\n- 🔴 AWS\n- 🔴 Frnot **x**\n- 🔴 Back End\n- 🔴 Beginner Front "
        "Roadmap\n";
    MemoryDisk disk;
    Project project(disk);
    CHECK(shown(lint("r.md", roadmap, project)) ==
          Lines{"info 17: \"backend\" is spelled \"Back End\" in the heading it names | Back End @ 9 heading",
                "info 19: \"AWS\" names several headings",
                "info 23: \"backend\" is spelled \"Back End\" in the heading it names | Back End @ 9 heading",
                "warning 24: \"Nothing of that name\" names no heading",
                "info 25: \"AWS\" names several headings", "warning 26: \"Frnot x\" names no heading"});
}

TEST_CASE("any number of near misses is fixed at once", "[broken-reference]") {
    constexpr int count = 3000;
    std::string markdown;
    std::string fixed;
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(i * 7919 % 10'007);
        const std::string heading = "# Chapter on subject " + number + "\n\n[l][label-" + number + "]\n\n";
        const std::string definition = "\n[label-" + number + "]: https://example.org\n\n";
        const std::string slug = "chapter-on-subject-" + number;
        markdown +=
            heading + "[x](#chpater-on-subject-" + number + ") [y](#chapter-on-subjct-" + number + ")\n";
        fixed += heading + "[x](#" + slug + ") [y](#" + slug + ")\n";
        markdown += "[t][lable-" + number + "]\n" + definition;
        fixed += "[t][label-" + number + "]\n" + definition;
    }
    MemoryDisk disk;
    Project project(disk);
    const LintSettings settings = only_this_rule();
    const FileFacts facts = lint("a.md", markdown, project);
    CHECK(facts.diagnostics.size() == 3 * count);
    const Result<FixedFile> result = fix_until_stable(facts, FixLevel::unsafe, settings, project);
    REQUIRE(result);
    CHECK(result->facts.source.bytes() == fixed);
    CHECK(result->applied == 3 * count);
}

TEST_CASE("any number of brackets may stand on a line", "[broken-reference]") {
    constexpr int count = 30'000;
    std::string markdown = "[d]: /\n\n[d]";
    for (int i = 0; i < count; ++i) markdown += "[a b][ [see this][aaa] [d]: ";
    MemoryDisk disk;
    disk.files = {{".git/HEAD", ""}};
    Project project(disk);
    CHECK(lint("a.md", markdown + "\n", project).diagnostics.size() == count);
}

TEST_CASE("what site generators read is an option", "[broken-reference]") {
    MemoryDisk disk;
    disk.files = {{".git/HEAD", ""},
                  {"content/en/docs/setup.md", "# Set-up\n"},
                  {"content/en/docs/_index.md", "# Docs\n"},
                  {"static/logo.png", ""}};
    Project project(disk);
    const std::string text =
        "[a](/docs/setup.md#set-up) [b](/docs/setup/) [c](/docs/setup) [d](docs/setup) ![e](/logo.png)\n"
        "[f](/docs/setup.md#nope) [g](/docs/) [h](/api/x#y) [i](../api/z) [j](../docs/setup/) "
        "[k](#tab/linux)\n";
    LintSettings settings = only_this_rule();
    CHECK(shown(lint("content/en/a.md", text, project, settings)).size() == 11);
    settings.options["broken-reference.roots"] = {"content/en", "static"};
    settings.options["broken-reference.pages"] = {"true"};
    settings.options["broken-reference.ignore"] = {"/api/**", "../api/*", "#tab/**"};
    CHECK(shown(lint("content/en/a.md", text, project, settings)) ==
          Lines{"error 2: no anchor \"#nope\" in \"/docs/setup.md\""});
}

TEST_CASE("fragments of pages that a site generator makes", "[broken-reference]") {
    MemoryDisk disk;
    disk.files = {
        {".git/HEAD", ""},
        {"docs/i.md", "# Install Über\n\n## 1. C++ & you\n\n## Sea {#cpp}\n\n<a id=\"Mark\"></a>\n"},
        {"docs/t/other.md", "# Other\n"},
        {"docs/u/_index.md", "# You\n"},
        {"docs/t.md", "# Tee\n"}};
    Project project(disk);
    LintSettings settings = only_this_rule();
    // By GitHub, by name, and as pandoc, kramdown, MkDocs and Sphinx make them.
    const std::string right =
        "[a](i.html#install-über) [a](i.html#cpp) [a](i.html#Mark) [a](i.html#1.-c-you) [a](i.html#c--you) "
        "[a](i.html#install-uber) [a](i.html#install_uber) [a](i.html#id3) [a](i.html#std.io) [a](i.html)\n";
    CHECK(shown(lint("docs/a.md", right, project, settings)) == Lines{});
    CHECK(
        shown(lint("docs/a.md", "[a](i.html#nope) [b](i.html#instal-über) [c](i.html#CPP)\n", project)) ==
        Lines{"error 1: no anchor \"#nope\" in \"i.html\", which is made of i.md",
              "error 1: no anchor \"#instal-über\" in \"i.html\", which is made of i.md ~> #install-über",
              "error 1: no anchor \"#CPP\" in \"i.html\", which is made of i.md: it is spelled \"#cpp\", and "
              "case matters => #cpp"});
    settings.options["broken-reference.pages"] = {"true"};
    settings.options["broken-reference.roots"] = {"docs"};
    CHECK(
        shown(lint("docs/a.md", "[a](i#cpp) [b](/i/#cpp) [c](../i#cpp) [d](t#tee) [e](t/#tee) [f](u/#you)\n",
                   project, settings)) == Lines{});
    CHECK(shown(lint("docs/a.md", "[a](i#nope) [b](/i#nope) [c](../i/#nope)\n", project, settings)) ==
          Lines{"error 1: no anchor \"#nope\" in \"i\", which is made of i.md",
                "error 1: no anchor \"#nope\" in \"/i\", which is made of i.md",
                "error 1: no anchor \"#nope\" in \"../i/\", which is made of i.md"});
}

TEST_CASE("wiki links are looked at on demand", "[broken-reference]") {
    MemoryDisk disk;
    disk.files = {{".git/HEAD", ""},
                  {"notes/Getting Started.md", "# Start\n\n## First steps\n"},
                  {"notes/deep/Other-Page.md", "# Other\n"},
                  {"img/logo.png", ""},
                  {".hidden/Secret.md", ""}};
    Project project(disk);
    const std::string text =
        "[[Getting Started]] [[getting-started#First steps|begin]] [[Text|Other Page]] [[deep/Other page]]\n"
        "![[logo.png]] [[#Mine]] [[Getting Started#^block]] [[https://example.org|x]] `[[no]]` [[]] [[ "
        "a\n]]\n\n"
        "| [[Other Page\\|x]] |\n|-|\n\n"
        "[[Gettin Started]] [[Getting Started#Nope]] [[#Yours]] [[wrong/Other Page]] [[Secret]] "
        "[[Getting Started#First stps]] [[#Mien]]\n\n# Mine\n";
    LintSettings settings = only_this_rule();
    CHECK(shown(lint("notes/a.md", text, project, settings)) == Lines{});
    settings.options["broken-reference.wiki-links"] = {"true"};
    CHECK(shown(lint("notes/a.md", text, project, settings)) ==
          Lines{"error 8: no page \"Gettin Started\" | Getting Started",
                "error 8: no heading \"Nope\" in \"Getting Started\"",
                "error 8: no heading \"Yours\" in this file", "error 8: no page \"wrong/Other Page\"",
                "error 8: no page \"Secret\"",
                "error 8: no heading \"First stps\" in \"Getting Started\" | #first-steps",
                "error 8: no heading \"Mien\" in this file | #mine"});
}

TEST_CASE("references in words: severity by configuration", "[broken-reference]") {
    const std::string text =
        "# R\n\n## 🔴 A\n\n### See also\n\n- 🔴 nope\n- 🔴 Betta\n- 🔴 beta\n\n## Beta\n\n### 🔴 "
        "Betta\n";
    LintSettings settings = only_this_rule();
    settings.references.severities = {{Match::near, Severity::error}, {Match::missing, std::nullopt}};
    MemoryDisk disk;
    Project project(disk);
    CHECK(shown(lint("r.md", text, project, settings)) ==
          Lines{"error 8: \"Betta\" names no heading ~> Beta @ 11 heading",
                "info 9: \"beta\" is spelled \"Beta\" in the heading it names | Beta @ 11 heading",
                "info 13: \"Betta\" names no heading ~> Beta @ 11 heading"});
}

TEST_CASE("names that are written in another way, or stand elsewhere", "[broken-reference]") {
    MemoryDisk disk;
    disk.files = {
        {".git/HEAD", ""},         {"docs/a.md", "# A\n\n## Über uns\n\n## Getting started with it\n"},
        {"docs/a b.md", ""},       {"docs/x#y.md", ""},
        {"docs/q?.md", ""},        {"docs/caf\u00e9.md", "# Caf\u00e9\n"},
        {"old/moved-file.md", ""}, {"old/twice.md", ""},
        {"new/twice.md", ""}};
    Project project(disk);
    struct Case {
        const char* markdown;
        const char* expected;
    };
    constexpr std::array cases = {
        Case{"[x](a%2520b.md)", "no file or folder \"a%20b.md\" => a%20b.md"},
        Case{"[x](a.md#%25C3%25BCber-uns)", "no anchor \"#%25C3%25BCber-uns\" in \"a.md\" => #über-uns"},
        Case{"[x](a.md%23a)", "no file or folder \"a.md#a\" => a.md#a"},
        Case{"[x](x#y.md)", "no file or folder \"x\" => x%23y.md"},
        Case{"[x](q?.md)", "no file or folder \"q\" => q%3F.md"},
        Case{"[x](..\\docs\\a.md)", "no file or folder \"..\\docs\\a.md\" ~> ../docs/a.md"},
        Case{"[x](cafe\u0301.md)",
             "no file or folder \"cafe\u0301.md\": it looks the same, but is U+0065 U+0301 here, U+00E9 "
             "there => "
             "caf\u00e9.md"},
        Case{"[x](caf\u00e9.md#cafe\u0301)",
             "no anchor \"#cafe\u0301\" in \"caf\u00e9.md\": it looks the same, but is U+0065 U+0301 here, "
             "U+00E9 there => #caf\u00e9"},
        Case{"[x](a.md#getting-started)",
             "no anchor \"#getting-started\" in \"a.md\" ~> #getting-started-with-it"},
        Case{"[x](sub/moved-file.md)", "no file or folder \"sub/moved-file.md\" ~> ../old/moved-file.md"},
        Case{"[x](sub/twice.md)", "no file or folder \"sub/twice.md\""},
    };
    for (const Case& each : cases) {
        INFO(each.markdown);
        CHECK(shown(lint("docs/page.md", each.markdown, project)) ==
              Lines{std::string("error 1: ") + each.expected});
    }
}

TEST_CASE("a line without a marker is no sure reference", "[broken-reference]") {
    const std::string topics =
        "# Guide\n\n## Install\n\n### See also\n\n- Configure\n- Upgrade\n- The configure page\n\n"
        "## Configure\n\n### Related topics\n\n- Install\n- Upgrade\n- Configuration\n- Instal\n\n"
        "## Upgrade\n\n### See also\n\n- Install\n- Configure\n- Upgrade\n- Instal\n";
    MemoryDisk disk;
    Project project(disk);
    CHECK(shown(lint("g.md", topics, project)) ==
          Lines{"info 9: \"The configure page\" names no heading | Configure @ 11 heading",
                "info 17: \"Configuration\" names no heading",
                "info 18: \"Instal\" names no heading ~> Install @ 3 heading",
                "warning 27: \"Instal\" names no heading ~> Install @ 3 heading"});
}

TEST_CASE("messages quote any bytes on one line", "[broken-reference]") {
    MemoryDisk disk;
    Project project(disk);
    const FileFacts facts = lint(
        "a.md", "[x](a%0Ab%FF.md) <a href='c\n\xFF'>\n\n[x](<" + std::string(500, 'y') + ">)\n", project);
    REQUIRE(facts.diagnostics.size() == 3);
    CHECK(facts.diagnostics[0].message == "no file or folder \"a b\uFFFD.md\"");
    CHECK(facts.diagnostics[1].message == "no file or folder \"c \uFFFD\"");
    CHECK(facts.diagnostics[2].message.size() < 200);
}
