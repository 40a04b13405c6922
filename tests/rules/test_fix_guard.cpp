#include "rules/fix_guard.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "rules/fix_reach.h"

namespace rmtool {
namespace {

// Replaces each occurrence of `wrong`, safely.
std::vector<Diagnostic> replacing(const Document& document, std::string_view wrong,
                                  const std::string& right) {
    std::vector<Diagnostic> diagnostics;
    Diagnostics out(diagnostics);
    out.start("rule", Severity::error);
    const std::string_view text = document.source.bytes();
    for (size_t at = text.find(wrong); at != text.npos; at = text.find(wrong, at + 1)) {
        const Range range = {static_cast<uint32_t>(at), static_cast<uint32_t>(at + wrong.size())};
        out.add(range, "wrong").fix = Fix{range, right, Safety::safe};
    }
    return diagnostics;
}

std::vector<std::string> guarded(const std::string& text, std::string_view wrong, const std::string& right) {
    const Document document = parse(Source("a.md", text));
    std::vector<Diagnostic> diagnostics = replacing(document, wrong, right);
    guard_fixes(document, diagnostics);
    std::vector<std::string> messages;
    for (const Diagnostic& diagnostic : diagnostics)
        messages.push_back((diagnostic.fix->safety == Safety::safe ? "safe: " : "unsafe: ") +
                           diagnostic.message);
    return messages;
}

using Messages = std::vector<std::string>;
const std::string harmless = "safe: wrong";
const std::string shape = "unsafe: wrong (the fix would change the outline)";

TEST_CASE("a fix that keeps the outline and its anchors stays safe") {
    CHECK(guarded("# teh a\n\n- teh b\n\nteh c\n", "teh", "the") == Messages{harmless, harmless, harmless});
    CHECK(guarded("# teh\n\n[a](#other)\n", "teh", "the") == Messages{harmless});
    CHECK(guarded("no fix\n", "teh", "the").empty());
}

TEST_CASE("fixes that change kinds, levels or parents of nodes become unsafe, the others stay") {
    CHECK(guarded("# a\n\nx b\n\nc x\n", "x", "#") == Messages{shape, harmless});
    CHECK(guarded("# a\n\n=\n\nb\n=\n", "=", "-") == Messages{shape, shape});
    CHECK(guarded("- a\n  x b\n", "x", "-") == Messages{shape});
}

TEST_CASE("of many fixes those that change the outline are found") {
    std::string text = "# a\n\n";
    Messages expected;
    for (int i = 0; i < 300; ++i) {
        const bool guilty = i % 50 == 7;
        text += guilty ? "x b\n\n" : "b x\n\n";
        expected.push_back(guilty ? shape : harmless);
    }
    CHECK(guarded(text, "x", "#") == expected);
}

TEST_CASE("a heading that the file links to keeps its anchor") {
    const std::string reason = "unsafe: wrong (the fix changes the anchor '#teh-b', which line 5 links to)";
    CHECK(guarded("# a\n\n## teh b\n\n[c](#teh-b) teh\n", "teh ", "the ") == Messages{reason});
    CHECK(guarded("# a\n\n## teh b\n\n## teh c\n\n[d](#teh-c)\n", "teh ", "the ") ==
          Messages{harmless, "unsafe: wrong (the fix changes the anchor '#teh-c', which line 7 links to)"});
    // The link is mended by the same round.
    CHECK(guarded("# a\n\n## teh b\n\n[c](#teh-b)\n", "teh", "the") == Messages{harmless, harmless});
}

TEST_CASE("links are not misled by fixes elsewhere") {
    const std::string reason = "unsafe: wrong (the fix would mislead a link)";
    // The anchor of another heading would be taken.
    CHECK(guarded("# teh a\n\n# the a\n\n[b](#the-a)\n", "teh", "the") == Messages{reason});
    CHECK(guarded("# a\n\n> ## teh b\n\n[c](#teh-b) d\n", "teh b", "the b") == Messages{reason});
    CHECK(guarded("# a\n\n<h2>teh b</h2>\n\n[c](#teh-b) d\n", "teh b", "the b") == Messages{reason});
}

// Of replacing the first occurrence.
FixReach reach(const std::string& text, std::string_view wrong, const std::string& right) {
    const Document document = parse(Source("a.md", text));
    const std::vector<Diagnostic> diagnostics = replacing(document, wrong, right);
    const std::vector<const Fix*> fixes = {&*diagnostics.front().fix};
    return reach_of(document, fixes);
}

TEST_CASE("words in text need no parse to be seen as harmless") {
    CHECK(reach("a teh b\n", "teh", "the") == FixReach::text);
    CHECK(reach("- [teh](#b) **c**\n", "teh", "the") == FixReach::text);
    CHECK(reach("alot\n", "alot", "a lot") == FixReach::text);
    CHECK(reach("a Ã© b\n", "Ã©", "é") == FixReach::text);
    CHECK(reach("# a teh\n", "teh", "the") == FixReach::headings);
    CHECK(reach("> # a teh\n", "teh", "the") == FixReach::headings);
}

TEST_CASE("fixes of markup, near it, or of what may be a label need one") {
    CHECK(reach("x a\n", "x", "#") == FixReach::anything);
    CHECK(reach("<scrpt\n\n# a\n", "scrpt", "script") == FixReach::anything);
    CHECK(reach("a &apm; b\n", "apm", "amp") == FixReach::anything);
    CHECK(reach("a [b](teh)\n", "teh", "the") == FixReach::anything);
    CHECK(reach("```\nteh\n```\n", "teh", "the") == FixReach::anything);
    CHECK(reach("[teh]\n\n[the]: #a\n", "teh", "the") == FixReach::anything);
    CHECK(reach("ï»¿# a\n", "ï»¿", "\xEF\xBB\xBF") == FixReach::anything);
    CHECK(reach("a Â b\n", "Â ", " ") == FixReach::anything);
    CHECK(reach("teh b\n", "teh ", "the ") == FixReach::anything);
}

}  // namespace
}  // namespace rmtool
