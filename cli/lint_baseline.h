// What `rmtool lint` does with --baseline and --write-baseline.
#pragma once

#include "cli/args.h"
#include "cli/lint_run.h"

namespace rmtool {

// Which options cannot be given together.
Result<bool> check_baseline_options(const Arguments& arguments);

// Reads the baseline of each file, which --baseline or its configuration names, or says where findings are
// recorded from. `run` has the settings of all files.
Result<bool> prepare_baseline(const Arguments& arguments, World& world, LintRun& run);

// Says how many findings of the baseline are no longer in the documents that were linted, or whose document
// is gone.
void warn_of_stale_findings(const LintRun& run, const LintOutcome& outcome, const World& world);

// Of all findings of the run, after its fixes, and of those that the file already has of other documents and
// rules. The exit code; nothing is written if something failed, because what could not be linted would be
// missing.
Result<int> write_baseline(const Arguments& arguments, const LintOutcome& outcome, World& world);

}  // namespace rmtool
