#include "cli/commands.h"

#include <array>

namespace rmtool {

std::span<const Command> commands() {
    static const std::array all{export_command(), tree_command(), help_command()};
    return all;
}

}  // namespace rmtool
