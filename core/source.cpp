#include "core/source.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"

namespace rmtool {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Two cursors, each moved only when it has been passed, so that a file of one kind of line ending is scanned
// once for each kind.
std::vector<uint32_t> find_line_starts(std::string_view bytes) {
    std::vector<uint32_t> starts = {0};
    size_t line_feed = bytes.find('\n');
    size_t carriage_return = bytes.find('\r');
    while (line_feed != bytes.npos || carriage_return != bytes.npos) {
        const size_t ending = std::min(line_feed, carriage_return);
        const size_t start = ending + (line_feed == ending + 1 ? 2 : 1);
        if (start == bytes.size()) break;
        starts.push_back(static_cast<uint32_t>(start));
        if (line_feed < start) line_feed = bytes.find('\n', start);
        if (carriage_return < start) carriage_return = bytes.find('\r', start);
    }
    return starts;
}

bool is_continuation(char byte) { return utf8::is_continuation(static_cast<unsigned char>(byte)); }

// An offset inside a well-formed sequence belongs to the character that the sequence encodes.
uint32_t start_of_character(std::string_view bytes, uint32_t offset) {
    if (offset >= bytes.size() || !is_continuation(bytes[offset])) return offset;
    for (uint32_t back = 1; back <= 3 && back <= offset; ++back) {
        if (utf8::decode(bytes, offset - back).length > back) return offset - back;
    }
    return offset;
}

}  // namespace

Source::Source(std::string name, std::string bytes)
    : name_(std::move(name)), bytes_(std::move(bytes)), line_starts_(find_line_starts(bytes_)) {}

Range Source::line(uint32_t index) const {
    Range range = line_with_ending(index);
    const std::string_view text = slice(range);
    if (text.ends_with("\r\n")) {
        range.end -= 2;
    } else if (text.ends_with('\n') || text.ends_with('\r')) {
        range.end -= 1;
    }
    return range;
}

Range Source::line_with_ending(uint32_t index) const {
    const bool is_last = index + 1 == line_count();
    return {line_starts_[index], is_last ? static_cast<uint32_t>(bytes_.size()) : line_starts_[index + 1]};
}

uint32_t Source::line_of(uint32_t offset) const {
    const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    return static_cast<uint32_t>(next - line_starts_.begin()) - 1;
}

Position Source::position(uint32_t offset) const {
    const uint32_t index = line_of(offset);
    const uint32_t begin = first_column(index);
    const uint32_t target = std::max(begin, start_of_character(bytes(), offset));
    return {index + 1, static_cast<uint32_t>(utf8::count_code_points(slice({begin, target}))) + 1};
}

uint32_t Source::first_column(uint32_t index) const {
    const bool behind_mark = index == 0 && bytes().starts_with(byte_order_mark);
    return behind_mark ? static_cast<uint32_t>(byte_order_mark.size()) : line_starts_[index];
}

void Source::locate(std::span<const uint32_t> ascending, std::vector<Position>& out) const {
    out.clear();
    if (ascending.empty()) return;
    out.reserve(ascending.size());
    uint32_t index = line_of(ascending.front());
    uint32_t counted = first_column(index);  // the offset that `column` is the column of
    uint32_t column = 1;
    for (const uint32_t offset : ascending) {
        const uint32_t previous = index;
        while (index + 1 < line_count() && line_starts_[index + 1] <= offset) ++index;
        if (index != previous) {
            counted = line_starts_[index];
            column = 1;
        }
        const uint32_t target = start_of_character(bytes(), offset);
        if (target > counted) {
            column += static_cast<uint32_t>(utf8::count_code_points(slice({counted, target})));
            counted = target;
        }
        out.push_back({index + 1, column});
    }
}

}  // namespace rmtool
