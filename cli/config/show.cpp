#include "cli/config/show.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/terminal.h"
#include "core/json_writer.h"

namespace rmtool::config {
namespace {

constexpr size_t comment_column = 40;

// A name that YAML reads as a text without quotes.
bool is_plain(std::string_view text) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
    return !text.empty() && text.front() != '-' && text != "true" && text != "false" && text != "null" &&
           std::ranges::all_of(text, is_letter);
}

// JSON is YAML; its escapes keep controls from the terminal.
std::string written(std::string_view text) {
    if (is_plain(text)) return std::string(text);
    std::string out;
    append_json_string(text, out);
    return out;
}

std::string written(const std::vector<std::string>& texts) {
    std::vector<std::string> all;
    for (const std::string& text : texts) all.push_back(written(text));
    return fmt::format("[{}]", fmt::join(all, ", "));
}

std::string value_of(const Entry& entry, const Row& row) {
    switch (row.kind) {
        case Kind::flag:
        case Kind::number: return entry.values.front();
        case Kind::list:
        case Kind::lists: return written(entry.values);
        default: return written(entry.values.front());
    }
}

// The texts in it need no escapes.
std::string default_of(const Row& row) {
    std::string out;
    std::string_view rest = row.fallback;
    for (size_t quote = rest.find('"'); quote != rest.npos; quote = rest.find('"')) {
        const size_t end = rest.find('"', quote + 1);
        out.append(rest.substr(0, quote)).append(written(rest.substr(quote + 1, end - quote - 1)));
        rest.remove_prefix(end + 1);
    }
    return out.append(rest);
}

std::string indented(std::string_view path) {
    return std::string(2 * static_cast<size_t>(std::ranges::count(path, '.')), ' ');
}

void append_line(std::string line, std::string_view comment, std::string& out) {
    if (!comment.empty()) {
        line.resize(std::max(line.size() + 1, comment_column), ' ');
        line.append(" # ").append(printable(comment));
    }
    out.append(line).append("\n");
}

class Writer {
  public:
    explicit Writer(std::string& out) : out_(out) {}

    // With the keys of the sections that it is the first row of.
    void row(const Row& row, const Setting* setting) {
        open(section_of(row.path));
        const std::string key = fmt::format("{}{}:", indented(row.path), name_of(row.path));
        if (!setting || setting->empty()) {
            const bool nothing = row.fallback == "null";
            return append_line(nothing ? fmt::format("{}# {}: none", indented(row.path), name_of(row.path))
                                       : fmt::format("{} {}", key, default_of(row)),
                               nothing ? "" : "default", out_);
        }
        if (!is_mapping(row.kind)) {
            const Entry& entry = setting->front();
            return append_line(fmt::format("{} {}", key, value_of(entry, row)), entry.origin, out_);
        }
        append_line(key, "", out_);
        for (const Entry& entry : *setting) {
            append_line(
                fmt::format("{}  {}: {}", indented(row.path), written(entry.key), value_of(entry, row)),
                entry.origin, out_);
        }
    }

  private:
    void open(std::string_view section) {
        if (section.empty() || section == section_) return;
        const std::string_view outer = section_of(section);
        if (section_ != outer && !std::string_view(section_).starts_with(fmt::format("{}.", outer)))
            open(outer);
        append_line(fmt::format("{}{}:", indented(section), name_of(section)), "", out_);
        section_ = section;
    }

    std::string& out_;
    std::string section_;
};

}  // namespace

std::string show(const FileSettings& settings) {
    Values values = effective_values(settings.layers);
    std::vector<std::string> selected;
    for (const Rule* rule : settings.lint.selected) selected.emplace_back(rule->id);
    std::string out = fmt::format("# rules that run: {}\n",
                                  selected.empty() ? "none" : fmt::format("{}", fmt::join(selected, ", ")));
    Writer writer(out);
    for (const Row& row : rows()) {
        if (section_of(row.path).empty()) continue;  // they say where values come from, as the comments do
        const auto setting = values.find(&row);
        writer.row(row, setting == values.end() ? nullptr : &setting->second);
    }
    return out;
}

}  // namespace rmtool::config
