"""What programs make of `rmtool lint`'s reports: the schema, jq, Vim, Emacs; and what a terminal gets."""

import copy
import json
import os
import re
import subprocess

from program import ROADMAP, SOURCE_DIR, ProgramTest, Terminal, main, need, run, skip_or_fail

try:
    import jsonschema
except ImportError:
    jsonschema = None

DOCUMENT = """\
# 🔴 Tools <!-- rmtool-disable-line nothing -->

## Git

## Git

## 🔴 Git

## 🔴 Git
""".encode()
PLACES = [(1, 36, "warning", "unused-suppression"), (5, 4, "error", "duplicate-heading"),
          (9, 4, "error", "duplicate-heading")]
HOSTILE_NAME = b"a\x1b[31m\n\xff:1:2: b.md"
FORMATS = ("full", "concise", "json", "jsonl", "github")


class Findings(ProgramTest):
    def setUp(self):
        super().setUp()
        self.put("a.md", DOCUMENT)

    def report(self, report_format, *arguments):
        result = run("lint", "--format", report_format, *(arguments or ["a.md"]), cwd=self.folder)
        self.assertIn(result.returncode, (0, 1), result.stderr)
        return result.stdout

    def places(self, report_format="jsonl"):
        lines = self.report(report_format).decode().splitlines()
        return [tuple(json.loads(line)[key] for key in ("line", "column", "severity", "rule"))
                for line in lines]


class Json(Findings):
    def setUp(self):
        super().setUp()
        if jsonschema is None:
            skip_or_fail(self, "the Python module jsonschema is missing")
        with open(os.path.join(SOURCE_DIR, "cli", "findings.schema.json"), encoding="utf-8") as file:
            schema = json.load(file)
        jsonschema.Draft202012Validator.check_schema(schema)
        self.validator = jsonschema.Draft202012Validator(schema)

    def assert_valid(self, value):
        error = next(self.validator.iter_errors(value), None)
        self.assertIsNone(error and f"{error.json_path}: {error.message}")

    def test_places(self):
        self.assertEqual(self.places(), PLACES)

    def test_reports_are_what_the_schema_says(self):
        for path in ("a.md", ROADMAP, os.path.join(SOURCE_DIR, "testdata")):
            with self.subTest(path):
                findings = json.loads(self.report("json", path))
                self.assertTrue(findings)
                self.assert_valid(findings)
                lines = self.report("jsonl", path).decode().split("\n")[:-1]
                self.assertEqual([json.loads(line) for line in lines], findings)
                self.assert_valid(findings[0])

    def test_a_clean_run_is_an_empty_array(self):
        self.put("clean.md", b"# Tools\n")
        self.assertEqual(self.report("json", "clean.md"), b"[]\n")
        self.assertEqual(self.report("jsonl", "clean.md"), b"")

    def test_the_array_spans_files(self):
        self.put("b.md", DOCUMENT)
        self.put("clean.md", b"# Tools\n")
        files = [finding["file"] for finding in json.loads(self.report("json", "b.md", "clean.md", "a.md"))]
        self.assertEqual(files, ["b.md"] * 3 + ["a.md"] * 3)

    def test_what_is_wrong_is_rejected(self):
        finding = json.loads(self.report("json"))[1]
        finding["fix"] = {"replacement": "", "start": 0, "end": 1, "safe": True}
        self.assert_valid(finding)
        for change in (
                lambda it: it.pop("fix"),
                lambda it: it.update(extra=1),
                lambda it: it.update(line=0),
                lambda it: it.update(endColumn=0),
                lambda it: it.update(severity="note"),
                lambda it: it.update(rule="No Rule"),
                lambda it: it.update(suggestions=[1]),
                lambda it: it["fix"].pop("safe"),
                lambda it: it["fix"].update(start=-1),
                lambda it: it["related"][0].pop("file"),
                lambda it: it["related"][0].update(endLine=1),
        ):
            broken = copy.deepcopy(finding)
            change(broken)
            self.assertFalse(self.validator.is_valid(broken))

    def test_jq(self):
        need(self, "jq")
        query = '"\\(.line):\\(.column) \\(.related[0].line // 0) \\(.fix)"'
        expected = ["1:36 0 null", "5:4 3 null", "9:4 7 null"]
        for report_format, program in (("json", ".[] | "), ("jsonl", "")):
            result = subprocess.run(["jq", "-r", program + query], input=self.report(report_format),
                                    capture_output=True, check=True, timeout=60)
            self.assertEqual(result.stdout.decode().splitlines(), expected)


class Editors(Findings):
    """Both get what `--format concise` prints, with nothing configured."""

    def test_vim_fills_its_quickfix_list(self):
        need(self, "vim")
        self.put("findings", self.report("concise"))
        script = ('call writefile(map(getqflist(), \'json_encode([bufname(v:val.bufnr), v:val.lnum, '
                  'v:val.col, v:val.text])\'), "seen")')
        result = subprocess.run(["vim", "-es", "-u", "NONE", "-c", "cgetfile findings", "-c", script,
                                 "-c", "qall!"], cwd=self.folder, capture_output=True, check=False, timeout=60)
        self.assertEqual(result.returncode, 0, result.stdout)
        seen = [json.loads(line) for line in self.get("seen").splitlines()]
        self.assertEqual([(name, line, column) for name, line, column, _ in seen],
                         [("a.md", line, column) for line, column, _, _ in PLACES])
        for (_, _, _, text), (_, _, severity, rule) in zip(seen, PLACES):
            self.assertRegex(text, f"^ {severity}: .* \\[{rule}\\]$")

    def test_emacs_compilation_mode_finds_them(self):
        need(self, "emacs")
        self.put("findings", self.report("concise"))
        script = """
            (require 'compile)
            (find-file "findings")
            (compilation-mode)
            (compilation--ensure-parse (point-max))
            (goto-char (point-min))
            (while (not (eobp))
              (let* ((message (get-text-property (point) 'compilation-message))
                     (place (and message (compilation--message->loc message))))
                (when place
                  (princ (format "%s %s %s %s\\n" (caar (compilation--loc->file-struct place))
                                 (compilation--loc->line place) (compilation--loc->col place)
                                 (compilation--message->type message)))))
              (forward-line))"""
        result = subprocess.run(["emacs", "--batch", "-Q", "--eval", f"(progn {script})"], cwd=self.folder,
                                capture_output=True, check=False, timeout=60)
        self.assertEqual(result.returncode, 0, result.stderr)
        # 2 is an error, 1 a warning, 0 an information.
        levels = {"error": 2, "warning": 1, "info": 0}
        self.assertEqual(result.stdout.decode().splitlines(),
                         [f"a.md {line} {column} {levels[severity]}" for line, column, severity, _ in PLACES])


class Github(Findings):
    def test_annotations(self):
        pattern = re.compile(r"::(error|warning|notice) file=a\.md,line=(\d+),endLine=\d+,col=(\d+),"
                             r"endColumn=\d+,title=([a-z-]+)::.+")
        found = [pattern.fullmatch(line).groups() for line in self.report("github").decode().splitlines()]
        self.assertEqual([(int(line), int(column), severity, rule) for severity, line, column, rule in found],
                         PLACES)


class People(Findings):
    def test_full(self):
        self.assertEqual(self.report("full").decode(), """\
warning[unused-suppression]: no rule is called 'nothing'
  --> a.md:1:36
  |
1 | # 🔴 Tools <!-- rmtool-disable-line nothing -->
  |                                     ^^^^^^^

error[duplicate-heading]: heading "Git" is used already under the same parent, on line 3
  --> a.md:5:4
  |
5 | ## Git
  |    ^^^
  = note: a.md:3:4: first used here

error[duplicate-heading]: heading "🔴 Git" is used already under the same parent, on line 7
  --> a.md:9:4
  |
9 | ## 🔴 Git
  |    ^^^^^^
  = note: a.md:7:4: first used here

""")

    def test_colours_on_a_terminal_only(self):
        for report_format in FORMATS:
            with self.subTest(report_format):
                arguments = ["lint", "--format", report_format, self.path("a.md")]
                terminal = Terminal(*arguments, columns=400)
                plain = run(*arguments).stdout
                self.assertEqual(b"\x1b[" in terminal.screen, report_format in ("full", "concise"))
                self.assertEqual(re.sub(rb"\x1b\[[\d;]*m", b"", terminal.screen), plain)

    def test_long_lines_fit_a_terminal(self):
        self.put("a.md", b"# Tools\n" + (b"\n## " + b"word " * 100 + b"\n") * 2)
        screen = Terminal("lint", "--color=never", self.path("a.md"), columns=70).screen.decode()
        shown = [line for line in screen.splitlines() if re.match(r"\d+ \| |  \| ", line)]
        self.assertEqual([len(line) for line in shown], [70, 70])

    def test_statistics(self):
        self.assertEqual(self.report("full", "--statistics", "a.md").decode(),
                         "2  error    duplicate-heading\n1  warning  unused-suppression\n")
        self.assertEqual([row["count"] for row in json.loads(self.report("json", "--statistics", "a.md"))],
                         [2, 1])

    def test_summary(self):
        result = run("lint", "a.md", cwd=self.folder)
        self.assertEqual(result.stderr.decode(),
                         "Found 2 errors and 1 warning in 1 file\n'rmtool rules RULE' explains a rule\n")
        self.put("clean.md", b"# Fine\n")
        self.assertEqual(run("lint", "clean.md", cwd=self.folder).stderr, b"")
        for arguments in (["--quiet"], ["--diff"], ["--statistics"], ["--format", "concise"], ["--format", "json"],
                          ["--format", "github"]):
            with self.subTest(arguments):
                self.assertNotIn(b"rmtool rules", run("lint", *arguments, "a.md", cwd=self.folder).stderr)


class Hostile(Findings):
    """Nothing that a name or a document holds becomes a command or another line."""

    def test_names_and_lines(self):
        path = os.path.join(os.fsencode(self.folder), HOSTILE_NAME)
        heading = b"\n## \x1b]0;title\x07 \xc2\x9b31m \xff\n"
        with open(path, "wb") as file:
            file.write(b"# Tools\n" + heading * 2 + b"<!-- rmtool-disable-line a\x1b[31m -->\n")
        for report_format in FORMATS:
            with self.subTest(report_format):
                text = self.report(report_format, HOSTILE_NAME).decode()
                self.assertIsNone(re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text))
                screen = Terminal("lint", "--format", report_format, path).screen.decode()
                colorless = re.sub(r"\x1b\[[\d;]*m", "", screen)
                self.assertIsNone(re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", colorless))
        found = json.loads(self.report("json", HOSTILE_NAME))
        self.assertEqual(self.report("concise", HOSTILE_NAME).count(b"\n"), len(found))
        self.assertEqual(found[0]["file"], HOSTILE_NAME.decode(errors="replace"))


if __name__ == "__main__":
    main()
