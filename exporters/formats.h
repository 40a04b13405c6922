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

inline constexpr std::array<std::string_view, 3> opml_texts = {"html", "plain", "markdown"};
inline constexpr ExportOption opml_text = {"opml-text", "how `text` is written: html is what outliners show",
                                           opml_texts, "html"};
inline constexpr std::array opml_options = {opml_text};

inline constexpr std::array<std::string_view, 2> mm_dialects = {"freemind", "freeplane"};
inline constexpr ExportOption mm_dialect = {
    "mm-dialect", "freeplane: with what only that program knows (MAX_WIDTH)", mm_dialects, "freemind"};
inline constexpr std::array mm_options = {mm_dialect};

inline constexpr ExportOption csv_delimiter = {"csv-delimiter", "what stands between fields", {}, ","};
inline constexpr ExportOption csv_safe = {
    "csv-safe", "put a ' in front of what a spreadsheet would take for a formula", {}, {}};
inline constexpr std::array csv_options = {csv_delimiter, csv_safe};

void write_json(const Outline& outline, const ExportOptions& options, std::string& out);
void write_dot(const Outline& outline, const ExportOptions& options, std::string& out);
void write_opml(const Outline& outline, const ExportOptions& options, std::string& out);
void write_mm(const Outline& outline, const ExportOptions& options, std::string& out);
void write_csv(const Outline& outline, const ExportOptions& options, std::string& out);

}  // namespace rmtool
