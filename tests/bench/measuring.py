"""CPU time, wall time and peak memory of programs, side by side: runs of two commands alternate, so that what else the
machine does meets both, and medians are compared."""

import os
import resource
import shutil
import statistics
import subprocess
import tempfile
import time
import typing

# Forks from a small process: the memory of a forked process counts for what it becomes.
GNU_TIME = shutil.which("time")


class Figures(typing.NamedTuple):
    cpu: float  # seconds
    wall: float
    memory: float  # kilobytes; 0 where it could not be measured


def first_line(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0]


def alternate(commands, runs, fine=(0,), folder=None):
    """Medians of the figures of each command; a round before counting warms the caches and tells the memory. `fine` are
    the exit codes that mean it did its work."""
    memory = [_memory_of(command, fine, folder) for command in commands]
    rounds = [[_run(command, fine, folder)[:2] for command in commands] for _ in range(runs)]
    return [Figures(*map(statistics.median, zip(*times)), peak) for times, peak in zip(zip(*rounds), memory)]


def _memory_of(command, fine, folder):
    if GNU_TIME:
        with tempfile.NamedTemporaryFile() as peak:
            _run([GNU_TIME, "--quiet", "--format=%M", "--output=" + peak.name, *command], fine, folder)
            return float(peak.read())
    memory = _run(command, fine, folder)[2]
    return memory if memory > 1.1 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss else 0


def _run(command, fine, folder):
    """CPU time, wall time and peak memory."""
    begin = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               cwd=folder)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in fine:
        raise SystemExit(f"{command[0]} exits with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss


def ratio(ours, theirs):
    return f"{ours / theirs:.2f}" if ours and theirs else "-"
