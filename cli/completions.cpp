#include "cli/completions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/commands.h"
#include "cli/config/rows.h"
#include "rules/rule.h"

namespace rmtool {
namespace {

using Words = std::vector<std::string_view>;

Words names_of_rules() {
    Words names;
    for (const Rule& rule : rules()) names.push_back(rule.id);
    return names;
}

Words names_for_lists_of_rules() {
    Words names = names_of_rules();
    names.push_back(config::every_rule);
    return names;
}

Words names_of_commands() {
    Words names;
    for (const Command& command : commands()) names.push_back(command.name);
    return names;
}

Words names_of_shells() {
    Words names;
    for (const Shell& shell : shells()) names.push_back(shell.name);
    return names;
}

struct ValueName {
    std::string_view name;
    Candidates::Kind kind;
    Words (*words)() = nullptr;
};

constexpr std::array value_names = {
    ValueName{"FILE", Candidates::Kind::files},
    ValueName{"FILE|DIR|-", Candidates::Kind::files},
    ValueName{"PATH", Candidates::Kind::files},
    ValueName{"FORMAT", Candidates::Kind::formats},
    ValueName{"RULE", Candidates::Kind::words, names_of_rules},
    ValueName{"RULES", Candidates::Kind::list, names_for_lists_of_rules},
    ValueName{"COMMAND", Candidates::Kind::words, names_of_commands},
    ValueName{"SHELL", Candidates::Kind::words, names_of_shells},
    ValueName{"GLOB", Candidates::Kind::nothing},
    ValueName{"HEADING", Candidates::Kind::nothing},
    ValueName{"CHARACTER", Candidates::Kind::nothing},
    ValueName{"N", Candidates::Kind::nothing},
};

const ValueName* find_value_name(std::string_view name) {
    const auto* const row = std::ranges::find(value_names, name, &ValueName::name);
    return row == value_names.end() ? nullptr : row;
}

Candidates candidates_called(std::string_view name) {
    const ValueName* row = find_value_name(name);
    if (!row) return {};
    return {row->kind, row->words ? row->words() : Words{}};
}

}  // namespace

std::string_view bare_operand(std::string_view operand) {
    const size_t begin = std::min(operand.find_first_not_of('['), operand.size());
    return operand.substr(begin, operand.find(']') - begin);
}

bool is_known_value(std::string_view name) { return find_value_name(bare_operand(name)) != nullptr; }

Candidates candidates_of(const OptionRow& row) {
    if (!row.choices.empty()) return {Candidates::Kind::words, Words(row.choices.begin(), row.choices.end())};
    return candidates_called(row.value);
}

Candidates candidates_of_operand(const Command& command) {
    return candidates_called(bare_operand(command.operand));
}

std::string joined_words(const std::vector<std::string_view>& list) {
    return fmt::format("{}", fmt::join(list, " "));
}

std::span<const Shell> shells() {
    static constexpr std::array all = {Shell{"bash", bash_completions}, Shell{"zsh", zsh_completions},
                                       Shell{"fish", fish_completions}};
    return all;
}

}  // namespace rmtool
