"""The progress bar, on a real terminal. A run waits as long as its standard input stays open."""

import os
import re
import select
import subprocess
import time

from program import RMTOOL, ProgramTest, clean_environment, main
from tools import PATIENCE

ERASED = b"\r\x1b[K"
BAR = rb"\rReading \[#+ +\] 2/3\x1b\[K"


class ProgressTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.put("a.md", b"# A\n")
        self.put("b.md", b"# B\n\nOccassionally.\n")

    def start(self, *arguments, **environment):
        """The run's process id, its terminal, and the pipe that is its standard input."""
        reading, writing = os.pipe()
        process, terminal = os.forkpty()
        if process == 0:
            os.dup2(reading, 0)
            os.close(writing)
            os.chdir(self.folder)
            with open("stdout", "wb") as output:
                os.dup2(output.fileno(), 1)
            os.execve(RMTOOL, [RMTOOL, "lint", *arguments, "a.md", "b.md", "-"], clean_environment(**environment))
        os.close(reading)
        self.seen = b""
        return process, terminal, writing

    def read(self, terminal, pattern=None, seconds=10 * PATIENCE):
        """Until the pattern is on the terminal, the program has closed it, or time is over."""
        deadline = time.monotonic() + seconds
        while not (pattern and re.search(pattern, self.seen)):
            ready, _, _ = select.select([terminal], [], [], max(0, deadline - time.monotonic()))
            if not ready:
                return
            try:
                self.seen += os.read(terminal, 65536)
            except OSError:  # EIO: the other side is closed
                return

    def finish(self, process, terminal, writing=None):
        if writing is not None:
            os.close(writing)
        self.read(terminal)
        os.close(terminal)
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


class Shown(ProgressTest):
    def test_after_a_second_and_gone_at_the_end(self):
        process, terminal, writing = self.start("--jobs", "3")
        started = time.monotonic()
        self.read(terminal, BAR)
        self.assertRegex(self.seen, BAR)
        self.assertGreater(time.monotonic() - started, 0.8)
        self.assertEqual(self.finish(process, terminal, writing), 1)
        rest = self.seen.rpartition(ERASED)[2]
        self.assertNotIn(b"[#", rest)
        self.assertRegex(rest, rb"^Found 1 warning in 1 file")
        self.assertIn(b"Occassionally", self.get("stdout"))

    def test_interrupted(self):
        before = set(os.listdir(self.folder))
        process, terminal, writing = self.start("--jobs", "3", "--fix", "--output", "report")
        self.read(terminal, BAR)
        os.write(terminal, b"\x03")  # ^C
        self.assertEqual(self.finish(process, terminal), -2)
        os.close(writing)
        self.assertTrue(self.seen.endswith(ERASED), self.seen[-100:])
        self.assertEqual(set(os.listdir(self.folder)), before | {"stdout"})
        self.assertEqual(self.get("b.md"), b"# B\n\nOccassionally.\n")


class NotShown(ProgressTest):
    def test_when_it_is_not_wanted(self):
        runs = [self.start("--quiet"), self.start(TERM="dumb"), self.start(TERM=None)]
        time.sleep(1.5)
        for process, terminal, writing in runs:
            self.assertEqual(self.finish(process, terminal, writing), 1)
            self.assertNotIn(b"\x1b[K", self.seen)

    def test_short_runs(self):
        process, terminal, writing = self.start()
        self.finish(process, terminal, writing)
        self.assertNotIn(b"Reading", self.seen)

    def test_elsewhere_than_on_a_terminal(self):
        process = subprocess.Popen([RMTOOL, "lint", "-"], cwd=self.folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, env=clean_environment())
        time.sleep(1.5)
        _, errors = process.communicate()
        self.assertEqual(errors, b"")


if __name__ == "__main__":
    main()
