#include "cli/lint_run.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <new>
#include <optional>
#include <utility>

#include "cli/baseline_use.h"
#include "cli/diff.h"
#include "cli/input.h"
#include "cli/parallel.h"
#include "core/project.h"

namespace rmtool {
namespace {

constexpr const char* standard_input = "-";

// Of files whose links may lead elsewhere because other files were fixed.
constexpr int most_rounds = 8;

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
          originals_(files.size()),
          unwritable_(files.size()),
          baseline_(run, project_, world.disk),
          errors_(run.failures) {}
    LintOutcome run();

  private:
    void examine_file(size_t i);
    void learn_anchors();
    void conclude_file(size_t i);
    void fix_file(size_t i);
    bool store(size_t i, const FileFacts& before, const FileFacts& after);
    void conclude_again();
    void report_file(size_t i);
    void report(const FileFacts& facts);
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
    // Of the first pass, then of the second; empty when it has been reported, or has failed.
    std::vector<std::optional<Result<FileFacts>>> results_;
    // Of files that were fixed: the bytes before.
    std::vector<std::optional<std::string>> originals_;
    std::vector<bool> unwritable_;
    bool anchors_changed_ = false;
    bool concludes_again_ = false;
    BaselineUse baseline_;
    std::vector<Error> errors_;
    size_t reported_ = 0;  // findings
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

void Linter::learn_anchors() {
    for (const std::optional<Result<FileFacts>>& result : results_) {
        const Result<FileFacts>& examined = *result;
        if (examined && examined->anchors) project_.learn(examined->source.name(), examined->anchors);
    }
}

void Linter::conclude_file(size_t i) {
    Result<FileFacts>& examined = *results_[i];
    if (examined) {
        const Result<bool> concluded = within_memory(examined->source.name(), [&]() -> Result<bool> {
            conclude(*examined, run_.settings, project_);
            return true;
        });
        if (!concluded) examined = concluded.error();
    }
    if (!examined) {
        fail(examined.error());
        results_[i].reset();
        return;
    }
    const size_t stale = baseline_.mark(*examined);
    if (!concludes_again_) outcome_.stale += stale;
    if (prints_document(i)) outcome_.document = examined->source.bytes();
    const bool may_change = run_.mode != FixMode::off && !unwritable_[i];
    if (may_change && fixed_once(*examined, run_.level) != examined->source.bytes()) fix_file(i);
}

void Linter::fix_file(size_t i) {
    FileFacts& facts = **results_[i];
    const auto mark = [this](FileFacts& again) { baseline_.mark(again); };
    Result<FixedFile> fixed = within_memory(facts.source.name(), [&] {
        return fix_until_stable(facts, run_.level, run_.settings, project_, mark);
    });
    if (!fixed) fail(fixed.error());
    // What could not be fixed is still to be found.
    if (!fixed || !store(i, facts, fixed->facts)) {
        unwritable_[i] = true;
        return;
    }
    const FileFacts& after = fixed->facts;
    if (after.anchors && facts.anchors && *after.anchors != *facts.anchors) {
        project_.learn(after.source.name(), after.anchors);
        anchors_changed_ = true;
    }
    if (!originals_[i]) originals_[i] = facts.source.bytes();
    outcome_.fixes += fixed->applied;
    facts = std::move(fixed->facts);
}

// Where the fixed text goes. False if it could not be written.
bool Linter::store(size_t i, const FileFacts& before, const FileFacts& after) {
    if (run_.mode == FixMode::shown) return true;
    const std::string_view text = after.source.bytes();
    if (files_[i] == standard_input) {
        outcome_.document = text;
        return true;
    }
    const Result<size_t> written = world_.disk.rewrite(files_[i], before.source.bytes(), text);
    if (!written) fail(written.error());
    return static_cast<bool>(written);
}

// Links lead into the other files as these are now, whichever of them came first: fixing once finds what
// fixing twice would.
void Linter::conclude_again() {
    concludes_again_ = true;
    for (size_t i = 0; i < files_.size(); ++i) {
        if (!results_[i] || (*results_[i])->links.empty()) continue;
        FileFacts& facts = **results_[i];
        results_[i] = within_memory(facts.source.name(), [&]() -> Result<FileFacts> {
            return examine(Source(facts.source.name(), std::string(facts.source.bytes())), run_.settings);
        });
        conclude_file(i);
    }
}

void Linter::report_file(size_t i) {
    if (!results_[i]) return;
    const FileFacts facts = std::move(**results_[i]);
    results_[i].reset();
    if (originals_[i]) {
        ++outcome_.fixed_files;
        if (run_.mode == FixMode::shown)
            outcome_.report +=
                unified_diff(facts.source.name(), *originals_[i], facts.source.bytes(), run_.terminal);
    }
    if (facts.diagnostics.empty()) return;
    count_file(facts.diagnostics, outcome_.tally);
    if (!run_.record_from.empty()) baseline_.record(facts, outcome_.recorded);
    if (reports()) report(facts);
}

void Linter::report(const FileFacts& facts) {
    FileFindings findings{facts.source, facts.diagnostics};
    std::vector<Identity> identities;
    std::vector<Diagnostic> unknown;
    if (run_.reporter->carries_fingerprints) {
        identities = baseline_.identities(facts);
        findings.identities = identities;
        findings.origin = run_.origin;
    } else if (std::ranges::any_of(facts.diagnostics, &Diagnostic::known)) {
        std::ranges::copy_if(facts.diagnostics, std::back_inserter(unknown), std::logical_not(),
                             &Diagnostic::known);
        findings.diagnostics = unknown;
    }
    run_.reporter->file(findings, run_.terminal, reported_, outcome_.report);
    reported_ += findings.diagnostics.size();
}

LintOutcome Linter::run() {
    for_each_index(files_.size(), jobs_for(run_.jobs, files_.size()), [this](size_t i) { examine_file(i); });
    learn_anchors();
    if (reports()) run_.reporter->begin(outcome_.report);
    for (size_t i = 0; i < files_.size(); ++i) {
        outcome_.prints_document = outcome_.prints_document || prints_document(i);
        if (const Result<FileFacts>& examined = *results_[i])
            warn_of_notices(examined->source, examined->notices, world_);
        conclude_file(i);
        // Nothing can change any more where nothing is fixed.
        if (run_.mode == FixMode::off) report_file(i);
    }
    for (int round = 0; std::exchange(anchors_changed_, false) && round < most_rounds; ++round)
        conclude_again();
    for (size_t i = 0; i < files_.size(); ++i) report_file(i);
    if (reports()) run_.reporter->end({reported_, errors_}, outcome_.report);
    if (run_.statistics) run_.reporter->statistics(outcome_.tally, run_.terminal, outcome_.report);
    return std::move(outcome_);
}

}  // namespace

LintOutcome run_lint(const std::vector<std::string>& files, const LintRun& run, World& world) {
    return Linter(files, run, world).run();
}

}  // namespace rmtool
