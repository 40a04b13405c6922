#!/usr/bin/env python3
"""How many findings of the typo rule in well-kept documents are misspellings, by verdicts of a reader.

    tests/bench/typo_precision.py
    RMTOOL=build/release/rmtool tests/bench/typo_precision.py FOLDER [--threshold default] [--unread N]

tests/bench/typo_labels.tsv has the verdicts: on words of public repositories that were reported, with what was suggested
and what stands around them. Those for use in `tuning` were read while the rule was made, those set `aside` when lists,
weights and threshold had been set, of other repositories, at most 40 of each, chosen by lot. The first form counts them.

The second form looks at documents. Each folder in FOLDER is a repository, called OWNER+NAME. What nobody has read is
counted apart; --unread prints N words of each repository, chosen by lot, as lines for that file.

misspelled            it is, and a suggestion is right
misspelled otherwise  it is, but something else was meant than what is suggested first
name, term, word      it is right: a person or product, a technical word, any other word
foreign               it is right in another language
mention               it is misspelled on purpose: the text is about the misspelling
"""

import argparse
import collections
import csv
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "oracle"))
import tools  # noqa: E402

LABELS = pathlib.Path(__file__).with_name("typo_labels.tsv")
NO_PROSE = re.compile(
    r"^---\n.*?\n---\n|^(?P<fence> *(```+|~~~+)).*?^(?P=fence)|`+[^`\n]+`+|<!--.*?-->|<[^>\n]*>|\]\([^)\n]*\)"
    r"|\w+://\S+|^ {0,3}\[[^\]\n]+\]:.*?$", re.DOTALL | re.MULTILINE)
LINE_END = re.compile(r"\r\n|\n|\r")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path, nargs="?")
    parser.add_argument("--threshold", default="default")
    parser.add_argument("--unread", type=int, default=0)
    options = parser.parse_args()
    if not options.folder:
        print_labels()
        return
    labels = read_labels()
    findings = lint(options.folder, options.threshold)
    if options.unread:
        print_unread(findings, labels, options.unread)
    else:
        print_precision(findings, labels, count_words(options.folder))


def read_rows():
    with open(LABELS, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def read_labels():
    return {(row["repository"], row["word"].lower()): row["verdict"] for row in read_rows()}


def print_labels():
    for use in ("tuning", "aside"):
        rows = [row for row in read_rows() if row["use"] == use]
        verdicts = collections.Counter(row["verdict"] for row in rows)
        print(f"{use}: {len(rows)} words of {len({row['repository'] for row in rows})} repositories, "
              f"{misspelled(verdicts) / len(rows):.3f} of them misspelled")
        print("  " + ", ".join(f"{verdict} {count}" for verdict, count in verdicts.most_common()))


def misspelled(verdicts):
    return verdicts["misspelled"] + verdicts["misspelled otherwise"]


def lint(folder, threshold="default", spellings="false"):
    """The findings in documents, each with `repository`, `word` and `context`. `spellings`: inconsistent ones, too."""
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as configuration:
        configuration.write(f"lint: {{typo: {{threshold: {threshold}, inconsistent-spelling: {spellings}}}}}\n")
        configuration.flush()
        result = subprocess.run([tools.RMTOOL, "lint", "--exit-zero", "--no-gitignore", "--select", "typo", "--config",
                                 configuration.name, "--format", "jsonl", "."], cwd=folder, capture_output=True, check=False)
    if result.returncode != 0:
        sys.exit(result.stderr.decode())
    findings = [json.loads(line) for line in result.stdout.splitlines()]
    lines = {}
    for finding in findings:
        file = finding["file"]
        if file not in lines:
            lines[file] = LINE_END.split((folder / file).read_text(encoding="utf-8", errors="replace"))
        line = lines[file][finding["line"] - 1]
        begin, end = finding["column"] - 1, finding["endColumn"] - 1
        finding["repository"] = file.split("/")[0].replace("+", "/", 1)
        finding["word"] = line[begin:end]
        finding["context"] = " ".join(line[max(begin - 30, 0):end + 25].split())
    return findings


def suggestions(finding):
    return [finding["fix"]["replacement"]] if finding["fix"] else finding["suggestions"]


def verdict_of(finding, labels):
    return labels.get((finding["repository"], finding["word"].lower()), "unread")


def count_words(folder):
    return sum(len(re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", NO_PROSE.sub(" ", path.read_text(encoding="utf-8",
                                                                                              errors="replace"))))
               for path in folder.rglob("*.md") if path.is_file())


def print_precision(findings, labels, words):
    verdicts = collections.Counter(verdict_of(finding, labels) for finding in findings)
    true = misspelled(verdicts)
    read = sum(verdicts.values()) - verdicts["unread"]
    print(f"{len(findings)} findings in {words} words of prose, {1000 * len(findings) / words:.3f} per 1,000; "
          f"{read} of them read: {true} misspelled, precision {true / max(read, 1):.3f}, "
          f"{1000 * (read - true) / words:.3f} false ones per 1,000")
    print("  " + ", ".join(f"{verdict} {count}" for verdict, count in verdicts.most_common()))
    for name, kind in (("safe", True), ("unsafe", False)):
        fixes = [finding for finding in findings if finding["fix"] and finding["fix"]["safe"] is kind]
        counts = collections.Counter(verdict_of(finding, labels) for finding in fixes)
        judged = len(fixes) - counts["unread"]
        if judged:
            print(f"  {name} fixes: {judged} read, {counts['misspelled'] / judged:.3f} right")


def print_unread(findings, labels, count):
    unread = collections.defaultdict(dict)
    for finding in findings:
        if verdict_of(finding, labels) == "unread":
            unread[finding["repository"]].setdefault(finding["word"].lower(), finding)
    for repository, words in sorted(unread.items()):
        chosen = sorted(words)
        random.Random(8).shuffle(chosen)
        for word in sorted(chosen[:count]):
            finding = words[word]
            print("\t".join([repository, finding["word"], ", ".join(suggestions(finding)), finding["context"], "?", "aside"]))


if __name__ == "__main__":
    main()
