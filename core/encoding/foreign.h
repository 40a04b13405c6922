// Files in encodings that are not read at all.
#pragma once

#include <optional>
#include <string_view>

namespace rmtool::encoding {

// "UTF-16" or "UTF-32", as iconv(1) names it, if the byte order mark of one begins the file.
std::optional<std::string_view> foreign_encoding(std::string_view bytes);

}  // namespace rmtool::encoding
