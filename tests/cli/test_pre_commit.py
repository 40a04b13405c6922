"""The hooks of .pre-commit-hooks.yaml in the hands of pre-commit itself."""

import re

from program import main
from repository import PreCommitTest

MISTAKEN = "# Tools\n\nTeh first occassion.\n\n## Git\n\n## Git\n"
MISSPELLED = "# Tools\n\nTeh first occassion.\n"
FINE = "# Tools\n\nThe first occasion.\n"
DOCUMENTS = 400
CONCISE = re.compile(r"^.*\.md:\d+:\d+: .*$", re.MULTILINE)


class Hooks(PreCommitTest):
    def test_a_finding_blocks(self):
        self.write("docs/a.md", MISTAKEN)
        self.write("a.txt", MISTAKEN)
        self.commit()
        code, text = self.try_hook("rmtool")
        self.assertEqual(code, 1)
        self.assertRegex(text, r"rmtool lint\.+Failed")
        self.assertIn("docs/a.md:7:4", text)
        self.assertNotIn("a.txt", text)
        self.assertEqual(self.read("docs/a.md"), MISTAKEN)
        self.write("docs/a.md", FINE)
        self.commit()
        code, text = self.try_hook("rmtool")
        self.assertEqual(code, 0, text)
        self.assertRegex(text, r"rmtool lint\.+Passed")

    def test_nothing_to_do(self):
        self.write("a.txt", MISTAKEN)
        self.commit()
        code, text = self.try_hook("rmtool")
        self.assertEqual(code, 0)
        self.assertRegex(text, r"\(no files to check\)Skipped")

    def test_notes_do_not_block(self):
        self.write("a.md", "# Tools\n\n[unused]: https://example.org/\n")
        self.commit()
        code, text = self.try_hook("rmtool")
        self.assertIn("info", text)
        self.assertEqual(code, 0, text)

    def test_fixes_and_then_passes(self):
        names = ["docs/a.md", "docs/a b.markdown", "é'\"$x.md"]
        for name in names:
            self.write(name, MISSPELLED)
        self.commit()
        code, text = self.try_hook("rmtool-fix")
        self.assertEqual(code, 1)
        self.assertIn("files were modified by this hook", text)
        for name in names:
            self.assertEqual(self.read(name), FINE)
        self.commit()
        code, text = self.try_hook("rmtool-fix")
        self.assertEqual(code, 0, text)

    def test_what_cannot_be_fixed_blocks(self):
        self.write("a.md", MISTAKEN)
        self.commit()
        for _ in range(2):
            code, text = self.try_hook("rmtool-fix")
            self.assertEqual(code, 1)
            self.assertIn("duplicate-heading", text)
            self.assertNotIn("occassion", self.read("a.md"))
            self.git("commit", "-q", "-a", "-m", "b", check=False)

    def test_batches_find_what_one_run_finds(self):
        for number in range(DOCUMENTS):
            links = "".join(f"- [x]({other % DOCUMENTS}.md#part-{number % 7})\n"
                            for other in range(number, number + 5))
            self.write(f"docs/{number}.md", f"# Number {number}\n\n## Part {number % 7}\n\n{links}")
        self.commit()
        self.configure("rmtool", "--format", "concise")
        _, text = self.run_hooks()
        one_run = self.run_program("rmtool", "lint", "--format", "concise", "--quiet", "docs").stdout.decode()
        self.assertGreater(len(one_run.splitlines()), DOCUMENTS / 2)
        self.assertEqual(sorted(CONCISE.findall(text)), sorted(one_run.splitlines()))
        # There were batches.
        self.assertGreater(text.count("Found "), 1)

        for number in range(DOCUMENTS):
            self.write(f"docs/{number}.md", MISSPELLED)
        self.commit()
        code, _ = self.try_hook("rmtool-fix")
        self.assertEqual(code, 1)
        self.assertEqual({self.read(f"docs/{number}.md") for number in range(DOCUMENTS)}, {FINE})

    def assert_only_document_blocks(self, name):
        code, text = self.run_hooks()
        self.assertEqual(code, 1)
        self.assertEqual({line.split(":")[0] for line in CONCISE.findall(text)}, {name})

    def test_what_arguments_exclude_passes(self):
        """pre-commit names the files, and they are left out all the same."""
        self.write("vendor/a.md", MISTAKEN)
        self.write("docs/a.md", MISTAKEN)
        self.configure("rmtool", "--format", "concise", "--exclude", "vendor/**")
        self.commit()
        self.assert_only_document_blocks("docs/a.md")
        self.write("docs/a.md", FINE)
        self.commit()
        code, text = self.run_hooks()
        self.assertEqual(code, 0, text)

    def test_what_the_configuration_excludes_passes(self):
        self.write("vendor/a.md", MISTAKEN)
        self.write("docs/a.md", MISTAKEN)
        self.write(".rmtool.yaml", 'lint:\n  exclude: ["vendor/**"]\n')
        self.configure("rmtool", "--format", "concise")
        self.commit()
        self.assert_only_document_blocks("docs/a.md")
        self.write("docs/a.md", FINE)
        self.commit()
        code, text = self.try_hook("rmtool")
        self.assertEqual(code, 0, text)

    def test_with_a_baseline(self):
        self.write("docs/a.md", MISTAKEN)
        self.write("docs/b.md", FINE)
        self.run_program("rmtool", "lint", "--write-baseline", "baseline.json", check=True)
        self.configure("rmtool", "--format", "concise", "--baseline", "baseline.json")
        self.commit()
        code, text = self.run_hooks()
        self.assertEqual(code, 0, text)
        self.write("docs/b.md", MISTAKEN)
        self.git("add", ".")
        self.assert_only_document_blocks("docs/b.md")


if __name__ == "__main__":
    main()
