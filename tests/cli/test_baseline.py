"""`rmtool lint --baseline`: what was there stays unseen whatever is done around it, what is new is seen."""

import json
import os
import shutil

from program import ROADMAP, ProgramTest, main, run

TEXT = """\
# Tools

## Git

Teh first occassion, adn more.

## Git

A [link](#nowhere).
"""
FORMATS = ("full", "concise", "json", "jsonl", "github")


class BaselineTest(ProgramTest):
    def setUp(self):
        super().setUp()
        os.mkdir(self.path("docs"))
        self.put("docs/a.md", TEXT.encode())
        self.lint("--write-baseline", "b.json", code=0)

    def lint(self, *arguments, code=None, **options):
        result = run("lint", *arguments, cwd=self.folder, **options)
        if code is not None:
            self.assertEqual(result.returncode, code, result.stderr.decode() + result.stdout.decode())
        return result

    def new(self, *arguments, baseline="b.json", stale=0):
        """(file, line, rule) of what is reported; `stale` is how many findings are said to be gone."""
        result = self.lint("--baseline", baseline, "--format", "json", *arguments)
        self.assertIn(result.returncode, (0, 1), result.stderr)
        found = json.loads(result.stdout)
        self.assertEqual(result.returncode, 1 if found else 0)
        warning = b"no longer there" in result.stderr
        self.assertEqual(warning, stale > 0, result.stderr)
        if stale:
            self.assertRegex(result.stderr.decode(), rf"warning: {baseline}: {stale} findings? of it (is|are) no longer")
        return [(finding["file"], finding["line"], finding["rule"]) for finding in found]

    def rewrite(self, old, new, name="docs/a.md"):
        content = self.get(name).decode()
        self.assertIn(old, content)
        self.put(name, content.replace(old, new).encode())


class Changes(BaselineTest):
    def test_there_are_findings_and_the_baseline_hides_them(self):
        found = json.loads(self.lint("--format", "json").stdout)
        self.assertEqual({finding["rule"] for finding in found},
                         {"typo", "duplicate-heading", "broken-reference"})
        result = self.lint("--baseline", "b.json", code=0)
        self.assertEqual(result.stdout, b"")
        self.assertEqual(result.stderr.decode(), f"Found nothing new; the baseline hides {len(found)}\n")

    def test_lines_above(self):
        self.rewrite("# Tools\n", "# Tools\n\nSome words of an introduction.\n\nMore of them.\n")
        self.assertEqual(self.new(), [])

    def test_a_heading_moved(self):
        self.put("docs/a.md", "# Tools\n\nA [link](#nowhere).\n\n## Git\n\n## More\n\n"
                              "### Still more\n\nTeh first occassion, adn more.\n\n## Git\n".encode())
        self.assertEqual(self.new(), [])

    def test_a_neighbour_repaired(self):
        self.rewrite("Teh first", "The first")
        self.assertEqual(self.new(stale=1), [])

    def test_garbled_text_around_and_within_repaired(self):
        garbled = "# Tools\n\n## ðŸ”´ Git\n\n## ðŸ”´ Git\n\nItâ€™s.\n"
        self.put("docs/a.md", garbled.encode())
        self.lint("--write-baseline", "b.json", code=0)
        self.assertEqual(self.new(), [])
        self.put("docs/a.md", garbled.replace("ðŸ”´", "🔴").replace("â€™", "’").encode())
        self.assertEqual(self.new(stale=3), [])

    def test_duplicates(self):
        self.put("docs/a.md", b"# Tools\n\nteh one\n\nteh other\n")
        self.lint("--write-baseline", "b.json", code=0)
        self.put("docs/a.md", b"# Tools\n\nthe one\n\nteh other\n")
        self.assertEqual(self.new(stale=1), [])
        self.put("docs/a.md", b"# Tools\n\nteh one\n\nteh other\n\nteh third\n")
        self.assertEqual(self.new(), [("docs/a.md", 7, "typo")])

    def test_other_line_ends_and_a_byte_order_mark(self):
        content = self.get("docs/a.md")
        self.put("docs/a.md", content.replace(b"\n", b"\r\n"))
        self.assertEqual(self.new(), [])
        self.put("docs/a.md", b"\xef\xbb\xbf" + content)
        self.assertEqual(self.new(), [])

    def test_a_new_finding(self):
        self.rewrite("A [link]", "Recieve a [link]")
        self.assertEqual(self.new(), [("docs/a.md", 9, "typo")])
        self.put("docs/b.md", b"# Teh\n")
        self.assertEqual(self.new(), [("docs/a.md", 9, "typo"), ("docs/b.md", 1, "typo")])


class Places(BaselineTest):
    def test_the_folder_moves_with_its_baseline(self):
        os.mkdir(self.path("elsewhere"))
        for name in ("docs", "b.json"):
            shutil.move(self.path(name), self.path("elsewhere"))
        self.assertEqual(self.new(baseline="elsewhere/b.json"), [])
        self.assertEqual(self.lint("--baseline", self.path("elsewhere/b.json"), "--quiet", code=0).stderr, b"")

    def test_a_document_that_moves_without_it_is_another(self):
        shutil.move(self.path("docs/a.md"), self.path("a.md"))
        self.assertEqual(len(self.new(stale=5)), 5)

    def test_a_deleted_document_is_stale(self):
        self.put("docs/b.md", b"# Fine\n")
        os.remove(self.path("docs/a.md"))
        self.assertEqual(self.new(stale=5), [])

    def test_what_was_not_linted_stays_in_it(self):
        self.put("docs/b.md", b"# Teh\n")
        self.put("docs/c.md", b"# Teh\n")
        self.lint("--write-baseline", "b.json", code=0)
        os.remove(self.path("docs/c.md"))
        self.put("docs/b.md", b"# Fine\n")
        written = self.lint("--write-baseline", "b.json", "docs/b.md", code=0)
        self.assertEqual(written.stderr.decode(), "Wrote 5 findings in 1 file to b.json; "
                                                  "5 of them in documents that were not linted now\n")
        self.assertEqual(self.new(), [])

    def test_what_no_rule_looked_for_stays_in_it(self):
        before = self.get("b.json")
        written = self.lint("--select", "duplicate-heading", "--write-baseline", "b.json", code=0)
        self.assertEqual(written.stderr.decode(),
                         "Wrote 5 findings in 1 file to b.json; 4 of them of rules that were not run now\n")
        self.lint("--select", "mojibake", "--write-baseline", "b.json", code=0)
        self.assertEqual(self.get("b.json"), before)
        self.rewrite("adn", "and")
        self.lint("--select", "typo", "--write-baseline", "b.json", code=0)
        self.assertEqual(self.new(), [])
        # What the document says of itself counts.
        self.put("docs/a.md", b"---\nrmtool: {select: [mojibake]}\n---\n" + TEXT.encode())
        self.assertEqual(self.new(), [])
        self.lint("--write-baseline", "b.json", code=0)
        self.assertEqual(len(json.loads(self.get("b.json"))["documents"]["docs/a.md"]), 4)

    def test_it_has_a_name(self):
        for option in ("--baseline", "--write-baseline"):
            for name in ("", "-"):
                self.assert_error(self.lint(option, name, code=2), f"'{option}' needs the name of a file")

    def test_only_what_was_linted_can_be_stale(self):
        self.put("docs/b.md", b"# Teh\n")
        self.lint("--write-baseline", "b.json", code=0)
        self.put("docs/a.md", b"# Fine\n")
        self.put("docs/b.md", b"# Fine\n")
        self.assertEqual(self.new("docs/b.md", stale=1), [])
        self.assertEqual(self.new("--select", "duplicate-heading", stale=1), [])
        self.assertEqual(self.new("--select", "mojibake"), [])
        self.assertEqual(self.new("--ignore", "typo", "docs/a.md", stale=2), [])

    def test_whatever_way_the_document_is_named(self):
        os.symlink("docs", self.path("link"))
        for name in ("docs/a.md", "./docs/a.md", "docs/../docs//a.md", self.path("docs/a.md"), "link/a.md"):
            with self.subTest(name):
                self.assertEqual(self.new(name), [])
        result = run("lint", "--baseline", "../b.json", "a.md", cwd=self.path("docs"))
        self.assertEqual(result.returncode, 0, result.stdout)

    def test_standard_input(self):
        content = self.get("docs/a.md")
        for name, code in (("docs/a.md", 0), ("./docs/a.md", 0), ("docs/other.md", 1), ("a.md", 1)):
            with self.subTest(name):
                self.lint("--baseline", "b.json", "--stdin-filename", name, "-", stdin=content, code=code)
        # Folders that are not there are no obstacle.
        self.lint("--write-baseline", "c.json", "--stdin-filename", "x/y/../z/a.md", "-", stdin=content, code=0)
        self.assertEqual(list(json.loads(self.get("c.json"))["documents"]), ["x/z/a.md"])
        self.lint("--baseline", "c.json", "--stdin-filename", "x/z/a.md", "-", stdin=content, code=0)
        for option, file in (("--baseline", "b.json"), ("--write-baseline", "d.json")):
            self.assert_error(self.lint(option, file, "-", stdin=content),
                              f"'{option}' needs the name of every document, and standard input has none",
                              "'--stdin-filename PATH' gives it one")
        # The configured one hides nothing there.
        self.put(".rmtool.yaml", b"lint: {baseline: b.json}\n")
        self.lint("-", stdin=content, code=1)

    def test_documents_above_the_baseline(self):
        os.mkdir(self.path("meta"))
        self.lint("--write-baseline", "meta/b.json", code=0)
        self.assertEqual(list(json.loads(self.get("meta/b.json"))["documents"]), ["../docs/a.md"])
        self.assertEqual(self.new(baseline="meta/b.json"), [])


class Options(BaselineTest):
    def test_every_format_and_any_number_of_jobs(self):
        for number in range(20):
            self.put(f"docs/{number}.md", TEXT.encode())
        self.lint("--write-baseline", "b.json", code=0)
        for report_format in FORMATS:
            result = self.lint("--baseline", "b.json", "--format", report_format, "--quiet", code=0)
            self.assertEqual(result.stdout, b"[]\n" if report_format == "json" else b"", report_format)
        for number in range(0, 20, 3):
            self.rewrite("A [link]", "Recieve a [link]", f"docs/{number}.md")
        for report_format in (*FORMATS, "sarif"):
            outputs = {self.lint("--baseline", "b.json", "--format", report_format, "--jobs", jobs, code=1).stdout
                       for jobs in ("1", "3", "16")}
            self.assertEqual(len(outputs), 1)
            if report_format == "json":
                self.assertEqual(len(json.loads(outputs.pop())), 7)
        texts = set()
        for jobs in ("1", "3", "16"):
            self.lint("--write-baseline", "b.json", "--jobs", jobs, code=0)
            texts.add(self.get("b.json"))
        self.lint("--write-baseline", "b.json", *(f"docs/{number}.md" for number in reversed(range(20))), "docs/a.md",
                  code=0)
        texts.add(self.get("b.json"))
        self.assertEqual(len(texts), 1)

    def test_fix_leaves_what_is_known(self):
        before = self.get("docs/a.md")
        result = self.lint("--baseline", "b.json", "--fix", "--unsafe-fixes", code=0)
        self.assertEqual(self.get("docs/a.md"), before)
        self.assertEqual(result.stderr.decode(), "Found nothing new; the baseline hides 5\n")
        self.rewrite("A [link]", "Recieve a [link]")
        diff = self.lint("--baseline", "b.json", "--diff", code=1).stdout.decode()
        changed = [line for line in diff.splitlines()[2:] if line[0] in "+-"]
        self.assertEqual(changed, ["-Recieve a [link](#nowhere).", "+Receive a [link](#nowhere)."])
        result = self.lint("--baseline", "b.json", "--fix", code=0)
        self.assertEqual(self.get("docs/a.md"), before.replace(b"A [link]", b"Receive a [link]"))
        self.assertEqual(result.stderr.decode(), "Fixed 1 finding in 1 file; none remain; the baseline hides 5\n")
        self.assertEqual(self.lint("--baseline", "b.json", "--fix", "--stdin-filename", "docs/a.md", "-",
                                   stdin=before, code=0).stdout, before)

    def test_statistics_count_what_is_new(self):
        self.rewrite("A [link]", "Recieve a [link]")
        self.assertEqual(self.lint("--baseline", "b.json", "--statistics", code=1).stdout.decode(),
                         "1  warning  typo  1 fixable\n")

    def test_output_and_exit_codes(self):
        self.lint("--baseline", "b.json", "--format", "concise", "--output", "o.txt", code=0)
        self.assertEqual(self.get("o.txt"), b"")
        self.rewrite("A [link]", "Recieve a [link]")
        self.lint("--baseline", "b.json", "--format", "concise", "--output", "o.txt", code=1)
        self.assertEqual(self.get("o.txt").count(b"\n"), 1)
        self.lint("--baseline", "b.json", "--fail-on", "error", code=0)

    def test_suppressions_come_first(self):
        self.rewrite("A [link]", "<!-- rmtool-disable-next-line broken-reference -->\n\nA [link]")
        self.assertEqual(self.new(stale=1), [])
        self.lint("--write-baseline", "b.json", code=0)
        self.rewrite("#nowhere", "#git")
        self.assertEqual(self.new(), [("docs/a.md", 9, "unused-suppression")])
        self.lint("--write-baseline", "b.json", code=0)
        self.assertEqual(self.new(), [])


class Writing(BaselineTest):
    def test_what_it_says(self):
        result = self.lint("--write-baseline", "c.json", code=0)
        self.assertEqual((result.stdout, result.stderr), (b"", b"Wrote 5 findings in 1 file to c.json\n"))
        self.assertEqual(self.lint("--write-baseline", "c.json", "--quiet", code=0).stderr, b"")
        self.put("docs/a.md", b"# Fine\n")
        self.assertEqual(self.lint("--write-baseline", "c.json", code=0).stderr,
                         b"Wrote 0 findings in 0 files to c.json\n")
        self.assertEqual(json.loads(self.get("c.json")), {"version": 1, "documents": {}})

    def test_people_can_read_it(self):
        self.assertEqual([json.loads(line.strip().rstrip(","))["text"] for line in self.get("b.json").decode().splitlines()
                          if '"rule"' in line], ["#nowhere", "Git", "Teh", "adn", "occassion"])

    def test_one_more_finding_is_one_more_line(self):
        before = self.get("b.json").splitlines()
        self.rewrite("A [link]", "Recieve a [link]")
        self.lint("--write-baseline", "b.json", code=0)
        after = self.get("b.json").splitlines()
        self.assertEqual(len(after), len(before) + 1)
        # The last one before it gets a comma, at most.
        self.assertLessEqual(len(set(before) - set(after)), 1)

    def test_over_an_existing_one(self):
        self.put("docs/a.md", b"# Teh\n")
        os.chmod(self.path("b.json"), 0o640)
        self.lint("--write-baseline", "b.json", code=0)
        self.assertEqual(os.stat(self.path("b.json")).st_mode & 0o777, 0o640)
        self.assertEqual(self.new(), [])
        self.assertEqual(len(json.loads(self.get("b.json"))["documents"]["docs/a.md"]), 1)

    def test_with_fix_what_remains_is_written(self):
        self.assertEqual(self.lint("--fix", "--write-baseline", "b.json", code=0).stderr,
                         b"Fixed 3 findings in 1 file; wrote 2 findings in 1 file to b.json\n")
        self.assertNotIn(b"occassion", self.get("docs/a.md"))
        self.assertEqual(self.new(), [])

    def test_a_folder_that_cannot_be_written(self):
        before = self.get("b.json")
        result = self.lint("--write-baseline", "missing/b.json", code=2)
        self.assertEqual(result.stderr.decode(), "error: missing/b.json: cannot write: No such file or directory\n")
        folder = "/proc/self"  # is read-only for root, too
        result = self.lint("--write-baseline", f"{folder}/b.json", code=2)
        self.assertTrue(result.stderr.startswith(b"error: /proc/self/b.json: cannot write"), result.stderr)
        self.assertEqual(self.get("b.json"), before)
        if os.getuid() != 0:
            os.chmod(self.folder, 0o555)
            self.addCleanup(os.chmod, self.folder, 0o755)
            self.lint("--write-baseline", "c.json", code=2)

    def test_nothing_is_written_when_something_could_not_be_linted(self):
        before = self.get("b.json")
        result = self.lint("--write-baseline", "b.json", "docs", "missing.md", code=2)
        self.assertIn("b.json: not written: not everything could be linted", result.stderr.decode())
        self.assertEqual(self.get("b.json"), before)

    def test_what_is_no_baseline_is_not_overwritten(self):
        for content in (b'{"version": 2, "documents": {}}', b"mine\n", b"", b'{"version": 1}'):
            self.put("c.json", content)
            result = self.lint("--write-baseline", "c.json", "docs", code=2)
            self.assertIn(b"c.json:1:", result.stderr)
            self.assertEqual(self.get("c.json"), content)

    def test_a_document_is_no_place_for_it(self):
        result = self.lint("--write-baseline", "docs/a.md", code=2)
        self.assertIn(b"it is one of the documents", result.stderr)
        self.assertEqual(self.get("docs/a.md").decode(), TEXT)

    def test_options_that_exclude_it(self):
        for other in (["--baseline", "b.json"], ["--diff"], ["--statistics"], ["--output", "o"]):
            self.assert_error(self.lint("--write-baseline", "b.json", *other),
                              f"'--write-baseline' cannot be combined with '{other[0]}'")


class Reading(BaselineTest):
    def test_missing(self):
        self.assert_error(self.lint("--baseline", "c.json"), "c.json: cannot read: No such file or directory",
                          "'rmtool lint --write-baseline c.json' writes a baseline")

    def test_broken(self):
        self.put("c.json", b'{\n  "version": 3,\n  "documents": {}\n}\n')
        self.assert_error(self.lint("--baseline", "c.json"),
                          "c.json:2:15: cannot be read as a baseline: its version is 3, and 1 is what this rmtool reads",
                          "use the rmtool that wrote it, or remove it, and --write-baseline writes it anew")
        self.put("c.json", self.get("b.json")[:-20])
        result = self.lint("--baseline", "c.json", code=2)
        self.assertRegex(result.stderr.decode(), r"^error: c\.json:\d+:\d+: cannot be read as a baseline: syntax error")
        self.assertEqual(result.stdout, b"")

    def test_what_a_merge_leaves(self):
        content = self.get("b.json").decode()
        line = next(line for line in content.splitlines() if "fingerprint" in line)
        self.put("c.json", content.replace(line, f"<<<<<<< ours\n{line}\n=======\n>>>>>>> theirs").encode())
        self.assert_error(self.lint("--baseline", "c.json"),
                          "c.json:5:1: cannot be read as a baseline: a merge has left its conflict here",
                          "take either side; a run with --write-baseline then brings it up to date")
        document = content[content.index('    "docs/a.md"'):content.rindex("]") + 1]
        self.put("c.json", content.replace(document, document + ",\n" + document).encode())
        self.assertIn(b"cannot be read as a baseline: 'docs/a.md' is there twice",
                      self.lint("--baseline", "c.json", code=2).stderr)

    def test_the_configured_one_is_named_by_its_place(self):
        self.put(".rmtool.yaml", b"lint:\n  baseline: docs\n")
        self.assert_error(self.lint("docs"), ".rmtool.yaml:2:13: 'lint.baseline': docs: cannot read: Is a directory\n"
                          "    2 |   baseline: docs\n      |             ^^^^", "--no-baseline does without")
        self.put(".rmtool.yaml", b"lint:\n  baseline: c.json\n")
        self.assert_error(self.lint("docs"),
                          ".rmtool.yaml:2:13: 'lint.baseline': c.json: cannot read: No such file or directory\n"
                          "    2 |   baseline: c.json\n      |             ^^^^^^",
                          "'rmtool lint --write-baseline c.json' writes a baseline; --no-baseline does without")

    def test_the_configured_one_can_be_left_out(self):
        self.put(".rmtool.yaml", b"lint: {baseline: b.json}\n")
        self.lint("docs", code=0)
        self.assertEqual(self.lint("docs", "--no-baseline", code=1).stdout, self.lint("docs", "--no-config").stdout)
        self.assert_error(self.lint("--baseline", "b.json", "--no-baseline"),
                          "'--baseline' cannot be combined with '--no-baseline'")

    def test_nothing_reaches_the_terminal(self):
        self.put("c.json", b'{"version": 1, "\\u001b]0;x\\u0007": 1}')
        self.assertNotIn(b"\x1b", self.lint("--baseline", "c.json", code=2).stderr)

    def test_the_last_one_counts(self):
        self.put("c.json", b'{"version": 1, "documents": {}}')
        self.lint("--baseline", "b.json", "--baseline", "c.json", code=1)
        self.lint("--baseline", "c.json", "--baseline", "b.json", code=0)


class Roadmap(BaselineTest):
    def test_the_roadmap(self):
        shutil.copy(ROADMAP, self.path("docs/a.md"))
        self.lint("--write-baseline", "b.json", code=0)
        self.assertEqual(self.new(), [])
        content = self.get("docs/a.md")
        self.put("docs/a.md", content + b"\nWe recieve it.\n")
        self.assertEqual(self.new(), [("docs/a.md", content.count(b"\n") + 2, "typo")])
        # Everything mended, nothing else is new.
        run("lint", "--fix", "docs/a.md", cwd=self.folder)
        self.assertEqual(self.new(stale=103), [])


if __name__ == "__main__":
    main()
