#include "cli/lint_report.h"

#include <algorithm>
#include <vector>

#include "core/phase_timer.h"

namespace rmtool {

LintReport::LintReport(const LintRun& run, FindingLedger& ledger, std::string& out)
    : run_(run),
      ledger_(ledger),
      out_(out),
      has_findings_(run.mode != FixMode::shown && !run.statistics && run.record_from.empty() &&
                    !run.collects_words) {}

void LintReport::begin() {
    if (has_findings_) run_.reporter->begin(out_);
}

void LintReport::add(size_t i, const FileFacts& facts) {
    if (!has_findings_) return;
    const PhaseTimer timer("report");
    std::span<const Diagnostic> shown = facts.diagnostics;
    std::vector<Identity> identities;
    // Of all findings: those that are not shown count among equal ones.
    if (run_.reporter->carries_fingerprints) identities = ledger_.identities(i, facts);
    std::vector<Diagnostic> unknown;
    if (!run_.reporter->shows_known && std::ranges::any_of(shown, &Diagnostic::known)) {
        size_t kept = 0;
        for (size_t k = 0; k < shown.size(); ++k) {
            if (shown[k].known) continue;
            if (!identities.empty()) identities[kept++] = identities[k];
            unknown.push_back(shown[k]);
        }
        shown = unknown;
    }
    if (shown.empty()) return;
    const Origin origin = run_.reporter->refers_from_root ? ledger_.origin() : Origin{};
    run_.reporter->file({facts.source, shown, identities, origin, run_.columns}, run_.terminal, reported_,
                        out_);
    reported_ += shown.size();
}

void LintReport::end(std::span<const Error> errors, const Tally& tally) {
    if (has_findings_) run_.reporter->end({reported_, errors}, out_);
    if (run_.statistics) run_.reporter->statistics(tally, run_.terminal, out_);
}

}  // namespace rmtool
