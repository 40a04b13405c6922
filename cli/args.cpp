#include "cli/args.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <ranges>

#include "core/suggest.h"

namespace rmtool {
namespace {

constexpr std::array<std::string_view, 3> color_choices{"auto", "always", "never"};
constexpr std::string_view global_group = "Global options";
constexpr std::array<OptionRow, 7> global_rows{{
    {"help", 'h', "", "Print help, also of a command", "", {}, global_group},
    {"version",
     'V',
     "",
     "Print the version; with --verbose also commit, compiler and libraries",
     "",
     {},
     global_group},
    {"color", '\0', "WHEN", "When to use colours", "auto", color_choices, global_group},
    {"quiet", 'q', "", "Print neither summary nor progress; warnings and errors stay", "", {}, global_group},
    {"verbose", 'v', "", "Tell on standard error what was done", "", {}, global_group},
    {"config", 'c', "FILE", "The configuration, instead of the nearest .rmtool.yaml", "", {}, global_group},
    {"no-config", '\0', "", "Use no configuration file", "", {}, global_group},
}};

struct Tokens {
    std::vector<std::pair<std::string_view, std::string>> options;
    std::vector<std::string> rest;  // operands, "--" and unknown options
};

bool looks_like_option(std::string_view token) { return token.size() > 1 && token.starts_with('-'); }

const OptionRow* find_row(std::span<const OptionRow> rows, std::string_view name) {
    const auto row = std::ranges::find(rows, name, &OptionRow::name);
    return row == rows.end() ? nullptr : &*row;
}

// CLI11 takes `--root= a.md` for `--root a.md`; an empty value has to be a token of its own.
std::vector<std::string> with_empty_values_apart(std::span<const std::string> tokens,
                                                 std::span<const OptionRow> rows) {
    std::vector<std::string> apart;
    bool options_ended = false;
    for (const std::string& token : tokens) {
        options_ended = options_ended || token == "--";
        if (!options_ended && token.size() > 3 && token.starts_with("--") && token.ends_with('=')) {
            const OptionRow* row = find_row(rows, std::string_view(token).substr(2, token.size() - 3));
            if (row && !row->value.empty()) {
                apart.push_back(token.substr(0, token.size() - 1));
                apart.emplace_back();
                continue;
            }
        }
        apart.push_back(token);
    }
    return apart;
}

// An option takes the next token whatever it is, so a value can be missing at the very end only.
Error missing_value(std::string_view last) {
    const std::string name = last.starts_with("--") ? std::string(last) : fmt::format("-{}", last.back());
    return {fmt::format("'{}' needs a value", name), ""};
}

Error invalid_value(const OptionRow& row, std::string_view value) {
    Error error{fmt::format("invalid value '{}' for '--{}'", value, row.name),
                did_you_mean(value, row.choices)};
    if (error.hint.empty()) error.hint = fmt::format("possible values: {}", fmt::join(row.choices, ", "));
    return error;
}

// `options` are those of the rows. Asked for by name, CLI11 would copy names where it promises not to throw.
Result<Tokens> collect(const CLI::App& app, std::span<const CLI::Option* const> options,
                       std::span<const OptionRow> rows) {
    Tokens found{{}, app.remaining()};
    for (size_t i = 0; i < rows.size(); ++i) {
        const OptionRow& row = rows[i];
        const CLI::Option* const option = options[i];
        if (option->count() == 0) continue;
        const size_t count = row.repeatable ? option->results().size() : 1;
        for (const std::string& value : std::span(option->results()).last(count)) {
            if (row.value.empty() && value != "true") {
                return Error{fmt::format("'--{}' takes no value", row.name), ""};
            }
            if (!row.choices.empty() && std::ranges::find(row.choices, value) == row.choices.end()) {
                return invalid_value(row, value);
            }
            found.options.emplace_back(row.name, row.value.empty() ? std::string() : value);
        }
    }
    return found;
}

// Not all of which are given; what no token could mean need not be made known to CLI11.
std::vector<OptionRow> rows_mentioned(std::span<const OptionRow> rows, std::span<const std::string> tokens) {
    std::vector<OptionRow> mentioned;
    const auto may_mean = [](const std::string& token, const OptionRow& row) {
        if (!looks_like_option(token)) return false;
        if (token.starts_with("--")) return token.find(row.name) != token.npos;
        return row.letter && token.find(row.letter) != token.npos;
    };
    for (const OptionRow& row : rows) {
        if (std::ranges::any_of(tokens, [&](const std::string& token) { return may_mean(token, row); }))
            mentioned.push_back(row);
    }
    return mentioned;
}

// Only splitting tokens into options and values is left to CLI11. Operands are not: it would take `[a,b].md`
// apart and `-1` for one. Nor are messages, so all of them are worded here.
Result<Tokens> tokenize(std::span<const std::string> tokens, std::span<const OptionRow> all_rows,
                        bool whole) {
    const std::vector<OptionRow> rows = rows_mentioned(all_rows, tokens);
    std::vector<std::string> reversed = with_empty_values_apart(tokens, rows);
    std::ranges::reverse(reversed);
    try {
        CLI::App app;
        app.set_help_flag();
        app.allow_extras();
        app.prefix_command(!whole);
        std::vector<const CLI::Option*> options;
        for (const OptionRow& row : rows) {
            const std::string name =
                row.letter ? fmt::format("-{},--{}", row.letter, row.name) : fmt::format("--{}", row.name);
            CLI::Option* option = row.value.empty() ? app.add_flag(name) : app.add_option(name);
            const bool takes_all = row.value.empty() || row.repeatable;
            option->multi_option_policy(takes_all ? CLI::MultiOptionPolicy::TakeAll
                                                  : CLI::MultiOptionPolicy::TakeLast);
            options.push_back(option);
        }
        app.parse(std::move(reversed));
        return collect(app, options, rows);
    } catch (const CLI::ArgumentMismatch&) {
        return missing_value(tokens.back());
    } catch (const CLI::Error& error) {
        return Error{error.what(), ""};
    }
}

Error unexpected(std::string_view token, std::span<const OptionRow> rows, std::string_view help_of) {
    const std::string_view shown = token.substr(0, token.find('='));
    std::vector<std::string_view> names;
    for (const OptionRow& row : rows) names.push_back(row.name);
    const size_t dashes = std::min(shown.find_first_not_of('-'), shown.size());
    Error error{fmt::format("unexpected argument '{}'", shown),
                did_you_mean(shown.substr(dashes), names, "--")};
    if (error.hint.empty()) error.hint = fmt::format("'rmtool help{}' lists the options", help_of);
    return error;
}

Result<std::vector<std::string>> operands_of(const Command& command, std::span<const std::string> rest,
                                             std::span<const OptionRow> rows) {
    std::vector<std::string> operands;
    bool options_ended = false;
    for (const std::string& token : rest) {
        if (!options_ended && token == "--") {
            options_ended = true;
        } else if (!options_ended && looks_like_option(token)) {
            return unexpected(token, rows, fmt::format(" {}", command.name));
        } else if (operands.size() == command.most_operands) {
            return Error{fmt::format("unexpected argument '{}'", token),
                         fmt::format("usage: rmtool {} [OPTIONS] {}", command.name, command.operand)};
        } else {
            operands.push_back(token);
        }
    }
    return operands;
}

}  // namespace

const std::string* Arguments::value(std::string_view name) const {
    const auto given = std::ranges::find(options, name, [](const auto& option) { return option.first; });
    return given == options.end() ? nullptr : &given->second;
}

std::vector<std::string> Arguments::values(std::string_view name) const {
    std::vector<std::string> all;
    for (const auto& [given, value] : options) {
        if (given == name) all.push_back(value);
    }
    return all;
}

std::string Arguments::value_or(std::string_view name, std::string_view fallback) const {
    const std::string* given = value(name);
    return given ? *given : std::string(fallback);
}

std::span<const OptionRow> global_options() { return global_rows; }

Result<const Command*> find_command(std::string_view name, std::span<const Command> commands) {
    const auto found = std::ranges::find(commands, name, &Command::name);
    if (found != commands.end()) return &*found;
    std::vector<std::string_view> names;
    for (const Command& command : commands) names.push_back(command.name);
    Error error{fmt::format("unknown command '{}'", name), did_you_mean(name, names)};
    if (error.hint.empty()) error.hint = "'rmtool help' lists the commands";
    return error;
}

Result<Invocation> parse_command_line(std::span<const char* const> arguments,
                                      std::span<const Command> commands) {
    const std::vector<std::string> all(arguments.begin(), arguments.end());
    Result<Tokens> before = tokenize(all, global_rows, false);
    if (!before) return before.error();
    if (before->rest.empty()) return Invocation{nullptr, {before->options, {}}};
    const std::string name = before->rest.front();
    if (looks_like_option(name)) return unexpected(name, global_rows, "");
    const Result<const Command*> found = find_command(name, commands);
    if (!found) return found.error();
    const Command& command = **found;

    std::vector<OptionRow> rows = command.options();
    rows.insert(rows.end(), global_rows.begin(), global_rows.end());
    Result<Tokens> after = tokenize(std::span(before->rest).subspan(1), rows, true);
    if (!after) return after.error();
    Result<std::vector<std::string>> operands = operands_of(command, after->rest, rows);
    if (!operands) return operands.error();
    // What stands after the command comes first: it is found first, and so overrules what stands before.
    Invocation invocation{&command, {std::move(after->options), std::move(*operands)}};
    std::ranges::move(before->options, std::back_inserter(invocation.arguments.options));
    return invocation;
}

Result<uint32_t> parse_number(std::string_view option, std::string_view value) {
    uint32_t number = 0;
    const char* const end = value.data() + value.size();
    const auto [stop, failed] = std::from_chars(value.data(), end, number);
    if (failed == std::errc() && stop == end) return number;
    return Error{fmt::format("invalid value '{}' for '--{}'", value, option),
                 fmt::format("a whole number from 0 to {}", UINT32_MAX)};
}

}  // namespace rmtool
