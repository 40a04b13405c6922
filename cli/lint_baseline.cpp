#include "cli/lint_baseline.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "cli/document_place.h"
#include "core/paths.h"

namespace rmtool {
namespace {

// Standard input has no place where it could be missing.
bool is_there(const BaselineFile& baseline, const std::string& document, Disk& disk) {
    return document == stdin_name || disk.kind(joined(baseline.folder, document)) != EntryKind::missing;
}

// Errors: the file is there, but no baseline that this program knows.
Result<Kept> keep_others(const std::string& path, Record& recorded, Disk& disk) {
    if (disk.kind(path) != EntryKind::file) return Kept{};
    Result<BaselineFile> old = read_baseline(path, disk);
    if (!old) return old.error();
    const auto still_there = [&](const std::string& document) { return is_there(*old, document, disk); };
    return keep_unseen(std::move(old->content), still_there, recorded);
}

// The configuration is where a wrong name is mended.
Error named_by(const config::FileSettings& settings, Error error) {
    const Error& place = settings.layers.file->baseline_place;
    error.message = fmt::format("{}: 'lint.baseline': {}", place.message, error.message);
    error.snippet = place.snippet;
    error.hint += error.hint.empty() ? "--no-baseline does without" : "; --no-baseline does without";
    return error;
}

}  // namespace

Result<bool> check_baseline_options(const Arguments& arguments) {
    for (const std::string_view name : {"baseline", "write-baseline"}) {
        const std::string* path = arguments.value(name);
        if (path && (path->empty() || *path == "-"))
            return Error{fmt::format("'--{}' needs the name of a file", name), ""};
    }
    const bool reads_stdin = std::ranges::find(arguments.operands, "-") != arguments.operands.end();
    for (const std::string_view name : {"baseline", "write-baseline"}) {
        if (arguments.has(name) && reads_stdin && !arguments.has("stdin-filename"))
            return Error{
                fmt::format("'--{}' needs the name of every document, and standard input has none", name),
                "'--stdin-filename PATH' gives it one"};
    }
    if (arguments.has("baseline") && arguments.has("no-baseline"))
        return Error{"'--baseline' cannot be combined with '--no-baseline'", ""};
    if (!arguments.has("write-baseline")) return true;
    for (const std::string_view name : {"baseline", "diff", "statistics", "output", "format"}) {
        if (arguments.has(name))
            return Error{fmt::format("'--write-baseline' cannot be combined with '--{}'", name), ""};
    }
    return true;
}

Result<bool> prepare_baseline(const Arguments& arguments, World& world, LintRun& run) {
    if (const std::string* path = arguments.value("write-baseline")) {
        run.record_from = folder_of_file(*path, world.disk);
        return true;
    }
    std::map<std::string, std::shared_ptr<const BaselineFile>> read;
    const auto baseline_at = [&](const std::string& path) -> Result<std::shared_ptr<const BaselineFile>> {
        std::shared_ptr<const BaselineFile>& known = read[path];
        if (path.empty() || known) return known;
        Result<BaselineFile> found = read_baseline(path, world.disk);
        if (!found) return found.error();
        known = std::make_shared<const BaselineFile>(std::move(*found));
        return known;
    };
    // One that was asked for must be there, also where there is nothing to lint.
    const Result<std::shared_ptr<const BaselineFile>> given = baseline_at(arguments.value_or("baseline", ""));
    if (!given) return given.error();
    const bool obeys_configuration = !*given && !arguments.has("no-baseline");
    for (const std::shared_ptr<const config::FileSettings>& settings : run.settings) {
        const Result<std::shared_ptr<const BaselineFile>> baseline =
            obeys_configuration ? baseline_at(settings->baseline) : given;
        if (!baseline) return named_by(*settings, baseline.error());
        run.baselines.push_back(*baseline);
    }
    return true;
}

void warn_of_stale_findings(const LintRun& run, const LintOutcome& outcome, const World& world) {
    std::map<std::string, size_t> stale = outcome.stale;
    std::set<std::shared_ptr<const BaselineFile>> baselines(run.baselines.begin(), run.baselines.end());
    baselines.erase(nullptr);
    for (const std::shared_ptr<const BaselineFile>& baseline : baselines) {
        for (const auto& [document, findings] : baseline->content.documents) {
            if (is_there(*baseline, document, world.disk)) continue;
            for (const KnownFindings& known : findings) stale[baseline->path] += known.count;
        }
    }
    for (const auto& [path, count] : stale) {
        print_warning(world, fmt::format("{}: {} of it {} no longer there; --write-baseline writes it anew",
                                         path, counted(count, "finding"), count == 1 ? "is" : "are"));
    }
}

Result<int> write_baseline(const Arguments& arguments, const LintOutcome& outcome, World& world) {
    const std::string& path = *arguments.value("write-baseline");
    const std::string fixed =
        fixed_line({outcome.tally, outcome.fixes, outcome.fixed_files, FixMode::applied});
    if (outcome.failed) {
        if (!fixed.empty() && !arguments.has("quiet")) print_to_stderr(fixed + "\n");
        return Error{fmt::format("{}: not written: not everything could be linted", path), ""};
    }
    Record recorded = outcome.recorded;
    const Result<Kept> kept = keep_others(path, recorded, world.disk);
    if (!kept) return kept.error();
    const Result<size_t> written = world.disk.write(path, baseline_text(recorded.found));
    if (!written) return written.error();
    if (!arguments.has("quiet")) {
        std::string told = fixed.empty() ? "Wrote" : fixed + "; wrote";
        told += fmt::format(" {} in {} to {}", counted(recorded.found.findings(), "finding"),
                            counted(recorded.found.documents.size(), "file"), path);
        if (kept->of_documents > 0)
            told += fmt::format("; {} of them in documents that were not linted now", kept->of_documents);
        if (kept->of_rules > 0)
            told += fmt::format("; {} of them of rules that were not run now", kept->of_rules);
        print_to_stderr(printable(told) + "\n");
    }
    return 0;
}

}  // namespace rmtool
