#include "cli/program.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <iterator>
#include <string>
#include <vector>

#include "cli/build_info.h"
#include "cli/commands.h"
#include "cli/help.h"
#include "cli/world.h"
#include "core/phase_timer.h"
#include "core/version.h"

namespace rmtool {
namespace {

constexpr int usage_error = 2;

// For measurements; see tests/bench/speed.py.
constexpr const char* timing_variable = "RMTOOL_TIMING";

ColorChoice color_choice(const Arguments& arguments) {
    const std::string* choice = arguments.value("color");
    if (!choice || *choice == "auto") return ColorChoice::automatic;
    return *choice == "always" ? ColorChoice::always : ColorChoice::never;
}

std::string version_text(bool verbose) {
    std::string text = fmt::format("rmtool {}\n", version);
    if (!verbose) return text;
    return text + fmt::format("commit: {}\ncompiler: {}\nlibraries: {}\n", build_info::commit,
                              build_info::compiler, build_info::libraries);
}

Result<int> printed(std::string_view text) {
    const Result<size_t> written = print(text);
    if (!written) return written.error();
    return 0;
}

Result<int> dispatch(const Invocation& invocation, World& world) {
    const Arguments& arguments = invocation.arguments;
    if (arguments.has("help")) {
        return printed(invocation.command ? help_of_command(*invocation.command)
                                          : help_of_program(commands()));
    }
    if (arguments.has("version")) return printed(version_text(world.verbose));
    return invocation.command->run(arguments, world);
}

// One line a phase: milliseconds and share of their sum.
void print_phase_times() {
    const std::vector<PhaseTime> times = phase_times();
    double sum = 0;
    for (const PhaseTime& time : times) sum += static_cast<double>(time.nanoseconds);
    std::string text;
    for (const auto& [phase, nanoseconds] : times) {
        const auto taken = static_cast<double>(nanoseconds);
        fmt::format_to(std::back_inserter(text), "{:10.3f} ms {:5.1f} %  {}\n", taken / 1e6,
                       100 * taken / sum, phase);
    }
    print_to_stderr(text);
}

Result<int> dispatch_timed(const Invocation& invocation, World& world) {
    const char* const wanted = std::getenv(timing_variable);
    if (!wanted || !*wanted) return dispatch(invocation, world);
    PhaseTimer::switch_on();
    Result<int> code = 0;
    {
        const PhaseTimer timer("other");
        code = dispatch(invocation, world);
    }
    print_phase_times();
    return code;
}

}  // namespace

int run(std::span<const char* const> arguments, Disk& disk) {
    World world{disk, {}, inspect_terminal(STDERR_FILENO, ColorChoice::automatic)};
    const Result<Invocation> invocation = parse_command_line(arguments, commands());
    if (!invocation) {
        print_error(world, invocation.error());
        return usage_error;
    }
    const Arguments& given = invocation->arguments;
    const ColorChoice choice = color_choice(given);
    world.output = inspect_terminal(STDOUT_FILENO, choice);
    world.errors = inspect_terminal(STDERR_FILENO, choice);
    world.verbose = given.has("verbose");
    world.quiet = given.has("quiet");
    if (!invocation->command && !given.has("help") && !given.has("version")) {
        print_to_stderr(help_of_program(commands()));
        return usage_error;
    }
    const Result<int> code = dispatch_timed(*invocation, world);
    if (code) return *code;
    print_error(world, code.error());
    return usage_error;
}

}  // namespace rmtool
