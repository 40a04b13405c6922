#!/usr/bin/env python3
"""How the CPU time of rmtool grows with documents made to be costly (cost_families.py): the ratio of each of three
doublings, and of one on average. More than LIMIT on average is reported and fails: linear is 2.

    RMTOOL=build/release/rmtool tests/bench/cost.py [--size N] [--seconds S] [NAME]...

A family starts at N (8,192) and is doubled until a run takes long enough to be measured; what a run on nothing takes
is taken off. Times are those of the processor, the least of a few runs. With --instructions, valgrind counts those
instead: slower, but neither caches that are too small nor what else the machine does count.
"""

import argparse
import os
import pathlib
import re
import resource
import signal
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "oracle"))
import cost_families  # noqa: E402
import tools  # noqa: E402

LIMIT = 2.6
RUNS = 3
DOUBLINGS = 3
LARGEST_BYTES = 64_000_000
DOCUMENT = "document.md"
COMMANDS = {
    "lint": ["lint", "--format", "json", DOCUMENT],
    "fix": ["lint", "--fix", "--unsafe-fixes", "--format", "json", "-"],
    "json": ["export", "--to", "json", DOCUMENT],
    "opml": ["export", "--to", "opml", DOCUMENT],
    "mm": ["export", "--to", "mm", DOCUMENT],
    "dot": ["export", "--to", "dot", DOCUMENT],
    "csv": ["export", "--to", "csv", DOCUMENT],
    "tree": ["tree", DOCUMENT],
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help="families whose names hold one of these; all")
    parser.add_argument("--size", type=int, default=8192, metavar="N", help="where a family starts (8192)")
    parser.add_argument("--seconds", type=float, default=60, metavar="S", help="what one run may take (60)")
    parser.add_argument("--instructions", action="store_true", help="count instructions in place of time")
    parser.add_argument("--command", action="append", choices=COMMANDS, help="instead of all")
    options = parser.parse_args()
    failed = []
    print(f"{'family':34} {'command':8} {'KiB':>8} {'cost':>8}   three doublings      average")
    with tempfile.TemporaryDirectory(prefix="rmtool-cost-") as folder:
        bench = (InstructionBench if options.instructions else Bench)(folder, options.seconds)
        for name, command, put in bench.families(options.command or list(COMMANDS)):
            if options.names and not any(part in name for part in options.names):
                continue
            average = bench.report(name, command, put, options.size)
            if average > LIMIT:
                failed.append(f"{name}, {command}: x{average:.2f}")
    print(f"{len(failed)} above x{LIMIT}" + "".join(f"\n  {line}" for line in failed))
    return 1 if failed else 0


class Bench:
    LEAST = 0.02  # seconds

    def __init__(self, folder, seconds):
        self.folder = folder
        self.seconds = seconds

    def families(self, commands):
        for name, make in cost_families.DOCUMENTS.items():
            for command in commands:
                yield name, command, lambda n, make=make: self.put(make(n))
        for name, make in cost_families.CONFIGURATIONS.items():
            yield f"configuration: {name}", "lint", lambda n, make=make: self.put(
                "ab " * n + "a" * n + "\n", make(n))

    def put(self, document, configuration="{}\n"):
        data = document if isinstance(document, bytes) else document.encode()
        pathlib.Path(self.folder, DOCUMENT).write_bytes(data)
        pathlib.Path(self.folder, ".rmtool.yaml").write_text("root: true\n" + configuration.replace("{}\n", ""))
        return len(data)

    def measure(self, command):
        times = []
        for _ in range(RUNS):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            self.run(command)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
            if times[0] > 2:
                break  # long enough to be right
        return min(times)

    def limit(self):
        most = int(20 * self.seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (most, most))

    def run(self, command, before=()):
        with open(os.path.join(self.folder, DOCUMENT), "rb") as document:
            done = subprocess.run([*before, tools.RMTOOL, *COMMANDS[command]], cwd=self.folder, stdin=document,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False,
                                  preexec_fn=self.limit)
        # One that was stopped took long enough for its ratio to tell.
        if done.returncode not in (0, 1, 2, -signal.SIGXCPU):
            raise RuntimeError(f"{COMMANDS[command]} ended with {done.returncode}")
        return done.stderr

    def report(self, name, command, put, size):
        """Prints a line; returns the average ratio."""
        put(0)
        nothing = self.measure(command)
        times = []
        while len(times) <= DOUBLINGS:
            count = put(size)
            seconds = max(self.measure(command) - nothing, 1e-6)
            # What is too short to be measured is where it starts.
            if times or seconds > self.LEAST or count > LARGEST_BYTES / 2 ** DOUBLINGS:
                times.append(seconds)
            size *= 2
            if seconds > self.seconds:
                break
        ratios = [after / before for before, after in zip(times, times[1:])]
        average = (times[-1] / times[0]) ** (1 / len(ratios)) if ratios else float("inf")
        measurable = max(times) > self.LEAST
        shown = " ".join(f"x{ratio:5.2f}" for ratio in ratios) if measurable else "too short to be measured"
        print(f"{name:34} {command:8} {count / 1024:8.0f} {times[-1]:8.3f}   {shown}   x{average:.2f}", flush=True)
        return average if measurable else 0


class InstructionBench(Bench):
    LEAST = 0.02  # of 1,000,000,000 instructions

    def measure(self, command):
        errors = self.run(command, before=["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"])
        return int(re.search(rb"Collected : (\d+)", errors)[1]) / 1e9


if __name__ == "__main__":
    sys.exit(main())
