#include "cli/lint_run.h"

#include <unistd.h>

#include <optional>
#include <utility>

#include "cli/diff.h"
#include "cli/input.h"
#include "cli/parallel.h"
#include "core/project.h"

namespace rmtool {
namespace {

constexpr const char* standard_input = "-";

// A file on its way: what has become of it, or why nothing could.
struct FileState {
    std::optional<FileFacts> facts;
    std::optional<Error> error;
    std::string bytes;  // of standard input when it is to be fixed: it is printed in any case
};

class Linter {
  public:
    Linter(const std::vector<std::string>& files, const LintRun& run, World& world)
        : files_(files), run_(run), world_(world), project_(world.disk), states_(files.size()) {}
    LintOutcome run();

  private:
    void examine_file(size_t i);
    void conclude_file(size_t i);
    void fix_file(size_t i);
    bool store(size_t i, const FileFacts& before, const FileFacts& after);
    void report(const FileFacts& facts);
    void fail(const Error& error);
    bool prints_document(size_t i) const { return run_.mode == FixMode::applied && files_[i] == standard_input; }

    const std::vector<std::string>& files_;
    const LintRun& run_;
    World& world_;
    Project project_;
    std::vector<FileState> states_;
    LintOutcome outcome_;
};

void Linter::fail(const Error& error) {
    print_error(world_, error);
    outcome_.failed = true;
}

// On any thread: touches nothing but its own state.
void Linter::examine_file(size_t i) {
    FileState& state = states_[i];
    const bool is_stdin = files_[i] == standard_input;
    Result<std::string> bytes = is_stdin ? read_all(STDIN_FILENO, stdin_name) : world_.disk.read(files_[i]);
    if (!bytes) {
        state.error = bytes.error();
        return;
    }
    if (prints_document(i)) state.bytes = *bytes;
    state.facts = examine(Source(is_stdin ? run_.stdin_name : files_[i], std::move(*bytes)), run_.settings);
}

void Linter::conclude_file(size_t i) {
    FileState state = std::exchange(states_[i], {});
    if (state.error) return fail(*state.error);
    warn_of_notices(state.facts->source, state.facts->notices, world_);
    conclude(*state.facts, run_.settings, project_);
    if (prints_document(i)) outcome_.document = std::move(state.bytes);
    if (run_.mode == FixMode::none || fixed_once(*state.facts, run_.level) == state.facts->source.bytes())
        return report(*state.facts);
    states_[i] = std::move(state);
    fix_file(i);
}

void Linter::fix_file(size_t i) {
    FileFacts before = std::move(*std::exchange(states_[i], {}).facts);
    const Result<FixedFile> fixed = fix_until_stable(before, run_.level, run_.settings, project_);
    if (!fixed) fail(fixed.error());
    if (!fixed || !store(i, before, fixed->facts)) return report(before);
    ++outcome_.fixed_files;
    outcome_.fixes += fixed->applied;
    if (run_.mode == FixMode::applied) report(fixed->facts);
}

// Where the fixed text goes. False if it could not be written: then what was found is still there.
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

void Linter::report(const FileFacts& facts) {
    if (run_.mode == FixMode::shown || facts.diagnostics.empty()) return;
    if (!run_.statistics)
        run_.reporter->file({facts.source, facts.diagnostics}, run_.terminal, outcome_.tally.findings(), outcome_.report);
    count_file(facts.diagnostics, outcome_.tally);
}

LintOutcome Linter::run() {
    for_each_index(files_.size(), jobs_for(run_.jobs, files_.size()), [this](size_t i) { examine_file(i); });
    const bool reports = run_.mode != FixMode::shown && !run_.statistics;
    if (reports) run_.reporter->begin(outcome_.report);
    for (size_t i = 0; i < files_.size(); ++i) {
        outcome_.prints_document = outcome_.prints_document || prints_document(i);
        conclude_file(i);
    }
    if (reports) run_.reporter->end(outcome_.tally.findings(), outcome_.report);
    if (run_.statistics) run_.reporter->statistics(outcome_.tally, run_.terminal, outcome_.report);
    return std::move(outcome_);
}

}  // namespace

LintOutcome run_lint(const std::vector<std::string>& files, const LintRun& run, World& world) {
    return Linter(files, run, world).run();
}

}  // namespace rmtool
