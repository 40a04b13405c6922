"""The programs that the tests run, and what a missing one means: a skip, or a failure where CI=true."""

import os
import pathlib
import shutil
import subprocess
import sys
import unittest

RMTOOL = os.environ.get("RMTOOL", "rmtool")
if "/" in RMTOOL:
    RMTOOL = os.path.abspath(RMTOOL)  # tests change folders
# How many times as long as usual a guard against hangs waits.
PATIENCE = int(os.environ.get("RMTOOL_PATIENCE", "1"))
SOURCE_DIR = pathlib.Path(os.environ.get("RMTOOL_SOURCE_DIR", pathlib.Path(__file__).parents[2]))
SKIPPED = 77  # exit code that CTest takes for a skipped test


def missing(*programs):
    """Those programs that the machine does not have."""
    return [program for program in programs if shutil.which(program) is None]


def needs(*programs):
    """Decorator of a test or a class that runs these programs."""
    absent = missing(*programs)
    if absent and os.environ.get("CI") == "true":
        raise RuntimeError("missing programs: " + ", ".join(absent))
    return unittest.skipIf(absent, "missing programs: " + ", ".join(absent))


def skip_or_fail(test, reason):
    """Of a test that finds out late what is missing."""
    (test.fail if os.environ.get("CI") == "true" else test.skipTest)(reason)


def rmtool(*arguments, **options):
    """Runs rmtool; bytes in, bytes out."""
    return subprocess.run([RMTOOL, *map(str, arguments)], capture_output=True, timeout=60 * PATIENCE, **options)


def main():
    """What a test script ends with: the whole script is skipped when every test was."""
    program = unittest.main(exit=False, verbosity=1, module="__main__")
    result = program.result
    if not result.wasSuccessful():
        sys.exit(1)
    sys.exit(SKIPPED if result.testsRun and len(result.skipped) == result.testsRun else 0)
