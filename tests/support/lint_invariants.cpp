#include "tests/support/lint_invariants.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "core/project.h"
#include "core/utf8.h"
#include "tests/support/invariants.h"

namespace rmtool::testing {
namespace {

bool is_one_line(std::string_view text) {
    return utf8::is_valid(text) && text.find_first_of("\r\n") == text.npos;
}

bool is_inside_character(std::string_view text, uint32_t offset) {
    return offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80;
}

// In text that is UTF-8 throughout: nothing is flagged or replaced by halves.
bool cuts_character(std::string_view text, Range range) {
    return is_inside_character(text, range.begin) || is_inside_character(text, range.end);
}

std::string broken_texts(const Diagnostic& diagnostic) {
    if (diagnostic.message.empty() || !is_one_line(diagnostic.message)) return "message";
    if (!std::ranges::all_of(diagnostic.suggestions, is_one_line)) return "suggestion";
    for (const Related& related : diagnostic.related)
        if (!is_one_line(related.message) || related.position.line < 1 || related.position.column < 1)
            return "related place";
    return {};
}

std::string broken_range(const FileFacts& facts, Range range) {
    const std::string_view bytes = facts.source.bytes();
    if (range.begin > range.end || range.end > bytes.size())
        return fmt::format("the range [{}, {})", range.begin, range.end);
    const Position begin = facts.source.position(range.begin);
    const Position end = facts.source.position(range.end);
    if (std::pair(end.line, end.column) < std::pair(begin.line, begin.column))
        return "an end before its beginning";
    if (utf8::is_valid(bytes) && cuts_character(bytes, range)) return "half a character";
    return {};
}

// Of one finding: what is wrong with it.
std::string wrong_part(const FileFacts& facts, const Diagnostic& diagnostic) {
    const Rule* const rule = find_rule(diagnostic.rule);
    if (!rule) return "an unknown rule";
    if (std::string text = broken_texts(diagnostic); !text.empty()) return "a broken " + text;
    if (std::string range = broken_range(facts, diagnostic.range); !range.empty()) return range;
    if (!diagnostic.fix) return {};
    if (!rule->fixable) return "a fix that its rule does not promise";
    if (std::string range = broken_range(facts, diagnostic.fix->range); !range.empty())
        return "a fix with " + range;
    if (!utf8::is_valid(diagnostic.fix->replacement)) return "a fix that is not UTF-8";
    if (facts.source.slice(diagnostic.fix->range) == diagnostic.fix->replacement)
        return "a fix that changes nothing";
    return {};
}

// As a program does it that knows nothing but the findings.
std::string fixed_by_hand(const FileFacts& facts, FixLevel level) {
    std::vector<Fix> fixes;
    for (const Diagnostic& diagnostic : facts.diagnostics)
        if (diagnostic.fix && (level == FixLevel::unsafe || diagnostic.fix->safety == Safety::safe))
            fixes.push_back(*diagnostic.fix);
    std::ranges::stable_sort(fixes, {}, [](const Fix& fix) { return fix.range.begin; });
    std::string out;
    uint32_t end = 0;
    for (size_t i = 0; i < fixes.size(); ++i) {
        const Range range = fixes[i].range;
        const bool repeats = i > 0 && range.empty() && range == fixes[i - 1].range;
        if (range.begin < end || repeats) continue;
        out.append(facts.source.slice({end, range.begin})).append(fixes[i].replacement);
        end = range.end;
    }
    return out.append(facts.source.bytes().substr(end));
}

std::string changed_shape(const Document& before, const Document& after) {
    if (before.nodes.size() != after.nodes.size())
        return fmt::format("fixes made {} nodes of {}", after.nodes.size(), before.nodes.size());
    for (NodeId i = 0; i < before.nodes.size(); ++i) {
        const Node& one = before.nodes[i];
        const Node& other = after.nodes[i];
        if (one.kind != other.kind || one.level != other.level || one.parent != other.parent)
            return fmt::format("fixes changed what node {} is", i);
    }
    return {};
}

std::string broken_level(const std::string& text, FixLevel level, const LintSettings& settings) {
    FileFacts facts = linted(text, settings);
    if (fixed_once(facts, level) != fixed_by_hand(facts, level)) return "fixes are not what they say";
    MemoryDisk disk;
    Project project(disk);
    const Result<FixedFile> fixed = fix_until_stable(std::move(facts), level, settings, project);
    if (!fixed) return fixed.error().message;
    const std::string after(fixed->facts.source.bytes());
    if (after == text) return {};
    if (fixed_once(linted(after, settings), level) != after) return "fixing twice is not fixing once";
    if (utf8::is_valid(text) && !utf8::is_valid(after)) return "fixes broke UTF-8";
    const Document document = parse(Source("fixed.md", after));
    if (std::string problem = broken_invariant(document); !problem.empty()) return problem;
    return level == FixLevel::unsafe ? std::string()
                                     : changed_shape(parse(Source("before.md", text)), document);
}

std::string without_returns(std::string text) {
    std::erase(text, '\r');
    return text;
}

bool is_same_fix(const std::optional<Fix>& one, const std::optional<Fix>& other) {
    if (one.has_value() != other.has_value()) return false;
    return !one || (one->safety == other->safety &&
                    without_returns(one->replacement) == without_returns(other->replacement));
}

}  // namespace

std::string with_crlf(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n' && !out.ends_with('\r')) out += '\r';
        out += c;
    }
    return out;
}

std::string different_findings(const FileFacts& one, const FileFacts& other) {
    if (one.diagnostics.size() != other.diagnostics.size())
        return fmt::format("{} findings became {}", one.diagnostics.size(), other.diagnostics.size());
    for (size_t i = 0; i < one.diagnostics.size(); ++i) {
        const Diagnostic& before = one.diagnostics[i];
        const Diagnostic& after = other.diagnostics[i];
        const bool same = before.message == after.message && is_same_fix(before.fix, after.fix) &&
                          one.source.position(before.range.begin) == other.source.position(after.range.begin);
        if (!same) return fmt::format("\"{}\" became \"{}\"", before.message, after.message);
    }
    return {};
}

LintSettings wide_settings() {
    LintSettings settings = default_settings();
    for (const Rule& rule : rules())
        for (const RuleOption& option : rule.options) {
            std::vector<std::string>& values = settings.options[fmt::format("{}.{}", rule.id, option.name)];
            if (option.kind == RuleOptionKind::flag) values.emplace_back("true");
            if (option.kind == RuleOptionKind::choice) values.emplace_back(option.values.back());
        }
    return settings;
}

FileFacts linted(const std::string& text, const LintSettings& settings) {
    MemoryDisk disk;
    disk.files["document.md"] = text;
    Project project(disk);
    FileFacts facts = examine(Source("document.md", text), settings);
    conclude(facts, settings, project);
    return facts;
}

std::string broken_finding(const FileFacts& facts) {
    const auto is_later = [](const Diagnostic& one, const Diagnostic& other) {
        return std::pair(one.range.begin, find_rule(one.rule)) <
               std::pair(other.range.begin, find_rule(other.rule));
    };
    for (const Diagnostic& diagnostic : facts.diagnostics)
        if (const std::string part = wrong_part(facts, diagnostic); !part.empty())
            return fmt::format("{} \"{}\" has {}", diagnostic.rule, diagnostic.message, part);
    if (!std::ranges::is_sorted(facts.diagnostics, is_later)) return "findings are not sorted";
    return {};
}

std::string broken_fix(const std::string& text, const LintSettings& settings) {
    for (const FixLevel level : {FixLevel::safe, FixLevel::unsafe})
        if (std::string problem = broken_level(text, level, settings); !problem.empty())
            return (level == FixLevel::safe ? "safe: " : "unsafe: ") + problem;
    return {};
}

}  // namespace rmtool::testing
