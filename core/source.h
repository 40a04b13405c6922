// A document's bytes, its name and its lines. Range, half-open and in BYTES, is the only coordinate inside
// rmtool; lines and columns exist only where something is shown to a person or written into a report.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rmtool {

// Half-open range of byte offsets in Source::bytes(). An empty range at 0 stands for "nowhere".
struct Range {
    uint32_t begin = 0;
    uint32_t end = 0;

    constexpr uint32_t size() const { return end - begin; }
    constexpr bool empty() const { return begin == end; }
    constexpr bool contains(Range inner) const { return begin <= inner.begin && inner.end <= end; }
    friend constexpr bool operator==(Range, Range) = default;
};

// 1-based; the column counts Unicode code points. An ill-formed byte counts as one column, a byte order mark
// as none.
struct Position {
    uint32_t line = 1;
    uint32_t column = 1;
    friend constexpr bool operator==(Position, Position) = default;
};

// Files above this size are refused before they are read, so that 32 bits hold every offset.
inline constexpr uint64_t max_source_bytes = 512ULL << 20;

class Source {
  public:
    // `name` is the path as given, or "<stdin>". Precondition: bytes.size() <= max_source_bytes.
    Source(std::string name, std::string bytes);

    const std::string& name() const { return name_; }
    std::string_view bytes() const { return bytes_; }
    std::string_view slice(Range range) const { return bytes().substr(range.begin, range.size()); }

    // Lines end at LF, CRLF and lone CR, as in CommonMark 0.31 section 2.1. A file that ends in a newline has
    // no further, empty line; an empty file has one.
    uint32_t line_count() const { return static_cast<uint32_t>(line_starts_.size()); }
    // Of the 0-based line: without, and with its line ending.
    Range line(uint32_t index) const;
    Range line_with_ending(uint32_t index) const;
    // 0-based index of the line that holds the byte; an offset at the end of the file is on the last line.
    uint32_t line_of(uint32_t offset) const;

    Position position(uint32_t offset) const;
    // One pass for many offsets; `out` is replaced.
    void locate(std::span<const uint32_t> ascending, std::vector<Position>& out) const;

  private:
    uint32_t first_column(uint32_t line) const;  // of the 0-based line: its first byte that is text

    std::string name_;
    std::string bytes_;
    std::vector<uint32_t> line_starts_;
};

}  // namespace rmtool
