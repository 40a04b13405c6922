// Whether a text is worth asking all of it what was garbled: honest text, in any language, is not.
#pragma once

#include <string_view>

#include "core/encoding/pages.h"

namespace rmtool::encoding {

// Whether anything tells by itself, with the little that stands around it, that it was garbled. Only then can
// anything be; the rest of the text may tell otherwise.
bool is_suspicious(std::string_view text, Pages pages);

}  // namespace rmtool::encoding
