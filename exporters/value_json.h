// Front matter values as JSON.
#pragma once

#include "core/front_matter.h"
#include "core/json_writer.h"

namespace rmtool {

void write_value(const Value& value, JsonWriter& json);

}  // namespace rmtool
