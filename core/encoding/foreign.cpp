#include "core/encoding/foreign.h"

#include <algorithm>
#include <array>

namespace rmtool::encoding {
namespace {

using namespace std::string_view_literals;

struct ByteOrderMark {
    std::string_view bytes;
    std::string_view encoding;
};
// Unicode 15, table 23-5. The longer ones first: UTF-16's little-endian mark begins UTF-32's.
constexpr std::array<ByteOrderMark, 4> foreign_marks{{
    {"\xFF\xFE\0\0"sv, "UTF-32"},
    {"\0\0\xFE\xFF"sv, "UTF-32"},
    {"\xFF\xFE"sv, "UTF-16"},
    {"\xFE\xFF"sv, "UTF-16"},
}};

}  // namespace

std::optional<std::string_view> foreign_encoding(std::string_view bytes) {
    const auto* const mark = std::ranges::find_if(
        foreign_marks, [bytes](const ByteOrderMark& each) { return bytes.starts_with(each.bytes); });
    if (mark == foreign_marks.end()) return std::nullopt;
    return mark->encoding;
}

}  // namespace rmtool::encoding
