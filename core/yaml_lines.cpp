#include "core/yaml_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/utf8.h"

namespace rmtool {
namespace {

using Problem = YamlLines::Problem;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// What the YAML parser is given: each line ends at LF, nothing is ill-formed or NUL (which could make it
// guess another encoding), and there is no more of it than the limit. A byte order mark at the very
// beginning stays away: it would shift the columns of its line.
std::string text_for_parser(const Source& source, uint32_t first, uint32_t end, uint32_t most_bytes) {
    std::string text;
    size_t taken = 0;
    for (uint32_t line = first; line < end && taken < most_bytes; ++line) {
        std::string_view bytes = source.slice(source.line(line)).substr(0, most_bytes - taken);
        taken += bytes.size() + 1;
        if (line == 0 && bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
        utf8::append_valid(bytes, text);
        text += '\n';
    }
    return text;
}

// YAML 1.2, section 5.1, without the line ends, which are lines here already.
bool is_printable(char32_t code_point) {
    if (code_point < 0x20) return code_point == '\t' || code_point == '\n' || code_point == '\r';
    if (code_point < 0xA0) return code_point < 0x7F || code_point == 0x85;
    return code_point != 0xFFFE && code_point != 0xFFFF;
}

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

// Tabs must not indent (YAML 1.2, section 6.1); the parser complains of what follows.
std::optional<Problem> tab_before(uint32_t offset, const Source& source) {
    const Range line = source.line(source.line_of(offset));
    const std::string_view bytes = source.slice(line);
    const size_t indented = std::min(bytes.find_first_not_of(" \t"), bytes.size());
    const size_t tab = bytes.substr(0, indented).find('\t');
    if (tab == std::string_view::npos) return std::nullopt;
    return Problem{"broken YAML: a tab cannot indent, only spaces can",
                   line.begin + static_cast<uint32_t>(tab)};
}

std::string size_shown(uint32_t bytes) {
    return bytes >= 1U << 20 ? fmt::format("{} MiB", bytes >> 20) : fmt::format("{} KiB", bytes >> 10);
}

}  // namespace

uint32_t offset_of(YamlPlace place, const Source& source, uint32_t first) {
    const uint32_t line = place.line + first;
    if (line >= source.line_count()) return static_cast<uint32_t>(source.bytes().size());
    Range range = source.line(line);
    if (line == 0 && source.bytes().starts_with(byte_order_mark)) range.begin += 3;
    uint32_t offset = range.begin + std::min(place.column, range.size());
    // The parser counts bytes, and stops within a character that it does not know.
    while (offset > range.begin && offset < range.end && (source.bytes()[offset] & 0xC0) == 0x80) --offset;
    return offset;
}

YamlLines read_yaml_lines(const Source& source, uint32_t first, uint32_t end, uint32_t most_bytes) {
    const auto size = static_cast<uint32_t>(source.bytes().size());
    const Range range = {first < source.line_count() ? source.line(first).begin : size,
                         end < source.line_count() ? source.line(end).begin : size};
    YamlDocument document = read_yaml(text_for_parser(source, first, end, most_bytes));
    YamlLines lines{std::move(document.value), document.root, std::nullopt};
    if (range.size() > most_bytes) {
        lines.problem = Problem{fmt::format("larger than {}", size_shown(most_bytes)), range.begin};
    } else if (std::optional<Problem> problem = find_unprintable(source, range)) {
        lines.problem = std::move(problem);
    } else if (document.problem) {
        const uint32_t offset = std::min(offset_of(document.problem->place, source, first), range.end);
        lines.problem = tab_before(offset, source);
        if (!lines.problem) lines.problem = Problem{std::move(document.problem->message), offset};
    }
    if (lines.problem) lines.value = {};
    return lines;
}

}  // namespace rmtool
