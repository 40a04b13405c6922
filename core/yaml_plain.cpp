#include "core/yaml_plain.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/yaml_scalar.h"

namespace rmtool {
namespace {

constexpr size_t most_lines = 64;  // each key is compared with all before it
constexpr size_t most_words = 64;
constexpr size_t most_nested = 8;

constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_name(char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-'; }
// Of a value; all but ASCII is harmless here, see below.
constexpr bool may_begin(char c) {
    return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}
constexpr bool is_control(char c) { return (c >= '\0' && c < ' ') || c == '\x7F'; }

// Nothing in it is a control character, a byte order mark, or the end of a line to YAML 1.1.
bool is_harmless(std::string_view line) {
    constexpr std::array<std::string_view, 4> special = {"\u0085", "\u2028", "\u2029", "\uFEFF"};
    return std::ranges::none_of(line, is_control) &&
           std::ranges::none_of(special,
                                [line](std::string_view each) { return line.find(each) != line.npos; });
}

// One that begins with neither an indicator nor a quote, and ends on its line (YAML 1.2, section 7.3.3).
std::optional<Value> read_plain(std::string_view text) {
    const bool has_end = text.ends_with(':') || text.find(": ") != text.npos || text.find(" #") != text.npos;
    if (has_end || !may_begin(text.front())) return std::nullopt;
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

// `[a, b c]`, of what means nothing in a list: letters, digits and a few marks.
std::optional<Value> read_list(std::string_view text, YamlPlace place) {
    if (!text.ends_with(']')) return std::nullopt;
    const std::string_view inside = text.substr(1, text.size() - 2);
    const auto is_allowed = [](char c) { return is_name(c) || c == ' ' || c == '.' || c == '/' || c == ','; };
    if (!std::ranges::all_of(inside, is_allowed)) return std::nullopt;
    Value list{Value::Kind::sequence, {}, {}};
    if (inside.find_first_not_of(' ') == inside.npos) return list;
    for (size_t begin = 0; begin <= inside.size();) {
        const size_t end = std::min(inside.find(',', begin), inside.size());
        const size_t first = std::min(inside.find_first_not_of(' ', begin), end);
        const std::string_view word = inside.substr(first, end - first);
        if (word.empty() || !(is_letter(word.front()) || is_digit(word.front()))) return std::nullopt;
        if (list.members.size() == most_words) return std::nullopt;
        Value value = read_plain_scalar(word.substr(0, word.find_last_not_of(' ') + 1));
        value.place = value.key_place = {place.line, place.column + 1 + static_cast<uint32_t>(first)};
        list.members.push_back({"", std::move(value)});
        begin = end + 1;
    }
    return list;
}

std::optional<Value> read_value(std::string_view text, YamlPlace place) {
    switch (text.front()) {
        case '"':
        case '\'': return read_quoted(text);
        case '[': return read_list(text, place);
        default: return read_plain(text);
    }
}

class Reader {
  public:
    explicit Reader(std::string_view text) : rest_(text) {}

    std::optional<Value> read() {
        Value root{Value::Kind::mapping, {}, {}};
        open_.push_back(&root);
        for (; !rest_.empty(); ++number_) {
            const size_t end = rest_.find('\n');
            if (end == rest_.npos || number_ == most_lines || !read_line(rest_.substr(0, end)))
                return std::nullopt;
            rest_.remove_prefix(end + 1);
        }
        if (open_.back()->members.empty()) return std::nullopt;
        return root;
    }

  private:
    // Makes the mapping that a line indented so far belongs to the innermost one.
    bool enter(uint32_t indent) {
        Value& innermost = *open_.back();
        if (innermost.members.empty()) {
            const bool is_deeper =
                open_.size() == 1 ? indent == 0 : indent > open_[open_.size() - 2]->place.column;
            innermost.place = {number_, indent};
            return is_deeper;
        }
        while (open_.size() > 1 && open_.back()->place.column > indent) open_.pop_back();
        return open_.back()->place.column == indent;
    }

    bool read_line(std::string_view line) {
        const size_t indent = line.find_first_not_of(' ');
        const size_t colon = line.find(':');
        if (colon == line.npos || colon <= indent || !is_harmless(line)) return false;
        const std::string_view key = line.substr(indent, colon - indent);
        if (!is_letter(key.front()) || !std::ranges::all_of(key, is_name)) return false;
        if (read_plain_scalar(key).kind != Value::Kind::string) return false;
        const YamlPlace key_place = {number_, static_cast<uint32_t>(indent)};
        if (!enter(key_place.column) || open_.back()->find(key)) return false;
        std::vector<Value::Member>& members = open_.back()->members;

        const size_t begin = line.find_first_not_of(' ', colon + 1);
        if (begin == line.npos) {
            if (open_.size() == most_nested) return false;
            members.push_back({std::string(key), {Value::Kind::mapping, {}, {}, {}, key_place}});
            open_.push_back(&members.back().value);  // stays where it is while it is open
            return true;
        }
        const YamlPlace place = {number_, static_cast<uint32_t>(begin)};
        const std::string_view text = line.substr(begin, line.find_last_not_of(' ') + 1 - begin);
        std::optional<Value> value = begin > colon + 1 ? read_value(text, place) : std::nullopt;
        if (!value) return false;
        value->place = place;
        value->key_place = key_place;
        members.push_back({std::string(key), std::move(*value)});
        return true;
    }

    std::string_view rest_;
    uint32_t number_ = 0;       // of the line
    std::vector<Value*> open_;  // mappings, from the root
};

}  // namespace

std::optional<Value> read_plain_mapping(std::string_view text) { return Reader(text).read(); }

}  // namespace rmtool
