#!/usr/bin/env python3
"""What rmtool writes of whole documents, byte for byte. UPDATE_GOLDEN=1 writes it anew."""

import difflib
import os
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "oracle"))
import tools

OUTPUTS = tools.SOURCE_DIR / "testdata" / "export"
UPDATE = os.environ.get("UPDATE_GOLDEN") == "1"

# (document, golden file, arguments)
CASES = [
    (document, f"{pathlib.Path(document).stem}{suffix}", arguments)
    for document in ("testdata/roadmap.md", "testdata/export/features.md", "testdata/export/forest.md")
    for suffix, arguments in (
        (".json", ["--to", "json"]),
        (".flat.json", ["--to", "json", "--json-shape", "flat"]),
        (".jsonl", ["--to", "json", "--json-shape", "jsonl"]),
        (".dot", ["--to", "dot"]),
        (".depth-3.dot", ["--to", "dot", "--depth", "3"]),
        (".no-lists.json", ["--to", "json", "--no-lists"]),
        (".opml", ["--to", "opml"]),
        (".mm", ["--to", "mm"]),
        (".csv", ["--to", "csv"]),
    )
]


class Golden(unittest.TestCase):
    maxDiff = None

    def test_outputs_are_the_same(self):
        for document, name, arguments in CASES:
            with self.subTest(name):
                result = tools.rmtool("export", *arguments, document, cwd=tools.SOURCE_DIR)
                self.assertEqual((result.returncode, result.stderr), (0, b""))
                if UPDATE:
                    (OUTPUTS / name).write_bytes(result.stdout)
                self.compare((OUTPUTS / name).read_bytes(), result.stdout)

    def compare(self, expected, found):
        if expected != found:
            lines = [text.decode().splitlines(keepends=True) for text in (expected, found)]
            self.fail("".join(list(difflib.unified_diff(*lines, "expected", "found", n=0))[:40]))

    def test_no_output_is_left_over(self):
        names = {name for _, name, _ in CASES}
        self.assertEqual(names, {path.name for path in OUTPUTS.iterdir() if path.suffix != ".md"})

    def test_standard_output_and_a_file_are_the_same(self):
        for document, name, arguments in CASES[:1]:
            result = tools.rmtool("export", "--to", "json", "-", cwd=tools.SOURCE_DIR,
                                  input=(tools.SOURCE_DIR / document).read_bytes())
            expected = (OUTPUTS / name).read_bytes().replace(document.encode(), b"<stdin>", 1)
            self.compare(expected, result.stdout)


if __name__ == "__main__":
    tools.main()
