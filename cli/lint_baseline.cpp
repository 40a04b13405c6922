#include "cli/lint_baseline.h"

#include <fmt/format.h>

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
    if (const std::string* path = arguments.value("write-baseline"))
        run.record_from = folder_of_file(*path, world.disk);
    if (const std::string* path = arguments.value("baseline")) {
        Result<BaselineFile> baseline = read_baseline(*path, world.disk);
        if (!baseline) return baseline.error();
        run.baseline = std::move(*baseline);
    }
    return true;
}

void warn_of_stale_findings(const LintRun& run, const LintOutcome& outcome, const World& world) {
    if (outcome.stale == 0) return;
    print_warning(world, fmt::format("{}: {} of it {} no longer there; --write-baseline writes it anew",
                                     run.baseline->path, counted(outcome.stale, "finding"),
                                     outcome.stale == 1 ? "is" : "are"));
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
