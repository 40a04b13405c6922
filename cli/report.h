// Findings as text: one row per value of `lint --format`, each a few pure functions that append.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "cli/tally.h"
#include "cli/terminal.h"
#include "core/diagnostic.h"
#include "core/source.h"

namespace rmtool {

struct FileFindings {
    const Source& source;
    std::span<const Diagnostic> diagnostics;  // by place
};

// A report is begin(), file() for each file in input order, end(). What file() appends depends on its file
// and on whether findings came before, so files may be reported at once and put together afterwards.
struct Reporter {
    std::string_view name;     // of --format
    std::string_view summary;  // one line for --help
    void (*begin)(std::string& out);
    void (*file)(const FileFindings& findings, const Terminal& terminal, size_t findings_before,
                 std::string& out);
    void (*end)(size_t findings, std::string& out);
    // What --statistics prints in place of the findings; null: the format has no such thing.
    void (*statistics)(const Tally& tally, const Terminal& terminal, std::string& out);
};

std::span<const Reporter> reporters();                 // the first is the default
const Reporter* find_reporter(std::string_view name);  // null if there is none

}  // namespace rmtool
