"""`rmtool lint --write-words`: a tree's terms become the dictionary that its configuration names."""

import json
import os

from program import ProgramTest, main, run

TEXT = "# Notes\n\nThe relevent tool is adn, and it dosen\u2019t fit. The **relevent** one is teh first.\n"
CONFIGURATION = b"lint:\n  typo:\n    dictionary: [words.txt]\n"


class Words(ProgramTest):
    def setUp(self):
        super().setUp()
        os.mkdir(self.path("docs"))
        self.put("docs/a.md", TEXT.encode())

    def lint(self, *arguments, code, stdin=b""):
        result = run("lint", *arguments, cwd=self.folder, stdin=stdin)
        self.assertEqual(result.returncode, code, result.stderr.decode() + result.stdout.decode())
        return result

    def flagged(self):
        result = run("lint", "--format", "json", cwd=self.folder)
        return [finding for finding in json.loads(result.stdout) if finding["rule"] == "typo"]

    def test_what_is_written_is_no_longer_reported(self):
        before = len(self.flagged())
        self.assertGreater(before, 1)
        result = self.lint("--write-words", "words.txt", code=0)
        self.assertEqual(result.stdout, b"")
        words = self.get("words.txt").decode().splitlines()
        self.assertEqual(words, ["adn", "dosen't", "relevent", "teh"])
        self.assertEqual(result.stderr.decode(), f"Added {len(words)} words to words.txt; read them, and name the file "
                                                 "in lint.typo.dictionary\n")
        self.put(".rmtool.yaml", CONFIGURATION)
        self.assertEqual(self.flagged(), [])

    def test_what_the_file_has_is_kept_and_new_words_are_added(self):
        self.put("words.txt", b"# Ours\nZebrra  # the project\nadn")
        self.put(".rmtool.yaml", CONFIGURATION)
        self.put("docs/b.md", b"Teh zebrra adn.\n")
        self.lint("--write-words", "words.txt", "docs/b.md", code=0)
        self.assertEqual(self.get("words.txt"), b"# Ours\nZebrra  # the project\nadn\nteh\n")
        result = self.lint("--write-words", "words.txt", "docs/b.md", code=0)
        self.assertEqual(result.stderr, b"Added 0 words to words.txt\n")
        self.assertEqual(self.get("words.txt"), b"# Ours\nZebrra  # the project\nadn\nteh\n")

    def test_words_of_other_rules_and_parts_of_words_are_none(self):
        self.put("docs/a.md", "# Same\n\n# Same\n\nOccas*s*ion. It\u00e2\u20ac\u2122s [here](#nowhere).\n".encode())
        self.lint("--write-words", "words.txt", code=0)
        self.assertEqual(self.get("words.txt"), b"")

    def test_what_cannot_be(self):
        self.put("words.txt", b"two words\n")
        self.assert_told(self.lint("--write-words", "words.txt", code=2),
                          "words.txt: not written: line 1 has more than one word")
        self.assertEqual(self.get("words.txt"), b"two words\n")
        self.assert_told(self.lint("--write-words", "-", code=2), "'--write-words' needs the name of a file")
        self.assert_told(self.lint("--write-words", "missing/words.txt", code=2), "missing/words.txt")
        self.assert_told(self.lint("--write-words", "docs/a.md", code=2), "docs/a.md: cannot write: it is one of the documents")
        for other in (["--diff"], ["--statistics"], ["--format", "json"], ["--write-baseline", "b.json"]):
            self.assert_told(self.lint("--write-words", "words.txt", *other, code=2),
                              f"'--write-words' cannot be combined with '{other[0]}'")
        self.lint("--write-words", "new.txt", "docs", "missing.md", code=2)
        self.assertFalse(os.path.exists(self.path("new.txt")))

    def assert_told(self, result, text):
        self.assertIn(text, result.stderr.decode())


if __name__ == "__main__":
    main()
