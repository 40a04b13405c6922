"""Each promise of README.md names tests that exist."""

import pathlib
import re
import sys
import unittest

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "oracle"))
import tools  # noqa: E402

TEST = re.compile(r'`([^`]+)`(?: "([^"]+)")?')


def rows():
    for line in (HERE / "README.md").read_text().splitlines():
        cells = line.strip("|").split(" | ")
        if line.startswith("| ") and len(cells) == 2 and cells[0].strip() != "promise":
            yield cells[0].strip(), TEST.findall(cells[1])


class Promises(unittest.TestCase):
    def test_each_has_a_test(self):
        promises = list(rows())
        self.assertGreater(len(promises), 30)
        for promise, tests in promises:
            with self.subTest(promise):
                self.assertTrue(tests)
                for path, name in tests:
                    text = (HERE.parent / path).read_text()
                    # A long name may stand on a line of its own.
                    if name:
                        self.assertRegex(text, rf'(def {re.escape(name)}\(|(TEST_CASE|check)\(\s*"{re.escape(name)}")')

    def test_each_fuzz_target_keeps_a_promise(self):
        named = {path for _, tests in rows() for path, _ in tests}
        targets = {f"fuzz/{path.name}" for path in (HERE.parent / "fuzz").glob("*.cpp")} - {"fuzz/replay_main.cpp"}
        self.assertLessEqual(targets, named)


if __name__ == "__main__":
    tools.main()
