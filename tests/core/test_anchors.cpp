#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>
#include <vector>

#include "core/anchors.h"

using namespace rmtool;

namespace {

struct Case {
    std::string fragment;
    std::string title;  // of the node it leads to; "-" if there is none, "" for the root
};

void check(std::string markdown, const std::vector<Case>& cases) {
    const Document document = parse(Source("doc.md", std::move(markdown)));
    const Anchors anchors = anchors_of(document);
    for (const Case& each : cases) {
        INFO(each.fragment);
        const NodeId node = find_anchor(anchors, each.fragment);
        CHECK((node == none ? "-" : title_text(document, node)) == each.title);
    }
}

}  // namespace

TEST_CASE("anchors are GitHub's slugs of all headings in document order", "[anchors]") {
    check("# One\n\n## Setup\n\n> ## Setup\n\n- item\n\n  ## Setup\n\n## Setup\n\ntext\n\nTwo\nlines\n===\n",
          {{"one", "One"},
           {"setup", "Setup"},
           {"setup-1", "Setup"},  // in the quote: its owner
           {"setup-2", "item"},
           {"setup-3", "Setup"},
           {"twolines", "Two lines"},
           {"Setup", "-"},
           {"setup-4", "-"}});
}

TEST_CASE("slugs come from rendered text", "[anchors]") {
    check(
        "# `a_b` & *c* \\* [d](x) ![e](y)f<br />g <b>h</b>\n\n# RAG <br /> API\n\n# 🔴 Backend\n\n# &copy; "
        "x\n",
        {{"a_b--c--d-fg-h", "a_b & c * d ef\ng h"},
         {"rag--api", "RAG\nAPI"},
         {"-backend", "🔴 Backend"},
         {"-x", "© x"}});
}

TEST_CASE("a sigma at the end of a word is another one", "[anchors]") {
    check("ΑΣ\nΒ\n===\n\n# ΑΣ<br>Β\n", {{"αςβ", "ΑΣ Β"}, {"ασβ", "ΑΣ\nΒ"}});
}

TEST_CASE("fragments are percent-decoded in both hex cases and never folded", "[anchors]") {
    check("# Größe 100%\n", {{"gr%C3%B6%C3%9Fe-100", "Größe 100%"},
                             {"gr%c3%b6%c3%9fe-100", "Größe 100%"},
                             {"größe-100", "Größe 100%"},
                             {"grösse-100", "-"},
                             {"gr%C3", "-"},
                             {"%", "-"},
                             {"%4", "-"}});
}

TEST_CASE("HTML makes anchors and headings too", "[anchors]") {
    check(
        "# T\n\n<a name=\"old\"></a>\n\n## B <a id=new></a>\n\n<h2 align=\"center\">\nRaw &amp; T\n</h2>\n\n"
        "<p ID='a&amp;b'>\n\n<h1>T</h1>\n\n`<a id=code>`\n\n<!-- <a id=hidden></a> -->\n",
        {{"old", "T"},
         {"new", "B"},
         {"raw--t", "B"},
         {"a&b", "B"},
         {"t", "T"},
         {"t-1", "B"},
         {"code", "-"},
         {"hidden", "-"}});
}

TEST_CASE("the document's beginning, and names given to headings", "[anchors]") {
    check(
        "!\n===\n\n# Title {#name}\n\n# Top\n",
        {{"", ""}, {"TOP", ""}, {"top", "Top"}, {"name", "Title {#name}"}, {"title-name", "Title {#name}"}});
    check("text\n", {{"top", ""}, {"text", "-"}});
}
