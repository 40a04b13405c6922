#!/usr/bin/env python3
"""What rmtool costs beside other programs, as ratios of medians: CPU time, wall time, peak memory. Below 1 is less than
theirs.

    RMTOOL=build/release/rmtool tests/bench/speed.py [WORK]... [--tree DIR] [--peers DIR] [--runs N]

WORK is one or several of: seed (testdata/roadmap.md), tree (thousands of files, in DIR), export (an outline of 12 MB),
growth (outlines of 12.5 to 100 MB), hostile (documents made to be slow), instructions (counted by callgrind on the
seed, on an outline of 3 MB and on the tree: the same on any day). Without one, all but the last. Peers are measured where they are
installed: cmark-gfm, pandoc, aspell, codespell, and from --peers DIR/node_modules rumdl and markdownlint-cli2.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "oracle"))
import corpora  # noqa: E402
import measuring  # noqa: E402
import tools  # noqa: E402

SEED = tools.SOURCE_DIR / "testdata/roadmap.md"
CMARK = ["cmark-gfm", "-t", "xml", "-e", "table"]
LINT = [tools.RMTOOL, "lint", "--exit-zero", "--no-gitignore", "--quiet"]
FINDINGS = (0, 1, 65)  # exit codes: what was asked for has been done; codespell's is the number of typos
MEGABYTE = 1_000_000
COLUMNS = ("CPU", "ratio of CPU", "of wall", "of memory")


class Peers:
    """Command lines of the programs that are installed."""

    def __init__(self, folder):
        modules = pathlib.Path(folder).resolve() / "node_modules"
        self.rumdl = self.found(modules / "@rumdl/cli-linux-x64/rumdl", "check", "--no-cache", "--enable",
                                "MD024,MD051,MD057")
        self.markdownlint = self.found(modules / ".bin/markdownlint-cli2", "--config",
                                       modules / ".speed.markdownlint-cli2.jsonc")
        if self.markdownlint:
            self.markdownlint[-1].write_text('{"config": {"default": false, "MD024": true, "MD051": true}}')
        self.cmark = self.found(*CMARK)
        self.codespell = self.found("codespell")
        self.pandoc = self.found("pandoc", "--from", "gfm", "--to", "json")
        self.aspell = self.found("aspell", "--mode=markdown", "list")

    @staticmethod
    def found(program, *arguments):
        return [program, *arguments] if shutil.which(program) else None


def main():
    works = {function.__name__: function for function in (seed, tree, export, growth, hostile, instructions)}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("work", nargs="*", metavar="WORK")
    parser.add_argument("--tree", metavar="DIR")
    parser.add_argument("--peers", default=".", metavar="DIR")
    parser.add_argument("--runs", type=int, default=11, metavar="N", help="pairs of runs (11); ten times as many of "
                        "small ones")
    options = parser.parse_args()
    if unknown := set(options.work) - set(works):
        parser.error("no such work: " + ", ".join(unknown))
    options.peers = Peers(options.peers)
    for name in options.work or (name for name in works if name != "instructions"):
        with tempfile.TemporaryDirectory(prefix="rmtool-speed-") as folder:
            works[name](options, pathlib.Path(folder))


def print_head(title, *columns):
    print(f"\n| {title} | " + " | ".join(columns) + " |\n|-" + "|-" * len(columns) + "|", flush=True)


def on(program, document):
    """The command line, if the program is there. aspell reads standard input."""
    if program and program[0] == "aspell":
        return ["sh", "-c", 'exec "$@" < "$0"', document, *program]
    return program and [*program, document]


def compare(name, ours, theirs, runs, folder=None):
    """One row of a table, if the other program is there."""
    if theirs is None:
        return
    our, their = measuring.alternate([ours, theirs], runs, FINDINGS, folder)
    print(f"| {name} | {our.cpu * 1000:.1f} ms | " + " | ".join(map(measuring.ratio, our, their)) + " |", flush=True)


def print_phases(arguments, folder=None):
    """The program's own timers."""
    result = subprocess.run([str(part) for part in arguments], capture_output=True, text=True, cwd=folder,
                            env={**os.environ, "RMTOOL_TIMING": "1"})
    shares = re.findall(r"^ *[\d.]+ ms +([\d.]+) %  (.*)$", result.stderr, re.M)
    print("\nShares of CPU time: " + ", ".join(f"{name} {share} %" for share, name in
                                               sorted(shares, key=lambda row: -float(row[0]))), flush=True)


def seed(options, _):
    peers, runs = options.peers, options.runs
    lint, typo = [*LINT, SEED], [*LINT, "--select", "typo", SEED]
    print_head("seed: rmtool beside", *COLUMNS)
    compare("--version : cmark-gfm --version", [tools.RMTOOL, "--version"], peers.cmark and [CMARK[0], "--version"],
            10 * runs)
    compare("lint : cmark-gfm -t xml", lint, on(peers.cmark, SEED), 10 * runs)
    compare("lint : rumdl, three rules", lint, on(peers.rumdl, SEED), 10 * runs)
    compare("lint : markdownlint-cli2, two rules", lint, on(peers.markdownlint, SEED), 1)
    compare("lint --select typo : codespell", typo, on(peers.codespell, SEED), runs)
    compare("lint --select typo : aspell", typo, on(peers.aspell, SEED), 10 * runs)
    compare("export --to json : pandoc", [tools.RMTOOL, "export", "--to", "json", SEED], on(peers.pandoc, SEED), runs)
    print_phases(lint)


def tree(options, folder):
    if not options.tree:
        print("\ntree: left out, there is no --tree DIR")
        return
    peers, runs = options.peers, options.runs
    copy = folder / "tree"
    copy_documents(pathlib.Path(options.tree), copy)
    sizes = [path.stat().st_size for path in copy.rglob("*") if path.is_file()]
    lint, typo = [*LINT, "."], [*LINT, "--select", "typo", "."]
    print_head(f"tree of {len(sizes)} files, {sum(sizes) / MEGABYTE:.1f} MB: rmtool beside", *COLUMNS)
    compare("lint : rumdl, three rules", lint, on(peers.rumdl, "."), runs, copy)
    compare("lint : markdownlint-cli2, two rules", lint, on(peers.markdownlint, "**/*.md"), 1, copy)
    compare("lint --select typo : codespell", typo, on(peers.codespell, "."), runs, copy)
    compare("lint --jobs 2 : --jobs 1", [*lint, "--jobs", "2"], [*lint, "--jobs", "1"], runs, copy)
    print_phases([*lint, "--jobs", "1"], copy)


def copy_documents(source, target):
    """Only the documents, with no configuration and an empty .git, for the repository's root."""
    for path in source.rglob("*"):
        parts = path.relative_to(source).parts
        if path.suffix in (".md", ".markdown") and path.is_file() and not {".git", "node_modules"} & set(parts):
            place = target.joinpath(*parts)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place)
    (target / ".git").mkdir(parents=True)


def export(options, folder):
    document = folder / "outline.md"
    corpora.write(document, corpora.outline, 12 * MEGABYTE)
    listed = subprocess.run([tools.RMTOOL, "export", "--list"], capture_output=True, text=True, check=True).stdout
    for name, path, runs in (("seed", SEED, options.runs * 10), ("outline of 12 MB", document, options.runs)):
        print_head(f"{name}: rmtool beside cmark-gfm -t xml", *COLUMNS)
        theirs = on(options.peers.cmark, path)
        compare("lint", [*LINT, path], theirs, runs)
        for line in listed.splitlines():
            to = line.split()[0]
            compare("export --to " + to, [tools.RMTOOL, "export", "--to", to, path], theirs, runs)
    print_phases([*LINT, document])


def growth(options, folder):
    print_head("growth with the outline's size", "CPU", "to the half", "memory", "to the half")
    for command in ([*LINT], [tools.RMTOOL, "export", "--to", "json"]):
        before = None
        for size in (12.5, 25, 50, 100):
            document = folder / f"{size}.md"
            if not document.exists():
                corpora.write(document, corpora.outline, int(size * MEGABYTE))
            now, = measuring.alternate([[*command, document]], max(1, options.runs // 4), FINDINGS)
            cpu, memory = (measuring.ratio(now[i], before and before[i]) for i in (0, 2))
            print(f"| {command[1]}, {size} MB | {now.cpu:.2f} s | {cpu} | {now.memory / 1024:.0f} MB | {memory} |",
                  flush=True)
            before = now


def hostile(options, folder):
    print_head("hostile, 2 MB: lint, CPU", "to plain text", "to a quarter of it")
    figures = {}
    for name, text in {"plain text": corpora.PLAIN, **corpora.HOSTILE}.items():
        for share in (1, 4):
            document = folder / f"{share}.md"
            document.write_bytes(corpora.repeated(text, 2 * MEGABYTE // share))
            one, = measuring.alternate([[*LINT, document]], max(1, options.runs // 4), FINDINGS)
            figures[name, share] = one.cpu
        whole = figures[name, 1]
        to_plain, to_quarter = whole / figures["plain text", 1], whole / figures[name, 4]
        print(f"| {name} | {to_plain:.2f} | {to_quarter:.2f} |", flush=True)


def count(command, folder=None):
    """Millions of instructions, of all threads."""
    counted = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *map(str, command)],
                             stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd=folder)
    if counted.returncode not in FINDINGS:
        sys.exit(counted.stderr)
    return int(re.search(r"Collected : (\d+)", counted.stderr)[1]) / 1e6


def instructions(options, folder):
    if absent := tools.missing("valgrind"):
        print("missing programs: " + ", ".join(absent), file=sys.stderr)
        return
    book = folder / "book.md"
    corpora.write(book, corpora.outline, 3 * MEGABYTE)
    peers, lint, to_json = options.peers, [*LINT, "--jobs", "1"], [tools.RMTOOL, "export", "--to", "json"]
    rows = [("--version", [tools.RMTOOL, "--version"], peers.cmark and [CMARK[0], "--version"], None),
            ("seed, lint", [*lint, SEED], on(peers.cmark, SEED), None),
            ("seed, export --to json", [*to_json, SEED], on(peers.cmark, SEED), None),
            ("outline of 3 MB, lint", [*lint, book], on(peers.cmark, book), None),
            ("outline of 3 MB, export --to json", [*to_json, book], on(peers.cmark, book), None)]
    if peers.rumdl:
        rows += [("seed, lint", [*lint, SEED], on(peers.rumdl, SEED), None)]
    if options.tree:
        copy = folder / "tree"
        copy_documents(pathlib.Path(options.tree), copy)
        rows += [("tree, lint", [*lint, "."], on(peers.rumdl, "."), copy)]
    print_head("instructions", "millions", "beside", "ratio")
    for name, ours, theirs, place in rows:
        number = count(ours, place)
        ratio = f"{number / count(theirs, place):.2f}" if theirs else ""
        print(f"| {name} | {number:.1f} | {pathlib.Path(theirs[0]).name if theirs else ''} | {ratio} |", flush=True)


if __name__ == "__main__":
    sys.exit(main())
