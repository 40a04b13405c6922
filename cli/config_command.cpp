#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/config/schema.h"
#include "cli/config/show.h"
#include "cli/configure.h"
#include "cli/world.h"
#include "core/paths.h"

namespace rmtool {
namespace {

std::vector<OptionRow> config_options() {
    std::vector<OptionRow> rows{
        {"show", '\0', "", "Print what is in force for PATH, and where each value comes from"},
        {"path", '\0', "", "Print which configuration governs PATH"},
        {"schema", '\0', "", "Print the JSON Schema of a configuration, for editors"},
    };
    const std::vector<OptionRow> flags = rule_option_rows();
    rows.insert(rows.end(), flags.begin(), flags.end());
    return rows;
}

Result<int> printed(std::string_view text) {
    const Result<size_t> written = print(text);
    if (!written) return written.error();
    return 0;
}

Result<int> fail(const config::Configurations& configurations, World& world) {
    for (const Error& error : configurations.errors()) print_error(world, error);
    return 2;
}

Result<int> print_path(const config::Configuration& configuration, const std::string& path, World& world) {
    if (!configuration.file.empty()) return printed(printable(configuration.file) + "\n");
    print_warning(world, fmt::format("{}: no configuration; the defaults hold", path));
    return 0;
}

// A document says something of itself; a folder's files do not yet.
Result<int> print_settings(const std::string& path, config::Configurations& configurations, World& world) {
    const bool is_folder = world.disk.kind(path) == EntryKind::folder;
    std::shared_ptr<const config::FileSettings> settings = configurations.settings(path, is_folder);
    if (!settings) return fail(configurations, world);
    if (is_folder || world.disk.kind(path) == EntryKind::missing) return printed(config::show(*settings));
    Result<std::string> text = world.disk.read(path);
    if (!text) return text.error();
    const Source source(path, std::move(*text));
    config::DocumentSettings own = config::with_front_matter(*settings, source);
    return printed(config::show(own.settings ? *own.settings : *settings));
}

Result<int> run_config(const Arguments& arguments, World& world) {
    const int wanted = arguments.has("show") + arguments.has("path") + arguments.has("schema");
    if (wanted != 1)
        return Error{wanted == 0 ? "nothing to print" : "only one thing can be printed",
                     "add one of --show, --path and --schema"};
    if (arguments.has("schema")) return printed(config::json_schema());
    Result<config::Lookup> lookup = config_lookup(arguments);
    if (!lookup) return lookup.error();
    Result<config::Values> flags = rule_flags(arguments);
    if (!flags) return flags.error();
    const std::string path = arguments.operands.empty() ? "." : arguments.operands.front();
    const EntryKind kind = world.disk.kind(path);
    // Editors ask about documents that nobody has written yet.
    if (kind == EntryKind::missing && world.disk.kind(folder_of(path)) != EntryKind::folder)
        return Error{fmt::format("{}: cannot read: No such file or directory", path), ""};
    config::Configurations configurations(world.disk, std::move(*lookup), std::move(*flags));
    const auto governing = configurations.governing(path, kind == EntryKind::folder);
    for (const Error& warning : configurations.warnings()) print_warning(world, warning);
    if (arguments.has("show")) return print_settings(path, configurations, world);
    return governing->errors.empty() ? print_path(*governing, path, world) : fail(configurations, world);
}

}  // namespace

const Command& config_command() {
    static constexpr Command command{
        .name = "config",
        .summary = "Tell what is configured, and by which file",
        .description =
            "A configuration is the nearest .rmtool.yaml or .rmtool.yml upward from a document, as far as "
            "the "
            "repository goes, else rmtool/config.yaml in $XDG_CONFIG_HOME or ~/.config.",
        .operand = "[PATH]",
        .operand_summary = "A document, or a folder with some; without it, the current folder",
        .example = "rmtool config --show docs/plan.md",
        .options = config_options,
        .run = run_config,
    };
    return command;
}

}  // namespace rmtool
