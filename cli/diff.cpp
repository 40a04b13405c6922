#include "cli/diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

#include "cli/line_changes.h"
#include "core/utf8.h"

namespace rmtool {
namespace {

constexpr size_t context_lines = 3;

// With their line feeds.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const size_t end = text.find('\n');
        const size_t size = end == text.npos ? text.size() : end + 1;
        lines.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return lines;
}

void append_quoted(char byte, std::string& out) {
    constexpr std::string_view letters = "abtnvfr";  // for 7 to 13, as in C
    if (byte == '"' || byte == '\\') {
        out.append("\\").append(1, byte);
    } else if (byte >= 7 && byte <= 13) {
        out.append("\\").append(1, letters[static_cast<size_t>(byte - 7)]);
    } else {
        fmt::format_to(std::back_inserter(out), "\\{:03o}", static_cast<unsigned char>(byte));
    }
}

// git's quote.c, with core.quotePath off: letters beyond ASCII stay readable.
std::string header_name(std::string_view prefix, std::string_view name) {
    while (name.starts_with('/') || name.starts_with("./")) name.remove_prefix(name.front() == '/' ? 1 : 2);
    std::string out(prefix);
    bool needs_quotes = name.ends_with(' ');  // which patch would take off
    for (size_t i = 0; i < name.size();) {
        const utf8::Decoded next = utf8::decode(name, i);
        const bool quote = !next.valid || is_control(next.code_point) || name[i] == '"' || name[i] == '\\';
        for (const char byte : name.substr(i, next.length))
            quote ? append_quoted(byte, out) : out.push_back(byte);
        needs_quotes |= quote;
        i += next.length;
    }
    if (needs_quotes) return fmt::format("\"{}\"", out);
    // Where a name holds blanks, a tab tells patch that it ends here.
    return name.find(' ') == name.npos ? out : out + '\t';
}

std::string hunk_range(Lines lines) {
    if (lines.size() == 1) return fmt::format("{}", lines.begin + 1);
    // Of no lines: the one in front of them.
    return fmt::format("{},{}", lines.size() == 0 ? lines.begin : lines.begin + 1, lines.size());
}

void append_lines(char sign, std::span<const std::string_view> lines, std::string& out) {
    for (const std::string_view line : lines) {
        out.append(1, sign).append(line);
        if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
    }
}

// Changes whose contexts touch.
void append_hunk(std::span<const LineChange> changes, std::span<const std::string_view> before,
                 std::span<const std::string_view> after, std::string& out) {
    const LineChange& first = changes.front();
    const LineChange& last = changes.back();
    const size_t lead = std::min(context_lines, first.before.begin);
    const size_t tail = std::min(context_lines, before.size() - last.before.end);
    const Lines old_lines{first.before.begin - lead, last.before.end + tail};
    const Lines new_lines{first.after.begin - lead, last.after.end + tail};
    fmt::format_to(std::back_inserter(out), "@@ -{} +{} @@\n", hunk_range(old_lines), hunk_range(new_lines));
    size_t shown = old_lines.begin;
    for (const LineChange& change : changes) {
        append_lines(' ', before.subspan(shown, change.before.begin - shown), out);
        append_lines('-', before.subspan(change.before.begin, change.before.size()), out);
        append_lines('+', after.subspan(change.after.begin, change.after.size()), out);
        shown = change.before.end;
    }
    append_lines(' ', before.subspan(shown, old_lines.end - shown), out);
}

// Tabs are harmless, and a carriage return at the end is half a newline.
std::string shown_line(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    std::string out;
    while (true) {
        const size_t end = std::min(line.find('\t'), line.size());
        out += printable(line.substr(0, end));
        if (end == line.size()) return out;
        out += '\t';
        line.remove_prefix(end + 1);
    }
}

std::string_view style_of_line(std::string_view line, size_t number) {
    if (number < 2) return style::bold;
    switch (line.front()) {
        case '@': return style::place;
        case '-': return style::removed;
        case '+': return style::added;
        default: return {};
    }
}

std::string for_people(const std::string& diff, const Terminal& terminal) {
    std::string out;
    size_t number = 0;
    for (std::string_view line : lines_of(diff)) {
        if (line.ends_with('\n')) line.remove_suffix(1);
        append_styled(terminal, style_of_line(line, number++), shown_line(line), out);
        out += '\n';
    }
    return out;
}

}  // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after,
                         const Terminal& terminal) {
    if (before == after) return {};
    const std::vector<std::string_view> old_lines = lines_of(before);
    const std::vector<std::string_view> new_lines = lines_of(after);
    const std::vector<LineChange> changes = line_changes(old_lines, new_lines);
    std::string out = fmt::format("--- {}\n+++ {}\n", header_name("a/", name), header_name("b/", name));
    for (size_t begin = 0; begin < changes.size();) {
        size_t end = begin + 1;
        while (end < changes.size() &&
               changes[end].before.begin - changes[end - 1].before.end <= 2 * context_lines) {
            ++end;
        }
        append_hunk(std::span(changes).subspan(begin, end - begin), old_lines, new_lines, out);
        begin = end;
    }
    return terminal.interactive || terminal.colored ? for_people(out, terminal) : out;
}

}  // namespace rmtool
