#!/usr/bin/env python3
"""References in words on public text: counts the documents, how many have a section of references, and what rmtool reports
of either.

    RMTOOL=build/release/rmtool tests/bench/references.py [--findings N] TREE...

Which headings announce a section is judged here by a plain search for the words, not by rmtool. Documents without such a
heading refer to nothing in words: every finding in them is a false one, and is printed. --findings prints that many of
the others, to be read by a person.
"""

import argparse
import json
import os
import pathlib
import random
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "oracle"))
import tools  # noqa: E402

TEXTUAL = re.compile(r"names no heading$|in the heading it names$|names several headings$")
QUALIFIERS = "related|relevant|following|similar|recommended|further|next|other"
NOUNS = "roadmap|track|guide|map|topic|section|path"
SECTION = re.compile(
    rf"^[\s>]*(?:#+|[-*+]|\d+[.)])?\s.*(?:(?:{QUALIFIERS})\b.*\b(?:{NOUNS})|see also|continue learning|continue with|next steps)",
    re.I | re.M)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trees", nargs="+", metavar="TREE")
    parser.add_argument("--findings", type=int, default=0, metavar="N")
    options = parser.parse_args()
    documents, findings = {}, []
    for tree in map(pathlib.Path, options.trees):
        for path in tree.rglob("*.md"):
            if path.is_file() and not path.is_symlink():
                documents[str(path)] = bool(SECTION.search(path.read_text("utf-8", "replace")))
        findings += [(str(tree / row["file"]), row) for row in lint(tree) if TEXTUAL.search(row["message"])]
    findings = [(path, row) for path, row in findings if path in documents]
    print("| documents | number | findings |\n|-|-|-|")
    for has_section in (False, True):
        count = sum(documents[path] == has_section for path, _ in findings)
        name = "with a section of references" if has_section else "without"
        print(f"| {name} | {sum(each == has_section for each in documents.values())} | {count} |")
    false = [finding for finding in findings if not documents[finding[0]]]
    others = [finding for finding in findings if documents[finding[0]]]
    for path, row in false + random.Random(1).sample(others, min(options.findings, len(others))):
        print(f"{path}:{row['line']}: {row['severity']}: {row['message']}")


def lint(tree):
    command = [tools.RMTOOL, "lint", "--select", "broken-reference", "--format", "jsonl", "--no-gitignore", "."]
    environment = {**os.environ, "XDG_CONFIG_HOME": "/nonexistent"}
    result = subprocess.run(command, cwd=tree, capture_output=True, env=environment)
    if result.returncode > 1:
        sys.exit(result.stderr.decode(errors="replace"))
    return map(json.loads, result.stdout.decode().splitlines())


if __name__ == "__main__":
    sys.exit(main())
