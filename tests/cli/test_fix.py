"""`rmtool lint --fix`: exact edits, written whole or not at all."""

import json
import os
import re
import shutil
import stat
import subprocess

from program import ROADMAP, SOURCE_DIR, ProgramTest, Terminal, main, need, run

GARBLED = "# Tools\n\n## ðŸ”´ Git\n\nItâ€™s here.\n".encode()
MENDED = "# Tools\n\n## 🔴 Git\n\nIt’s here.\n".encode()
RESTORED = {"ðŸ”´": "🔴", "ðŸ”µ": "🔵", "ðŸŸ\u00a0": "🟠", "ðŸŸ¡": "🟡", "ðŸŸ¢": "🟢",
            "â€™": "’", "Î˜": "Θ", "Î©": "Ω"}


class FixTest(ProgramTest):
    def fix(self, *arguments, **options):
        return run("lint", "--select", "mojibake", "--fix", *arguments, cwd=self.folder, **options)


class Edits(FixTest):
    def test_the_roadmap_is_restored_and_nothing_else_changes(self):
        with open(ROADMAP, encoding="utf-8", newline="") as file:
            text = file.read()
        lines = set()
        for garbled, restored in RESTORED.items():
            lines |= {number for number, line in enumerate(text.split("\n")) if garbled in line}
            text = text.replace(garbled, restored)
        self.assertEqual(len(lines), 98)
        shutil.copy(ROADMAP, self.path("roadmap.md"))
        self.assertEqual(self.fix("roadmap.md").returncode, 0)
        self.assertEqual(self.get("roadmap.md").decode(), text)

    def test_twice_is_once(self):
        self.put("a.md", GARBLED)
        self.fix("a.md")
        self.assertEqual(self.get("a.md"), MENDED)
        before = os.stat(self.path("a.md"))
        self.fix("a.md")
        after = os.stat(self.path("a.md"))
        self.assertEqual((before.st_ino, before.st_mtime_ns), (after.st_ino, after.st_mtime_ns))

    def test_line_ends_and_byte_order_marks_stay(self):
        for content in (GARBLED.replace(b"\n", b"\r\n"), b"\xef\xbb\xbf" + GARBLED, GARBLED.rstrip(b"\n"),
                        GARBLED.replace(b"\n", b"\r")):
            self.put("a.md", content)
            self.fix("a.md")
            expected = content.decode().replace("ðŸ”´", "🔴").replace("â€™", "’").encode()
            self.assertEqual(self.get("a.md"), expected)

    def test_fixes_of_the_json_applied_by_hand(self):
        folder = os.path.join(SOURCE_DIR, "testdata")
        documents = [os.path.join(path, name) for path, _, names in os.walk(folder) for name in names
                     if name.endswith(".md")]
        for document in documents:
            with open(document, "rb") as file:
                content = file.read()
            found = json.loads(run("lint", "--format", "json", "-", stdin=content).stdout)
            safe = sorted((finding["fix"] for finding in found if finding["fix"] and finding["fix"]["safe"]),
                          key=lambda fix: fix["start"])
            mended, end = b"", 0
            for fix in safe:
                if fix["start"] < end:
                    continue
                mended += content[end:fix["start"]] + fix["replacement"].encode()
                end = fix["end"]
            mended += content[end:]
            with self.subTest(document):
                self.assertEqual(run("lint", "--fix", "-", stdin=content).stdout, mended)


class Files(FixTest):
    def setUp(self):
        super().setUp()
        self.put("a.md", GARBLED)

    def test_mode_and_attributes_stay(self):
        os.chmod(self.path("a.md"), 0o640)
        os.setxattr(self.path("a.md"), "user.note", b"kept")
        self.fix("a.md")
        self.assertEqual(self.get("a.md"), MENDED)
        self.assertEqual(stat.S_IMODE(os.stat(self.path("a.md")).st_mode), 0o640)
        self.assertEqual(os.getxattr(self.path("a.md"), "user.note"), b"kept")
        self.assertEqual(os.listdir(self.folder), ["a.md"])

    def test_symbolic_links_are_followed(self):
        os.mkdir(self.path("docs"))
        os.rename(self.path("a.md"), self.path("docs/a.md"))
        os.symlink("docs/a.md", self.path("link.md"))
        self.fix("link.md")
        self.assertTrue(os.path.islink(self.path("link.md")))
        self.assertEqual(self.get("docs/a.md"), MENDED)

    def test_hard_links_are_refused(self):
        os.link(self.path("a.md"), self.path("b.md"))
        result = self.fix("a.md")
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"error: a.md: cannot write: it has 2 hard links", result.stderr)
        self.assertEqual(self.get("a.md"), GARBLED)
        self.assertIn(b"mojibake", result.stdout)

    def test_what_is_no_regular_file_is_refused_and_never_read(self):
        os.mkfifo(self.path("f.md"))
        # Nobody writes into it: reading would wait for ever.
        for name in ("f.md", "/dev/zero"):
            self.assert_error(self.fix(name), f"{name}: cannot fix: it is not a regular file")

    def rename_over(self):
        os.rename(self.put("new.md", b"# Another text\n"), self.path("a.md"))

    def write_into(self):
        """As large as before, and as old."""
        before = os.stat(self.path("a.md"))
        with open(self.path("a.md"), "r+b") as file:
            file.write(b"# Other")
        os.utime(self.path("a.md"), ns=(before.st_atime_ns, before.st_mtime_ns))

    def test_a_change_meanwhile_is_not_lost(self):
        need(self, "strace")
        for change in (self.rename_over, self.write_into):
            with self.subTest(change.__name__):
                self.put("a.md", GARBLED)
                self.fix_meanwhile(change)

    def fix_meanwhile(self, change):
        # The moment before our renaming, somebody else's: strace makes it wait.
        fixing = subprocess.Popen(
            ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "inject=fsync:delay_enter=1500000",
             os.environ["RMTOOL"], "lint", "--select", "mojibake", "--fix", "a.md"],
            cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        deadline = 200
        while deadline and not any(name.startswith(".rmtool-") for name in os.listdir(self.folder)):
            subprocess.run(["sleep", "0.02"], check=True)
            deadline -= 1
        change()
        changed = self.get("a.md")
        _, errors = fixing.communicate(timeout=60)
        if b"ptrace" in errors:
            self.skipTest("strace is not allowed to trace")
        self.assertEqual(errors.decode().splitlines()[0],
                         "error: a.md: changed while it was being fixed; left unchanged")
        self.assertEqual(fixing.returncode, 2)
        self.assertEqual(self.get("a.md"), changed)
        self.assertEqual(os.listdir(self.folder), ["a.md"])

    def test_clean_files_are_not_touched(self):
        self.put("clean.md", MENDED)
        os.chmod(self.path("clean.md"), 0o444)
        before = os.stat(self.path("clean.md"))
        self.assertEqual(self.fix("clean.md").returncode, 0)
        self.assertEqual(os.stat(self.path("clean.md")).st_mtime_ns, before.st_mtime_ns)

    def test_the_report_takes_no_document_s_place(self):
        os.symlink("a.md", self.path("alias.md"))
        for arguments in (["a.md"], ["."], ["--fix", "a.md"], ["--fix", "alias.md"]):
            for output in ("a.md", "alias.md", "./a.md"):
                with self.subTest((arguments, output)):
                    result = run("lint", "-o", output, *arguments, cwd=self.folder)
                    self.assert_error(result, f"{output}: cannot write: it is one of the documents",
                                      "--output takes the findings; --fix changes the documents themselves")
                    self.assertEqual(self.get("a.md"), GARBLED)

    def test_a_file_without_memory_does_not_hide_the_others(self):
        need(self, "prlimit")
        if b"rmtool" not in run("--version", before=["prlimit", "--as=200000000"]).stdout:
            self.skipTest("sanitizers need more address space than the limit")
        self.put("big.md", b"- item\n" * 2_000_000)
        result = run("lint", "--format", "concise", "-j1", "big.md", "a.md", cwd=self.folder,
                     before=["prlimit", "--as=200000000"])
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"error: big.md: cannot lint: not enough memory\n", result.stderr)
        self.assertIn(b"a.md:3:4: error", result.stdout)

    def test_unsafe_fixes_alone_change_nothing(self):
        run("lint", "--unsafe-fixes", "a.md", cwd=self.folder)
        self.assertEqual(self.get("a.md"), GARBLED)


class LinkedFiles(ProgramTest):
    """A fix in one file may concern the links of another, whichever comes first."""

    def setUp(self):
        super().setUp()
        # The heading gets another anchor, which only other files link to.
        self.garbled = b"# A\n\n## Caf\xc3\x83\xc2\xa9 list\n"
        self.fixed = "# A\n\n## Café list\n".encode()
        self.link = "# B\n\n[list](a.md#cafã-list)\n".encode()

    def lint(self, *arguments):
        return run("lint", *arguments, "--format", "concise", cwd=self.folder)

    def test_the_findings_are_those_of_the_next_run(self):
        for linking, fixed in (("0.md", "a.md"), ("z.md", "a.md")):
            with self.subTest(linking):
                self.put(fixed, self.garbled)
                self.put(linking, b"# B\n\n[list](a.md#caf%C3%A3-list)\n")
                first = self.lint("--fix", ".")
                self.assertEqual(self.get(fixed), self.fixed)
                second = self.lint("--fix", ".")
                self.assertEqual(first.stdout, second.stdout)
                self.assertIn(f"{linking}:3:12: error: no anchor".encode(), first.stdout)
                os.remove(self.path(linking))

    def test_the_links_are_fixed_in_the_same_run(self):
        for linking in ("0.md", "z.md"):
            with self.subTest(linking):
                self.put("a.md", self.garbled)
                self.put(linking, self.link)
                diff = run("lint", "--diff", "--unsafe-fixes", ".", cwd=self.folder).stdout
                self.assertIn("+[list](a.md#café-list)".encode(), diff)
                result = self.lint("--fix", "--unsafe-fixes", ".")
                self.assertEqual((result.returncode, result.stdout), (0, b""))
                self.assertEqual(self.get(linking), "# B\n\n[list](a.md#café-list)\n".encode())
                os.remove(self.path(linking))


class StandardInput(FixTest):
    def test_the_document_goes_to_standard_output(self):
        result = run("lint", "--fix", "-", stdin=GARBLED + b"\n## Same\n\n## Same\n")
        self.assertEqual(result.stdout, MENDED + b"\n## Same\n\n## Same\n")
        self.assertIn(b"duplicate-heading", result.stderr)
        self.assertEqual(result.returncode, 1)

    def test_a_terminal_gets_no_controls(self):
        content = b"a\tb\x1b[31m\xc2\x9b1m\x07\x7f\rc\r\n\xff\n"
        document = self.put("a.md", content)
        with open(document, "rb") as file:
            self.assertEqual(run("lint", "--select", "typo", "--fix", "-", pass_stdin=file).stdout, content)
        with open(document, "rb") as file:
            shown = Terminal("lint", "--select", "typo", "--fix", "-", stdin=file).screen
        self.assertEqual(shown, b"a\tb\\x1b[31m\\x9b1m\\x07\\x7f\\x0dc\r\n\\xff\n")
        for form in ("json", "opml", "mm", "dot", "csv"):
            with self.subTest(form):
                text = Terminal("export", "--to", form, document).screen.decode()
                self.assertNotRegex(re.sub("[\n\t]|\r\n", "", text), r"[\x00-\x1f\x7f-\x9f]")

    def test_a_clean_document_is_printed_too(self):
        for content in (MENDED, b"", b"no newline"):
            self.assertEqual(run("lint", "--fix", "-", stdin=content).stdout, content)


class Export(FixTest):
    def test_the_exported_document_is_the_fixed_one(self):
        self.put("a.md", GARBLED)
        for form in ("json", "opml", "mm", "dot", "csv"):
            exported = run("export", "--fix", "--to", form, "a.md", cwd=self.folder)
            self.assert_clean(exported)
            self.assertEqual(self.get("a.md"), GARBLED)
            mended = run("export", "--to", form, "-", stdin=MENDED).stdout
            self.assertEqual(exported.stdout.replace(b'"source": "a.md"', b'"source": "<stdin>"'), mended)


class Diff(FixTest):
    def test_git_and_patch_take_it(self):
        need(self, "git")
        need(self, "patch")
        for content in (GARBLED, GARBLED.rstrip(b"\n").replace(b".", b""), GARBLED.replace(b"\n", b"\r\n"),
                        b"- item\n" * 30 + GARBLED + b"- item\n" * 30 + GARBLED):
            for name in ("a.md", "with blank.md", "dir/b.md"):
                with self.subTest(name):
                    os.makedirs(self.path("dir"), exist_ok=True)
                    self.put(name, content)
                    diff = run("lint", "--select", "mojibake", "--diff", name, cwd=self.folder)
                    self.assertEqual(diff.returncode, 1)
                    self.assertEqual(self.get(name), content)
                    self.fix(name)
                    fixed = self.get(name)
                    for command in (["git", "apply", "-"], ["patch", "-p1", "--binary"]):
                        self.put(name, content)
                        subprocess.run(command, cwd=self.folder, input=diff.stdout, check=True, capture_output=True)
                        self.assertEqual(self.get(name), fixed)


if __name__ == "__main__":
    main()
