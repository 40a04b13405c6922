// What `rmtool lint` prints of its findings, file by file.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "cli/finding_ledger.h"

namespace rmtool {

class LintReport {
  public:
    // All must outlive it. Nothing is printed where the run wants something else than findings.
    LintReport(const LintRun& run, FindingLedger& ledger, std::string& out);
    void begin();
    void add(size_t i, const FileFacts& facts);  // those of the i-th file, in input order
    void end(std::span<const Error> errors, const Tally& tally);

  private:
    const LintRun& run_;
    FindingLedger& ledger_;
    std::string& out_;
    bool has_findings_;
    size_t reported_ = 0;
};

}  // namespace rmtool
