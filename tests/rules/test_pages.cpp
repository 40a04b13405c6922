// The rules' pages: fixed headings, options that exist, and examples that do what they are shown for.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "cli/config/rows.h"
#include "core/project.h"
#include "rules/lint.h"

namespace rmtool {
namespace {

struct Fence {
    std::string info;
    std::string text;
};

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (size_t begin = 0; begin < text.size();) {
        const size_t end = std::min(text.find('\n', begin), text.size() - 1);
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

struct Page {
    std::vector<std::string> headings;  // of level 2
    std::vector<Fence> fences;
};

// An example that holds a fence stands between longer ones.
Page read_page(std::string_view text) {
    Page page;
    std::vector<Fence>& fences = page.fences;
    std::string_view open;
    for (const std::string_view line : lines_of(text)) {
        const size_t ticks = std::min(line.find_first_not_of('`'), line.size());
        if (open.empty() && ticks >= 3) {
            open = line.substr(0, ticks);
            fences.push_back({std::string(line.substr(ticks)), ""});
        } else if (!open.empty() && line == open) {
            open = {};
        } else if (!open.empty()) {
            fences.back().text.append(line).append("\n");
        } else if (line.starts_with("## ")) {
            page.headings.emplace_back(line.substr(3));
        }
    }
    return page;
}

FileFacts lint(const std::string& text, Project& project) {
    FileFacts facts = examine(Source("example.md", text), default_settings());
    conclude(facts, default_settings(), project);
    return facts;
}

TEST_CASE("the pages of rules have the same headings, and tell of every option") {
    const std::vector<std::string> expected = {"What it finds", "Why", "Example", "Options"};
    for (const Rule& rule : rules()) {
        INFO(rule.id);
        CHECK(read_page(rule.doc).headings == expected);
        for (const RuleOption& option : rule.options)
            CHECK(rule.doc.find("- `" + std::string(option.name) + "`") != std::string_view::npos);
        const std::string_view options = rule.doc.substr(rule.doc.find("\n## Options\n"));
        for (const std::string_view line : lines_of(options)) {
            if (!line.starts_with("- `")) continue;
            const std::string name(line.substr(3, line.find('`', 3) - 3));
            INFO(name);
            // Some rules go by what several share, as references do.
            const bool is_shared = name.find('.') != name.npos;
            CHECK(config::find_row(is_shared ? name : fmt::format("lint.{}.{}", rule.id, name)));
        }
        if (rule.options.empty()) CHECK(rule.doc.ends_with("## Options\n\nNone.\n"));
    }
}

TEST_CASE("the examples of rules do what they are shown for") {
    MemoryDisk disk;
    disk.files["example.md"] = "";
    Project project(disk);
    for (const Rule& rule : rules()) {
        INFO(rule.id);
        std::string before;
        size_t findings = 0;
        for (const Fence& fence : read_page(rule.doc).fences) {
            INFO(fence.info << ":\n" << fence.text);
            const FileFacts facts = lint(fence.text, project);
            if (fence.info == "markdown finding") {
                CHECK(!facts.diagnostics.empty());
                for (const Diagnostic& diagnostic : facts.diagnostics) CHECK(diagnostic.rule == rule.id);
                before = fence.text;
                ++findings;
            } else if (fence.info == "markdown clean") {
                CHECK(facts.diagnostics.empty());
            } else if (fence.info == "markdown fixed") {
                CHECK(fixed_once(lint(before, project), FixLevel::safe) == fence.text);
            }
        }
        CHECK(findings > 0);
    }
}

}  // namespace
}  // namespace rmtool
