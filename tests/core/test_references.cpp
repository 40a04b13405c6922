#include "core/references.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/encoding/mojibake.h"

using namespace rmtool;

namespace {

// `label -> target [match]`, without the match where it is exact, `!` in front of those outside of sections.
std::vector<std::string> shown(const Document& document, const std::vector<Reference>& references) {
    std::vector<std::string> lines;
    for (const Reference& reference : references) {
        const bool outside = reference.kind == ReferenceKind::textual && !reference.in_section;
        std::string line = outside ? "!" : "";
        line += document.source.slice(reference.range);
        line += " -> ";
        line += reference.to == none ? "-" : reference.to == 0 ? "top" : title_text(document, reference.to);
        if (reference.match != Match::exact) {
            line += " [";
            line += name_of(reference.match);
            line += ']';
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<std::string> resolved(std::string markdown, const ReferenceOptions& options = {}) {
    const Document document = parse(Source("doc.md", std::move(markdown)));
    return shown(document, resolve_references(document, options));
}

using Lines = std::vector<std::string>;

std::string read_roadmap() {
    std::ifstream file("testdata/roadmap.md", std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The lines but those that are fine.
Lines doubtful(const Lines& lines) {
    Lines out;
    for (const std::string& line : lines) {
        if (line.ends_with(']') && !line.ends_with("[alias]")) out.push_back(line);
    }
    return out;
}

}  // namespace

TEST_CASE("the roadmap's references, before and after it is repaired", "[references]") {
    const Lines expected = {
        "Node.js -> Nodejs [spelling]",
        "!Software Design & Architecture -> Design and Architecture [words]",
        "Fronted -> Frontend [near]",
        "IOS Roadmap -> iOS [spelling]",
        "Full-stack -> Full Stack [spelling]",
        "Software Design & Architecture -> Design and Architecture [words]",
        "Software Design & Architecture -> Design and Architecture [words]",
        "Backend Development -> Backend [words]",
        "DevOps Engineering -> DevOps [words]",
        "SoftWare Architect -> Software Architect [spelling]",
        "Software Design & Architecture -> Design and Architecture [words]",
    };
    const std::string text = read_roadmap();
    const Lines garbled = resolved(text);
    CHECK(doubtful(garbled) == expected);
    CHECK(garbled.size() == 86);  // every marker but those of the legend
    CHECK(resolved(encoding::repaired(text)) == garbled);
}

TEST_CASE("the roadmap's references lead to the right headings", "[references]") {
    const Document document = parse(Source("roadmap.md", read_roadmap()));
    const Lines lines = shown(document, resolve_references(document));
    const auto count = [&](const std::string& line) { return std::ranges::count(lines, line); };
    CHECK(count("Backend -> Backend") == 10);
    CHECK(count("!DevOps -> DevOps") == 1);  // "Visit the `DevOps` Beginner Roadmap"
    CHECK(count("!DevOps Roadmap -> DevOps [alias]") == 1);
    CHECK(count("MongoDB -> MongoDB") == 1);
    CHECK(count("Go -> Go Roadmap [alias]") == 1);
    CHECK(count("React Native -> React Native") == 2);
    for (const Reference& reference : resolve_references(document)) {
        REQUIRE(reference.to != none);
        CHECK(document.nodes[reference.to].level == 3);
        CHECK(document.nodes[reference.from].title.contains(reference.range));
    }
    // Both "AWS" headings fit the label; no reference names Best Practices' marker.
    for (const Reference& reference : resolve_references(document)) {
        if (title_text(document, reference.to) != "AWS") continue;
        const Position position = document.source.position(document.nodes[reference.to].range.begin);
        CHECK(document.source.slice(document.source.line(position.line + 1)) == "### Code Review");
    }
}

TEST_CASE("links to the document's own anchors", "[references]") {
    CHECK(resolved("# A\n\n[x](#b) ![i](#b) [y](other.md#b) [z](#nope) <a href=\"#a\">h</a>\n\n## "
                   "B\n\n[up](#top)\n\n"
                   "- [r]\n\n[r]: #b \"title\"\n") ==
          Lines{"#b -> B", "#nope -> - [missing]", "#a -> A", "#top -> top", "#b -> B"});
    CHECK(resolved("# Größe\n\n> [x](#gr%C3%B6%c3%9fe) [y](\\#gr&ouml;ße) [z](<#größe>)\n\n- a\n\n  | "
                   "[t](#größe) |\n"
                   "  |-|\n") ==
          Lines{"#gr%C3%B6%c3%9fe -> Größe", "\\#gr&ouml;ße -> Größe", "#größe -> Größe", "#größe -> Größe"});
    CHECK(resolved("`[x](#a)` \\[x](#a) <https://a.b/#a> https://a.b/#a\n\n# A\n").empty());
}

TEST_CASE("a link belongs to the node whose title or content it stands in", "[references]") {
    const Document document =
        parse(Source("doc.md", "# A\n\n- item [x](#a)\n\n  more [y](#a)\n\n> - q [z](#a)\n"));
    Lines from;
    for (const Reference& reference : resolve_references(document)) {
        from.push_back(title_text(document, reference.from));
        CHECK(title_text(document, reference.to) == "A");
    }
    CHECK(from == Lines{"item x", "item x", "A"});
}

TEST_CASE("labels meet their headings", "[references]") {
    const auto label = [](const std::string& text) {
        const Lines lines = resolved(
            "# 🔴 Kinds\n\n## Alpha\n\n### Related topics\n\n- 🔴 " + text +
            "\n\n## Beta Gamma Roadmap\n\n## C++\n\n## C#\n\n## R\n\n## Python 3\n\n## Delta & Epsilon\n\n"
            "## Monitoring\n\n## Mentoring\n\n## 🔴 Marked<br>cut here\n\n## `Code` *Style*\n\n## Größe\n");
        REQUIRE(lines.size() == 1);
        return lines[0];
    };
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"Alpha", "Alpha -> Alpha"},
        {"alpha", "alpha -> Alpha [spelling]"},
        {"**Alpha**", "Alpha -> Alpha"},
        {"Alpha Beginner Roadmap", "Alpha Beginner Roadmap -> Alpha [alias]"},
        {"Alpha<br>and more", "Alpha -> Alpha"},
        {"Beta Gamma", "Beta Gamma -> Beta Gamma Roadmap [alias]"},
        {"beta-gamma", "beta-gamma -> Beta Gamma Roadmap [spelling]"},
        {"Beat Gamma", "Beat Gamma -> Beta Gamma Roadmap [near]"},
        {"Gamma Beta", "Gamma Beta -> Beta Gamma Roadmap [words]"},
        {"C++", "C++ -> C++"},
        {"C", "C -> - [missing]"},
        {"c sharp", "c sharp -> C# [spelling]"},
        {"Q", "Q -> - [missing]"},
        {"Python 2", "Python 2 -> - [missing]"},
        {"Delta and Epsilon", "Delta and Epsilon -> Delta & Epsilon [spelling]"},
        {"Moitoring", "Moitoring -> Monitoring [near]"},
        {"Montoring", "Montoring -> - [ambiguous]"},  // one edit from two headings
        {"Marked", "Marked -> 🔴 Marked\ncut here"},
        {"Code Style", "Code Style -> Code Style"},
        {"Gr&ouml;&szlig;e", "Gr&ouml;&szlig;e -> Größe"},
        {"GRÖßE", "GRÖßE -> Größe [spelling]"},
        {"Gr\xC3\x83\xC2\xB6\xC3\x83\xC5\xB8\x65", "Gr\xC3\x83\xC2\xB6\xC3\x83\xC5\xB8\x65 -> Größe"},
        {"Nothing of the kind", "Nothing of the kind -> - [missing]"},
        {"Related topics", "Related topics -> - [missing]"},  // no target: a section's heading
    };
    for (const auto& [text, expected] : cases) {
        INFO(text);
        CHECK(label(text) == expected);
    }
}

TEST_CASE("what counts as a reference", "[references]") {
    const std::string head = "# 🔴 Kinds\n\n## Alpha\n\n";
    const std::string tail = "\n\n## Beta\n\n## Gamma\n";
    struct Case {
        std::string body;
        Lines expected;
    };
    const std::vector<Case> cases = {
        // In a section: marked lines at any depth, marked headings, no links.
        {"### See also\n\n- 🔴 Beta\n  - 🔴 Gamma\n  - note\n\n#### 🔴 Beta",
         {"Beta -> Beta", "Gamma -> Gamma", "Beta -> Beta"}},
        {"### See also\n\n- 🔴 [Beta](x.md)\n- 🔴 https://beta.example\n- 🔴\n", {}},
        {"### See also\n\n- 🔴 Betta\n- 🔴 Nope", {"Betta -> Beta [near]", "Nope -> - [missing]"}},
        {"### See also\n\n- [ ] 🔴 Beta\n1. 🔴Gamma", {"Beta -> Beta", "Gamma -> Gamma"}},
        {"### See also\n\n- &#x1f534; **Beta**\n\n#### <!-- c --> 🔴 Gamma",
         {"Beta -> Beta", "Gamma -> Gamma"}},
        {"### See also\n\n#### Other topics\n\n- 🔴 Beta\n\n#### More\n\n- 🔴 Nope",
         {"Beta -> Beta", "Nope -> - [missing]"}},
        // Lines without a marker, or with one that means nothing: where most of the section's name a heading.
        {"### See also\n\n- Beta\n- Gamma\n- Nope\n",
         {"Beta -> Beta", "Gamma -> Gamma", "Nope -> - [missing]"}},
        {"### See also\n\n- ✅ Beta\n- ✅ Gamma Roadmap\n", {"Beta -> Beta", "Gamma Roadmap -> Gamma [alias]"}},
        {"### See also\n\n- Beta\n- Nope\n", {}},
        {"### See also\n\n- ✅ Nope\n- ✅ Neither\n", {}},
        {"### See also\n\n- 🔴 Nope\n- Neither\n", {"Nope -> - [missing]"}},
        // Outside: the legend's marker, and nothing is missing.
        {"### Basics\n\n- 🔴 Beta\n- 🔴 Nope\n- ✅ Gamma\n- Gamma\n", {"!Beta -> Beta"}},
        {"### 🔴 Betta\n\n### 🔴 Beta things\n", {"!Betta -> Beta [near]"}},
        {"### 🔴 Beta things\n\n### See also\n\n- 🔴 Gamma",
         {"!Beta things -> Beta [words]", "Gamma -> Gamma"}},
        // "Visit" after a line break wins over the label, if it names code.
        {"### 🔴 Basics<br />Visit the `Gamma` Roadmap", {"!Gamma -> Gamma"}},
        {"### 🔴 Beta<br />Visit the Gamma Roadmap", {"!Beta -> Beta"}},
        {"### 🔴 Beta<br />and `Gamma`", {"!Beta -> Beta"}},
    };
    for (const Case& each : cases) {
        INFO(each.body);
        CHECK(resolved(head + each.body + tail) == each.expected);
    }
}

TEST_CASE("of equal headings the one of the marker's kind is meant", "[references]") {
    const std::string text =
        "# T\n\n## 🔴 Roles\n\n### AWS\n\n### Data\n\n#### Related roadmaps\n\n- 🔴 AWS\n- 🔵 AWS\n- "
        "🟡 "
        "AWS\n"
        "- 🔴 Twice\n- 🔵 Once\n\n### Twice\n\n### Twice\n\n## 🔵 Skills\n\n### AWS\n\n### Once\n\n## "
        "🟢 "
        "Rest\n\n### Once\n";
    const Document document = parse(Source("doc.md", text));
    std::vector<uint32_t> lines;
    for (const Reference& reference : resolve_references(document)) {
        const bool found = reference.to != none;
        CHECK(found == (reference.match == Match::exact));
        lines.push_back(found ? document.source.position(document.nodes[reference.to].range.begin).line : 0);
    }
    // 🟡 has no legend: which "AWS" is open. "Once" of 🔵, not of 🟢.
    CHECK(lines == std::vector<uint32_t>{5, 23, 0, 0, 25});
}

TEST_CASE("targets are headings of the level that owns the sections, never inside of one", "[references]") {
    CHECK(resolved("# 🔴 T\n\n## A\n\n### Related topics\n\n- 🔴 B\n- 🔴 Deep\n- 🔴 T\n\n## B\n\n### Deep\n\n### "
                   "See also\n\n"
                   "- 🔴 A\n") == Lines{"B -> B", "Deep -> - [missing]", "T -> - [missing]", "A -> A"});
    // A section that is a chapter of its own owns no level, and what it holds is no target.
    CHECK(resolved("# Guide\n\n# Next steps\n\n- Guide\n").empty());
    CHECK(resolved("# G\n\n## Other topics\n\n### A\n\n- 🔴 A\n\n## 🔴 X\n\n### B\n\n#### See also\n\n- 🔴 "
                   "A\n\n### C\n\n"
                   "#### See also\n\n- 🔴 B\n") == Lines{"A -> - [missing]", "A -> - [missing]", "B -> B"});
}

TEST_CASE("silent without a reference section and a legend", "[references]") {
    CHECK(resolved("").empty());
    CHECK(resolved("# A\n\n## B\n\n- 🔴 B\n- B\n").empty());
    CHECK(resolved("# 🚀 Tool\n\n- 🚀 Fast\n- ✅ Tool\n").empty());
    CHECK(resolved("- 🔴 A\n- Related roadmaps\n  - 🔴 A\n").empty());
    CHECK(resolved("# ✅ Do\n\n- ✅ Test\n\n# ❌ Don't\n\n- ❌ Test\n").empty());
}

TEST_CASE("outside of sections a sentence with more emoji is decorated", "[references]") {
    const std::string heads = "# 🔴 Roles\n\n## Backend 📟\n\n## Data\n\n";
    CHECK(resolved(heads + "- 🔴 Backend 🖼:\n- 🔴 (🔢 🛠\uFE0F)\n- 🔴 data\n") ==
          Lines{"!data -> Data [spelling]"});
    CHECK(resolved(heads + "### See also\n\n- 🔴 Backend 🖼\n") ==
          Lines{"Backend 🖼 -> Backend 📟 [spelling]"});
}

TEST_CASE("phrases in other languages by configuration", "[references]") {
    struct Case {
        const char* phrase;
        const char* heading;
    };
    const std::vector<Case> cases = {
        {"siehe auch", "Siehe auch"},
        {"voir aussi", "Voir aussi :"},
        {"véase también", "Véase también"},
        {"смотрите также", "Смотрите также"},
        {"相关路线图", "🔗 相关路线图（推荐）"},
        {"関連項目", "関連項目"},
        {"관련 로드맵", "관련 로드맵"},
        {"διαβάστε επίσης", "ΔΙΑΒΆΣΤΕ ΕΠΊΣΗΣ"},
        {"انظر أيضا", "انظر أيضا"},
        {"powiązane ścieżki", "Powiązane ścieżki"},
    };
    for (const Case& each : cases) {
        INFO(each.phrase);
        const std::string text = std::string("# R\n\n## A\n\n### ") + each.heading +
                                 "\n\n- B\n- C\n- Bakend\n\n## B\n\n## C\n\n## Backend\n";
        ReferenceOptions options;
        CHECK(resolved(text, options) == Lines{});
        options.phrases = {each.phrase};
        CHECK(resolved(text, options) == Lines{"B -> B", "C -> C", "Bakend -> Backend [near]"});
    }
}

TEST_CASE("markers and phrases can be added", "[references]") {
    const std::string text =
        "# T\n\n## A\n\n### Voir aussi\n\n- ⚙️ B\n- ⚙️ Nope\n- ⚙️ Neither\n\n## B\n";
    CHECK(resolved(text).empty());
    ReferenceOptions options;
    options.phrases = {"Voir Aussi"};
    CHECK(resolved(text, options).empty());
    options.markers = {"⚙"};
    CHECK(resolved(text, options) == Lines{"B -> B", "Nope -> - [missing]", "Neither -> - [missing]"});
}

TEST_CASE("markers may be any text, and emoji by name", "[references]") {
    const std::string text = "# T\n\n## A\n\n### See also\n\n- -> B\n- [F] Nope\n- -&gt;B\n\n## [F] B\n";
    CHECK(resolved(text).empty());
    ReferenceOptions options;
    options.markers = {"->", "[F]"};
    CHECK(resolved(text, options) == Lines{"B -> [F] B", "Nope -> - [missing]", "B -> [F] B"});
    CHECK(resolved(
              "# :red_circle: T\n\n## A\n\n### See also\n\n- :red_circle: B\n- :red_circle:Nope\n- 10:30:45 "
              "B\n\n## B\n") == Lines{"B -> B", "Nope -> - [missing]"});
}

TEST_CASE("phrases of scripts without blanks", "[references]") {
    ReferenceOptions options;
    options.phrases = {"相关路线图"};
    CHECK(resolved("# 图\n\n## 前端\n\n### 推荐的相关路线图：\n\n- 后端\n- 前端\n- 运维\n\n## 后端\n",
                   options) == Lines{"后端 -> 后端", "前端 -> 前端", "运维 -> - [missing]"});
}

TEST_CASE("aliases, labels to ignore, level and distance are configured", "[references]") {
    const std::string text =
        "# T\n\n## 🔴 A\n\n### See also\n\n- 🔴 k8s\n- 🔴 tba\n- 🔴 Pyhton\n\n## Kubernetes\n\n## Python\n";
    CHECK(resolved(text) == Lines{"k8s -> - [missing]", "tba -> - [missing]", "Pyhton -> Python [near]"});
    ReferenceOptions options;
    options.aliases = {{"K8s", "kubernetes"}};
    options.ignore = {"tb?"};
    CHECK(resolved(text, options) == Lines{"k8s -> Kubernetes [alias]", "Pyhton -> Python [near]"});
    options.distance = 0;
    CHECK(resolved(text, options) == Lines{"k8s -> Kubernetes [alias]", "Pyhton -> - [missing]"});
    const std::string deeper = "# T\n\n## 🔴 A\n\n### See also\n\n- 🔴 B\n\n## C\n\n### B\n";
    CHECK(resolved(deeper) == Lines{"B -> - [missing]"});
    ReferenceOptions level;
    level.target_level = 3;
    CHECK(resolved(deeper, level) == Lines{"B -> B"});
    CHECK(match_named("near") == Match::near);
    CHECK(!match_named("nearly"));
}

TEST_CASE("references cost linear time", "[references]") {
    std::string text = "# T\n\n## 🔴 Kinds\n\n";
    for (int count = 0; count < 20'000; ++count) {
        const std::string number = std::to_string(count * 7919 % 1'000'003);
        text += "### Introduction to part " + number +
                "\n\n### Same\n\n#### Related topics\n\n- 🔴 Introduction ot x" + number +
                "\n- 🔴 Same\n\n[x](#same-" + std::to_string(count) + ")\n\n";
    }
    const Lines lines = resolved(std::move(text));
    CHECK(lines.size() == 60'000);
}
