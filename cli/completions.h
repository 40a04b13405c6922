// Completions of shells, made from the rows of commands and options.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/args.h"

namespace rmtool {

// What may stand for a value or an operand.
struct Candidates {
    enum class Kind : uint8_t {
        nothing,  // that could be known
        files,
        words,    // one of them
        list,     // some of them, separated by commas
        formats,  // what `rmtool export --list` has; asked when it is needed, for programs come and go
    };
    Kind kind = Kind::nothing;
    std::vector<std::string_view> words = {};
};

// What help calls a value or an operand says what it is; a name that is not known here has no candidates.
bool is_known_value(std::string_view name);
Candidates candidates_of(const OptionRow& row);
Candidates candidates_of_operand(const Command& command);

// "[FILE|DIR|-]..." without what says how often it may stand there.
std::string_view bare_operand(std::string_view operand);

// `list` as "a b c".
std::string joined_words(const std::vector<std::string_view>& list);

struct Shell {
    std::string_view name;
    std::string (*script)(std::span<const Command> commands);
};

std::span<const Shell> shells();

std::string bash_completions(std::span<const Command> commands);
std::string zsh_completions(std::span<const Command> commands);
std::string fish_completions(std::span<const Command> commands);

}  // namespace rmtool
