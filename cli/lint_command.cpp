#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.h"
#include "cli/configure.h"
#include "cli/files.h"
#include "cli/input.h"
#include "cli/lint_baseline.h"
#include "cli/lint_options.h"
#include "cli/lint_run.h"
#include "cli/lint_words.h"

namespace rmtool {
namespace {

FileOptions file_options(const Arguments& arguments) {
    FileOptions options;
    options.exclude = arguments.values("exclude");
    options.obey_exclude = !arguments.has("no-exclude");
    options.obey_ignore_files = !arguments.has("no-gitignore");
    if (const std::string* list = arguments.value("files-from")) options.files_from = *list;
    options.null_separated = arguments.has("null");
    options.stdin_name = arguments.value_or("stdin-filename", "");
    return options;
}

Result<LintRun> lint_run(const Arguments& arguments, const World& world) {
    LintRun run;
    const Result<const Reporter*> reporter = chosen_reporter(arguments);
    if (!reporter) return reporter.error();
    run.reporter = *reporter;
    const auto* const unit =
        std::ranges::find(column_unit_names, arguments.value_or("column-unit", column_unit_names.front()));
    run.columns = static_cast<ColumnUnit>(unit - column_unit_names.begin());
    run.statistics = arguments.has("statistics");
    if (run.statistics && !run.reporter->statistics)
        return Error{fmt::format("--statistics cannot be printed as {}", run.reporter->name), ""};
    const Result<uint32_t> jobs = parse_number("jobs", arguments.value_or("jobs", "0"));
    if (!jobs) return jobs.error();
    run.jobs = *jobs;
    if (arguments.has("fix")) run.mode = FixMode::applied;
    if (arguments.has("diff")) run.mode = FixMode::shown;
    if (arguments.has("unsafe-fixes")) run.level = FixLevel::unsafe;
    run.stdin_name = arguments.value_or("stdin-filename", stdin_name);
    if (arguments.value_or("output", "-") == "-") run.terminal = world.output;
    run.collects_words = arguments.has("write-words");
    return run;
}

Result<bool> check_combinations(const Arguments& arguments) {
    if (arguments.has("null") && !arguments.has("files-from"))
        return Error{"'--null' needs '--files-from'", ""};
    if (arguments.has("stdin-filename") &&
        std::ranges::find(arguments.operands, "-") == arguments.operands.end())
        return Error{"'--stdin-filename' needs '-'", "it names what standard input holds"};
    if (arguments.values("files-from").size() > 1)
        return Error{"'--files-from' can be given only once", "put the lists into one"};
    if (arguments.has("diff") && arguments.has("statistics"))
        return Error{"'--statistics' cannot be printed with '--diff'", ""};
    if (arguments.has("diff") && arguments.has("format"))
        return Error{"'--format' cannot be combined with '--diff'", "a diff is one in itself"};
    const Result<bool> baseline = check_baseline_options(arguments);
    return baseline ? check_words_options(arguments) : baseline;
}

int exit_code(const Arguments& arguments, const LintRun& run, const LintOutcome& outcome) {
    if (outcome.failed) return 2;
    if (arguments.has("exit-zero")) return 0;
    if (run.mode == FixMode::shown) return outcome.fixed_files > 0 ? 1 : 0;
    size_t counting = 0;
    const Severity least = *severity_named(arguments.value_or("fail-on", "warning"));
    for (const RuleCount& count : outcome.tally.counts)
        counting += count.severity >= least ? count.findings : 0;
    return counting > 0 ? 1 : 0;
}

// Where the document goes to standard output, findings cannot.
Result<size_t> write_report(const Arguments& arguments, const LintOutcome& outcome, World& world) {
    const std::string output = arguments.value_or("output", "-");
    if (output != "-") return world.disk.write(output, outcome.report);
    if (!outcome.prints_document) return print(outcome.report);
    print_to_stderr(outcome.report);
    return outcome.report.size();
}

// Nor can the document's front matter select one.
std::shared_ptr<const config::FileSettings> without_rules(const config::FileSettings& settings) {
    config::Layers layers = settings.layers;
    for (const Rule& rule : rules()) layers.ignored.emplace_back(rule.id);
    return std::make_shared<const config::FileSettings>(config::settings_of(std::move(layers)));
}

// Why no rule is left for a file.
std::string why_nothing(const std::string& file, const config::FileSettings& settings) {
    config::Layers layers = settings.layers;
    layers.ignored.clear();
    std::vector<std::string_view> ignored;
    for (const Rule* rule : config::selected_rules(layers)) ignored.push_back(rule->id);
    if (ignored.empty()) return "no rule is selected: nothing was looked for";
    return fmt::format("{}: 'lint.per-file-ignores' leaves out {}: nothing was looked for", file,
                       fmt::join(ignored, ", "));
}

// Files whose configuration is broken are errors of that configuration: one each, not one a file.
Discovery find_files(const Arguments& arguments, LintRun& run, config::Configurations& configurations) {
    const auto name_of = [&run](const std::string& file) { return file == "-" ? run.stdin_name : file; };
    FileOptions options = file_options(arguments);
    options.jobs = run.jobs;
    options.excluded = [&](const std::string& path, bool is_folder) {
        return configurations.excludes(path, is_folder);
    };
    Discovery found = discover(arguments.operands, options);
    std::vector<std::string> files;
    for (std::string& file : found.files) {
        std::shared_ptr<const config::FileSettings> settings = configurations.settings(name_of(file));
        if (!settings) continue;
        if (file == "-" && found.stdin_is_excluded) settings = without_rules(*settings);
        files.push_back(std::move(file));
        run.settings.push_back(std::move(settings));
    }
    found.files = std::move(files);
    std::ranges::move(configurations.errors(), std::back_inserter(found.errors));
    const auto looks_for_nothing = [](const auto& settings) { return settings->lint.selected.empty(); };
    if (!run.settings.empty() && !found.stdin_is_excluded &&
        std::ranges::all_of(run.settings, looks_for_nothing))
        found.notices.push_back(why_nothing(name_of(found.files.front()), *run.settings.front()));
    return found;
}

Result<int> run_lint_command(const Arguments& arguments, World& world) {
    const Result<bool> allowed = check_combinations(arguments);
    if (!allowed) return allowed.error();
    Result<LintRun> run = lint_run(arguments, world);
    if (!run) return run.error();
    Result<config::Lookup> lookup = config_lookup(arguments);
    if (!lookup) return lookup.error();
    Result<config::Values> flags = rule_flags(arguments);
    if (!flags) return flags.error();
    config::Configurations configurations(world.disk, std::move(*lookup), std::move(*flags));
    Discovery found = find_files(arguments, *run, configurations);
    for (const Error& error : found.errors) print_error(world, error);
    for (const Error& warning : configurations.warnings()) print_warning(world, warning);
    for (const std::string& notice : found.notices) print_warning(world, notice);

    for (const std::string_view option : {"output", "write-baseline", "write-words"}) {
        const std::string output = arguments.value_or(option, "-");
        const auto is_output = [&output](const std::string& file) {
            return is_same_regular_file(output, file);
        };
        if (output != "-" && std::ranges::any_of(found.files, is_output)) {
            return Error{
                fmt::format("{}: cannot write: it is one of the documents", output),
                fmt::format("--{} takes the findings; --fix changes the documents themselves", option)};
        }
    }
    const Result<bool> prepared = prepare_baseline(arguments, world, *run);
    if (!prepared) return prepared.error();
    run->failures = found.errors;
    run->folders = std::move(found.folders);

    LintOutcome outcome = run_lint(found.files, *run, world);
    outcome.failed = outcome.failed || !found.errors.empty();
    if (outcome.prints_document) {
        const Result<size_t> printed = print_document(world, outcome.document);
        if (!printed) return printed.error();
    }
    if (arguments.has("write-baseline")) return write_baseline(arguments, outcome, world);
    if (arguments.has("write-words")) return write_words(arguments, outcome, world);
    warn_of_stale_findings(*run, outcome, world);
    const Result<size_t> written = write_report(arguments, outcome, world);
    if (!written) return written.error();
    const std::string summary = summary_line({outcome.tally, outcome.fixes, outcome.fixed_files, run->mode});
    if (!summary.empty() && !arguments.has("quiet")) {
        const bool advises = run->mode != FixMode::shown && !run->statistics && outcome.tally.findings() > 0;
        print_to_stderr(fmt::format("{}\n{}", summary, advises ? run->reporter->advice : ""));
    }
    return exit_code(arguments, *run, outcome);
}

}  // namespace

const Command& lint_command() {
    static constexpr Command command{
        .name = "lint",
        .summary = "Find mistakes in documents, and mend what can safely be mended",
        .description =
            "Exits with 0 when nothing was found, 1 when something was, and 2 when something could not be "
            "read or written.",
        .operand = "[FILE|DIR|-]...",
        .operand_summary =
            "Markdown documents, folders that hold some, or '-' for standard input; without any, the "
            "current folder",
        .most_operands = SIZE_MAX,
        .example = "rmtool lint --select mojibake,typo --fix docs/",
        .options = lint_options,
        .run = run_lint_command,
    };
    return command;
}

}  // namespace rmtool
