"""Help, version and what is said about wrong command lines."""

import re

from program import ProgramTest, Terminal, clean_environment, main, run


class Help(ProgramTest):
    def test_help_is_the_same_however_it_is_asked_for(self):
        for command in ("lint", "export", "tree", "rules", "config", "help"):
            with self.subTest(command):
                asked = run("help", command)
                self.assert_clean(asked)
                self.assertIn(f"\nUsage: rmtool {command} [OPTIONS] [".encode(), asked.stdout)
                for spelling in ([command, "--help"], [command, "-h"], ["-h", command], [command, "x.md", "-qh"]):
                    self.assertEqual(run(*spelling).stdout, asked.stdout)
        program = run("help")
        self.assert_clean(program)
        self.assertEqual(run("--help").stdout, program.stdout)
        self.assertEqual(run("-h").stdout, program.stdout)

    def test_only_commands_that_exist_are_offered(self):
        listed = re.findall(r"^  (\S+)  ", run("help").stdout.decode().split("Commands:\n")[1].split("\n\n")[0],
                            re.MULTILINE)
        self.assertEqual(listed, ["lint", "export", "tree", "rules", "config", "completions", "help"])
        for command in listed:
            self.assertEqual(run(command, "--help").returncode, 0)

    def test_without_a_command_help_is_an_error(self):
        for arguments in ([], ["-q"], ["--color", "always"]):
            with self.subTest(arguments):
                result = run(*arguments)
                self.assertEqual(result.returncode, 2)
                self.assertEqual(result.stdout, b"")
                self.assertEqual(result.stderr, run("help").stdout)

    def test_export_help_tells_of_every_format_option(self):
        text = run("export", "--help").stdout.decode()
        for option in ("-t, --to", "-o, --output", "--depth", "--root", "--no-lists", "--list"):
            self.assertIn(f" {option} ", text)


class Version(ProgramTest):
    def test_first_line(self):
        for arguments in (["--version"], ["-V"], ["tree", "-V"], ["-V", "export", "x.md"]):
            with self.subTest(arguments):
                result = run(*arguments)
                self.assert_clean(result)
                self.assertRegex(result.stdout.decode(), r"\Armtool \d+\.\d+\.\d+\n\Z")

    def test_verbose_names_commit_compiler_and_libraries(self):
        result = run("--version", "--verbose")
        self.assert_clean(result)
        lines = result.stdout.decode().splitlines()
        self.assertRegex(lines[0], r"\Armtool \d+\.\d+\.\d+\Z")
        self.assertRegex(lines[1], r"\Acommit: ([0-9a-f]{12}|unknown)\Z")
        self.assertRegex(lines[2], r"\Acompiler: \S+ \d")
        self.assertIn("cmark-gfm 0.29.0.gfm.13", lines[3])
        for library in lines[3].removeprefix("libraries: ").split(", "):
            self.assertRegex(library, r"\A[\w-]+ \d+[\w.]*\Z")


class UsageErrors(ProgramTest):
    def test_slips(self):
        cases = [
            (["exprt"], "unknown command 'exprt'", "did you mean 'export'?"),
            (["help", "tere"], "unknown command 'tere'", "did you mean 'tree'?"),
            (["banana"], "unknown command 'banana'", "'rmtool help' lists the commands"),
            (["export", "--otput", "x"], "unexpected argument '--otput'", "did you mean '--output'?"),
            (["tree", "--dept=3"], "unexpected argument '--dept'", "did you mean '--depth'?"),
            (["tree", "-x"], "unexpected argument '-x'", "'rmtool help tree' lists the options"),
            (["tree", "a.md", "b.md"], "unexpected argument 'b.md'", "usage: rmtool tree [OPTIONS] [FILE]"),
            (["tree", "--color", "alwyas"], "invalid value 'alwyas' for '--color'", "did you mean 'always'?"),
            (["tree", "--depth", "-1"], "invalid value '-1' for '--depth'", "a whole number from 0 to 4294967295"),
            (["export", "-t", "jsn", "a.md"], "unknown format 'jsn'", "did you mean 'json'?"),
            (["export", "--to"], "'--to' needs a value", None),
            (["tree", "--no-lists=x"], "'--no-lists' takes no value", None),
        ]
        for arguments, message, hint in cases:
            with self.subTest(arguments):
                self.assert_error(run(*arguments), message, hint)

    def test_a_format_is_needed_and_the_known_ones_are_named(self):
        formats = [line.split()[0] for line in run("export", "--list").stdout.decode().splitlines()]
        self.assertIn("json", formats)
        known = ", ".join(formats)
        self.assert_error(run("export", "a.md"), "no format given", f"add --to with one of {known}")
        self.assert_error(run("export", "-o", "-", "a.md"), "no format given", f"add --to with one of {known}")
        self.assert_error(run("export", "-o", "a.xyz", "a.md"), "no format has the suffix of 'a.xyz'",
                          f"add --to with one of {known}")
        self.assert_error(run("export", "-t", "qqqqqq"), "unknown format 'qqqqqq'", f"formats: {known}")

    def test_control_characters_in_arguments_are_escaped(self):
        self.assert_error(run("tree", "--\x1b[31m"), "unexpected argument '--\\x1b[31m'",
                          "'rmtool help tree' lists the options")
        result = run("tree", b"a\x1b]0;title\x07\n\xff.md")
        self.assert_error(result, "a\\x1b]0;title\\x07\\x0a\\xff.md: cannot read: No such file or directory")

    def test_errors_are_coloured_on_a_terminal_only(self):
        colored = Terminal("exprt", stdout=False, stderr=True).screen
        self.assertEqual(colored, b"\x1b[1;31merror:\x1b[0m unknown command 'exprt'\n"
                                  b"  \x1b[1;36mhint:\x1b[0m did you mean 'export'?\n")
        plain = Terminal("exprt", stdout=False, stderr=True, environment=clean_environment(NO_COLOR="1")).screen
        self.assertNotIn(b"\x1b", plain)


if __name__ == "__main__":
    main()
