#!/usr/bin/env python3
"""CPU time and peak memory of `rmtool export` beside Debian's own `cmark-gfm -t xml -e table`, as ratios.

Runs of the two alternate, so that what else the machine does meets both; medians are compared.

    RMTOOL=build/release/rmtool tests/bench/export_bench.py [--runs N] [--to FORMAT]...
"""

import argparse
import multiprocessing
import os
import pathlib
import random
import resource
import statistics
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "oracle"))
import tools  # noqa: E402

OUTLINE_BYTES = 12_000_000
BASELINE = ["cmark-gfm", "-t", "xml", "-e", "table"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=11, metavar="N", help="pairs of runs on the outline (11); the "
                        "roadmap gets ten times as many")
    parser.add_argument("--to", action="append", metavar="FORMAT", help="instead of all of `rmtool export --list`")
    options = parser.parse_args()

    if absent := tools.missing(tools.RMTOOL, "cmark-gfm"):
        print("missing programs: " + ", ".join(absent), file=sys.stderr)
        return tools.SKIPPED
    print(first_line(BASELINE[0], "--version"), "|", first_line(tools.RMTOOL, "--version"))
    print("document   format        CPU  of cmark-gfm  ratio    memory  of cmark-gfm  ratio")
    with tempfile.TemporaryDirectory(prefix="rmtool-bench-") as folder:
        outline = pathlib.Path(folder, "outline.md")
        # In a process of its own: what this one has in memory counts for the programs it starts.
        writer = multiprocessing.Process(target=write_outline, args=(outline, OUTLINE_BYTES))
        writer.start()
        writer.join()
        for document, name, runs in ((tools.SOURCE_DIR / "testdata/roadmap.md", "roadmap", options.runs * 10),
                                     (outline, "12 MB", options.runs)):
            for to in options.to or formats():
                report(name, to, *compare([tools.RMTOOL, "export", "--to", to, document], [*BASELINE, document], runs))
    return 0


def first_line(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0]


def formats():
    listed = subprocess.run([tools.RMTOOL, "export", "--list"], capture_output=True, text=True, check=True).stdout
    return [line.split()[0] for line in listed.splitlines() if line.strip()]


def compare(ours, theirs, runs):
    """Medians of (CPU seconds, peak kilobytes) of both commands; one pair before counting warms the caches."""
    measured = [(run(ours), run(theirs)) for _ in range(runs + 1)][1:]
    return [[statistics.median(pair[side][figure] for pair in measured) for figure in range(2)] for side in range(2)]


def run(command):
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen(command, stdout=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]} exits with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def report(name, to, ours, theirs):
    (cpu, memory), (their_cpu, their_memory) = ours, theirs
    print(f"{name:10} {to:8} {cpu * 1000:5.1f} ms {their_cpu * 1000:10.1f} ms {cpu / their_cpu:6.2f}", end="")
    # A program that needs less than the one that starts it cannot be measured this way.
    if min(memory, their_memory) > 1.1 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss:
        print(f" {memory / 1024:6.1f} MB {their_memory / 1024:10.1f} MB {memory / their_memory:6.2f}", end="")
    print(flush=True)


def write_outline(path, size):
    path.write_text(generated_outline(size), encoding="utf-8")


def generated_outline(size):
    """A document like a long roadmap, the same at every call: headings, nested lists, links, code, paragraphs."""
    chance = random.Random(2024)
    words = ("network router switch cable server client protocol service database cache queue index query schema "
             "deploy monitor test build release version branch merge review design pattern interface module "
             "function object memory thread process kernel driver file stream buffer token parser tree node edge "
             "graph list map set key value type error warning log metric trace alert café naïve 🔴 🔵 数据 данные")
    words = words.split()

    def phrase(shortest, longest):
        return " ".join(chance.choices(words, k=chance.randint(shortest, longest)))

    def title():
        kind, text = chance.random(), phrase(1, 6)
        if kind < 0.15:
            return f"[{text}](https://example.org/{chance.randrange(10**6)})"
        if kind < 0.25:
            return f"{text} `{chance.choice(words)}`"
        if kind < 0.35:
            return f"**{chance.choice(words)}** {text}"
        if kind < 0.38:
            return f"{text} &amp; {chance.choice(words)}"
        return text

    def items(depth):
        for number in range(1, chance.randint(2, 7)):
            marker = f"{number}. " if depth % 3 == 2 else "- "
            task = chance.choice(("[ ] ", "[x] ")) if chance.random() < 0.05 else ""
            yield "  " * depth + marker + task + title()
            if depth < 5 and chance.random() < 0.25:
                yield from ("   " * (depth % 3 == 2) + line for line in items(depth + 1))

    parts, length, level = [], 0, 1
    while length < size:
        level = max(1, min(6, level + chance.choice((-2, -1, 0, 0, 1, 1))))
        section = ["#" * level + " " + title(), ""]
        if chance.random() < 0.3:
            section += [phrase(20, 80) + ".", ""]
        if chance.random() < 0.8:
            section += [*items(0), ""]
        if chance.random() < 0.08:
            section += ["```sh", *(phrase(2, 8) for _ in range(chance.randint(1, 8))), "```", ""]
        if chance.random() < 0.03:
            section += ["| a | b |", "|---|---|", *(f"| {phrase(1, 3)} | {phrase(1, 3)} |" for _ in range(4)), ""]
        parts.append("\n".join(section) + "\n")
        length += len(parts[-1].encode())
    return "".join(parts)


if __name__ == "__main__":
    sys.exit(main())
