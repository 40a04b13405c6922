// What findings are called from run to run: which of them a baseline knows, and how they are written down.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/lint_run.h"
#include "core/project.h"

namespace rmtool {

class FindingLedger {
  public:
    // All must outlive it.
    FindingLedger(const LintRun& run, Project& project, Disk& disk);

    // `settings` are the i-th file's, with its own. Sets Diagnostic::known of its findings. Returns how many
    // findings that its baseline has are no longer there.
    size_t mark_known(size_t i, const LintSettings& settings, FileFacts& facts);
    // Nothing if the run records nothing.
    void record(size_t i, const LintSettings& settings, const FileFacts& facts, Record& out);
    std::vector<Identity> identities(size_t i, const FileFacts& facts);
    // Asks the system: of use to few formats.
    const Origin& origin();

  private:
    std::string path_from_base(size_t i, const std::string& name);
    const BaselineFile* baseline_of(size_t i) const {
        return run_.baselines.empty() ? nullptr : run_.baselines[i].get();
    }

    const LintRun& run_;
    Project& project_;
    Disk& disk_;
    std::optional<Origin> origin_;
};

}  // namespace rmtool
