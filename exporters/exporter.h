// An exporter is a row of data and a pure function from an outline to text.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/outline.h"

namespace rmtool {

// An option of one format; the command line offers it as `--<name>`.
struct ExportOption {
    std::string_view name;                     // "json-shape"
    std::string_view summary;                  // one line for --help
    std::span<const std::string_view> values;  // allowed ones; empty: a single character
    std::string_view fallback;  // the default; empty: a switch, whose value is "on" if it is set

    constexpr bool is_switch() const { return fallback.empty(); }
};

// Chosen values of options, by name.
struct ExportOptions {
    std::vector<std::pair<std::string, std::string>> values;
    std::string_view get(const ExportOption& option) const;
};

struct Exporter {
    std::string_view name;       // of --to
    std::string_view extension;  // with the dot; chosen by the suffix of -o
    std::string_view summary;    // one line for `export --list`
    std::span<const ExportOption> options;
    void (*write)(const Outline& outline, const ExportOptions& options, std::string& out);
};

std::span<const Exporter> exporters();
const Exporter* find_exporter(std::string_view name);           // null if there is none
const Exporter* find_exporter_for_file(std::string_view path);  // by extension; null if there is none

}  // namespace rmtool
