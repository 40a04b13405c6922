#include "core/front_matter.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <string_view>

#include "core/utf8.h"

namespace rmtool {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr size_t max_yaml_bytes = 64 << 10;

std::string_view without_trailing_blanks(std::string_view text) {
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

std::string_view trim(std::string_view text) {
    const size_t begin = std::min(text.find_first_not_of(" \t\n"), text.size());
    return text.substr(begin, text.find_last_not_of(" \t\n") + 1 - begin);
}

// The 0-based line of the closing fence; the opening one is line 0.
std::optional<uint32_t> find_closing_fence(const Source& source) {
    std::string_view first = source.slice(source.line(0));
    if (first.starts_with(byte_order_mark)) first.remove_prefix(byte_order_mark.size());
    if (without_trailing_blanks(first) != "---") return std::nullopt;
    for (uint32_t line = 1; line < source.line_count(); ++line) {
        const std::string_view text = without_trailing_blanks(source.slice(source.line(line)));
        if (text == "---" || text == "...") return line;
    }
    return std::nullopt;
}

// What the YAML parser is given: each line ends at LF, nothing is ill-formed or NUL (which could make it
// guess another encoding), and there is no more of it than the limit.
std::string text_for_parser(const Source& source, uint32_t end_line) {
    std::string text;
    size_t taken = 0;
    for (uint32_t line = 1; line < end_line && taken < max_yaml_bytes; ++line) {
        const std::string_view bytes = source.slice(source.line(line)).substr(0, max_yaml_bytes - taken);
        utf8::append_valid(bytes, text);
        text += '\n';
        taken += bytes.size() + 1;
    }
    return text;
}

// YAML 1.2, section 5.1, without the line ends, which are lines here already.
bool is_printable(char32_t code_point) {
    if (code_point < 0x20) return code_point == '\t' || code_point == '\n' || code_point == '\r';
    if (code_point < 0xA0) return code_point < 0x7F || code_point == 0x85;
    return code_point != 0xFFFE && code_point != 0xFFFF;
}

struct Problem {
    std::string message;
    uint32_t offset = 0;  // byte in the source
};

std::optional<Problem> find_unprintable(const Source& source, Range range) {
    const std::string_view bytes = source.bytes();
    for (uint32_t offset = range.begin; offset < range.end;) {
        const utf8::Decoded decoded = utf8::decode(bytes, offset);
        if (!decoded.valid) {
            const auto byte = static_cast<unsigned char>(bytes[offset]);
            return Problem{fmt::format("byte 0x{:02X} is not UTF-8", byte), offset};
        }
        if (!is_printable(decoded.code_point)) {
            const auto code_point = static_cast<uint32_t>(decoded.code_point);
            return Problem{fmt::format("broken YAML: U+{:04X} must be written as an escape", code_point),
                           offset};
        }
        offset += decoded.length;
    }
    return std::nullopt;
}

// Line 0 of what the parser was given is line 1 of the source.
uint32_t offset_of(const YamlProblem& problem, const Source& source, Range yaml) {
    const uint32_t line = problem.line + 1;
    if (line >= source.line_count()) return yaml.end;
    const Range range = source.line(line);
    return std::min(range.begin + std::min(problem.column, range.size()), yaml.end);
}

std::optional<Problem> find_problem(const YamlDocument& document, const Source& source, Range yaml) {
    if (yaml.size() > max_yaml_bytes) return Problem{"larger than 64 KiB", yaml.begin};
    if (std::optional<Problem> problem = find_unprintable(source, yaml)) return problem;
    if (!document.problem) return std::nullopt;
    return Problem{document.problem->message, offset_of(*document.problem, source, yaml)};
}

// ---- what rmtool itself reads from the values

// markmap turns strings into numbers, too (normalizeNumber in markmap-lib).
std::optional<double> number_of(const Value* value) {
    if (value == nullptr) return std::nullopt;
    const std::string_view text = trim(value->text);
    double number = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = error == std::errc() && stop == text.data() + text.size();
    return is_number && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

int level_of(const Value* value, int fallback) {
    const double level = number_of(value).value_or(fallback);
    return static_cast<int>(std::clamp<double>(level, fallback, std::numeric_limits<int>::max()));
}

// "#rgb" and "#rrggbb" as the latter; empty for anything else.
std::string hexadecimal_color(const Value& value) {
    const std::string_view text = value.text;
    if ((text.size() != 4 && text.size() != 7) || text[0] != '#') return "";
    if (text.find_first_not_of("0123456789abcdefABCDEF", 1) != text.npos) return "";
    std::string color = "#";
    for (const char digit : text.substr(1)) {
        const bool is_upper_case = digit >= 'A' && digit <= 'F';
        color.append(text.size() == 4 ? 2 : 1, is_upper_case ? static_cast<char>(digit - 'A' + 'a') : digit);
    }
    return color;
}

MarkmapOptions read_markmap_options(const Value& markmap) {
    MarkmapOptions options;
    options.initial_expand_level = level_of(markmap.find("initialExpandLevel"), options.initial_expand_level);
    options.color_freeze_level = level_of(markmap.find("colorFreezeLevel"), options.color_freeze_level);
    options.max_width = std::max(number_of(markmap.find("maxWidth")).value_or(0), 0.0);
    const auto add_color = [&](const Value& value) {
        std::string color = hexadecimal_color(value);
        if (!color.empty()) options.color.push_back(std::move(color));
    };
    if (const Value* color = markmap.find("color")) {
        add_color(*color);
        const bool is_sequence = color->kind == Value::Kind::sequence;
        for (const auto& [key, member] : color->members) {
            if (is_sequence) add_color(member);
        }
    }
    return options;
}

}  // namespace

FrontMatter read_front_matter(const Source& source) {
    FrontMatter result;
    const std::optional<uint32_t> closing_line = find_closing_fence(source);
    if (!closing_line) return result;
    YamlDocument document = read_yaml(text_for_parser(source, *closing_line));
    const bool can_be_front_matter =
        document.root == Value::Kind::mapping || document.root == Value::Kind::null;
    if (!can_be_front_matter) return result;

    result.range = {source.bytes().starts_with(byte_order_mark) ? 3U : 0U,
                    source.line_with_ending(*closing_line).end};
    result.yaml = {source.line_with_ending(0).end, source.line(*closing_line).begin};
    if (std::optional<Problem> problem = find_problem(document, source, result.yaml)) {
        result.problem = std::move(problem->message);
        result.problem_offset = problem->offset;
        return result;
    }
    result.valid = true;
    result.values = std::move(document.value);
    if (const Value* title = result.values.find("title")) result.title = trim(title->text);
    if (const Value* markmap = result.values.find("markmap")) result.markmap = read_markmap_options(*markmap);
    return result;
}

}  // namespace rmtool
