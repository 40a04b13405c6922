// Dates of front matter, as OPML wants them.
#pragma once

#include <string>
#include <string_view>

namespace rmtool {

// "Thu, 29 Feb 2024 13:05:00 +0100" (RFC 822, with years of four digits as RFC 1123 has it) of a YAML
// timestamp: a date, or one with a time and perhaps a zone; GMT without one. Empty if it is none.
std::string rfc822_date(std::string_view timestamp);

}  // namespace rmtool
