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

constexpr size_t longest_key = 256;

constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_name(char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '-'; }
constexpr bool is_control(char c) { return (c >= '\0' && c < ' ') || c == '\x7F'; }
// A plain value begins with none of them (YAML 1.2, section 7.3.3).
constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`";

// Nothing in it is a control character, a byte order mark, or the end of a line to YAML 1.1.
bool is_harmless(std::string_view line) {
    constexpr std::array<std::string_view, 4> special = {"\u0085", "\u2028", "\u2029", "\uFEFF"};
    return std::ranges::none_of(line, is_control) &&
           std::ranges::none_of(special,
                                [line](std::string_view each) { return line.find(each) != line.npos; });
}

bool is_blank_or_comment(std::string_view line) {
    const size_t begin = line.find_first_not_of(' ');
    return begin == line.npos || line[begin] == '#';
}

// Of the name that a line begins with and its colon parts from the rest; 0 if there is none.
size_t length_of_key(std::string_view text) {
    const size_t colon = text.find(':');
    if (colon == text.npos || colon == 0 || !(is_letter(text.front()) || text.front() == '_')) return 0;
    const bool is_parted = colon + 1 == text.size() || text[colon + 1] == ' ';
    return is_parted && std::ranges::all_of(text.substr(0, colon), is_name) ? colon : 0;
}

// One that ends on its line.
std::optional<Value> read_plain(std::string_view text) {
    const bool has_end = text.ends_with(':') || text.find(": ") != text.npos || text.find(" #") != text.npos;
    if (has_end || indicators.find(text.front()) != indicators.npos) return std::nullopt;
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

// In a list, where only letters, digits and a few marks mean nothing.
std::optional<Value> read_word(std::string_view text) {
    const auto is_allowed = [](char c) { return is_name(c) || c == ' ' || c == '.' || c == '/'; };
    if (text.empty() || text.front() == '-' || !std::ranges::all_of(text, is_allowed)) return std::nullopt;
    return read_plain_scalar(text);
}

// `[a, b c, "d"]`
std::optional<Value> read_list(std::string_view text, YamlPlace place) {
    if (!text.ends_with(']')) return std::nullopt;
    const std::string_view inside = text.substr(1, text.size() - 2);
    Value list{Value::Kind::sequence, {}, {}};
    if (inside.find_first_not_of(' ') == inside.npos) return list;
    for (size_t begin = 0; begin <= inside.size();) {
        const size_t end = std::min(inside.find(',', begin), inside.size());
        const size_t first = std::min(inside.find_first_not_of(' ', begin), end);
        std::string_view word = inside.substr(first, end - first);
        word = word.substr(0, word.find_last_not_of(' ') + 1);
        const bool is_quoted = word.starts_with('"') || word.starts_with('\'');
        std::optional<Value> value = is_quoted ? read_quoted(word) : read_word(word);
        if (!value || list.members.size() == most_words) return std::nullopt;
        value->place = value->key_place = {place.line, place.column + 1 + static_cast<uint32_t>(first)};
        list.members.push_back({"", std::move(*value)});
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
            if (end == rest_.npos || number_ == most_lines) return std::nullopt;
            const std::string_view line = rest_.substr(0, end);
            if (!is_harmless(line) || !(is_blank_or_comment(line) || read_line(line))) return std::nullopt;
            rest_.remove_prefix(end + 1);
        }
        if (open_.back()->members.empty()) return std::nullopt;
        return root;
    }

  private:
    // Makes the collection that a key or a dash in that column belongs to the innermost one.
    bool enter(Value::Kind kind, uint32_t column) {
        Value& innermost = *open_.back();
        if (innermost.members.empty()) {
            innermost.kind = kind;
            innermost.place = {number_, column};
            const bool is_list = kind == Value::Kind::sequence;
            if (open_.size() == 1) return column == 0 && !is_list;
            const uint32_t outer = open_[open_.size() - 2]->place.column;
            return column > outer || (column == outer && is_list);
        }
        // A list may stand in the column of the key that it belongs to.
        const auto has_ended = [&](const Value& value) {
            return value.place.column > column || (value.place.column == column && value.kind != kind);
        };
        while (open_.size() > 1 && has_ended(*open_.back())) open_.pop_back();
        return open_.back()->place.column == column && open_.back()->kind == kind;
    }

    bool read_line(std::string_view line) {
        auto column = static_cast<uint32_t>(line.find_first_not_of(' '));
        line = line.substr(0, line.find_last_not_of(' ') + 1);
        if (!line.substr(column).starts_with("- "))
            return enter(Value::Kind::mapping, column) && read_member(line.substr(column), column);
        if (!enter(Value::Kind::sequence, column)) return false;
        column = static_cast<uint32_t>(line.find_first_not_of(' ', column + 1));
        const std::string_view text = line.substr(column);
        if (length_of_key(text) == 0) return add("", text, {number_, column}, {number_, column});
        return open("", {number_, column}) && enter(Value::Kind::mapping, column) &&
               read_member(text, column);
    }

    bool read_member(std::string_view text, uint32_t column) {
        const size_t colon = length_of_key(text);
        const std::string_view key = text.substr(0, colon);
        if (key.empty() || key.size() > longest_key) return false;
        if (read_plain_scalar(key).kind != Value::Kind::string || open_.back()->find(key)) return false;
        const size_t begin = text.find_first_not_of(' ', colon + 1);
        if (begin == text.npos) return open(key, {number_, column});
        const YamlPlace place = {number_, column + static_cast<uint32_t>(begin)};
        return add(key, text.substr(begin), place, {number_, column});
    }

    bool add(std::string_view key, std::string_view text, YamlPlace place, YamlPlace key_place) {
        std::optional<Value> value = read_value(text, place);
        if (!value) return false;
        value->place = place;
        value->key_place = key_place;
        open_.back()->members.push_back({std::string(key), std::move(*value)});
        return true;
    }

    // A collection whose lines are to follow.
    bool open(std::string_view key, YamlPlace key_place) {
        if (open_.size() == most_nested) return false;
        std::vector<Value::Member>& members = open_.back()->members;
        members.push_back({std::string(key), {Value::Kind::mapping, {}, {}, {}, key_place}});
        open_.push_back(&members.back().value);  // stays where it is while it is open
        return true;
    }

    std::string_view rest_;
    uint32_t number_ = 0;       // of the line
    std::vector<Value*> open_;  // collections, from the root
};

}  // namespace

std::optional<Value> read_plain_mapping(std::string_view text) { return Reader(text).read(); }

}  // namespace rmtool
