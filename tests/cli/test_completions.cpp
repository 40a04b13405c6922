#include "cli/completions.h"

#include <catch2/catch_test_macros.hpp>

#include "cli/commands.h"

using namespace rmtool;

TEST_CASE("completions: whatever help calls a value, it is known what completes it") {
    for (const Command& command : commands()) {
        CAPTURE(command.name);
        CHECK(is_known_value(command.operand));
        std::vector<OptionRow> rows = command.options();
        rows.insert(rows.end(), global_options().begin(), global_options().end());
        for (const OptionRow& row : rows) {
            CAPTURE(row.name);
            CHECK((row.value.empty() || !row.choices.empty() || is_known_value(row.value)));
        }
    }
    CHECK_FALSE(is_known_value("THING"));
}

TEST_CASE("completions: every option stands in every script") {
    for (const Shell& shell : shells()) {
        CAPTURE(shell.name);
        const std::string script = shell.script(commands());
        for (const Command& command : commands()) {
            CHECK(script.find(command.name) != std::string::npos);
            for (const OptionRow& row : command.options()) {
                CAPTURE(row.name);
                CHECK(script.find(row.name) != std::string::npos);
            }
        }
    }
}
