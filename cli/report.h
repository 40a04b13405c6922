// Findings as text: one row per value of `lint --format`, each a few pure functions that append.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "cli/document_place.h"
#include "cli/tally.h"
#include "cli/terminal.h"
#include "core/diagnostic.h"
#include "core/fingerprint.h"
#include "core/result.h"
#include "core/source.h"

namespace rmtool {

// What editors count columns in: code points, bytes, or units of UTF-16.
enum class ColumnUnit : uint8_t { characters, bytes, utf16 };
inline constexpr std::array<std::string_view, 3> column_unit_names = {"characters", "bytes", "utf-16"};

struct FileFindings {
    const Source& source;
    std::span<const Diagnostic> diagnostics;    // by place
    std::span<const Identity> identities = {};  // of each diagnostic, for formats that carry fingerprints
    Origin origin = {};                         // for formats whose references to files start from the root
    ColumnUnit columns =
        ColumnUnit::characters;  // of the format that editors read; all others have characters
};

struct ReportEnd {
    size_t findings = 0;
    std::span<const Error> errors = {};  // what could not be linted, fixed or written
};

// A report is begin(), file() for each file in input order, end(). What file() appends depends on its file
// and on whether findings came before, so files may be reported at once and put together afterwards.
struct Reporter {
    std::string_view name;     // of --format
    std::string_view summary;  // one line for --help
    void (*begin)(std::string& out);
    void (*file)(const FileFindings& findings, const Terminal& terminal, size_t findings_before,
                 std::string& out);
    void (*end)(const ReportEnd& end, std::string& out);
    // What --statistics prints in place of the findings; null: the format has no such thing.
    void (*statistics)(const Tally& tally, const Terminal& terminal, std::string& out);
    std::string_view advice = {};       // a line for people, where something was found
    bool carries_fingerprints = false;  // gets identities
    bool shows_known = false;           // gets findings that are in the baseline, too: they are marked
    bool refers_from_root = false;      // gets the origin
};

std::span<const Reporter> reporters();                 // the first is the default
const Reporter* find_reporter(std::string_view name);  // null if there is none

}  // namespace rmtool
