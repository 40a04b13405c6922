#include "cli/baseline_use.h"

#include "cli/document_place.h"
#include "cli/paths.h"

namespace rmtool {

// From the folder of the baseline, else from the root of its repository.
std::string BaselineUse::path_of(const std::string& name) {
    if (name == stdin_name) return name;
    const std::string place = place_of(name, disk_);
    if (!run_.record_from.empty()) return seen_from(run_.record_from, place);
    if (const BaselineFile* baseline = baseline_of(name)) return seen_from(baseline->folder, place);
    return seen_from(project_.root_of(folder_of_file(place, disk_)), place);
}

size_t BaselineUse::mark(FileFacts& facts) {
    const BaselineFile* baseline = baseline_of(facts.source.name());
    if (!baseline) return 0;
    const auto ran = [this](std::string_view rule) { return run_.settings.is_selected(rule); };
    return mark_known(baseline->content, facts.source, path_of(facts.source.name()), ran, facts.diagnostics);
}

void BaselineUse::record(const FileFacts& facts, Baseline& baseline) {
    rmtool::record(facts.source, path_of(facts.source.name()), facts.diagnostics, baseline);
}

std::vector<Identity> BaselineUse::identities(const FileFacts& facts) {
    return identities_of(facts.source, path_of(facts.source.name()), facts.diagnostics);
}

}  // namespace rmtool
