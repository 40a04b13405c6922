#include "cli/lint_options.h"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

#include "cli/configure.h"
#include "core/suggest.h"

namespace rmtool {
namespace {

constexpr std::array<std::string_view, 3> severity_names = {"error", "warning", "info"};
constexpr const char* format_variable = "RMTOOL_FORMAT";

std::span<const std::string_view> format_names() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all;
        for (const Reporter& reporter : reporters()) all.push_back(reporter.name);
        return all;
    }();
    return names;
}

}  // namespace

std::vector<OptionRow> lint_options() {
    constexpr std::string_view fixing = "Fixing", output = "Output", files = "Files", adopt = "Adopting";
    std::vector<OptionRow> rows = rule_option_rows();
    const std::vector<OptionRow> own = {
        {"fix",
         '\0',
         "",
         "Apply safe fixes to the files; with '-', print the fixed document",
         "",
         {},
         fixing},
        {"unsafe-fixes", '\0', "", "With --fix and --diff, apply unsafe fixes, too", "", {}, fixing},
        {"diff", '\0', "", "Write nothing, print what --fix would change as a unified diff", "", {}, fixing},
        {"format", '\0', "FORMAT", "How findings are printed; also set by RMTOOL_FORMAT", "full",
         format_names(), output},
        {"column-unit", '\0', "UNIT", "What columns count in --format concise", "characters",
         column_unit_names, output},
        {"output", 'o', "FILE", "Write the findings to FILE; '-' is standard output", "-", {}, output},
        {"statistics", '\0', "", "Print how often each rule found something instead", "", {}, output},
        {"stdin-filename",
         '\0',
         "PATH",
         "What standard input is called, and where its links start from",
         "",
         {},
         files},
        {"files-from",
         '\0',
         "FILE",
         "Read more files and folders from FILE, one a line; '-' is standard input",
         "",
         {},
         files,
         true},
        {"null", '0', "", "With --files-from, names end with NUL instead", "", {}, files},
        {"exclude",
         '\0',
         "GLOB",
         "Leave out files that match, as in .gitignore; may be given several times",
         "",
         {},
         files,
         true},
        {"no-exclude", '\0', "", "Lint also what --exclude and configurations exclude", "", {}, files},
        {"no-gitignore", '\0', "", "Lint also what .gitignore hides in folders", "", {}, files},
        {"jobs", 'j', "N", "Read N files at a time; 0 stands for one a processor", "0", {}, files},
        {"baseline", '\0', "FILE", "Neither report nor fix what this file lists", "", {}, adopt},
        {"no-baseline", '\0', "", "Report also what the configured baseline lists", "", {}, adopt},
        {"write-baseline",
         '\0',
         "FILE",
         "Write all findings to FILE instead of reporting them, for --baseline",
         "",
         {},
         adopt},
        {"write-words",
         '\0',
         "FILE",
         "Add all words that the rule typo reports to FILE instead, for lint.typo.dictionary",
         "",
         {},
         adopt},
        {"exit-zero", '\0', "", "Exit with 0 also when something was found", "", {}, adopt},
        {"fail-on", '\0', "SEVERITY", "Exit with 1 only for findings of this severity or above", "warning",
         severity_names, adopt},
    };
    rows.insert(rows.end(), own.begin(), own.end());
    return rows;
}

Result<const Reporter*> chosen_reporter(const Arguments& arguments) {
    const std::string* given = arguments.value("format");
    const char* const variable = std::getenv(format_variable);
    std::string_view name = reporters().front().name;
    if (variable && *variable) name = variable;
    if (given) name = *given;
    if (const Reporter* reporter = find_reporter(name)) return reporter;
    Error error{fmt::format("{}: unknown format '{}'", format_variable, name),
                did_you_mean(name, format_names())};
    if (error.hint.empty()) error.hint = fmt::format("formats: {}", fmt::join(format_names(), ", "));
    return error;
}

}  // namespace rmtool
