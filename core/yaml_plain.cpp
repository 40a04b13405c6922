#include "core/yaml_plain.h"

#include <algorithm>
#include <utility>

#include "core/yaml_scalar.h"

namespace rmtool {
namespace {

constexpr size_t most_lines = 64;  // each key is compared with all before it

constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_printable_ascii(char c) { return c >= ' ' && c <= '~'; }

// One that begins with neither an indicator nor a quote, and ends on its line (YAML 1.2, section 7.3.3).
std::optional<Value> read_plain(std::string_view text) {
    const bool has_end = text.ends_with(':') || text.find(": ") != text.npos || text.find(" #") != text.npos;
    if (has_end || !(is_letter(text.front()) || is_digit(text.front()))) return std::nullopt;
    return read_plain_scalar(text);
}

// Without escapes; a backslash is one in double quotes only.
std::optional<Value> read_quoted(std::string_view text) {
    const char quote = text.front();
    if (text.size() < 2 || text.back() != quote) return std::nullopt;
    const std::string_view inside = text.substr(1, text.size() - 2);
    if (inside.find(quote) != inside.npos || (quote == '"' && inside.find('\\') != inside.npos))
        return std::nullopt;
    return Value{Value::Kind::string, std::string(inside), {}};
}

std::optional<Value::Member> read_line(std::string_view line, uint32_t number) {
    const size_t colon = line.find(':');
    if (colon == line.npos || colon == 0 || !std::ranges::all_of(line, is_printable_ascii))
        return std::nullopt;
    const std::string_view key = line.substr(0, colon);
    const auto is_name = [](char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-'; };
    if (!is_letter(key.front()) || !std::ranges::all_of(key, is_name)) return std::nullopt;
    const size_t begin = line.find_first_not_of(' ', colon + 1);
    if (begin == line.npos || begin == colon + 1) return std::nullopt;
    const std::string_view text = line.substr(begin, line.find_last_not_of(' ') + 1 - begin);
    const bool is_quoted = text.front() == '"' || text.front() == '\'';
    std::optional<Value> value = is_quoted ? read_quoted(text) : read_plain(text);
    if (!value || read_plain_scalar(key).kind != Value::Kind::string) return std::nullopt;
    value->place = {number, static_cast<uint32_t>(begin)};
    value->key_place = {number, 0};
    return Value::Member{std::string(key), std::move(*value)};
}

}  // namespace

std::optional<Value> read_plain_mapping(std::string_view text) {
    Value mapping{Value::Kind::mapping, {}, {}};
    for (size_t begin = 0; begin < text.size();) {
        const size_t end = text.find('\n', begin);
        const auto number = static_cast<uint32_t>(mapping.members.size());
        if (end == text.npos || number == most_lines) return std::nullopt;
        std::optional<Value::Member> member = read_line(text.substr(begin, end - begin), number);
        if (!member || mapping.find(member->key)) return std::nullopt;
        mapping.members.push_back(std::move(*member));
        begin = end + 1;
    }
    if (mapping.members.empty()) return std::nullopt;
    return mapping;
}

}  // namespace rmtool
