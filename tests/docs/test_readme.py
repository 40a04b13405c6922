"""The README is true: its commands are run, and print what it says they print."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

SOURCE_DIR = pathlib.Path(os.environ["RMTOOL_SOURCE_DIR"])
sys.path.insert(0, str(SOURCE_DIR / "tests" / "oracle"))
from tools import RMTOOL, main, missing, skip_or_fail  # noqa: E402

README = (SOURCE_DIR / "README.md").read_text(encoding="utf-8")


def fences():
    """(language, the word after it, text) of each fenced block."""
    return re.findall(r"^```(\w+)(?: ([^\n]+))?\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def examples_in(text):
    """(command, output) of a console."""
    return re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", text, re.MULTILINE)


class Readme(unittest.TestCase):
    def test_examples(self):
        if absent := missing("jq", "dot"):
            skip_or_fail(self, "missing programs: " + ", ".join(absent))
        with tempfile.TemporaryDirectory(prefix="rmtool-test-") as folder:
            environment = {**os.environ, "PATH": f"{pathlib.Path(RMTOOL).parent}:{os.environ['PATH']}"}
            # A file is there from where it is shown.
            for language, name, text in fences():
                if name:
                    pathlib.Path(folder, name).write_text(text, encoding="utf-8")
                for command, output in examples_in(text) if language == "console" else []:
                    with self.subTest(command):
                        result = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, timeout=60,
                                                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
                        self.assertEqual(result.stdout.decode(), output)

    def test_there_are_examples_of_every_command(self):
        commands = " ".join(command for _, _, text in fences() for command, _ in examples_in(text))
        listed = re.findall(r"^  (\w+) ", subprocess.run([RMTOOL, "help"], capture_output=True, check=True)
                            .stdout.decode().split("Commands:")[1].split("\n\n")[0], re.MULTILINE)
        for command in set(listed) - {"help"}:
            self.assertIn(f"rmtool {command} ", commands)

    def test_the_table_of_rules_is_complete(self):
        hint = subprocess.run([RMTOOL, "lint", "--select", "?"], capture_output=True, check=False).stderr.decode()
        rules = re.search(r"hint: rules: (.*)", hint)[1].split(", ")
        self.assertEqual(re.findall(r"^\| \[`([a-z-]+)`\]", README, re.MULTILINE), rules)

    def test_paths_exist(self):
        for path in re.findall(r"(?:`|\]\(|src=\")((?:scripts|exporters|cli|rules|tests|testdata)/[\w./-]*)", README) + \
                re.findall(r"`((?:scripts|core|cli|exporters|tests|testdata)/[\w./]*)`", README):
            self.assertTrue((SOURCE_DIR / path).exists(), path)


if __name__ == "__main__":
    main()
