#include "cli/args.h"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <vector>

#include "cli/commands.h"
#include "cli/help.h"

using namespace rmtool;

namespace {

constexpr std::array<std::string_view, 2> shapes{"tree", "flat"};

std::vector<OptionRow> walk_options() {
    return {{"to", 't', "FORMAT", ""}, {"shape", '\0', "SHAPE", "", "", shapes}, {"list", '\0', "", ""}};
}

const std::array<Command, 2> table{{
    {.name = "walk", .operand = "[FILE]", .most_operands = 1, .options = walk_options},
    {.name = "help", .operand = "[COMMAND]", .most_operands = 2, .options = walk_options},
}};

using Tokens = std::vector<const char*>;

Result<Invocation> parse_tokens(const Tokens& tokens) { return parse_command_line(tokens, table); }

Arguments arguments_of(const Tokens& tokens) {
    const Result<Invocation> invocation = parse_tokens(tokens);
    INFO((invocation ? "" : invocation.error().message));
    REQUIRE(invocation);
    return invocation->arguments;
}

std::string value_of(const Tokens& tokens, std::string_view name) {
    const Arguments arguments = arguments_of(tokens);
    REQUIRE(arguments.has(name));
    return *arguments.value(name);
}

}  // namespace

TEST_CASE("operands are taken as they are") {
    struct Case {
        Tokens tokens;
        std::vector<std::string> operands;
    };
    const std::vector<Case> cases = {
        {{"walk"}, {}},
        {{"walk", "a.md"}, {"a.md"}},
        {{"walk", "-"}, {"-"}},
        {{"walk", ""}, {""}},
        {{"walk", "[a,b].md"}, {"[a,b].md"}},
        {{"walk", "[1,2]"}, {"[1,2]"}},
        {{"walk", "{}"}, {"{}"}},
        {{"walk", "walk"}, {"walk"}},
        {{"walk", "help"}, {"help"}},
        {{"walk", "--", "--list"}, {"--list"}},
        {{"walk", "--", "-"}, {"-"}},
        {{"walk", "--", "--"}, {"--"}},
        {{"walk", "--"}, {}},
        {{"walk", "a b", "--list"}, {"a b"}},
        {{"walk", "--list", "a.md", "-q"}, {"a.md"}},
        {{"walk", "/t"}, {"/t"}},
        {{"walk", "++"}, {"++"}},
        {{"help", "a", "b"}, {"a", "b"}},
    };
    for (const Case& c : cases) {
        CAPTURE(c.tokens.back());
        CHECK(arguments_of(c.tokens).operands == c.operands);
    }
}

TEST_CASE("options have many spellings") {
    const std::vector<Tokens> cases = {
        {"walk", "-t", "json"},        {"walk", "-tjson"},       {"walk", "--to", "json"},
        {"walk", "--to=json"},         {"walk", "-qtjson"},      {"walk", "-qt", "json"},
        {"walk", "a", "--to", "json"}, {"-q", "walk", "-tjson"}, {"walk", "--to", "dot", "--to", "json"},
    };
    for (const Tokens& tokens : cases) CHECK(value_of(tokens, "to") == "json");
    CHECK(value_of({"walk", "--to", "[a,b]"}, "to") == "[a,b]");
    CHECK(value_of({"walk", "--to=[a,b]"}, "to") == "[a,b]");
    CHECK(value_of({"walk", "--to", "--list"}, "to") == "--list");
    CHECK(value_of({"walk", "--to", "--"}, "to") == "--");
    CHECK(value_of({"walk", "--to=a=b"}, "to") == "a=b");
    CHECK(value_of({"walk", "--to", ""}, "to").empty());
    CHECK(value_of({"walk", "--to=", "a.md"}, "to").empty());
    CHECK(arguments_of({"walk", "--to=", "a.md"}).operands == std::vector<std::string>{"a.md"});
    CHECK(arguments_of({"walk", "--", "--to="}).operands == std::vector<std::string>{"--to="});
    CHECK(value_of({"walk", "--shape", "flat"}, "shape") == "flat");
    CHECK_FALSE(arguments_of({"walk"}).has("list"));
    CHECK(arguments_of({"walk", "--list", "--list"}).has("list"));
}

TEST_CASE("global options stand before or after the command, the last one counts") {
    CHECK(value_of({"--color", "never", "walk"}, "color") == "never");
    CHECK(value_of({"walk", "--color=never"}, "color") == "never");
    CHECK(value_of({"--color=always", "walk", "--color", "never"}, "color") == "never");
    CHECK(arguments_of({"-vq", "walk"}).has("verbose"));
    CHECK(arguments_of({"walk", "-hV"}).has("version"));
    CHECK(parse_tokens({"-h"})->command == nullptr);
    CHECK(parse_tokens({})->command == nullptr);
    CHECK(parse_tokens({"-h", "walk"})->command == table.data());
}

TEST_CASE("wrong command lines are explained") {
    struct Case {
        Tokens tokens;
        std::string_view message;
        std::string_view hint;
    };
    const std::vector<Case> cases = {
        {{"wlak"}, "unknown command 'wlak'", "did you mean 'walk'?"},
        {{"banana"}, "unknown command 'banana'", "'rmtool help' lists the commands"},
        {{""}, "unknown command ''", "'rmtool help' lists the commands"},
        {{"-"}, "unknown command '-'", "'rmtool help' lists the commands"},
        {{"--colour", "walk"}, "unexpected argument '--colour'", "did you mean '--color'?"},
        {{"--to", "walk"}, "unexpected argument '--to'", "'rmtool help' lists the options"},
        {{"--"}, "unexpected argument '--'", "'rmtool help' lists the options"},
        {{"walk", "--lits"}, "unexpected argument '--lits'", "did you mean '--list'?"},
        {{"walk", "--lits=x", "a"}, "unexpected argument '--lits'", "did you mean '--list'?"},
        {{"walk", "-list"}, "unexpected argument '-list'", "did you mean '--list'?"},
        {{"walk", "-x"}, "unexpected argument '-x'", "'rmtool help walk' lists the options"},
        {{"walk", "-1"}, "unexpected argument '-1'", "'rmtool help walk' lists the options"},
        {{"walk", "---"}, "unexpected argument '---'", "'rmtool help walk' lists the options"},
        {{"walk", "--="}, "unexpected argument '--'", "'rmtool help walk' lists the options"},
        {{"walk", "a", "b"}, "unexpected argument 'b'", "usage: rmtool walk [OPTIONS] [FILE]"},
        {{"walk", "a", "--", "-b"}, "unexpected argument '-b'", "usage: rmtool walk [OPTIONS] [FILE]"},
        {{"walk", "--to"}, "'--to' needs a value", ""},
        {{"walk", "-qt"}, "'-t' needs a value", ""},
        {{"--color"}, "'--color' needs a value", ""},
        {{"walk", "--list=yes"}, "'--list' takes no value", ""},
        {{"walk", "--shape", "tre"}, "invalid value 'tre' for '--shape'", "did you mean 'tree'?"},
        {{"walk", "--shape=x"}, "invalid value 'x' for '--shape'", "possible values: tree, flat"},
        {{"walk", "--shape="}, "invalid value '' for '--shape'", "possible values: tree, flat"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.message);
        const Result<Invocation> invocation = parse_tokens(c.tokens);
        REQUIRE_FALSE(invocation);
        CHECK(invocation.error().message == c.message);
        CHECK(invocation.error().hint == c.hint);
    }
}

TEST_CASE("numbers are whole, decimal and not negative") {
    CHECK(*parse_number("depth", "0") == 0);
    CHECK(*parse_number("depth", "4294967295") == UINT32_MAX);
    for (const std::string_view wrong : {"", "x", "-1", "+1", "1.5", "4294967296", "1 ", " 1", "0x1"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_number("depth", wrong));
    }
}

TEST_CASE("the rows of every command are complete and unambiguous") {
    for (const Command& command : commands()) {
        CAPTURE(command.name);
        std::vector<OptionRow> rows = command.options();
        rows.insert(rows.end(), global_options().begin(), global_options().end());
        std::set<std::string_view> names;
        std::set<char> letters;
        for (const OptionRow& row : rows) {
            CAPTURE(row.name);
            CHECK(names.insert(row.name).second);
            if (row.letter != '\0') CHECK(letters.insert(row.letter).second);
            CHECK_FALSE(row.summary.empty());
            CHECK_FALSE(row.summary.ends_with('.'));
        }
        CHECK_FALSE(command.summary.empty());
        CHECK(command.example.starts_with("rmtool "));
        CHECK(command.run != nullptr);
    }
}

TEST_CASE("help fits into 100 columns") {
    std::vector<std::string> pages{help_of_program(commands())};
    for (const Command& command : commands()) pages.push_back(help_of_command(command));
    for (const std::string& page : pages) {
        for (size_t begin = 0; begin < page.size();) {
            const size_t end = page.find('\n', begin);
            const std::string line = page.substr(begin, end - begin);
            CAPTURE(line);
            CHECK(line.size() <= 100);
            CHECK_FALSE(line.ends_with(' '));
            begin = end + 1;
        }
        CHECK(page.find("\nExample:\n  rmtool ") != std::string::npos);
    }
}
