// The JSON Schema (draft 7, which editors understand) of .rmtool.yaml, made from the rows.
#pragma once

#include <string>

namespace rmtool::config {

std::string json_schema();  // ends with a line feed

}  // namespace rmtool::config
