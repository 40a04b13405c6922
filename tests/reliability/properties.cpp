// What holds for every document, looked for in documents that are made up of what makes trouble. A document
// that breaks a property is made smaller before it is shown.
#include <fmt/format.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/fingerprint.h"
#include "tests/support/export_readers.h"
#include "tests/support/lint_invariants.h"

using namespace rmtool;

namespace {

constexpr auto pieces = std::to_array<std::string_view>({"# ",
                                                         "## ",
                                                         "###### ",
                                                         "- ",
                                                         "  - ",
                                                         "    ",
                                                         "1. ",
                                                         "> ",
                                                         "\n",
                                                         "\n\n",
                                                         "\n",
                                                         "word ",
                                                         "Backend",
                                                         "Fronted",
                                                         "🔴 ",
                                                         "ðŸ”´ ",
                                                         "â€™",
                                                         "Ã©",
                                                         "Ã\u00a0",
                                                         "seperate ",
                                                         "teh ",
                                                         "recieve",
                                                         "TypeScript ",
                                                         "`code` ",
                                                         "```\n",
                                                         "~~~\n",
                                                         "| a | b |\n",
                                                         "|-|-|\n",
                                                         "**",
                                                         "_",
                                                         "~~",
                                                         "[a]",
                                                         "[a](#word)",
                                                         "[b]: /c ",
                                                         "[^1]",
                                                         "[^1]: ",
                                                         "![i](j)",
                                                         "<br />",
                                                         "<!-- ",
                                                         " -->",
                                                         "<b>",
                                                         "</b>",
                                                         "&amp;",
                                                         "\\",
                                                         "\t",
                                                         "\u00a0",
                                                         "\ufeff",
                                                         "\ufffd",
                                                         "\u0093",
                                                         "\xff",
                                                         "===\n",
                                                         "---\n",
                                                         "[x] ",
                                                         "https://a.b ",
                                                         "<!-- rmtool-disable-next-line typo -->\n",
                                                         "<!-- rmtool-disable mojibake -->\n",
                                                         "title: ",
                                                         "e\u0301",
                                                         "漢字"});

std::string joined(const std::vector<size_t>& indices) {
    std::string text;
    for (const size_t index : indices) text += pieces[index];
    return text;
}

std::string any_document() {
    return joined(*rc::gen::container<std::vector<size_t>>(rc::gen::inRange<size_t>(0, pieces.size())));
}

void hold(const std::string& problem, const std::string& document) {
    if (!problem.empty()) RC_FAIL(problem + " in:\n" + document);
}

std::vector<std::string> fingerprints(const FileFacts& facts) {
    std::vector<std::string> all;
    for (const Identity& identity : identities_of(facts.source, "a.md", facts.diagnostics))
        all.push_back(hexadecimal(identity.fingerprint));
    std::ranges::sort(all);
    return all;
}

bool findings_are_in_order() {
    return rc::check("findings stand in the document, in its order", [] {
        const std::string text = any_document();
        hold(testing::broken_finding(testing::linted(text, default_settings())), text);
    });
}

bool fixes_are_exact() {
    return rc::check("fixes change what they say and nothing else, and twice is once", [] {
        const std::string text = any_document();
        hold(testing::broken_fix(text, default_settings()), text);
    });
}

bool line_ends_do_not_matter() {
    return rc::check("CRLF and a byte order mark change no finding", [] {
        const std::string text = any_document();
        const FileFacts facts = testing::linted(text, default_settings());
        for (const std::string& variant : {testing::with_crlf(text), "\xEF\xBB\xBF" + text}) {
            if (text.starts_with("\ufeff")) continue;
            hold(testing::different_findings(facts, testing::linted(variant, default_settings())), text);
        }
    });
}

bool exports_hold_the_tree() {
    return rc::check("every export gives the tree back", [] {
        const std::string text = any_document();
        const Document document = parse(Source("document.md", text));
        const Result<Outline> outline = make_outline(document, resolve_references(document));
        RC_ASSERT(static_cast<bool>(outline));
        hold(testing::broken_export(*outline), text);
    });
}

bool fingerprints_survive() {
    return rc::check("fingerprints survive lines that come before", [] {
        const std::string text = any_document();
        const std::string moved = "A line before.\n\n" + text;
        if (text.starts_with("---") || text.starts_with("\ufeff"))
            return;  // no longer front matter, or no mark
        const std::vector<std::string> before = fingerprints(testing::linted(text, default_settings()));
        const std::vector<std::string> after = fingerprints(testing::linted(moved, default_settings()));
        hold(std::ranges::includes(after, before) ? "" : "a fingerprint is gone", text);
    });
}

}  // namespace

int main() {
    const std::vector<bool> held = {findings_are_in_order(), fixes_are_exact(), line_ends_do_not_matter(),
                                    exports_hold_the_tree(), fingerprints_survive()};
    return std::ranges::all_of(held, [](bool each) { return each; }) ? 0 : 1;
}
