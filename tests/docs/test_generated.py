"""man/ holds what the program prints: manual page and completions. UPDATE_GOLDEN=1 rewrites it."""

import os
import pathlib
import re
import subprocess
import sys
import unittest

SOURCE_DIR = pathlib.Path(os.environ["RMTOOL_SOURCE_DIR"])
sys.path.insert(0, str(SOURCE_DIR / "tests" / "oracle"))
from tools import main, needs, rmtool  # noqa: E402

PAGE = SOURCE_DIR / "man" / "rmtool.1"
GENERATED = {
    PAGE: ("help", "--man"),
    SOURCE_DIR / "man" / "rmtool.bash": ("completions", "bash"),
    SOURCE_DIR / "man" / "_rmtool": ("completions", "zsh"),
    SOURCE_DIR / "man" / "rmtool.fish": ("completions", "fish"),
}


class Generated(unittest.TestCase):
    def test_files_are_what_is_printed(self):
        self.assertEqual({path for path in (SOURCE_DIR / "man").iterdir()}, set(GENERATED))
        for path, arguments in GENERATED.items():
            printed = rmtool(*arguments).stdout
            if os.environ.get("UPDATE_GOLDEN"):
                path.write_bytes(printed)
            with self.subTest(path.name):
                self.assertEqual(path.read_bytes().decode(), printed.decode())

    @needs("mandoc")
    def test_mandoc_has_nothing_to_say(self):
        lint = ["mandoc", "-T", "lint", "-W", "style"]
        result = subprocess.run([*lint, PAGE], capture_output=True, check=False, timeout=60)
        self.assertEqual((result.stdout + result.stderr).decode(), "")
        # It would say so.
        broken = PAGE.read_bytes().replace(b".TP\n", b".TQ\n", 1) + b".XX\n"
        self.assertIn(b"XX", subprocess.run(lint, input=broken, capture_output=True, check=False, timeout=60).stdout)

    @needs("man")
    def test_the_page_as_read(self):
        result = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", PAGE], capture_output=True, check=False,
                                timeout=60, env={**os.environ, "MANWIDTH": "200", "LC_ALL": "C.UTF-8"})
        self.assertEqual((result.stderr.decode(), result.returncode), ("", 0))
        page = result.stdout.decode()
        for command in ("lint", "export", "tree", "rules", "config", "completions", "help"):
            for line in rmtool("help", command).stdout.decode().splitlines():
                if option := re.match("  (?:-., |    )(--[a-z-]+)", line):
                    self.assertIn(option[1], page)
        for text in ("'-' is standard output", "named by its text: \"Heading\"", ".rmtool.yaml", "~/.config",
                     "how `text` is written", "dot -Tsvg > roadmap.svg"):
            self.assertIn(text, page)


if __name__ == "__main__":
    main()
