// What the parts of a SARIF report share. Section numbers are those of SARIF 2.1.0 (OASIS, errata 01).
#pragma once

#include <string_view>

#include "core/diagnostic.h"
#include "core/json_writer.h"

namespace rmtool::sarif {

// What GitHub and others take for the root of the repository; which folder that is on this machine is
// nobody's business.
inline constexpr std::string_view root_id = "%SRCROOT%";

std::string_view level_of(Severity severity);  // 3.27.10

// `key`: {"text": `text`}, a message (3.11) or a description
void write_text(std::string_view key, std::string_view text, JsonWriter& json);

}  // namespace rmtool::sarif
