#include "cli/commands.h"

#include <array>

namespace rmtool {

std::span<const Command> commands() {
    static const std::array all{lint_command(),   export_command(),      tree_command(), rules_command(),
                                config_command(), completions_command(), help_command()};
    return all;
}

}  // namespace rmtool
