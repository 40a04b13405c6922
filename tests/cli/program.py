"""Runs the program under test as a user would: its arguments, streams and exit code."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import tempfile
import termios
import unittest

RMTOOL = os.environ["RMTOOL"]
SOURCE_DIR = os.environ["RMTOOL_SOURCE_DIR"]
sys.path.insert(0, os.path.join(SOURCE_DIR, "tests", "oracle"))
from tools import main, missing, skip_or_fail  # noqa: E402, F401
ROADMAP = os.path.join(SOURCE_DIR, "testdata", "roadmap.md")


def clean_environment(**changes):
    """The test's environment without what decides about colours, and with `changes`; None removes."""
    environment = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "TERM")}
    environment["TERM"] = "xterm-256color"
    environment.update({key: value for key, value in changes.items() if value is not None})
    for key in (key for key, value in changes.items() if value is None):
        environment.pop(key, None)
    return environment


def run(*arguments, stdin=b"", environment=None, before=(), **options):
    """Runs rmtool; `before` are the words of a program that starts it."""
    return subprocess.run(
        [*before, RMTOOL, *arguments], input=stdin if "pass_stdin" not in options else None,
        stdin=options.pop("pass_stdin", None), capture_output=True,
        env=environment or clean_environment(), timeout=60, check=False, **options)


class Terminal:
    """What was printed, by a program whose chosen streams are a terminal; `stdin` may also be a file."""

    def __init__(self, *arguments, columns=80, typed=b"", stdin=False, stdout=True, stderr=False,
                 environment=None):
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        attributes = termios.tcgetattr(theirs)
        attributes[1] &= ~termios.OPOST  # newlines as they are printed
        attributes[3] &= ~termios.ECHO
        termios.tcsetattr(theirs, termios.TCSANOW, attributes)
        process = subprocess.Popen(
            [RMTOOL, *arguments], stdin=theirs if stdin is True else stdin or subprocess.DEVNULL,
            stdout=theirs if stdout else subprocess.PIPE, stderr=theirs if stderr else subprocess.PIPE,
            env=environment or clean_environment())
        os.close(theirs)
        if typed:
            os.write(ours, typed)
        self.screen = b""
        while True:
            try:
                chunk = os.read(ours, 65536)
            except OSError:  # EIO: the other side is closed
                break
            if not chunk:
                break
            self.screen += chunk
        self.stdout, self.stderr = process.communicate(timeout=60)
        self.returncode = process.returncode
        os.close(ours)


def need(test, tool):
    """Skips a test for the lack of a tool, but never in CI."""
    if missing(tool):
        skip_or_fail(test, f"{tool} is not installed")


class ProgramTest(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="rmtool-test-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name):
        return os.path.join(self.folder, name)

    def put(self, name, content):
        with open(self.path(name), "wb") as file:
            file.write(content)
        return self.path(name)

    def get(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def assert_error(self, result, message, hint=None):
        """Exit 2, nothing on stdout, and exactly this error."""
        expected = f"error: {message}\n" + (f"  hint: {hint}\n" if hint else "")
        self.assertEqual(result.stderr.decode(), expected)
        self.assertEqual(result.returncode, 2)
        self.assertEqual(result.stdout, b"")

    def assert_clean(self, result):
        """Exit 0 and nothing on stderr."""
        self.assertEqual(result.stderr.decode(), "")
        self.assertEqual(result.returncode, 0)
