#include "tests/support/rule_fixture.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace rmtool::testing {
namespace {

constexpr std::string_view mark = "//~";

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

int hexadecimal(char digit) {
    const size_t value = std::string_view("0123456789abcdef").find(digit);
    return value == std::string_view::npos ? -1 : static_cast<int>(value);
}

std::string without_byte_escapes(std::string_view text) {
    std::string out;
    for (size_t at = 0; at < text.size(); ++at) {
        const bool escape = text.substr(at).starts_with("\\x") && at + 3 < text.size() &&
                            hexadecimal(text[at + 2]) >= 0 && hexadecimal(text[at + 3]) >= 0;
        if (escape) {
            out += static_cast<char>(16 * hexadecimal(text[at + 2]) + hexadecimal(text[at + 3]));
            at += 3;
        } else {
            out += text[at];
        }
    }
    return out;
}

std::string in_backticks(std::string_view text) {
    std::string out = "`";
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else {
            out += c;
        }
    }
    return out + "`";
}

// Takes "`text`" from the front.
std::optional<std::string> take_quoted(std::string_view& line) {
    if (!line.starts_with('`')) return std::nullopt;
    const size_t end = line.find('`', 1);
    if (end == line.npos) return std::nullopt;
    const std::string_view inner = line.substr(1, end - 1);
    line.remove_prefix(std::min(line.size(), line.find_first_not_of(' ', end + 1)));
    std::string text;
    for (size_t at = 0; at < inner.size(); ++at) {
        const bool escape =
            inner[at] == '\\' && at + 1 < inner.size() && (inner[at + 1] == 'n' || inner[at + 1] == 'r');
        text += !escape ? inner[at] : inner[++at] == 'n' ? '\n' : '\r';
    }
    return text;
}

// "6 `text` => `fix` rule: message"
std::optional<ExpectedFinding> expectation(std::string_view line, uint32_t line_number) {
    ExpectedFinding expected;
    expected.position.line = line_number;
    line.remove_prefix(std::min(line.size(), line.find_first_not_of(' ')));
    const auto [stop, failed] =
        std::from_chars(line.data(), line.data() + line.size(), expected.position.column);
    if (failed != std::errc()) return std::nullopt;
    line.remove_prefix(static_cast<size_t>(stop - line.data()));
    line.remove_prefix(std::min(line.size(), line.find_first_not_of(' ')));
    std::optional<std::string> text = take_quoted(line);
    if (!text) return std::nullopt;
    expected.text = std::move(*text);
    const bool safe = line.starts_with("=> ");
    if (safe || line.starts_with("~> ")) {
        line.remove_prefix(3);
        std::optional<std::string> replacement = take_quoted(line);
        if (!replacement) return std::nullopt;
        expected.fix = Fix{{}, std::move(*replacement), safe ? Safety::safe : Safety::unsafe};
    }
    const size_t colon = std::min(line.find(": "), line.size());
    expected.rule = line.substr(0, colon);
    if (colon < line.size()) expected.message_part = line.substr(colon + 2);
    return expected;
}

void read_mark(std::string_view line, uint32_t line_number, RuleFixture& fixture, bool& escaped) {
    constexpr std::string_view config = "config ";
    if (line == "bytes") {
        escaped = true;
    } else if (line.starts_with(config)) {
        const size_t colon = line.find(": ");
        if (colon == line.npos) {
            fixture.mistakes.emplace_back(line);
        } else {
            fixture.options.emplace_back(line.substr(config.size(), colon - config.size()),
                                         line.substr(colon + 2));
        }
    } else if (std::optional<ExpectedFinding> expected = expectation(line, line_number)) {
        fixture.findings.push_back(std::move(*expected));
    } else {
        fixture.mistakes.emplace_back(line);
    }
}

std::string describe(Position position, std::string_view text, const std::optional<Fix>& fix,
                     std::string_view rule, std::string_view message) {
    std::string out = fmt::format("line {}: {} {}", position.line, position.column, in_backticks(text));
    if (fix)
        out +=
            fmt::format(" {} {}", fix->safety == Safety::safe ? "=>" : "~>", in_backticks(fix->replacement));
    return out + fmt::format(" {}: {}", rule, message);
}

}  // namespace

RuleFixture read_rule_fixture(const std::string& path) {
    RuleFixture fixture;
    fixture.name = std::filesystem::path(path).lexically_relative("testdata/rules").string();
    fixture.rule = std::filesystem::path(path).parent_path().filename().string();
    const std::string all = read_file(path);
    bool escaped = false;
    uint32_t line_number = 0;
    for (size_t begin = 0; begin < all.size();) {
        const size_t newline = std::min(all.find('\n', begin), all.size());
        const std::string_view line = std::string_view(all).substr(begin, newline - begin);
        if (line.starts_with(mark)) {
            read_mark(line.substr(mark.size()), line_number, fixture, escaped);
        } else {
            fixture.text.append(all, begin, newline + 1 - begin);
            ++line_number;
        }
        begin = newline + 1;
    }
    if (escaped) fixture.text = without_byte_escapes(fixture.text);
    return fixture;
}

std::vector<std::string> rule_fixture_paths() {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator("testdata/rules")) {
        const std::string path = entry.path().string();
        if (entry.is_regular_file() && path.ends_with(".md") && !path.ends_with(".fixed.md"))
            paths.push_back(path);
    }
    std::ranges::sort(paths);
    return paths;
}

LintSettings settings_of(const RuleFixture& fixture) {
    LintSettings settings = default_settings();
    if (fixture.rule != unused_suppression)
        std::erase_if(settings.selected, [&fixture](const Rule* rule) { return rule->id != fixture.rule; });
    for (const auto& [name, value] : fixture.options) settings.options[name].push_back(value);
    return settings;
}

std::string describe(const Source& source, const Diagnostic& diagnostic) {
    return describe(source.position(diagnostic.range.begin), source.slice(diagnostic.range), diagnostic.fix,
                    diagnostic.rule, diagnostic.message);
}

std::string describe(const ExpectedFinding& expected) {
    return describe(expected.position, expected.text, expected.fix, expected.rule, expected.message_part);
}

bool is_as_expected(const Source& source, const Diagnostic& diagnostic, const ExpectedFinding& expected) {
    const bool same_fix = diagnostic.fix.has_value() == expected.fix.has_value() &&
                          (!expected.fix || (diagnostic.fix->replacement == expected.fix->replacement &&
                                             diagnostic.fix->safety == expected.fix->safety));
    return same_fix && source.position(diagnostic.range.begin) == expected.position &&
           source.slice(diagnostic.range) == expected.text && diagnostic.rule == expected.rule &&
           diagnostic.message.find(expected.message_part) != std::string::npos;
}

}  // namespace rmtool::testing
