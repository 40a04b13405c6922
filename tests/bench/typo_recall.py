#!/usr/bin/env python3
"""How many of the typos that people fixed the typo rule finds, and what it reports in clean text.

    RMTOOL=build/release/rmtool tests/bench/typo_recall.py FOLDER [--misses] [--flags] [--speed]

FOLDER has `cases.tsv` (tab-separated, with the columns file, line, column, wrong, right and class; the file is relative
to FOLDER, line and column, in code points, are where the wrong word begins), `before/` with these files, and `clean/`
with well-kept documents. tests/bench/typo_recall.txt is what it printed last.
"""

import argparse
import collections
import csv
import json
import pathlib
import re
import resource
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "oracle"))
import tools  # noqa: E402

NO_PROSE = re.compile(
    r"^---\n.*?\n---\n|^(?P<fence> *(```+|~~~+)).*?^(?P=fence)|`+[^`\n]+`+|<!--.*?-->|<[^>\n]*>|\]\([^)\n]*\)"
    r"|\w+://\S+|^ {0,3}\[[^\]\n]+\]:.*?$", re.DOTALL | re.MULTILINE)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--misses", action="store_true", help="list the cases that were not found, or corrected otherwise")
    parser.add_argument("--flags", action="store_true", help="list what was found in clean text")
    parser.add_argument("--speed", action="store_true", help="measure the CPU time on the clean text, too")
    options = parser.parse_args()

    with open(options.folder / "cases.tsv", encoding="utf-8", newline="") as file:
        cases = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    findings = lint(options.folder / "before")
    print("class      cases  found  recall  right  share")
    for name, group in sorted(by_class(cases).items()):
        print_class(name, group, findings, options)
    clean = options.folder / "clean"
    flags = lint(clean)
    words = sum(map(count_words, clean.rglob("*.md")))
    print(f"clean text: {len(flags)} findings in {words} words of prose, {1000 * len(flags) / words:.3f} per 1,000; "
          f"{sum(1 for flag in flags.values() if flag['fix'])} with a fix")
    if options.flags:
        for flag in flags.values():
            print(f"  {flag['file']}:{flag['line']}:{flag['column']}: {flag['message']}")
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
        suggestion = finding and first_suggestion(finding)
        found += finding is not None
        right += suggestion == case["right"]
        if options.misses and suggestion != case["right"]:
            print(f"  {case['file']}:{case['line']}:{case['column']}: {case['wrong']} -> {case['right']}, "
                  f"{'not found' if finding is None else suggestion}")
    print(f"{name:<10} {len(cases):5}  {found:5}  {found / len(cases):6.3f}  {right:5}  {right / len(cases):5.3f}")


def first_suggestion(finding):
    return finding["fix"]["replacement"] if finding["fix"] else finding["suggestions"][0]


def lint(folder):
    """The findings by file, line and column."""
    result = run(folder, "--select", "typo", "--format", "jsonl")
    if result.returncode != 0:
        sys.exit(result.stderr.decode())
    findings = map(json.loads, result.stdout.splitlines())
    return {(pathlib.Path(one["file"]), one["line"], one["column"]): one for one in findings}


def run(folder, *options):
    return subprocess.run([tools.RMTOOL, "lint", "--exit-zero", "--no-gitignore", *options, str(folder)],
                          capture_output=True, check=False)


def count_words(path):
    return len(re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", NO_PROSE.sub(" ", path.read_text(encoding="utf-8"))))


def print_speed(folder, words):
    """The rule's share: the time with it less the time with one that costs nearly nothing."""
    without, with_rule = (min(cpu_of(folder, rule) for _ in range(7)) for rule in ("unused-suppression", "typo"))
    rule = with_rule - without
    print(f"CPU on clean text: {without * 1000:.0f} ms without the rule, {rule * 1000:.0f} ms for the rule "
          f"({rule / without:.0%}, {words / rule / 1e6:.1f} million words per second)")


def cpu_of(folder, rule):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run(folder, "--select", rule, "--jobs", "1")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
