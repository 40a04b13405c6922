"""`rmtool lint`: what is read, exit codes, streams, and the same output however the work is divided."""

import json
import os
import random
import subprocess

from program import RMTOOL, ROADMAP, SOURCE_DIR, ProgramTest, clean_environment, main, run

CLEAN = b"# Tools\n\n## Git\n"
DUPLICATE = b"# Tools\n\n## Git\n\n## Git\n"
UNUSED = b"# Tools\n\n<!-- rmtool-disable-line mojibake -->\n"
UNUSED_DEFINITION = b"# Tools\n\n[spare]: https://example.org/\n"
GARBLED = "# Tools\n\n## ðŸ”´ Git\n".encode()


class LintTest(ProgramTest):
    def lint(self, *arguments, **options):
        return run("lint", *arguments, cwd=self.folder, **options)


class ExitCodes(LintTest):
    def setUp(self):
        super().setUp()
        for name, content in (("clean.md", CLEAN), ("duplicate.md", DUPLICATE), ("unused.md", UNUSED),
                              ("definition.md", UNUSED_DEFINITION), ("garbled.md", GARBLED)):
            self.put(name, content)

    def test_table(self):
        cases = [
            (0, ["clean.md"]),
            (1, ["duplicate.md"]),
            (1, ["clean.md", "duplicate.md"]),
            (1, ["."]),
            (1, []),
            (0, ["--exit-zero", "duplicate.md"]),
            (0, ["--ignore", "duplicate-heading", "duplicate.md"]),
            (0, ["--select", "mojibake", "duplicate.md"]),
            (1, ["unused.md"]),
            (0, ["--fail-on", "error", "unused.md"]),
            (1, ["--fail-on", "error", "duplicate.md"]),
            (0, ["definition.md"]),
            (1, ["--fail-on", "info", "definition.md"]),
            (1, ["--diff", "garbled.md"]),
            (0, ["--diff", "duplicate.md"]),
            (0, ["--diff", "--exit-zero", "garbled.md"]),
            (2, ["missing.md"]),
            (2, ["missing.md", "clean.md"]),
            (2, ["missing.md", "duplicate.md", "--exit-zero"]),
            (2, ["--select", "nothing", "clean.md"]),
            (2, ["--no-such-option", "clean.md"]),
            (2, ["--format", "xml", "clean.md"]),
            (2, ["--jobs", "many", "clean.md"]),
            (2, ["--files-from", "missing.txt"]),
            (0, ["--exclude", "*.md", "duplicate.md"]),
        ]
        for code, arguments in cases:
            with self.subTest(arguments):
                self.assertEqual(self.lint(*arguments).returncode, code)

    def test_fixing(self):
        self.assertEqual(self.lint("--fix", "garbled.md").returncode, 0)
        self.assertEqual(self.lint("--fix", "duplicate.md").returncode, 1)

    def test_an_unreadable_file_does_not_hide_the_others(self):
        os.mkdir(self.path("folder.md"))
        os.symlink("nowhere", self.path("dangling.md"))
        result = self.lint("dangling.md", "duplicate.md", "--format", "concise")
        self.assertEqual(result.returncode, 2)
        self.assertEqual(result.stderr.decode().splitlines()[0],
                         "error: dangling.md: cannot read: No such file or directory")
        self.assertIn(b"duplicate.md:5:4: error: ", result.stdout)
        # What shows only when it is read, before a file of whose links something is to be said.
        os.truncate(self.put("large.md", b""), 2**29 + 1)
        self.put("linking.md", b"# Links\n\n[gone](gone.md)\n")
        result = self.lint("large.md", "linking.md", "--format", "concise")
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"error: large.md: cannot read: larger than 512 MiB\n", result.stderr)
        self.assertIn(b"linking.md:3:8: error: ", result.stdout)

    def test_a_disk_that_is_full_is_an_error(self):
        with open("/dev/full", "wb") as full:
            result = subprocess.run([RMTOOL, "lint", "duplicate.md"], cwd=self.folder, stdout=full,
                                    stderr=subprocess.PIPE, check=False, timeout=60)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"error: <stdout>: cannot write: No space left on device", result.stderr)

    def test_a_reader_that_leaves_ends_us_silently(self):
        self.put("many.md", b"## Git\n" * 50_000)
        result = subprocess.run(["bash", "-c", '"$0" lint many.md | head -1; echo "${PIPESTATUS[@]}"', RMTOOL],
                                cwd=self.folder, capture_output=True, check=False, timeout=60)
        self.assertEqual(result.stdout.splitlines()[-1], b"141 0")
        self.assertEqual(result.stderr, b"")


class Streams(LintTest):
    def test_clean(self):
        self.put("a.md", CLEAN)
        self.assert_clean(self.lint())
        self.assertEqual(self.lint().stdout, b"")
        self.assertEqual(json.loads(self.lint("--format", "json").stdout), [])

    def test_quiet_hides_the_summary_only(self):
        self.put("a.md", DUPLICATE)
        loud, quiet = self.lint(), self.lint("-q")
        self.assertEqual(loud.stdout, quiet.stdout)
        self.assertRegex(loud.stderr, rb"Found 1 error")
        self.assertEqual(quiet.stderr, b"")

    def test_output_goes_to_a_file(self):
        self.put("a.md", DUPLICATE)
        result = self.lint("-o", "out.txt", "--format", "concise")
        self.assertEqual((result.returncode, result.stdout), (1, b""))
        self.assertIn(b"a.md:5:4: error", self.get("out.txt"))

    def test_the_environment_chooses_the_format(self):
        self.put("a.md", DUPLICATE)
        result = self.lint(environment=clean_environment(RMTOOL_FORMAT="jsonl"))
        self.assertEqual(json.loads(result.stdout)["rule"], "duplicate-heading")
        wrong = self.lint(environment=clean_environment(RMTOOL_FORMAT="jsno"))
        self.assert_error(wrong, "RMTOOL_FORMAT: unknown format 'jsno'", "did you mean 'json'?")

    def test_standard_input(self):
        result = self.lint("-", "--format", "concise", stdin=DUPLICATE)
        self.assertRegex(result.stdout, rb"\A<stdin>:5:4: error: ")
        result = self.lint("-", "--format", "concise", "--stdin-filename", "docs/a.md", stdin=DUPLICATE)
        self.assertRegex(result.stdout, rb"\Adocs/a.md:5:4: error: ")

    def test_columns_in_other_units(self):
        self.put("a.md", "\ufeff🔴 é and occassionally we teh\n".encode())
        self.put(".rmtool.yaml", b"lint: {select: [typo, mojibake]}\n")
        self.put("b.md", "\ufeff".encode() + "ðŸ”´ x 🔴 teh\n".encode())
        for unit, columns in (("characters", [9, 26, 1, 10]), ("bytes", [13, 30, 1, 18]), ("utf-16", [10, 27, 1, 11])):
            result = self.lint("--quiet", "--format", "concise", "--column-unit", unit, "a.md", "b.md")
            self.assertEqual([int(line.split(b":")[2]) for line in result.stdout.splitlines()], columns, unit)

    def test_suggestions_for_slips(self):
        self.assert_error(self.lint("--select", "typpo"), "unknown rule 'typpo'", "did you mean 'typo'?")
        self.assert_error(self.lint("--formt", "json"), "unexpected argument '--formt'", "did you mean '--format'?")

    def test_a_name_without_standard_input(self):
        self.put("a.md", DUPLICATE)
        self.assert_error(self.lint("--stdin-filename", "b.md", "a.md"), "'--stdin-filename' needs '-'",
                          "it names what standard input holds")

    def test_repeatable_options_keep_every_value(self):
        for name in ("a.md", "b.md", "[c].md", "d,e.md"):
            self.put(name, DUPLICATE)
        result = self.lint("--exclude", "a.md", "--exclude", r"\[c].md", "--exclude", "d,e.md", "--format", "concise")
        self.assertEqual([line.split(b":")[0] for line in result.stdout.splitlines()], [b"b.md"])


class Determinism(LintTest):
    """What is reported for a file depends on it and on what it links to, on nothing else."""

    def setUp(self):
        super().setUp()
        generator = random.Random(1)
        with open(ROADMAP, encoding="utf-8") as file:
            roadmap = file.read().splitlines()
        self.names = [f"{number:02}.md" for number in range(40)]
        for number, name in enumerate(self.names):
            lines = generator.sample(roadmap, 60)
            lines.append(f"[next]({self.names[(number + 1) % 40]}#backend) [gone](missing-{number}.md)")
            self.put(name, "\n\n".join(lines).encode())

    def test_threads_and_repetition(self):
        for form in ("full", "json", "github"):
            expected = self.lint("--format", form, "-j1")
            self.assertEqual(expected.returncode, 1)
            for jobs in ("1", "2", "8", "8", "0"):
                again = self.lint("--format", form, "-j", jobs)
                self.assertEqual((again.stdout, again.stderr), (expected.stdout, expected.stderr))

    def test_folders_that_are_read_at_once(self):
        kept = []
        for number in range(150):
            folder = f"parts/{number:03}/deep"
            os.makedirs(self.path(folder))
            self.put(f"{folder}/../.gitignore", b"drafts.md\n")
            self.put(f"{folder}/drafts.md", DUPLICATE)
            self.put(f"{folder}/page-{number}.md", f"""# Page {number}

                [next](../../{(number + 1) % 150:03}/deep/page-{(number + 1) % 150}.md#pagee)
                [moved](page-{(number + 2) % 150}.md) [case](PAGE-{number}.md) [[Pag-{number}]]
                """.replace("    ", "").encode())
            kept += [f"{folder}/page-{number}.md".encode()] * 3
        alone = self.lint("--format", "concise", "-j1", "parts")
        self.assertEqual([line.split(b":")[0] for line in alone.stdout.splitlines()], kept)
        for jobs in ("2", "8"):
            again = self.lint("--format", "concise", "-j", jobs, "parts")
            self.assertEqual((again.stdout, again.stderr), (alone.stdout, alone.stderr))

    def test_any_split_of_the_files(self):
        whole = self.lint("--format", "jsonl", *self.names).stdout
        generator = random.Random(2)
        for _ in range(5):
            cuts = sorted(generator.sample(range(1, 40), 3))
            parts = [self.names[begin:end] for begin, end in zip([0, *cuts], [*cuts, 40])]
            self.assertEqual(b"".join(self.lint("--format", "jsonl", *part).stdout for part in parts), whole)

    def test_order_of_arguments(self):
        names = ["b.md", "a.md", "docs"]
        os.mkdir(self.path("docs"))
        for name in ("b.md", "a.md", "docs/z.md", "docs/y.md"):
            self.put(name, DUPLICATE)
        result = self.lint("--format", "concise", *names, "a.md")
        self.assertEqual([line.split(b":")[0].decode() for line in result.stdout.splitlines()],
                         ["b.md", "a.md", "docs/y.md", "docs/z.md"])


class Hostile(LintTest):
    def test_every_hostile_document(self):
        folder = os.path.join(SOURCE_DIR, "testdata", "hostile")
        result = self.lint("--format", "json", folder)
        self.assertIn(result.returncode, (0, 1))
        json.loads(result.stdout.decode("utf-8", "strict"))
        full = self.lint(folder)
        controls = [byte for byte in full.stdout + full.stderr if byte < 0x20 and byte != 0x0A]
        self.assertEqual(controls, [])

    def test_random_bytes(self):
        generator = random.Random(3)
        pieces = [b"# ", b"- ", b"[a](", b"#x)", b"\xc3\xb0\xc5\xb8", b"\xff", b"\0", b"\x1b[31m", b"\n", b"\r", b"\r\n",
                  b"<!-- rmtool-disable", b" -->", b"`", b"> ", b"[^1]", b"]: /u", b"\xef\xbb\xbf", b"\xe2\x80\xae", b"x"]
        for number in range(60):
            content = b"".join(generator.choice(pieces) for _ in range(generator.randrange(200)))
            result = self.lint("--format", "jsonl", "-", stdin=content)
            self.assertIn(result.returncode, (0, 1), content)
            for line in result.stdout.decode("utf-8", "strict").splitlines():
                json.loads(line)
            fixed = self.lint("--fix", "-q", "-", stdin=content)
            self.assertIn(fixed.returncode, (0, 1), content)
            self.assertEqual(self.lint("--fix", "-q", "-", stdin=fixed.stdout).stdout, fixed.stdout, content)

    def test_what_is_long_is_cut(self):
        """Nobody's document or configuration floods a log."""
        long = b"a" * 100000
        self.put("a.md", b"# A\n\n# " + long + b"\n\n# " + long + b"\n\n- " + long + b"\n- " + long + b"\n\n[x](" + long +
                 b".md) [y](#" + long + b") [z][" + long + b"]\n\n<!-- rmtool-disable " + long + b" -->\n")
        for form in ("concise", "full", "github"):
            result = self.lint("--format", form, "--no-config", "a.md")
            self.assertEqual(result.returncode, 1)
            self.assertLess(max(map(len, result.stdout.splitlines())), 600, form)
        for text in (long + b": 1", b"lint: {" + long + b": 1}", b"lint: {select: [" + long + b"]}",
                     b"lint: {severity: {typo: " + long + b"}}", b"lint: {typo: {words: " + long + b"}}"):
            self.put(".rmtool.yaml", text + b"\n")
            result = self.lint("a.md")
            self.assertEqual(result.returncode, 2)
            self.assertLess(max(map(len, result.stderr.splitlines())), 600, text[:30])

    def test_file_names_reach_no_terminal(self):
        name = os.fsdecode(b"a\x1b[31m\n\xff.md")
        self.put(name, DUPLICATE)
        for form in ("full", "concise", "github"):
            result = self.lint("--format", form)
            self.assertNotIn(b"\x1b", result.stdout)
            result.stdout.decode("utf-8", "strict")
        self.assertEqual(len(self.lint("--format", "jsonl").stdout.splitlines()), 1)


if __name__ == "__main__":
    main()
