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


def fences(info):
    """(words after the language, text) of each fenced block whose info string begins with the language."""
    return re.findall(rf"^```{info}(?: ([^\n]+))?\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def examples():
    """(command, output) in the order of the README."""
    for _, text in fences("console"):
        for command, output in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", text, re.MULTILINE):
            yield command, output


class Readme(unittest.TestCase):
    def test_examples(self):
        if absent := missing("jq", "dot"):
            skip_or_fail(self, "missing programs: " + ", ".join(absent))
        with tempfile.TemporaryDirectory(prefix="rmtool-test-") as folder:
            for name, text in fences("markdown"):
                pathlib.Path(folder, name).write_text(text, encoding="utf-8")
            environment = {**os.environ, "PATH": f"{pathlib.Path(RMTOOL).parent}:{os.environ['PATH']}"}
            for command, output in examples():
                with self.subTest(command):
                    result = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, timeout=60,
                                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
                    self.assertEqual(result.stdout.decode(), output)

    def test_there_are_examples_of_every_command(self):
        commands = " ".join(command for command, _ in examples())
        listed = re.findall(r"^  (\w+) ", subprocess.run([RMTOOL, "help"], capture_output=True, check=True)
                            .stdout.decode().split("Commands:")[1].split("\n\n")[0], re.MULTILINE)
        for command in set(listed) - {"help"}:
            self.assertIn(f"rmtool {command} ", commands)

    def test_the_table_of_rules_is_complete(self):
        hint = subprocess.run([RMTOOL, "lint", "--select", "?"], capture_output=True, check=False).stderr.decode()
        rules = re.search(r"hint: rules: (.*)", hint)[1].split(", ")
        self.assertEqual(re.findall(r"^\| \[`([a-z-]+)`\]", README, re.MULTILINE), rules)

    def test_paths_exist(self):
        for path in re.findall(r"`((?:scripts|core|cli|exporters|tests|testdata)/[\w./]*)`", README):
            self.assertTrue((SOURCE_DIR / path).exists(), path)


if __name__ == "__main__":
    main()
