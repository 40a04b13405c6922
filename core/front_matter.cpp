#include "core/front_matter.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <string_view>

#include "core/yaml_lines.h"

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

std::optional<uint32_t> closing_fence(const Source& source) {
    std::string_view first = source.slice(source.line(0));
    if (first.starts_with(byte_order_mark)) first.remove_prefix(byte_order_mark.size());
    if (without_trailing_blanks(first) != "---") return std::nullopt;
    for (uint32_t line = 1; line < source.line_count(); ++line) {
        const std::string_view text = without_trailing_blanks(source.slice(source.line(line)));
        if (text == "---" || text == "...") return line;
    }
    return std::nullopt;
}

FrontMatter read_front_matter(const Source& source) {
    FrontMatter result;
    const std::optional<uint32_t> closing_line = closing_fence(source);
    if (!closing_line) return result;
    YamlLines document = read_yaml_lines(source, 1, *closing_line, max_yaml_bytes);
    const bool can_be_front_matter =
        document.root == Value::Kind::mapping || document.root == Value::Kind::null;
    if (!can_be_front_matter) return result;

    result.range = {source.bytes().starts_with(byte_order_mark) ? 3U : 0U,
                    source.line_with_ending(*closing_line).end};
    result.yaml = {source.line_with_ending(0).end, source.line(*closing_line).begin};
    if (document.problem) {
        result.problem = std::move(document.problem->message);
        result.problem_offset = document.problem->offset;
        return result;
    }
    result.valid = true;
    result.values = std::move(document.value);
    if (const Value* title = result.values.find("title")) result.title = trim(title->text);
    if (const Value* markmap = result.values.find("markmap")) result.markmap = read_markmap_options(*markmap);
    return result;
}

}  // namespace rmtool
