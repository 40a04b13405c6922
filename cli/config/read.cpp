#include "cli/config/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "cli/config/wording.h"
#include "core/shown.h"
#include "core/suggest.h"
#include "core/utf8.h"

namespace rmtool::config {
namespace {

constexpr std::string_view lint_prefix = "lint.";

class Reader {
  public:
    explicit Reader(const Scope& scope) : scope_(scope) {}
    Reading read(const Value& root);

  private:
    struct Open {
        const Value* section;
        std::string path;
    };
    void problem(Range range, std::string message, std::string hint = "") {
        reading_.problems.push_back({range, std::move(message), std::move(hint)});
    }
    // As somebody who reads the text would call it.
    std::string_view without_scope(std::string_view path) const {
        if (scope_.is_document && path.starts_with(lint_prefix)) path.remove_prefix(lint_prefix.size());
        return path;
    }
    std::string full_path(std::string_view section, std::string_view key) const;
    std::string hint_for(std::string_view path) const;
    void unknown(const Value& value, std::string_view key, const std::string& path);
    void wrong_type(const Value& value, std::string_view name, const Row& row);
    void take(const Value& value, const Row& row);
    void take_mapping(const Value& value, const Row& row);
    std::optional<std::string> scalar(const Value& value, const Row& row);
    std::optional<std::string> text(const Value& value, const Row& row, std::string_view name);
    std::optional<std::vector<std::string>> list(const Value& value, const Row& row, std::string_view name);
    std::string origin_of(const Value& value) const;

    const Scope& scope_;
    Reading reading_;
};

std::string Reader::origin_of(const Value& value) const {
    return fmt::format("{}:{}", scope_.source.name(), value.key_place.line + scope_.first_line + 1);
}

std::string Reader::full_path(std::string_view section, std::string_view key) const {
    if (!section.empty()) return fmt::format("{}.{}", section, key);
    const std::string in_lint = fmt::format("{}{}", lint_prefix, key);
    const bool is_short = scope_.is_document && (find_row(in_lint) || is_section(in_lint));
    return is_short ? in_lint : std::string(key);
}

// The key that was meant: a neighbour, or one of that name elsewhere.
std::string Reader::hint_for(std::string_view path) const {
    const std::string_view section = section_of(path);
    std::vector<std::string_view> neighbours;
    std::vector<std::string_view> namesakes;
    for (const Row& row : rows()) {
        if (scope_.is_document && !row.in_documents) continue;
        const std::string_view all =
            scope_.is_document ? without_scope(row.path) : std::string_view(row.path);
        const std::string_view home = scope_.is_document ? without_scope(section) : section;
        if (config::name_of(row.path) == config::name_of(path)) namesakes.push_back(all);
        if (!home.empty() && !all.starts_with(fmt::format("{}.", home))) continue;
        const std::string_view below = home.empty() ? all : all.substr(home.size() + 1);
        neighbours.push_back(below.substr(0, below.find('.')));
    }
    std::string hint = did_you_mean(config::name_of(path), neighbours);
    if (hint.empty() && namesakes.size() == 1) hint = fmt::format("did you mean '{}'?", namesakes.front());
    neighbours.erase(std::unique(neighbours.begin(), neighbours.end()), neighbours.end());
    return hint.empty() ? fmt::format("keys here: {}", fmt::join(neighbours, ", ")) : hint;
}

void Reader::unknown(const Value& value, std::string_view key, const std::string& path) {
    const Range range = range_of_key(value, scope_);
    const bool is_known = !key.empty() && (find_row(path) || is_section(path));
    if (const size_t dot = key.find('.'); is_known && dot != key.npos)
        return problem(range, fmt::format("unknown key '{}'", shown(without_scope(path))),
                       fmt::format("write '{}' below '{}:'", key.substr(dot + 1), key.substr(0, dot)));
    if (is_known && path == "lint" && scope_.is_document)
        return problem(range, "unknown key 'lint'", "in a document, its keys stand without it");
    if (is_known)
        return problem(range, fmt::format("a document cannot set '{}'", shown(without_scope(path))));
    problem(range, fmt::format("unknown key '{}'", shown(without_scope(path))), hint_for(path));
}

void Reader::wrong_type(const Value& value, std::string_view name, const Row& row) {
    std::string hint;
    const bool is_scalar = value.kind != Value::Kind::null && value.members.empty();
    if (row.kind == Kind::list && value.kind == Value::Kind::string)
        hint = fmt::format("write [{}]", shown(value.text));
    // YAML 1.1 had more words for these; 1.2 (10.3.2) has no others.
    if (row.kind == Kind::flag && value.kind == Value::Kind::string) hint = "write 'true' or 'false'";
    if (row.kind != Kind::list && kind_of(row) == "a text" && is_scalar)
        hint = fmt::format("quote it: \"{}\"", shown(value.text));
    problem(range_of(value, scope_),
            fmt::format("'{}' must be {}, but is {}", without_scope(name), kind_of(row), kind_of(value)),
            std::move(hint));
}

std::optional<std::string> Reader::text(const Value& value, const Row& row, std::string_view name) {
    if (value.kind != Value::Kind::string) {
        const bool is_scalar = value.kind != Value::Kind::null && value.members.empty();
        problem(range_of(value, scope_),
                fmt::format("'{}' must hold texts, but this is {}", without_scope(name), kind_of(value)),
                is_scalar ? fmt::format("quote it: \"{}\"", shown(value.text)) : "");
        return std::nullopt;
    }
    if (!row.values.empty() && std::ranges::find(row.values, value.text) == row.values.end()) {
        problem(range_of(value, scope_),
                fmt::format("invalid value '{}' for '{}'", shown(value.text), without_scope(name)),
                hint_for_value(value.text, row));
        return std::nullopt;
    }
    return value.text;
}

bool is_character(std::string_view text) {
    return utf8::count_code_points(text) == 1 && text.find_first_of("\"\r\n") == text.npos;
}

std::optional<std::string> Reader::scalar(const Value& value, const Row& row) {
    const bool fits = row.kind == Kind::flag     ? value.kind == Value::Kind::boolean
                      : row.kind == Kind::number ? value.kind == Value::Kind::integer
                                                 : value.kind == Value::Kind::string;
    if (!fits) {
        wrong_type(value, row.path, row);
        return std::nullopt;
    }
    if (row.kind == Kind::number) {
        uint32_t number = 0;
        const char* const end = value.text.data() + value.text.size();
        const auto [stop, failed] = std::from_chars(value.text.data(), end, number);
        if (failed == std::errc() && stop == end && number >= row.least && number <= row.most)
            return value.text;
        problem(range_of(value, scope_),
                fmt::format("invalid value '{}' for '{}'", shown(value.text), without_scope(row.path)),
                fmt::format("a whole number from {} to {}", row.least, row.most));
        return std::nullopt;
    }
    if (row.kind == Kind::character && !is_character(value.text)) {
        problem(range_of(value, scope_),
                fmt::format("invalid value '{}' for '{}'", shown(value.text), without_scope(row.path)),
                "it has to be one character, and neither a quote nor a line break");
        return std::nullopt;
    }
    if (row.kind == Kind::path && value.text.empty()) {
        problem(range_of(value, scope_),
                fmt::format("'{}' must be a path, but is empty", without_scope(row.path)));
        return std::nullopt;
    }
    return row.kind == Kind::choice ? text(value, row, row.path) : value.text;
}

std::optional<std::vector<std::string>> Reader::list(const Value& value, const Row& row,
                                                     std::string_view name) {
    if (value.kind != Value::Kind::sequence) {
        Row as_list = row;
        as_list.kind = Kind::list;
        wrong_type(value, name, as_list);
        return std::nullopt;
    }
    std::vector<std::string> items;
    for (const auto& [key, item] : value.members) {
        std::optional<std::string> read = text(item, row, name);
        if (read) items.push_back(std::move(*read));
    }
    return items;
}

void Reader::take_mapping(const Value& value, const Row& row) {
    if (value.kind != Value::Kind::mapping) return wrong_type(value, row.path, row);
    Setting& setting = reading_.values[&row];
    for (const auto& [key, member] : value.members) {
        const std::string name = fmt::format("{}.{}", row.path, key);
        if (!row.keys.empty() && std::ranges::find(row.keys, key) == row.keys.end()) {
            const std::string hint = did_you_mean(key, row.keys);
            problem(range_of_key(member, scope_), fmt::format("unknown key '{}'", shown(without_scope(name))),
                    hint.empty() ? fmt::format("keys here: {}", fmt::join(row.keys, ", ")) : hint);
            continue;
        }
        Entry entry{key, {}, origin_of(member), scope_.folder};
        if (row.kind == Kind::lists) {
            std::optional<std::vector<std::string>> items = list(member, row, name);
            if (!items) continue;
            entry.values = std::move(*items);
        } else {
            std::optional<std::string> read = text(member, row, name);
            if (!read) continue;
            entry.values = {std::move(*read)};
        }
        setting.push_back(std::move(entry));
    }
}

void Reader::take(const Value& value, const Row& row) {
    if (is_mapping(row.kind)) return take_mapping(value, row);
    Entry entry{"", {}, origin_of(value), scope_.folder};
    if (row.kind == Kind::list) {
        std::optional<std::vector<std::string>> items = list(value, row, row.path);
        if (!items) return;
        entry.values = std::move(*items);
    } else {
        std::optional<std::string> read = scalar(value, row);
        if (!read) return;
        entry.values = {std::move(*read)};
    }
    reading_.values[&row] = {std::move(entry)};
}

// Sections are nested as deep as the rows have it; an empty one has had its keys commented out.
Reading Reader::read(const Value& root) {
    std::vector<Open> open = {{&root, ""}};
    while (!open.empty()) {
        const Open section = std::move(open.back());
        open.pop_back();
        if (section.section->kind == Value::Kind::null) continue;
        if (section.section->kind != Value::Kind::mapping) {
            const std::string name =
                section.path.empty() ? "the configuration" : fmt::format("'{}'", without_scope(section.path));
            problem(range_of(*section.section, scope_),
                    fmt::format("{} must be a mapping, but is {}", name, kind_of(*section.section)));
            continue;
        }
        for (const auto& [key, value] : section.section->members) {
            const std::string path = full_path(section.path, key);
            const bool is_name = !key.empty() && key.find('.') == key.npos;
            // What a document sets of `lint` stands without that word.
            const bool allowed =
                is_name && (!scope_.is_document || (is_in_documents(path) && path != "lint"));
            if (const Row* row = allowed ? find_row(path) : nullptr) {
                take(value, *row);
            } else if (allowed && is_section(path)) {
                open.push_back({&value, path});
            } else {
                unknown(value, key, path);
            }
        }
    }
    std::ranges::stable_sort(reading_.problems, {}, [](const Problem& each) { return each.range.begin; });
    return std::move(reading_);
}

}  // namespace

Reading read_values(const Value& root, const Scope& scope) { return Reader(scope).read(root); }

}  // namespace rmtool::config
