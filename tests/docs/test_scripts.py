"""Scripts that say which program runs them can be run by their name, as documents call them."""

import os
import pathlib
import sys
import unittest

SOURCE_DIR = pathlib.Path(os.environ["RMTOOL_SOURCE_DIR"])
NOT_OURS = {".git", "build", "node_modules"}


class ScriptsTest(unittest.TestCase):
    def test_scripts_are_executable(self):
        folders = [path for path in SOURCE_DIR.iterdir() if path.is_dir() and path.name not in NOT_OURS]
        files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
        scripts = [path for path in files if path.read_bytes().startswith(b"#!")]
        self.assertGreater(len(scripts), 20)
        self.assertEqual([str(path) for path in scripts if not os.access(path, os.X_OK)], [])


if __name__ == "__main__":
    sys.exit(unittest.main())
