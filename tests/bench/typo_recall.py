#!/usr/bin/env python3
"""How many of the typos that people fixed the typo rule finds, and what it reports in clean text.

    RMTOOL=build/release/rmtool tests/bench/typo_recall.py FOLDER [--misses] [--flags] [--peers] [--speed]

FOLDER has `cases.tsv` (tab-separated, with the columns file, line, column, wrong, right and class; the file is relative
to FOLDER, line and column, in code points, are where the wrong word begins), `before/` with these files, and `clean/`
with well-kept documents. tests/bench/typo_recall.txt is what it printed last.
"""

import argparse
import collections
import csv
import pathlib
import resource
import subprocess

import typo_peers
import typo_precision
from typo_precision import tools


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--misses", action="store_true", help="list cases that were not found, or corrected otherwise")
    parser.add_argument("--flags", action="store_true", help="list what was found in clean text")
    parser.add_argument("--peers", action="store_true", help="measure other programs, too, where they are installed")
    parser.add_argument("--speed", action="store_true", help="measure the CPU time on the clean text, too")
    options = parser.parse_args()

    with open(options.folder / "cases.tsv", encoding="utf-8", newline="") as file:
        cases = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    findings = lint(options.folder / "before")
    print("class      cases  found  recall  right  share")
    for name, group in sorted(by_class(cases).items()):
        print_class(name, group, findings, options)
    clean = options.folder / "clean"
    flags = typo_precision.lint(clean)
    words = typo_precision.count_words(clean)
    labels = typo_precision.read_labels()
    print("clean text:", end=" ")
    typo_precision.print_precision(flags, labels, words)
    spellings = [one for one in typo_precision.lint(clean, spellings="true") if one["severity"] == "info"]
    print(f"  inconsistent spellings, which are not among them: {len(spellings)}")
    if options.flags:
        for flag in flags:
            print(f"  {flag['file']}:{flag['line']}:{flag['column']}: {flag['message']} "
                  f"[{typo_precision.verdict_of(flag, labels)}]")
    if options.peers:
        typo_peers.print_peers(options.folder, by_class(cases)["nonword"], words)
    if options.speed:
        print_speed(clean, words)


def by_class(cases):
    groups = collections.defaultdict(list)
    for case in cases:
        groups[case["class"]].append(case)
    return groups


def print_class(name, cases, findings, options):
    found = right = 0
    for case in cases:
        place = (options.folder / case["file"], int(case["line"]), int(case["column"]))
        finding = findings.get(place)
        suggestion = finding and typo_precision.suggestions(finding)[0]
        found += finding is not None
        right += suggestion == case["right"]
        if options.misses and suggestion != case["right"]:
            print(f"  {case['file']}:{case['line']}:{case['column']}: {case['wrong']} -> {case['right']}, "
                  f"{'not found' if finding is None else suggestion}")
    print(f"{name:<10} {len(cases):5}  {found:5}  {found / len(cases):6.3f}  {right:5}  {right / len(cases):5.3f}")


def lint(folder):
    """The findings by file, line and column."""
    return {(folder / one["file"], one["line"], one["column"]): one for one in typo_precision.lint(folder)}


def print_speed(folder, words):
    """The rule's share: the time with it less the time with one that costs nearly nothing."""
    without, with_rule = (min(cpu_of(folder, rule) for _ in range(7)) for rule in ("unused-suppression", "typo"))
    rule = with_rule - without
    print(f"CPU on clean text: {without * 1000:.0f} ms without the rule, {rule * 1000:.0f} ms for the rule "
          f"({rule / without:.0%}, {words / rule / 1e6:.1f} million words per second)")


def cpu_of(folder, rule):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([tools.RMTOOL, "lint", "--exit-zero", "--no-gitignore", "--select", rule, "--jobs", "1", str(folder)],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
