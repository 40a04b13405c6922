#!/usr/bin/env python3
"""The formats' pages: fixed headings, examples that give what they show, options that exist."""

import os
import pathlib
import re
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "oracle"))
import tools

UPDATE = os.environ.get("UPDATE_GOLDEN") == "1"
HEADINGS = ["What it is for", "Example", "Options", "What is carried"]
# A command and, in the block that follows it, its output.
EXAMPLE = re.compile(r"(?P<head>^```sh\n(?P<command>.*?)^```\n\n```\w+\n)(?P<output>.*?)^```$",
                     re.DOTALL | re.MULTILINE)


def pages():
    result = tools.rmtool("export", "--list")
    for row in result.stdout.decode().splitlines():
        yield tools.SOURCE_DIR / "exporters" / (row.split()[0] + ".md")


class Pages(unittest.TestCase):
    def test_headings(self):
        for page in pages():
            with self.subTest(page.name):
                lines = page.read_text(encoding="utf-8").splitlines()
                self.assertEqual(lines[0], "# " + page.stem)
                self.assertEqual([line[3:] for line in lines if line.startswith("## ")], HEADINGS)

    def run_example(self, match):
        path = f"{pathlib.Path(tools.RMTOOL).parent}:{os.environ['PATH']}"
        result = subprocess.run(["sh", "-c", match["command"]], cwd=tools.SOURCE_DIR, capture_output=True,
                                env={**os.environ, "PATH": path}, check=False)
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        return result.stdout.decode().replace("\r\n", "\n")

    @tools.needs("jq", "sqlite3")
    def test_examples(self):
        for page in pages():
            with self.subTest(page.name):
                text = page.read_text(encoding="utf-8")
                self.assertRegex(text, EXAMPLE)
                if UPDATE:
                    text = EXAMPLE.sub(lambda match: match["head"] + self.run_example(match) + "```", text)
                    page.write_text(text, encoding="utf-8")
                for match in EXAMPLE.finditer(text):
                    self.assertEqual(self.run_example(match), match["output"])

    def test_options(self):
        text = tools.rmtool("export", "--help").stdout.decode()
        for page in pages():
            with self.subTest(page.name):
                offered = set(re.findall(rf"--{page.stem}-[a-z-]+", text))
                described = set(re.findall(rf"--{page.stem}-[a-z-]+", page.read_text(encoding="utf-8")))
                self.assertEqual(described, offered)


if __name__ == "__main__":
    tools.main()
