// What the registry needs of each format, and each format of its own options.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "exporters/exporter.h"

namespace rmtool {

inline constexpr std::array<std::string_view, 3> json_shapes = {"tree", "flat", "jsonl"};
inline constexpr ExportOption json_shape = {
    "json-shape", "tree: nested; flat: one array of nodes; jsonl: one node a line", json_shapes, "tree"};
inline constexpr std::array json_options = {json_shape};

void write_json(const Outline& outline, const ExportOptions& options, std::string& out);
void write_dot(const Outline& outline, const ExportOptions& options, std::string& out);

}  // namespace rmtool
