// Findings that were there before somebody began to lint: they are written down, and not reported again. What
// is new is. The file is for people, too: it is sorted, and has a line for all equal findings of a document.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostic.h"
#include "core/disk.h"
#include "core/fingerprint.h"
#include "core/result.h"
#include "core/source.h"

namespace rmtool {

// Findings of one document that have the same rule and the same text.
struct KnownFindings {
    std::string rule;
    std::string text;         // its beginning, for people
    Fingerprint fingerprint;  // of the first of them
    uint64_t count = 1;
};

struct Baseline {
    // By the document's path from the folder of the baseline, so that both can be moved together.
    std::map<std::string, std::vector<KnownFindings>, std::less<>> documents;

    size_t findings() const;
};

// The paths of documents start from `folder`.
struct BaselineFile {
    std::string path;  // as given
    std::string folder;
    Baseline content;
};

// Errors: unreadable, or not as written below; with the place.
Result<BaselineFile> read_baseline(const std::string& path, Disk& disk);
Result<Baseline> parse_baseline(const Source& source);

// JSON with a newline at the end, the same for the same findings in any order.
std::string baseline_text(const Baseline& baseline);

// What a run has looked for and found, to become a baseline.
struct Record {
    Baseline found;
    // By document, as there, also of those where nothing was found.
    std::map<std::string, std::set<std::string_view>, std::less<>> rules;
};

// Adds a document's findings; `path` is seen from the baseline's folder, `rules` have looked for them.
void record(const Source& source, std::string_view path, std::set<std::string_view> rules,
            std::span<const Diagnostic> diagnostics, Record& out);

// Findings that a record has from an older baseline, because nobody has looked for them now.
struct Kept {
    size_t of_documents = 0;
    size_t of_rules = 0;  // in documents that other rules have looked at
};

// `is_there` tells which of its documents still exist.
Kept keep_unseen(Baseline older, const std::function<bool(const std::string& document)>& is_there,
                 Record& out);

// Sets Diagnostic::known. Returns how many findings of the baseline the document no longer has, of rules that
// `ran` has looked for.
size_t mark_known(const Baseline& baseline, const Source& source, std::string_view path,
                  const std::function<bool(std::string_view rule)>& ran, std::span<Diagnostic> diagnostics);

}  // namespace rmtool
