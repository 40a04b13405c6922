#include "cli/finding_ledger.h"

#include <set>
#include <utility>

#include "cli/document_place.h"
#include "core/paths.h"

namespace rmtool {

FindingLedger::FindingLedger(const LintRun& run, Project& project, Disk& disk)
    : run_(run), project_(project), disk_(disk) {}

const Origin& FindingLedger::origin() {
    if (!origin_) {
        const std::string current = disk_.real_path(".");
        origin_ = Origin{project_.root_of(current), current};
    }
    return *origin_;
}

// What a fingerprint calls the document: its path from the folder of the baseline, else from the repository.
std::string FindingLedger::path_from_base(size_t i, const std::string& name) {
    if (name == stdin_name) return name;
    const std::string place = place_of(name, disk_);
    if (!run_.record_from.empty()) return seen_from(run_.record_from, place);
    if (const BaselineFile* baseline = baseline_of(i)) return seen_from(baseline->folder, place);
    return seen_from(project_.root_of(folder_of_file(place, disk_)), place);
}

size_t FindingLedger::mark_known(size_t i, const LintSettings& settings, FileFacts& facts) {
    const BaselineFile* const baseline = baseline_of(i);
    if (!baseline) return 0;
    const auto ran = [&settings](std::string_view rule) { return settings.is_selected(rule); };
    return rmtool::mark_known(baseline->content, facts.source, path_from_base(i, facts.source.name()), ran,
                              facts.diagnostics);
}

void FindingLedger::record(size_t i, const LintSettings& settings, const FileFacts& facts, Record& out) {
    if (run_.record_from.empty()) return;
    std::set<std::string_view> rules;
    for (const Rule* rule : settings.selected) rules.insert(rule->id);
    rmtool::record(facts.source, path_from_base(i, facts.source.name()), std::move(rules), facts.diagnostics,
                   out);
}

std::vector<Identity> FindingLedger::identities(size_t i, const FileFacts& facts) {
    return identities_of(facts.source, path_from_base(i, facts.source.name()), facts.diagnostics);
}

}  // namespace rmtool
