// Linting many files: both passes, fixes and their writing.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "cli/baseline.h"
#include "cli/config/settings.h"
#include "cli/report.h"
#include "cli/tally.h"
#include "cli/world.h"
#include "rules/lint.h"

namespace rmtool {

struct LintRun {
    std::vector<std::shared_ptr<const config::FileSettings>> settings;  // one a file
    FixMode mode = FixMode::off;
    FixLevel level = FixLevel::safe;
    size_t jobs = 0;         // threads; 0: as many as there are processors
    std::string stdin_name;  // what standard input is called in reports
    const Reporter* reporter = nullptr;
    ColumnUnit columns = ColumnUnit::characters;
    bool statistics = false;  // instead of the findings
    Terminal terminal;        // that shows the report
    // Of each file: what is in it is neither reported nor fixed; null: there is none. Or none at all.
    std::vector<std::shared_ptr<const BaselineFile>> baselines = {};
    // Not empty: findings are not reported but recorded, their documents as seen from this folder.
    std::string record_from = {};
    bool collects_words = false;       // misspelled words are not reported but collected
    std::vector<Error> failures = {};  // of finding the files; for reports that tell
    Listings folders = {};             // that need not be read again
};

struct LintOutcome {
    std::string document;  // standard input after its fixes
    std::string report;    // findings that remain; with FixMode::shown the diff
    Tally tally;           // of findings that remain, or would
    size_t fixes = 0;      // applied, or shown
    size_t fixed_files = 0;
    Record recorded;
    std::set<std::string> words;          // collected, see collect_words()
    std::map<std::string, size_t> stale;  // by a baseline's path: its findings that are no longer there
    bool prints_document = false;
    bool failed = false;  // something could not be read, fixed or written; the errors have been printed
};

// `files` as discover() gives them, "-" is standard input.
LintOutcome run_lint(const std::vector<std::string>& files, const LintRun& run, World& world);

}  // namespace rmtool
