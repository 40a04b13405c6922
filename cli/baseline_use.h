// What a run does with the identities of findings: which of them its baseline has, and what documents are
// called in it.
#pragma once

#include <string>
#include <vector>

#include "cli/lint_run.h"
#include "core/fingerprint.h"
#include "core/project.h"

namespace rmtool {

class BaselineUse {
  public:
    // All must outlive it.
    BaselineUse(const LintRun& run, Project& project, Disk& disk)
        : run_(run), project_(project), disk_(disk) {}

    // Marks what the document's baseline has. Returns how many that it has are no longer there.
    size_t mark(FileFacts& facts);
    void record(const FileFacts& facts, Baseline& baseline);
    std::vector<Identity> identities(const FileFacts& facts);

  private:
    // Of the document of that name; null: none.
    const BaselineFile* baseline_of(const std::string&) const {
        return run_.baseline ? &*run_.baseline : nullptr;
    }
    std::string path_of(const std::string& name);

    const LintRun& run_;
    Project& project_;
    Disk& disk_;
};

}  // namespace rmtool
