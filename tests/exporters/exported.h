// A document in one of the formats.
#pragma once

#include <string>
#include <utility>

#include "exporters/exporter.h"
#include "tests/core/shown.h"

namespace rmtool::testing {

inline std::string exported(const Outline& outline, std::string_view format,
                            const ExportOptions& options = {}) {
    std::string out;
    find_exporter(format)->write(outline, options, out);
    return out;
}

inline std::string exported(std::string markdown, std::string_view format,
                            const ExportOptions& options = {}) {
    return exported(show(std::move(markdown)).outline(), format, options);
}

// A list in a list, as deep as that.
inline std::string nested_list(uint32_t depth) {
    std::string markdown;
    for (uint32_t i = 0; i < depth; ++i) markdown.append(i * size_t{2}, ' ').append("- x\n");
    return markdown;
}

}  // namespace rmtool::testing
