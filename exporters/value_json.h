// Front matter values as JSON.
#pragma once

#include <string>

#include "core/front_matter.h"
#include "core/json_writer.h"

namespace rmtool {

void write_value(const Value& value, JsonWriter& json);

// A string as it is, anything else as JSON on one line.
std::string text_of(const Value& value);

}  // namespace rmtool
