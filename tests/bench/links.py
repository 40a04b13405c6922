#!/usr/bin/env python3
"""Recall of broken links: takes trees of documentation, breaks links in them in known ways, and counts how many of these
rmtool finds, beside rumdl, markdownlint-cli2 and remark-validate-links where they are installed; and CPU time.

    RMTOOL=build/release/rmtool tests/bench/links.py [--peers DIR] [--findings N] TREE...

A tree is any folder with Markdown files; it is copied, never changed. DIR has a node_modules/ with the peers. Only links
are broken in whose line nobody finds anything before. rmtool is counted with the settings STRICT below and, beside them,
with the default's. --findings prints that many findings on the untouched trees, to
be read by a person.
"""

import argparse
import collections
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "oracle"))
import tools  # noqa: E402
from link_breaker import CLASSES, Breaker  # noqa: E402

# What the default accepts for the sake of site generators is broken on GitHub.
DEFAULT = "rmtool, default"
STRICT = "lint: {broken-reference: {html-for-markdown: false}}\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trees", nargs="+", metavar="TREE")
    parser.add_argument("--peers", default=".", metavar="DIR")
    parser.add_argument("--most", type=int, default=60, metavar="N", help="breakages of a class in a tree (60)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--findings", type=int, default=0, metavar="N")
    options = parser.parse_args()
    linters = installed(pathlib.Path(options.peers).resolve())
    expected, found, cpu = collections.Counter(), collections.Counter(), collections.Counter()
    for tree in options.trees:
        with tempfile.TemporaryDirectory(prefix="rmtool-links-") as folder:
            copy = pathlib.Path(folder, "tree")
            copy_documents(pathlib.Path(tree), copy)
            before = {name: run(copy) for name, run in linters.items()}
            for name, (_, seconds) in before.items():
                cpu[name] += seconds
            print_findings(tree, copy, options.findings)
            (copy / ".rmtool.yaml").write_text(STRICT)
            broken = Breaker(copy, before["rmtool"][0], options.most, options.seed).broken
            after = {name: run(copy)[0] for name, run in linters.items()}
            (copy / ".rmtool.yaml").unlink()
            after[DEFAULT] = linters["rmtool"](copy)[0]
            for place, kind in broken.items():
                expected[kind] += 1
                for name, places in after.items():
                    found[name, kind] += place in places
                    if name == "rmtool" and place not in places and options.findings:
                        print(f"MISSED {kind}: {tree}/{place[0]}:{place[1]}")
    print_table(["rmtool", DEFAULT, *list(linters)[1:]], expected, found, cpu)


def print_table(linters, expected, found, cpu):
    print(f"rmtool with {STRICT.strip()}, and by default.\n")
    print("| broken by | links |" + "".join(f" {name} |" for name in linters))
    print("|-|-|" + "-|" * len(linters))
    for kind in (*CLASSES, "all"):
        kinds = CLASSES if kind == "all" else (kind,)
        total = sum(expected[each] for each in kinds)
        if total:
            shares = (sum(found[name, each] for each in kinds) / total for name in linters)
            print(f"| {kind} | {total} |" + "".join(f" {share:.3f} |" for share in shares))
    print("| CPU seconds, untouched | |" + "".join(f" {cpu[name]:.2f} |" if name in cpu else " |" for name in linters))


def copy_documents(source, target):
    """With an empty .git, for the repository's root; links within the tree are the same."""
    shutil.copytree(source, target, symlinks=True, ignore=shutil.ignore_patterns(".git", "node_modules"))
    (target / ".git").mkdir()
    # Nobody's own configuration is to decide, nor what Git ignores; what links to the files still finds them.
    for path in target.rglob("*"):
        if path.name.startswith((".markdownlint", ".rumdl", "rumdl.toml", ".remark", ".gitignore", ".rmtool")) and path.is_file():
            path.write_text("{}\n" if path.suffix in (".json", ".jsonc", ".yaml", ".yml") else "")


def run(arguments, folder):
    before = os.times()
    result = subprocess.run(arguments, cwd=folder, capture_output=True)
    after = os.times()
    seconds = after.children_user + after.children_system - before.children_user - before.children_system
    return (result.stdout + result.stderr).decode(errors="replace"), seconds, result


def installed(peers):
    """By name, functions from a folder to the set of (path, line) found and the CPU time taken."""
    modules = peers / "node_modules"

    def rmtool(folder):
        _, seconds, result = run([tools.RMTOOL, "lint", "--select", "broken-reference", "--format", "jsonl", "."], folder)
        rows = [json.loads(line) for line in result.stdout.decode().splitlines()]
        return {(row["file"], row["line"]) for row in rows if row["severity"] != "info"}, seconds

    def with_pattern(arguments, pattern):
        def look(folder):
            text, seconds, _ = run(arguments, folder)
            return {(match[1].removeprefix("./"), int(match[2])) for match in re.finditer(pattern, text, re.M)}, seconds
        return look

    def remark(folder):
        script = [str(modules / ".bin/remark"), "-q", "-f", "--no-color", "--no-stdout", "-u",
                  f"{modules}/remark-validate-links/index.js=repository:false", "."]
        text, seconds, _ = run(script, folder)
        places, name = set(), ""
        for line in text.splitlines():
            if match := re.match(r"\s*(\d+):\d+", line):
                places.add((name, int(match[1])))
            elif line and not line.startswith(" "):
                name = line.strip().removeprefix("./")
        return places, seconds

    linters = {"rmtool": rmtool}
    if (program := modules / "@rumdl/cli-linux-x64/rumdl").exists():
        linters["rumdl"] = with_pattern([str(program), "check", "--no-cache", "--enable", "MD051,MD052,MD057", "--output-format",
                                         "concise", "."], r"^(.+?):(\d+):\d+")
    if (program := modules / ".bin/markdownlint-cli2").exists():
        settings = tempfile.NamedTemporaryFile("w", suffix=".markdownlint-cli2.jsonc", delete=False)
        settings.write('{"config": {"default": false, "MD051": true, "MD052": true}}')
        settings.close()
        linters["markdownlint"] = with_pattern([str(program), "--config", settings.name, "**/*.md"],
                                               r"^(.+?):(\d+)(?::\d+)? ")
    if (modules / "remark-validate-links").exists() and (modules / ".bin/remark").exists():
        linters["remark"] = remark
    return linters


def print_findings(tree, folder, count):
    if count:
        text, _, _ = run([tools.RMTOOL, "lint", "-q", "--select", "broken-reference", "--format", "concise", "."], folder)
        lines = text.splitlines()
        print(f"== {tree}: {len(lines)} findings on the untouched tree")
        for line in random.Random(1).sample(lines, min(count, len(lines))):
            print(line)


if __name__ == "__main__":
    sys.exit(main())
