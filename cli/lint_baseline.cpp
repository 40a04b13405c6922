#include "cli/lint_baseline.h"

#include <fmt/format.h>

#include <map>
#include <memory>
#include <utility>

#include "cli/document_place.h"

namespace rmtool {
namespace {

std::string counted(size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace

Result<bool> check_baseline_options(const Arguments& arguments) {
    if (!arguments.has("write-baseline")) return true;
    for (const std::string_view name : {"baseline", "diff", "statistics", "output"}) {
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
    for (const std::shared_ptr<const config::FileSettings>& settings : run.settings) {
        const Result<std::shared_ptr<const BaselineFile>> baseline =
            *given ? given : baseline_at(settings->baseline);
        if (!baseline) return baseline.error();
        run.baselines.push_back(*baseline);
    }
    return true;
}

void warn_of_stale_findings(const LintOutcome& outcome, const World& world) {
    for (const auto& [path, count] : outcome.stale) {
        print_warning(world, fmt::format("{}: {} of it {} no longer there; --write-baseline writes it anew",
                                         path, counted(count, "finding"), count == 1 ? "is" : "are"));
    }
}

Result<int> write_baseline(const Arguments& arguments, const LintOutcome& outcome, World& world) {
    const std::string& path = *arguments.value("write-baseline");
    if (outcome.failed)
        return Error{fmt::format("{}: not written: not everything could be linted", path), ""};
    const Result<size_t> written = world.disk.write(path, baseline_text(outcome.recorded));
    if (!written) return written.error();
    if (!arguments.has("quiet")) {
        print_to_stderr(
            printable(fmt::format("Wrote {} in {} to {}", counted(outcome.recorded.findings(), "finding"),
                                  counted(outcome.recorded.documents.size(), "file"), path)) +
            "\n");
    }
    return 0;
}

}  // namespace rmtool
