// The command line as rows of data. An option is declared once, with its documentation: parsing, help and
// did-you-mean read the same rows, and nothing else knows what the options are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace rmtool {

struct World;

struct OptionRow {
    std::string_view name;                           // "output" stands for `--output`
    char letter = '\0';                              // 'o' stands for `-o`
    std::string_view value;                          // what help calls its value; empty: a switch
    std::string_view summary;                        // no full stop
    std::string_view fallback = {};                  // what holds without it; empty: nothing worth telling
    std::span<const std::string_view> choices = {};  // the only values allowed; empty: any
    std::string_view group = "Options";              // the heading it stands under in help
    bool repeatable = false;                         // every value counts, not only the last one
};

struct Arguments {
    std::vector<std::pair<std::string_view, std::string>>
        options;  // by OptionRow::name; a switch's value is ""
    std::vector<std::string> operands;

    bool has(std::string_view name) const { return value(name) != nullptr; }
    const std::string* value(std::string_view name) const;  // the last one counts; null if there is none
    std::vector<std::string> values(std::string_view name) const;  // of a repeatable option
    std::string value_or(std::string_view name, std::string_view fallback) const;
};

struct Command {
    std::string_view name;
    std::string_view summary = {};      // one line for the list of commands; no full stop
    std::string_view description = {};  // what help says below the summary
    std::string_view operand = {};      // "[FILE]"
    std::string_view operand_summary = {};
    size_t most_operands = 1;
    std::string_view example = {};                                           // one command line
    std::vector<OptionRow> (*options)() = nullptr;                           // without the global ones
    Result<int> (*run)(const Arguments& arguments, World& world) = nullptr;  // the exit code
};

// Accepted before and after every command.
std::span<const OptionRow> global_options();

struct Invocation {
    const Command* command = nullptr;  // null: only global options
    Arguments arguments;
};

Result<const Command*> find_command(std::string_view name, std::span<const Command> commands);

// `arguments` are argv without the program's name.
Result<Invocation> parse_command_line(std::span<const char* const> arguments,
                                      std::span<const Command> commands);

// A whole number in decimal digits, for options that take one.
Result<uint32_t> parse_number(std::string_view option, std::string_view value);

}  // namespace rmtool
