"""Configurations as their users see them: which one governs, what it changes, and what is said of mistakes in it."""

import json
import os

from program import SOURCE_DIR, ProgramTest, clean_environment, main, run

TEXT = b"# Tools\n\n## Git\n\n## Git\n\noccassionally\n"
DUPLICATE = "duplicate-heading"
TYPO = "typo"


class ConfigTest(ProgramTest):
    def setUp(self):
        super().setUp()
        os.mkdir(self.path(".git"))
        self.home = self.path(".home")
        self.put_all({"a.md": TEXT})

    def put_all(self, files):
        for name, content in files.items():
            os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
            self.put(name, content.encode() if isinstance(content, str) else content)

    def run(self, *arguments, **options):  # noqa: A003
        if not arguments or not isinstance(arguments[0], str):
            return super().run(*arguments, **options)
        environment = clean_environment(HOME=self.home, XDG_CONFIG_HOME=options.pop("config_home", None))
        return run(*arguments, cwd=options.pop("cwd", self.folder), environment=environment, **options)

    def lint(self, *arguments, **options):
        return self.run("lint", *arguments, **options)

    def found(self, *arguments, code=None, **options):
        """"file:rule" of each finding, in order."""
        result = self.lint("--format", "jsonl", *arguments, **options)
        if code is not None:
            self.assertEqual(result.returncode, code, result.stderr.decode())
        findings = [json.loads(line) for line in result.stdout.decode().splitlines()]
        return [f"{each['file']}:{each['rule']}" for each in findings]


class NothingToDo(ConfigTest):
    """A run that looks at nothing says so: it must not be taken for a clean one."""

    def setUp(self):
        super().setUp()
        self.put("a.md", b"# Teh\n")

    def told(self, configuration, *arguments):
        self.put(".rmtool.yaml", configuration)
        result = self.lint(*arguments)
        self.assertEqual((result.returncode, result.stdout), (0, b""))
        return result.stderr.decode()

    def test_all_files_excluded(self):
        self.assertEqual(self.told(b'lint: {exclude: ["**"]}\n'),
                         "warning: .: all its Markdown files are excluded; --no-exclude lints them\n")

    def test_no_rules(self):
        for configuration, arguments in ((b"lint: {select: []}\n", []), (b"", ["--select=typo", "--ignore=typo"])):
            self.assertEqual(self.told(configuration, *arguments),
                             "warning: no rule is selected: nothing was looked for\n")

    def test_no_rules_for_a_file(self):
        configuration = b"lint: {per-file-ignores: {a.md: [typo, mojibake]}}\n"
        self.assertEqual(self.told(configuration, "--select", "typo", "a.md"),
                         "warning: a.md: 'lint.per-file-ignores' leaves out typo: nothing was looked for\n")
        self.assertEqual(self.told(b"lint: {per-file-ignores: {a.md: [all]}}\n", "--select", "typo,mojibake", "a.md"),
                         "warning: a.md: 'lint.per-file-ignores' leaves out mojibake, typo: nothing was looked for\n")

    def test_all_rules(self):
        for configuration, arguments in ((b"", ["--select=all"]), (b"lint: {select: [all]}\n", []),
                                         (b"lint: {select: [mojibake]}\n", ["--select", "mojibake,all"])):
            self.put(".rmtool.yaml", configuration)
            result = self.lint("--format", "concise", "--quiet", *arguments)
            self.assertIn(b"[typo]", result.stdout)
        self.assertEqual(self.told(b"lint: {ignore: [all]}\n"),
                         "warning: no rule is selected: nothing was looked for\n")
        self.assert_error(run("rules", "all", cwd=self.folder), "unknown rule 'all'",
                          "rules: broken-reference, duplicate-heading, mojibake, typo, unused-suppression")

    def test_no_name(self):
        self.assert_error(self.lint("--config", "", "a.md"), "'--config' names no file", "--no-config lints without any")


class Discovery(ConfigTest):
    def test_the_nearest_one_governs_each_file(self):
        self.put_all({".rmtool.yaml": "lint: {select: [typo]}\n", "b/x.md": TEXT, "b/c/x.md": TEXT,
                      "b/.rmtool.yml": "lint: {select: [duplicate-heading]}\n"})
        expected = ["a.md:typo", "b/c/x.md:duplicate-heading", "b/x.md:duplicate-heading"]
        self.assertEqual(self.found(".", code=1), expected)
        self.assertEqual(self.found("a.md", "b", code=1), expected)
        self.assertEqual(self.found("x.md", cwd=self.path("b/c")), ["x.md:duplicate-heading"])
        self.assertEqual(self.found("-", "--stdin-filename", "b/new.md", stdin=TEXT), ["b/new.md:duplicate-heading"])
        self.assertEqual(self.found("-", stdin=TEXT), ["<stdin>:typo"])
        self.assertEqual(self.found("-", "--stdin-filename", "b/nowhere/x.md", stdin=TEXT),
                         ["b/nowhere/x.md:duplicate-heading"])

    def test_a_repository_ends_the_search(self):
        self.put_all({".rmtool.yaml": "lint: {select: [typo]}\n", "sub/.git/HEAD": "", "sub/x.md": TEXT})
        self.assertEqual(self.found("sub"), ["sub/x.md:duplicate-heading", "sub/x.md:typo"])

    def test_the_users_own_is_the_last_resort(self):
        typo, duplicate = "lint: {select: [typo]}\n", "lint: {select: [duplicate-heading]}\n"
        self.put_all({".home/.config/rmtool/config.yaml": typo, ".xdg/rmtool/config.yaml": duplicate})
        self.assertEqual(self.found("a.md"), ["a.md:typo"])
        self.assertEqual(self.found("a.md", config_home=self.path(".xdg")), ["a.md:duplicate-heading"])
        self.assertEqual(len(self.found("a.md", config_home=".xdg")), 1)
        self.put_all({".rmtool.yaml": "lint: {select: []}\n"})
        self.assertEqual(self.found("a.md", code=0), [])

    def test_one_for_all_or_none(self):
        self.put_all({".rmtool.yaml": "lint: {select: [typo]}\n", "other.yaml": "lint: {select: [duplicate-heading]}\n"})
        self.assertEqual(self.found("-c", "other.yaml", "a.md"), ["a.md:duplicate-heading"])
        self.assertEqual(len(self.found("--no-config", "a.md")), 2)
        self.assertEqual(self.found("a.md"), ["a.md:typo"])
        self.assert_error(self.lint("-c", "missing.yaml"), "missing.yaml: cannot read: No such file or directory")
        self.assert_error(self.lint("-c", "other.yaml", "--no-config"),
                          "'--config' and '--no-config' cannot be used together")

    def test_two_in_one_folder(self):
        self.put_all({".rmtool.yaml": "", ".rmtool.yml": ""})
        self.assert_error(self.lint("a.md"), ".rmtool.yaml and .rmtool.yml: which of the two counts?",
                          "remove one of them")

    def test_what_cannot_be_read(self):
        os.mkdir(self.path(".rmtool.yaml"))
        self.assert_error(self.lint("a.md"), ".rmtool.yaml: cannot read: Is a directory")
        os.rmdir(self.path(".rmtool.yaml"))
        os.mkfifo(self.path(".rmtool.yaml"))
        self.assert_error(self.lint("a.md"), ".rmtool.yaml: cannot read: not a regular file")
        os.remove(self.path(".rmtool.yaml"))
        for target in ("nowhere", ".rmtool.yaml"):
            os.symlink(target, self.path(".rmtool.yaml"))
            self.assertIn(b"error: .rmtool.yaml: cannot read: ", self.lint("a.md").stderr)
            os.remove(self.path(".rmtool.yaml"))
        if os.getuid() != 0:
            os.chmod(self.put(".rmtool.yaml", b""), 0)
            self.assert_error(self.lint("a.md"), ".rmtool.yaml: cannot read: Permission denied")

    def test_what_is_named_may_be_anything(self):
        self.put_all({".rmtool.yaml": "lint: {select: [typo]}\n"})
        both = ["a.md:duplicate-heading", "a.md:typo"]
        self.assertEqual(self.found("-c", "/dev/null", "a.md", code=1), both)
        self.assertEqual(self.run("config", "--path", "-c", "/dev/null").stdout, b"/dev/null\n")
        # A pipe, as the shell's <(...) gives: its patterns start from the current folder.
        for configuration, expected in ((b"lint: {select: [typo]}\n", both[1:]), (b"lint: {exclude: [/a.md]}\n", [])):
            reading, writing = os.pipe()
            os.write(writing, configuration)
            os.close(writing)
            self.assertEqual(self.found("-c", f"/dev/fd/{reading}", ".", pass_fds=[reading]), expected)
            os.close(reading)
        self.assert_error(self.lint("-c", ".git"), ".git: cannot read: Is a directory")
        self.put_all({".rmtool.yaml": "extends: /dev/null\n"})
        self.assertIn(b"/dev/null: cannot read: not a regular file", self.lint().stderr)

    def test_a_broken_one_keeps_only_its_files_from_being_linted(self):
        self.put_all({"b/x.md": TEXT, "b/y.md": TEXT, "b/.rmtool.yaml": "lnt:\n"})
        self.assertEqual(self.found(".", code=2), ["a.md:duplicate-heading", "a.md:typo"])
        self.assertEqual(self.lint(".").stderr.decode().count("unknown key"), 1)


class Extends(ConfigTest):
    def test_what_is_nearer_overrides(self):
        self.put_all({
            "base/top.yaml": "lint: {select: [typo], severity: {typo: info, mojibake: info}, exclude: [./no.md]}\n",
            "base.yaml": "extends: base/top.yaml\nlint: {severity: {typo: error}, typo: {words: [occassionally]}}\n",
            ".rmtool.yaml": "extends: base.yaml\nlint: {typo: {words: []}}\n",
            "no.md": TEXT})
        shown = self.run("config", "--show").stdout.decode()
        for line in ("select: [typo] # base/top.yaml:1", "typo: error # base.yaml:2", "mojibake: info # base/top.yaml:1",
                     "words: [] # .rmtool.yaml:2"):
            self.assertIn(line, " ".join(shown.split()))
        # Its patterns are of its own folder.
        self.assertEqual(self.found("."), ["a.md:typo", "no.md:typo"])

    def test_files_are_called_by_their_shortest_names(self):
        self.put_all({".rmtool.yaml": "lint: {severity: {typo: info}}\n",
                      "docs/.rmtool.yaml": "extends: ../.rmtool.yaml\n", "docs/a.md": TEXT})
        for folder, path, name in ((".", "docs/a.md", b"typo: info # .rmtool.yaml:1"),
                                   ("docs", "a.md", b"typo: info # ../.rmtool.yaml:1")):
            shown = self.run("config", "--show", path, cwd=self.path(folder)).stdout
            self.assertIn(name, b" ".join(shown.split()))

    def test_circles(self):
        for name, content in {"a.yaml": "extends: b.yaml\n", "b.yaml": "# one\nextends: ./a.yaml\n",
                              "self.yaml": "extends: self.yaml\n"}.items():
            self.put(name, content.encode())
        self.assertEqual(self.lint("-c", "a.yaml").stderr.decode(),
                         "error: b.yaml:2:10: extends ./a.yaml, which leads back here\n"
                         "    2 | extends: ./a.yaml\n      |          ^^^^^^^^\n")
        self.assertEqual(self.lint("-c", "self.yaml").returncode, 2)

    def test_errors_name_the_file_they_are_in(self):
        self.put_all({".rmtool.yaml": "extends: base/x.yaml\n"})
        self.assertEqual(self.lint().stderr.decode(),
                         "error: .rmtool.yaml:1:10: cannot extend: base/x.yaml: cannot read: No such file or directory\n"
                         "    1 | extends: base/x.yaml\n      |          ^^^^^^^^^^^\n")
        self.put_all({"base/x.yaml": "lint: {selct: []}\n"})
        self.assertIn("error: base/x.yaml:1:8: unknown key 'lint.selct'\n", self.lint().stderr.decode())


class Files(ConfigTest):
    def setUp(self):
        super().setUp()
        self.put_all({"docs/vendor/x.md": TEXT, "docs/drafts/x.md": TEXT, "docs/x.md": TEXT, "docs/.rmtool.yaml":
                      'lint:\n  exclude: ["vendor/**", "./y.md"]\n  per-file-ignores: {"drafts/**": [typo]}\n'})

    def test_exclude(self):
        kept = ["docs/drafts/x.md:duplicate-heading", "docs/x.md:duplicate-heading", "docs/x.md:typo"]
        self.assertEqual(self.found("docs"), kept)
        named = self.lint("docs/vendor/x.md")
        self.assertEqual((named.returncode, named.stdout), (0, b""))
        self.assertEqual(named.stderr, b"warning: docs/vendor/x.md: excluded; --no-exclude lints it\n")
        self.assertEqual(len(self.found("--no-exclude", "docs/vendor/x.md")), 2)
        self.assertEqual(self.found("vendor/x.md", cwd=self.path("docs"), code=0), [])

    def test_exclude_holds_for_standard_input_of_that_name(self):
        document = b"---\nrmtool: {select: [typo]}\n---\n" + TEXT
        for arguments in ([], ["--no-config", "--exclude", "vendor"], ["--no-config", "--exclude", "docs/new.md"]):
            name = "docs/new.md" if "docs/new.md" in arguments else "docs/vendor/new.md"
            result = self.lint("--fix", "-", "--stdin-filename", name, *arguments, stdin=document)
            self.assertEqual((result.returncode, result.stdout), (0, document))
            self.assertEqual(result.stderr.decode(), f"warning: {name}: excluded; --no-exclude lints it\n")
            self.assertEqual(self.found("-", "--stdin-filename", name, *arguments, stdin=document, code=0), [])
        self.assertEqual(len(self.found("-", "--exclude", "*", stdin=TEXT)), 2)

    def test_a_pattern_that_can_match_nothing(self):
        self.put_all({".rmtool.yaml": "lint:\n  exclude: [../a.md]\n", "b.md": TEXT})
        told = ("warning: .rmtool.yaml:2:13: '../a.md' matches nothing: no file is called '..' from there\n"
                "    2 |   exclude: [../a.md]\n      |             ^^^^^^^\n"
                "  hint: patterns start from the folder of their configuration\n")
        result = self.lint("--quiet", "a.md", "b.md")
        self.assertEqual((result.returncode, result.stderr.decode()), (1, told))
        self.assertEqual(self.run("config", "--path").stderr.decode(), told)

    def test_per_file_ignores(self):
        for arguments in (["docs/drafts/x.md"], ["--select", "typo,duplicate-heading", "docs/drafts"]):
            self.assertEqual(self.found(*arguments), ["docs/drafts/x.md:duplicate-heading"])

    def test_any_division_of_the_work_gives_the_same(self):
        files = ["a.md", "docs/drafts/x.md", "docs/vendor/x.md", "docs/x.md"]
        whole = self.found(*files)
        self.assertEqual(whole, [each for file in files for each in self.found(file)])
        for jobs in "1", "2", "7":
            self.assertEqual(self.found("-j", jobs, *files), whole)


class Precedence(ConfigTest):
    def document(self, own):
        return b"---\nrmtool: " + own.encode() + b"\n---\n" + TEXT

    def test_table(self):
        cases = [
            ("", "{}", [], [DUPLICATE, TYPO]),
            ("ignore: [typo]", "{}", [], [DUPLICATE]),
            ("ignore: [typo]", "{select: [typo]}", [], [TYPO]),
            ("select: [typo]", "{ignore: [typo]}", [], []),
            ("ignore: [typo]", "{}", ["--select", "typo"], [TYPO]),
            ("select: [typo]", "{select: [typo]}", ["--select", DUPLICATE], [DUPLICATE]),
            ("select: [typo, duplicate-heading]", "{}", ["--ignore", "typo"], [DUPLICATE]),
            ("typo: {words: [x]}", "{typo: {words: [occassionally]}}", [], [DUPLICATE]),
            ("typo: {ignore: [\"occ*\"]}", "{}", [], [DUPLICATE]),
            ("duplicate-heading: {items: true}", "{}", [], [DUPLICATE, TYPO]),
        ]
        for config, own, flags, rules in cases:
            with self.subTest(f"{config} {own} {flags}"):
                self.put_all({".rmtool.yaml": f"lint:\n  {config}\n", "a.md": self.document(own)})
                self.assertEqual(self.found("a.md", *flags), [f"a.md:{rule}" for rule in rules])

    def test_severity(self):
        self.put_all({".rmtool.yaml": "lint: {severity: {typo: info}}\n"})
        self.assertIn(b"info: \"occ", self.lint("--format", "concise", "a.md").stdout)
        self.put("a.md", self.document("{severity: {typo: error}}"))
        self.assertIn(b"error: \"occ", self.lint("--format", "concise", "a.md").stdout)

    def test_a_document_names_no_path_and_no_pattern(self):
        self.put("a.md", self.document("{exclude: [a.md], baseline: x, extends: y, selct: [], encoding: {levels: 1},"
                                       " typo: {ignore: ['*']}, per-file-ignores: {}}"))
        result = self.lint("a.md")
        self.assertEqual(result.returncode, 1)
        warnings = [line for line in result.stderr.decode().splitlines() if line.startswith("warning: ")]
        self.assertEqual(warnings[0], "warning: a.md:2:10: front matter: a document cannot set 'exclude'; ignored")
        self.assertEqual(warnings[3], "warning: a.md:2:52: front matter: unknown key 'selct' (did you mean 'select'?);"
                                      " ignored")
        self.assertEqual(warnings[5], "warning: a.md: and 2 more problems of 'rmtool' in the front matter")
        self.assertEqual(len(warnings), 6)
        self.put("a.md", self.document("{lint: {ignore: [typo]}}"))
        self.assertIn(b"a.md:2:10: front matter: unknown key 'lint' (in a document, its keys stand without it); ignored",
                      self.lint("a.md").stderr)

    def test_fixing_goes_by_it_too(self):
        self.put_all({".rmtool.yaml": "lint: {ignore: [typo]}\n"})
        self.lint("--fix", "a.md")
        self.assertEqual(self.get("a.md"), TEXT)


class Dictionary(ConfigTest):
    def config(self, files):
        return f"lint:\n  select: [typo]\n  typo:\n    dictionary: {files}\n"

    def test_words_of_files(self):
        self.put_all({"docs/a.md": b"occassionally, Kubrenetes and teh recieve\n", "docs/.rmtool.yaml": self.config("[w.txt, ../v.txt]"),
                      "docs/w.txt": b"\xef\xbb\xbf# ours\nOccassionally # a name\r\n\n", "v.txt": "  TEH  \nrecieve"})
        self.assertEqual(self.found("docs"), ["docs/a.md:typo"])
        self.assertEqual(self.found("a.md", cwd=self.path("docs")), ["a.md:typo"])
        self.assertIn(b'dictionary: ["w.txt", "../v.txt"]', self.run("config", "--show", "docs/a.md").stdout)

    def test_the_configuration_that_extends_has_the_say(self):
        self.put_all({"base/.b.yaml": self.config("[w.txt]"), "base/w.txt": "occassionally\n",
                      ".rmtool.yaml": "extends: base/.b.yaml\n"})
        self.assertEqual(self.found("a.md"), [])
        self.put_all({".rmtool.yaml": "extends: base/.b.yaml\nlint: {typo: {dictionary: []}}\n"})
        self.assertEqual(self.found("a.md"), ["a.md:typo"])

    def test_files_that_are_none(self):
        cases = [("nowhere.txt", "cannot use the dictionary: nowhere.txt: cannot read: No such file or directory"),
                 (".git", "cannot use the dictionary: .git: cannot read: Is a directory"),
                 ("two.txt", "cannot use the dictionary: two.txt: line 2 has more than one word"),
                 ("bytes.txt", "cannot use the dictionary: bytes.txt: line 1 is not UTF-8"),
                 ("escape.txt", "cannot use the dictionary: escape.txt: line 1 has a control character")]
        self.put_all({"two.txt": "a\ntwo words\n", "bytes.txt": b"\xff\n", "escape.txt": b"\x1b[31m\n"})
        for file, message in cases:
            with self.subTest(file):
                self.put_all({".rmtool.yaml": self.config(f"[{file}]")})
                result = self.lint("a.md")
                self.assertEqual((result.returncode, result.stdout), (2, b""))
                self.assertIn(f".rmtool.yaml:4:18: {message}", result.stderr.decode())


class Export(ConfigTest):
    DOCUMENT = b"# a\n\n## Related roadmaps\n\n- b\n"

    def export(self, *arguments):
        result = self.run("export", *arguments, "x.md")
        self.assert_clean(result)
        return result.stdout.decode()

    def test_defaults(self):
        self.put_all({"x.md": self.DOCUMENT,
                      ".rmtool.yaml": 'export: {lists: false, depth: 2, csv: {delimiter: ";"}, json: {shape: flat}}\n'})
        self.assertEqual(self.export("--to", "csv"), self.export("--no-config", "--no-lists", "--depth", "2", "--to", "csv",
                                                                 "--csv-delimiter", ";"))
        self.assertEqual(self.export("--to", "json", "--json-shape", "tree", "--depth", "0"),
                         self.export("--no-config", "--no-lists", "--to", "json"))
        self.assertEqual(self.export("--to", "json", "--json-shape", "tree", "--depth", "0", "--lists"),
                         self.export("--no-config", "--to", "json"))
        self.assert_error(self.run("export", "--to", "json", "--lists", "--no-lists", "x.md"),
                          "'--lists' cannot be combined with '--no-lists'")

    def test_a_broken_configuration(self):
        self.put_all({"x.md": self.DOCUMENT, ".rmtool.yaml": "export: {csv: {delimiter: ab}}\n"})
        result = self.run("export", "--to", "csv", "x.md")
        self.assertEqual((result.returncode, result.stdout), (2, b""))
        self.assertIn(b".rmtool.yaml:1:27: invalid value 'ab' for 'export.csv.delimiter'", result.stderr)


class Command(ConfigTest):
    def test_path(self):
        self.put_all({"b/x.md": TEXT, "b/.rmtool.yml": ""})
        self.assertEqual(self.run("config", "--path", "b/x.md").stdout, b"b/.rmtool.yml\n")
        self.assertEqual(self.run("config", "--path", "b").stdout, b"b/.rmtool.yml\n")
        self.assertEqual(self.run("config", "--path", cwd=self.path("b")).stdout, b".rmtool.yml\n")
        none = self.run("config", "--path", "a.md")
        self.assertEqual((none.returncode, none.stdout), (0, b""))
        self.assertEqual(none.stderr, b"warning: a.md: no configuration; the defaults hold\n")
        # Editors ask before the document is written.
        self.assertEqual(self.run("config", "--path", "b/new.md").stdout, b"b/.rmtool.yml\n")
        self.assertEqual(self.run("config", "--show", "b/new.md").stdout, self.run("config", "--show", "b/x.md").stdout)
        self.assert_error(self.run("config", "--path", "nowhere/new.md"),
                          "nowhere/new.md: cannot read: No such file or directory")

    def test_what_is_shown_is_a_configuration_that_says_the_same(self):
        self.put_all({".rmtool.yaml": 'lint: {severity: {typo: info}, exclude: ["x\\e31m: #", -y], baseline: b.json,\n'
                                      '  per-file-ignores: {"- a": [typo]}}\nreferences: {aliases: {"a: b": "true"}}\n'})
        shown = self.run("config", "--show", "--ignore", "mojibake")
        self.assert_clean(shown)
        self.assertNotIn(b"\x1b", shown.stdout)
        self.put("again.yaml", shown.stdout)
        again = self.run("config", "--show", "-c", "again.yaml")
        self.assert_clean(again)
        without_origins = [[line.split("  #")[0].rstrip() for line in text.stdout.decode().splitlines()]
                           for text in (shown, again)]
        self.assertEqual(*without_origins)

    def test_front_matter_is_shown(self):
        self.put("a.md", b"---\nrmtool:\n  ignore: [typo]\n---\n")
        self.assertRegex(self.run("config", "--show", "a.md").stdout.decode(), r"ignore: \[typo\] +# a.md:3\n")

    def test_usage(self):
        self.assert_error(self.run("config"), "nothing to print", "add one of --show, --path and --schema")

    def test_the_schema_is_the_one_checked_in(self):
        schema = self.run("config", "--schema")
        self.assert_clean(schema)
        path = os.path.join(SOURCE_DIR, "cli", "config.schema.json")
        if os.environ.get("UPDATE_GOLDEN"):
            with open(path, "wb") as file:
                file.write(schema.stdout)
        with open(path, "rb") as file:
            self.assertEqual(schema.stdout, file.read())


class Rules(ConfigTest):
    def test_list(self):
        listed = self.run("rules").stdout.decode().splitlines()
        found = json.loads(self.run("rules", "--format", "json").stdout)
        table = self.run("rules", "--format", "markdown").stdout.decode().splitlines()[2:]
        self.assertEqual(len(listed), 5)
        for line, rule, row in zip(listed, found, table, strict=True):
            self.assertEqual(line.split()[:2], [rule["id"], rule["severity"]])
            self.assertTrue(line.endswith(rule["summary"]))
            self.assertTrue(row.startswith(f"| `{rule['id']}` | {rule['severity']} |"))

    def test_page(self):
        with open(os.path.join(SOURCE_DIR, "rules", "typo.md"), "rb") as file:
            page = file.read()
        self.assertEqual(self.run("rules", "typo", "--format", "markdown").stdout, page)
        self.assertEqual(json.loads(self.run("rules", "typo", "--format", "json").stdout)[0]["page"], page.decode())
        shown = self.run("rules", "typo").stdout.decode()
        self.assertTrue(shown.startswith("typo\n\nWhat it finds\n"))
        self.assertIn("\n    # Executive Communication\n", shown)
        self.assertNotIn("```", shown)

    def test_slips(self):
        self.assert_error(self.run("rules", "typpo"), "unknown rule 'typpo'", "did you mean 'typo'?")
        self.assertEqual(self.run("rules", "x").returncode, 2)


class Hostile(ConfigTest):
    def test_no_text_does_harm(self):
        bomb = "a: &a [" + ",".join(["x"] * 9) + "]\n"
        for level in range(1, 9):
            bomb += f"b{level}: &b{level} [" + ",".join([f"*{'a' if level == 1 else f'b{level - 1}'}"] * 9) + "]\n"
        cases = {
            "bomb": (bomb.encode(), "more than 10,000 values"),
            "circle": (b"lint: &a [*a]\n", "an alias stands inside the value that it repeats"),
            "deep": (b"lint: " + b"[" * 100_000, "nested more than 64 deep"),
            "long": (b"# " + b"x" * (1 << 20), "larger than 1 MiB"),
            "bytes": (b"lint:\n  exclude: ['\xff']\n", "2:14: byte 0xFF is not UTF-8"),
            "nul": (b"lint:\0\n", "broken YAML: U+0000 must be written as an escape"),
            "unfinished": (b"lint: {select: [", "broken YAML"),
            "twice": (b"lint:\n  select: []\n  select: []\n", "3:3: a key that was there before"),
            "list": (b"- lint\n", "the configuration must be a mapping, but is a list"),
            "two": (b"a: 1\n---\nb: 2\n", "more than one YAML document"),
            "escape": ("\"\\e[31m\": 1\n".encode(), "unknown key '\\x1b[31m'"),
        }
        for name, (content, message) in cases.items():
            with self.subTest(name):
                self.put(".rmtool.yaml", content)
                result = self.lint("a.md")
                self.assertEqual(result.returncode, 2)
                self.assertIn(message, result.stderr.decode())
                self.assertNotIn(b"\x1b", result.stderr)

    def test_what_is_harmless(self):
        for content in (b"", b"# nothing\n", b"\xef\xbb\xbflint:\n  ignore: []\n", b"lint:\r\n  # all out\r\nexport:\r\n",
                        b"root: true\n", b"---\nlint: {}\n...\n", b"null\n"):
            with self.subTest(content):
                self.put(".rmtool.yaml", content)
                self.assertEqual(len(self.found("a.md", code=1)), 2)


if __name__ == "__main__":
    main()
