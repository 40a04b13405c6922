#include "cli/lint_run.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "cli/diff.h"
#include "cli/finding_ledger.h"
#include "cli/input.h"
#include "cli/lint_report.h"
#include "cli/lint_words.h"
#include "cli/parallel.h"
#include "cli/progress.h"
#include "cli/within_memory.h"
#include "core/fingerprint.h"
#include "core/project.h"

namespace rmtool {
namespace {

constexpr const char* standard_input = "-";

// Of files whose links may lead elsewhere because other files were fixed.
constexpr int most_rounds = 8;

// By each thread, before they are reported.
constexpr size_t concluded_at_once = 32;

// The text of a smaller file is not worth reading it twice.
constexpr size_t least_forgotten = 1024;

class Linter {
  public:
    Linter(const std::vector<std::string>& files, const LintRun& run, World& world)
        : files_(files),
          run_(run),
          world_(world),
          project_(world.disk, &run.folders),
          ledger_(run, project_, world.disk),
          settings_(run.settings),
          results_(files.size()),
          forgotten_(files.size()),
          concluded_(files.size()),
          originals_(files.size()),
          unwritable_(files.size()),
          stale_(files.size()),
          errors_(run.failures),
          report_(run, ledger_, outcome_.report) {}
    LintOutcome run();

  private:
    void examine_file(size_t i);
    FileFacts examine_source(size_t i, Source source);
    void forget_text(size_t i, FileFacts& facts);
    bool recall_text(size_t i);
    void learn_anchors();
    void conclude_unfixed();
    void conclude_fixing();
    void settle_file(size_t i);
    void conclude_alone(size_t i);
    void conclude_changed(size_t i);
    void conclude_file(size_t i);
    void fix_file(size_t i);
    bool store(size_t i, const FileFacts& before, const FileFacts& after);
    void conclude_again();
    void report_file(size_t i);
    void fail(const Error& error);
    bool prints_document(size_t i) const {
        return run_.mode == FixMode::applied && files_[i] == standard_input;
    }

    const std::vector<std::string>& files_;
    const LintRun& run_;
    World& world_;
    Project project_;
    FindingLedger ledger_;
    std::vector<std::shared_ptr<const config::FileSettings>> settings_;  // with the documents' own
    // Of the first pass, then of the second; empty when it has been reported, or has failed.
    std::vector<std::optional<Result<FileFacts>>> results_;
    std::vector<std::optional<Fingerprint>> forgotten_;  // of texts that are not kept, see forget_text()
    std::vector<char> concluded_;                        // no bits: threads write them side by side
    // Of files that were fixed: the bytes before.
    std::vector<std::optional<std::string>> originals_;
    std::vector<bool> unwritable_;
    bool anchors_changed_ = false;
    std::vector<size_t> stale_;  // see LintOutcome::stale
    std::vector<Error> errors_;
    LintOutcome outcome_;
    LintReport report_;
};

void Linter::fail(const Error& error) {
    print_error(world_, error);
    errors_.push_back(error);
    outcome_.failed = true;
}

// On any thread: touches nothing but its own result.
void Linter::examine_file(size_t i) {
    const bool is_stdin = files_[i] == standard_input;
    // Asked before it is read: whoever writes into a pipe would not get another reader.
    const bool refused =
        run_.mode == FixMode::applied && !is_stdin && world_.disk.kind(files_[i]) == EntryKind::other;
    Result<std::string> bytes = refused    ? not_regular(files_[i])
                                : is_stdin ? read_all(STDIN_FILENO, stdin_name)
                                           : world_.disk.read(files_[i]);
    if (!bytes) {
        results_[i] = bytes.error();
        return;
    }
    const std::string& name = is_stdin ? run_.stdin_name : files_[i];
    results_[i] = within_memory(name, "lint", [&]() -> Result<FileFacts> {
        FileFacts facts = examine_source(i, Source(name, std::move(*bytes)));
        forget_text(i, facts);
        if (facts.anchors) project_.path_of(name);  // asks the system, and that takes time
        return facts;
    });
}

// The texts of thousands of files would be most of the memory that is needed, and a few are reported at once.
void Linter::forget_text(size_t i, FileFacts& facts) {
    const std::string_view text = facts.source.bytes();
    const bool is_worth_it = files_.size() > 1 && text.size() >= least_forgotten;
    if (run_.mode != FixMode::off || !is_worth_it || !facts.notices.empty()) return;
    // A pipe cannot be read twice.
    if (files_[i] == standard_input || world_.disk.kind(files_[i]) != EntryKind::file) return;
    forgotten_[i] = fingerprint_of(text);
    // Not assigned: a string that takes over a short one keeps its memory.
    Source without_text(files_[i], "");
    std::swap(facts.source, without_text);
    facts.has_text = false;
}

// From the file. False if that is another document by now, or cannot be read any more; then nothing is
// changed.
bool Linter::recall_text(size_t i) {
    Result<std::string> bytes = world_.disk.read(files_[i]);
    if (!bytes || fingerprint_of(*bytes) != *forgotten_[i]) return false;
    FileFacts& facts = **results_[i];
    facts.source = Source(files_[i], std::move(*bytes));
    facts.has_text = true;
    return true;
}

FileFacts Linter::examine_source(size_t i, Source source) {
    config::DocumentSettings own = config::with_front_matter(*settings_[i], source);
    if (own.settings) settings_[i] = std::move(own.settings);
    FileFacts facts = examine(std::move(source), settings_[i]->lint);
    std::ranges::move(own.notices, std::back_inserter(facts.notices));
    return facts;
}

void Linter::learn_anchors() {
    for (const std::optional<Result<FileFacts>>& result : results_) {
        const Result<FileFacts>& examined = *result;
        if (examined && examined->anchors) project_.learn(examined->source.name(), examined->anchors);
    }
}

// On any thread, like examine_file(). What has changed since it was read is left to conclude_file().
void Linter::conclude_alone(size_t i) {
    Result<FileFacts>& examined = *results_[i];
    if (!examined) return;
    const LintSettings& settings = settings_[i]->lint;
    const Result<bool> concluded = within_memory(examined->source.name(), "lint", [&]() -> Result<bool> {
        const bool needs_text = !examined->has_text && !can_do_without_text(*examined);
        return (!needs_text && conclude(*examined, settings, project_)) ||
               (recall_text(i) && conclude(*examined, settings, project_));
    });
    if (!concluded) {
        examined = concluded.error();
    } else {
        concluded_[i] = *concluded ? 1 : 0;
    }
}

void Linter::conclude_changed(size_t i) {
    Result<std::string> bytes = world_.disk.read(files_[i]);
    if (!bytes) {
        results_[i] = bytes.error();
        return;
    }
    results_[i] = within_memory(files_[i], "lint", [&]() -> Result<FileFacts> {
        FileFacts facts = examine_source(i, Source(files_[i], std::move(*bytes)));
        project_.learn(files_[i], facts.anchors);
        conclude(facts, settings_[i]->lint, project_);
        return facts;
    });
}

void Linter::conclude_file(size_t i) {
    if (!concluded_[i]) conclude_alone(i);
    if (*results_[i] && !concluded_[i]) conclude_changed(i);
    Result<FileFacts>& examined = *results_[i];
    if (!examined) {
        fail(examined.error());
        results_[i].reset();
        return;
    }
    stale_[i] = ledger_.mark_known(i, settings_[i]->lint, *examined);
    if (prints_document(i)) outcome_.document = examined->source.bytes();
    const bool may_change = run_.mode != FixMode::off && !unwritable_[i];
    if (may_change && fixed_once(*examined, run_.level) != examined->source.bytes()) fix_file(i);
}

void Linter::fix_file(size_t i) {
    FileFacts& facts = **results_[i];
    const auto mark_known = [&](FileFacts& again) { ledger_.mark_known(i, settings_[i]->lint, again); };
    Result<FixedFile> fixed = within_memory(facts.source.name(), "lint", [&] {
        return fix_until_stable(facts, run_.level, settings_[i]->lint, project_, mark_known);
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
    for (size_t i = 0; i < files_.size(); ++i) {
        if (!results_[i] || (*results_[i])->links.empty()) continue;
        FileFacts& facts = **results_[i];
        results_[i] = within_memory(facts.source.name(), "lint", [&]() -> Result<FileFacts> {
            return examine(Source(facts.source.name(), std::string(facts.source.bytes())),
                           settings_[i]->lint);
        });
        concluded_[i] = 0;
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
    if (stale_[i] > 0) outcome_.stale[run_.baselines[i]->path] += stale_[i];
    ledger_.record(i, settings_[i]->lint, facts, outcome_.recorded);
    if (run_.collects_words) collect_words(facts, outcome_.words);
    if (facts.diagnostics.empty()) return;
    count_file(facts.diagnostics, outcome_.tally);
    report_.add(i, facts);
}

void Linter::settle_file(size_t i) {
    outcome_.prints_document = outcome_.prints_document || prints_document(i);
    if (const Result<FileFacts>& examined = *results_[i])
        warn_of_notices(examined->source, examined->notices, world_);
    conclude_file(i);
}

// Nothing can change any more: some at once, and none is kept once it is reported.
void Linter::conclude_unfixed() {
    Progress progress(world_, "Linting", files_.size());
    const size_t jobs = jobs_for(run_.jobs, files_.size());
    for (size_t begin = 0, end = 0; begin < files_.size(); begin = end) {
        end = std::min(files_.size(), begin + jobs * concluded_at_once);
        for_each_index(end - begin, jobs, [&](size_t k) {
            conclude_alone(begin + k);
            progress.advance();
        });
        for (size_t i = begin; i < end; ++i) {
            settle_file(i);
            report_file(i);
        }
    }
}

// What is fixed may change where the links of others lead to: one after the other, as long as that goes on.
void Linter::conclude_fixing() {
    Progress progress(world_, "Linting", files_.size());
    for (size_t i = 0; i < files_.size(); ++i) {
        settle_file(i);
        progress.advance();
    }
    for (int round = 0; std::exchange(anchors_changed_, false); ++round) {
        if (round == most_rounds) {
            fail({fmt::format("cannot be fixed to the end: after {} rounds links still follow other files",
                              round),
                  "please report it; --ignore leaves rules out"});
            break;
        }
        conclude_again();
    }
    for (size_t i = 0; i < files_.size(); ++i) report_file(i);
}

LintOutcome Linter::run() {
    {
        std::optional<Progress> progress;
        // Somebody who types a document is not to be written over.
        const bool somebody_types =
            std::ranges::find(files_, "-") != files_.end() && isatty(STDIN_FILENO) == 1;
        if (!somebody_types) progress.emplace(world_, "Reading", files_.size());
        for_each_index(files_.size(), jobs_for(run_.jobs, files_.size()), [&](size_t i) {
            examine_file(i);
            if (progress) progress->advance();
        });
    }
    learn_anchors();
    report_.begin();
    if (run_.mode == FixMode::off) {
        conclude_unfixed();
    } else {
        conclude_fixing();
    }
    report_.end(errors_, outcome_.tally);
    return std::move(outcome_);
}

}  // namespace

LintOutcome run_lint(const std::vector<std::string>& files, const LintRun& run, World& world) {
    return Linter(files, run, world).run();
}

}  // namespace rmtool
