#include "cli/lint_run.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <new>
#include <optional>
#include <utility>

#include "cli/diff.h"
#include "cli/input.h"
#include "cli/parallel.h"
#include "cli/paths.h"
#include "core/project.h"

namespace rmtool {
namespace {

constexpr const char* standard_input = "-";

// One file that is too large for the memory there is must not hide what the others have.
template <class Work>
auto within_memory(const std::string& name, Work work) -> decltype(work()) {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return Error{fmt::format("{}: cannot lint: not enough memory", name), ""};
    }
}

class Linter {
  public:
    Linter(const std::vector<std::string>& files, const LintRun& run, World& world)
        : files_(files),
          run_(run),
          world_(world),
          project_(world.disk),
          results_(files.size()),
          errors_(run.failures) {
        if (run.reporter->carries_fingerprints) {
            origin_.current = world.disk.real_path(".");
            origin_.root = project_.root_of(origin_.current);
        }
    }
    LintOutcome run();

  private:
    void examine_file(size_t i);
    void conclude_file(size_t i);
    void fix_file(size_t i, FileFacts facts);
    bool store(size_t i, const FileFacts& before, const FileFacts& after);
    void report(const FileFacts& facts);
    // Of the document of that name; null: none.
    const BaselineFile* baseline_of(const std::string&) const {
        return run_.baseline ? &*run_.baseline : nullptr;
    }
    std::string path_from_base(const std::string& name);
    size_t mark_known_findings(FileFacts& facts);
    bool reports() const {
        return run_.mode != FixMode::shown && !run_.statistics && run_.record_from.empty();
    }
    void fail(const Error& error);
    bool prints_document(size_t i) const {
        return run_.mode == FixMode::applied && files_[i] == standard_input;
    }

    const std::vector<std::string>& files_;
    const LintRun& run_;
    World& world_;
    Project project_;
    std::vector<std::optional<Result<FileFacts>>> results_;  // of the first pass
    std::vector<Error> errors_;
    Origin origin_;
    size_t reported_ = 0;
    LintOutcome outcome_;
};

void Linter::fail(const Error& error) {
    print_error(world_, error);
    errors_.push_back(error);
    outcome_.failed = true;
}

// On any thread: touches nothing but its own result.
void Linter::examine_file(size_t i) {
    const bool is_stdin = files_[i] == standard_input;
    Result<std::string> bytes = is_stdin ? read_all(STDIN_FILENO, stdin_name) : world_.disk.read(files_[i]);
    if (!bytes) {
        results_[i] = bytes.error();
        return;
    }
    const std::string& name = is_stdin ? run_.stdin_name : files_[i];
    results_[i] = within_memory(
        name, [&]() -> Result<FileFacts> { return examine(Source(name, std::move(*bytes)), run_.settings); });
}

void Linter::conclude_file(size_t i) {
    Result<FileFacts> examined = *std::exchange(results_[i], std::nullopt);
    if (!examined) return fail(examined.error());
    FileFacts& facts = *examined;
    warn_of_notices(facts.source, facts.notices, world_);
    const Result<bool> concluded = within_memory(facts.source.name(), [&]() -> Result<bool> {
        conclude(facts, run_.settings, project_);
        return true;
    });
    if (!concluded) return fail(concluded.error());
    outcome_.stale += mark_known_findings(facts);
    if (prints_document(i)) outcome_.document = facts.source.bytes();
    const bool changes = run_.mode != FixMode::off && fixed_once(facts, run_.level) != facts.source.bytes();
    changes ? fix_file(i, std::move(facts)) : report(facts);
}

void Linter::fix_file(size_t i, FileFacts facts) {
    const auto mark = [this](FileFacts& again) { mark_known_findings(again); };
    const Result<FixedFile> fixed = within_memory(facts.source.name(), [&] {
        return fix_until_stable(facts, run_.level, run_.settings, project_, mark);
    });
    if (!fixed) fail(fixed.error());
    // What could not be fixed is still to be found.
    if (!fixed || !store(i, facts, fixed->facts)) return report(facts);
    // Links of the files that follow lead into the text as it is now.
    if (run_.mode == FixMode::applied && fixed->facts.anchors)
        project_.learn(fixed->facts.source.name(), fixed->facts.anchors);
    ++outcome_.fixed_files;
    outcome_.fixes += fixed->applied;
    report(fixed->facts);
}

// Where the fixed text goes. False if it could not be written.
bool Linter::store(size_t i, const FileFacts& before, const FileFacts& after) {
    const std::string_view text = after.source.bytes();
    if (run_.mode == FixMode::shown) {
        outcome_.report += unified_diff(before.source.name(), before.source.bytes(), text, run_.terminal);
        return true;
    }
    if (files_[i] == standard_input) {
        outcome_.document = text;
        return true;
    }
    const Result<size_t> written = world_.disk.rewrite(files_[i], before.source.bytes(), text);
    if (!written) fail(written.error());
    return static_cast<bool>(written);
}

// What a fingerprint calls the document: its path from the folder of the baseline, else from the repository.
std::string Linter::path_from_base(const std::string& name) {
    if (name == stdin_name) return name;
    const std::string place = place_of(name, world_.disk);
    if (!run_.record_from.empty()) return seen_from(run_.record_from, place);
    if (const BaselineFile* baseline = baseline_of(name)) return seen_from(baseline->folder, place);
    return seen_from(project_.root_of(folder_of_file(place, world_.disk)), place);
}

// Returns how many that the baseline has are no longer there.
size_t Linter::mark_known_findings(FileFacts& facts) {
    const BaselineFile* baseline = baseline_of(facts.source.name());
    if (!baseline) return 0;
    const auto ran = [this](std::string_view rule) { return run_.settings.is_selected(rule); };
    return mark_known(baseline->content, facts.source, path_from_base(facts.source.name()), ran,
                      facts.diagnostics);
}

void Linter::report(const FileFacts& facts) {
    if (facts.diagnostics.empty()) return;
    count_file(facts.diagnostics, outcome_.tally);
    if (!run_.record_from.empty())
        record(facts.source, path_from_base(facts.source.name()), facts.diagnostics, outcome_.recorded);
    if (!reports()) return;
    const bool carries_fingerprints = run_.reporter->carries_fingerprints;
    std::vector<Diagnostic> unknown;
    std::span<const Diagnostic> shown = facts.diagnostics;
    if (!carries_fingerprints && std::ranges::any_of(shown, &Diagnostic::known)) {
        std::ranges::copy_if(shown, std::back_inserter(unknown), std::logical_not(), &Diagnostic::known);
        shown = unknown;
    }
    std::vector<Identity> identities;
    if (carries_fingerprints)
        identities = identities_of(facts.source, path_from_base(facts.source.name()), shown);
    run_.reporter->file({facts.source, shown, identities, origin_}, run_.terminal, reported_,
                        outcome_.report);
    reported_ += shown.size();
}

LintOutcome Linter::run() {
    for_each_index(files_.size(), jobs_for(run_.jobs, files_.size()), [this](size_t i) { examine_file(i); });
    for (const std::optional<Result<FileFacts>>& result : results_) {
        const Result<FileFacts>& examined = *result;
        if (examined && examined->anchors) project_.learn(examined->source.name(), examined->anchors);
    }
    if (reports()) run_.reporter->begin(outcome_.report);
    for (size_t i = 0; i < files_.size(); ++i) {
        outcome_.prints_document = outcome_.prints_document || prints_document(i);
        conclude_file(i);
    }
    if (reports()) run_.reporter->end({reported_, errors_}, outcome_.report);
    if (run_.statistics) run_.reporter->statistics(outcome_.tally, run_.terminal, outcome_.report);
    return std::move(outcome_);
}

}  // namespace

LintOutcome run_lint(const std::vector<std::string>& files, const LintRun& run, World& world) {
    return Linter(files, run, world).run();
}

}  // namespace rmtool
