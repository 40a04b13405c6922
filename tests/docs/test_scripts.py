"""Scripts that say which program runs them can be run by their name, as documents call them."""

import os
import pathlib
import sys
import unittest

SOURCE_DIR = pathlib.Path(os.environ["RMTOOL_SOURCE_DIR"])
FOLDERS = ["core", "packaging", "rules", "scripts", "tests"]


class ScriptsTest(unittest.TestCase):
    def test_scripts_are_executable(self):
        files = [path for folder in FOLDERS for path in (SOURCE_DIR / folder).rglob("*") if path.is_file()]
        scripts = [path for path in files if path.read_bytes().startswith(b"#!")]
        self.assertGreater(len(scripts), 20)
        self.assertEqual([str(path) for path in scripts if not os.access(path, os.X_OK)], [])


if __name__ == "__main__":
    sys.exit(unittest.main())
