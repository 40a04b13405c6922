#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/commands.h"
#include "cli/configure.h"
#include "cli/external_exporters.h"
#include "cli/input.h"
#include "cli/within_memory.h"
#include "cli/world.h"
#include "core/phase_timer.h"
#include "core/project.h"
#include "core/references.h"
#include "core/suggest.h"
#include "core/utf8.h"
#include "exporters/exporter.h"
#include "rules/lint.h"

namespace rmtool {
namespace {

std::vector<std::string_view> format_names() {
    std::vector<std::string_view> names;
    for (const Exporter& exporter : exporters()) names.push_back(exporter.name);
    return names;
}

std::vector<OptionRow> export_options() {
    std::vector<OptionRow> rows{
        {"to", 't', "FORMAT", "The format, one of those that --list names", "by the suffix of --output"},
        {"output", 'o', "FILE", "Write to FILE instead of standard output; never leaves a part of a file"},
    };
    std::ranges::copy(outline_option_rows(), std::back_inserter(rows));
    rows.push_back({"lists", '\0', "", "List items are nodes, too, whatever the configuration says"});
    rows.push_back(
        {"fix", '\0', "", "Export the document as it is after 'rmtool lint --fix'; the file stays"});
    rows.push_back({"list", '\0', "", "List the formats: name, suffix, what it is for"});
    for (const Exporter& exporter : exporters()) {
        for (const ExportOption& option : exporter.options) {
            const std::string_view value = option.is_switch()      ? ""
                                           : option.values.empty() ? "CHARACTER"
                                                                   : "CHOICE";
            rows.push_back({option.name, '\0', value, option.summary, option.fallback, option.values,
                            "Options of one format"});
        }
    }
    return rows;
}

struct ListedFormat {
    std::string_view name;
    std::string_view extension;
    std::string summary;
};

std::string list_of_formats(Disk& disk) {
    const std::vector<ExternalExporter> external = external_exporters(disk);
    std::vector<ListedFormat> formats;
    for (const Exporter& exporter : exporters())
        formats.push_back({exporter.name, exporter.extension, std::string(exporter.summary)});
    for (const ExternalExporter& exporter : external)
        formats.push_back({exporter.name, "", fmt::format("made by {}", printable(exporter.program))});
    size_t name_width = 0;
    size_t extension_width = 0;
    for (const ListedFormat& format : formats) {
        name_width = std::max(name_width, format.name.size());
        extension_width = std::max(extension_width, format.extension.size());
    }
    std::string out;
    for (const ListedFormat& format : formats) {
        out += fmt::format("{:<{}}  {:<{}}  {}\n", printable(format.name), name_width, format.extension,
                           extension_width, format.summary);
    }
    return out;
}

// Of an external format: that of JSON, which the program makes something of.
struct Format {
    const Exporter* exporter;
    std::optional<ExternalExporter> external = std::nullopt;
};

Result<Format> format_called(const std::string& name, Disk& disk) {
    if (const Exporter* exporter = find_exporter(name)) return Format{exporter};
    std::vector<ExternalExporter> external = external_exporters(disk);
    const auto found = std::ranges::find(external, name, &ExternalExporter::name);
    if (found != external.end()) return Format{find_exporter("json"), std::move(*found)};
    std::vector<std::string_view> names = format_names();
    for (const ExternalExporter& exporter : external) names.emplace_back(exporter.name);
    Error error{fmt::format("unknown format '{}'", name), did_you_mean(name, names)};
    if (error.hint.empty()) error.hint = fmt::format("formats: {}", fmt::join(names, ", "));
    return error;
}

Result<Format> choose_format(const Arguments& arguments, Disk& disk) {
    if (const std::string* name = arguments.value("to")) return format_called(*name, disk);
    const std::string known = fmt::format("add --to with one of {}", fmt::join(format_names(), ", "));
    const std::string* output = arguments.value("output");
    if (!output || *output == "-") return Error{"no format given", known};
    if (const Exporter* exporter = find_exporter_for_file(*output)) return Format{exporter};
    return Error{fmt::format("no format has the suffix of '{}'", *output), known};
}

bool is_delimiter(std::string_view value) {
    return utf8::is_valid(value) && utf8::count_code_points(value) == 1 &&
           value.find_first_of("\"\r\n") == std::string_view::npos;
}

Result<ExportOptions> format_options(const Arguments& arguments, const Exporter& chosen,
                                     std::string_view chosen_name) {
    ExportOptions options;
    for (const Exporter& exporter : exporters()) {
        for (const ExportOption& option : exporter.options) {
            const std::string* value = arguments.value(option.name);
            if (!value) continue;
            if (&exporter != &chosen) {
                return Error{fmt::format("'--{}' is an option of {}, and the format is {}", option.name,
                                         exporter.name, chosen_name),
                             ""};
            }
            if (option.is_switch()) {
                options.values.emplace_back(option.name, "on");
                continue;
            }
            // With a set of values, parsing the command line has checked them.
            if (option.values.empty() && !is_delimiter(*value)) {
                return Error{fmt::format("invalid value '{}' for '--{}'", *value, option.name),
                             "it has to be one character, and neither a quote nor a line break"};
            }
            options.values.emplace_back(option.name, *value);
        }
    }
    return options;
}

// An export that replaces its own document is a slip, and a document lost.
bool is_document(const std::string& output, const Arguments& arguments) {
    return is_same_regular_file(output, reads_standard_input(arguments) ? "-" : arguments.operands.front());
}

Result<int> write_output(const Arguments& arguments, std::string_view text, World& world) {
    const std::string* path = arguments.value("output");
    const bool to_stdout = !path || *path == "-";
    const Result<size_t> written = to_stdout ? print_document(world, text) : world.disk.write(*path, text);
    if (!written) return written.error();
    print_note(world, fmt::format("wrote {} bytes to {}", *written, to_stdout ? stdout_name : *path));
    return 0;
}

Result<Document> fixed_document(Document document, const LintSettings& settings, World& world) {
    Project project(world.disk);
    FileFacts facts = examine(std::move(document.source), settings);
    conclude(facts, settings, project);
    Result<FixedFile> fixed = fix_until_stable(std::move(facts), FixLevel::safe, settings, project);
    if (!fixed) return fixed.error();
    print_note(world, fmt::format("applied {} fix{}", fixed->applied, fixed->applied == 1 ? "" : "es"));
    return parse(std::move(fixed->facts.source));
}

// What the configuration says holds where no flag says otherwise; a format finds its first value.
void use_defaults(const config::ExportDefaults& defaults, const Arguments& arguments, ExportOptions& options,
                  OutlineOptions& part) {
    if (!arguments.has("depth")) part.depth = defaults.depth;
    part.lists = part.lists && (defaults.lists || arguments.has("lists"));
    options.values.insert(options.values.end(), defaults.options.begin(), defaults.options.end());
}

Result<int> export_document(const Arguments& arguments, const Format& format, ExportOptions options,
                            OutlineOptions part, const config::FileSettings& settings, Document document,
                            World& world) {
    config::ExportDefaults defaults = settings.export_defaults;
    // A program wants the JSON it knows, whatever the shape somebody likes.
    if (format.external) defaults.options.clear();
    use_defaults(defaults, arguments, options, part);
    if (arguments.has("fix")) {
        Result<Document> fixed = fixed_document(std::move(document), settings.lint, world);
        if (!fixed) return fixed.error();
        document = std::move(*fixed);
    }
    const Result<Outline> outline =
        make_outline(document, resolve_references(document, settings.lint.references), part);
    if (!outline) return outline.error();
    std::string text;
    {
        const PhaseTimer timer(format.exporter->name);
        format.exporter->write(*outline, options, text);
    }
    if (format.external) {
        Result<std::string> made = run_external(*format.external, text);
        if (!made) return made.error();
        text = std::move(*made);
    }
    return write_output(arguments, text, world);
}

Result<int> run_export(const Arguments& arguments, World& world) {
    if (arguments.has("list")) {
        const Result<size_t> printed = print(list_of_formats(world.disk));
        if (!printed) return printed.error();
        return 0;
    }
    if (arguments.has("lists") && arguments.has("no-lists"))
        return Error{"'--lists' cannot be combined with '--no-lists'", ""};
    const Result<Format> format = choose_format(arguments, world.disk);
    if (!format) return format.error();
    const Exporter& exporter = *format->exporter;
    const std::string_view name = format->external ? format->external->name : exporter.name;
    Result<ExportOptions> options = format_options(arguments, exporter, name);
    if (!options) return options.error();
    Result<OutlineOptions> part = outline_options(arguments);
    if (!part) return part.error();
    const std::string* output = arguments.value("output");
    if (output && is_document(*output, arguments)) {
        return Error{fmt::format("{}: cannot write: it is the document itself", *output),
                     "give --output another name"};
    }

    Result<Document> document = read_document(arguments, fmt::format("export --to {}", name), world);
    if (!document) return document.error();
    const Result<std::shared_ptr<const config::FileSettings>> settings =
        document_settings(arguments, document->source, world);
    if (!settings) return settings.error();
    return within_memory(document->source.name(), "export", [&] {
        return export_document(arguments, *format, std::move(*options), std::move(*part), **settings,
                               std::move(*document), world);
    });
}

}  // namespace

const Command& export_command() {
    static constexpr Command command{
        .name = "export",
        .summary = "Convert a document's outline to another format",
        .description =
            "Headings and list items become the tree; paragraphs, code, tables and quotes the notes of "
            "its nodes; references between topics its edges.",
        .operand = "[FILE]",
        .operand_summary = "The Markdown document; without it, or with '-', standard input",
        .example = "rmtool export --to dot --depth 3 roadmap.md | dot -Tsvg > roadmap.svg",
        .options = export_options,
        .run = run_export,
    };
    return command;
}

}  // namespace rmtool
