#!/usr/bin/env python3
"""Compares broken-reference with the fixtures of markdownlint's rules for links (MD051, MD052, MD053), which carry the
rules' names in the lines where something is to be found.

    RMTOOL=build/release/rmtool tests/bench/link_fixtures.py [--all] MARKDOWNLINT/test

Prints how many of these lines are found, and each line where the two differ, to be read by a person; --all also those
files that set options of markdownlint's own.
"""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "oracle"))
import tools  # noqa: E402

MARK = re.compile(r"\{(MD05[123])(?::(\d+))?\}")
OPTIONS = "markdownlint-configure-file"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path, metavar="FOLDER")
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    texts = {path.name: path.read_text("utf-8") for path in sorted(options.folder.glob("*.md"))}
    texts = {name: text for name, text in texts.items()
             if MARK.search(text) and (options.all or not sets_options(text))}
    found = findings_in(options.folder, texts)
    expected = {(name, int(mark[2] or number)): mark[1] for name, text in texts.items()
                for number, line in enumerate(text.splitlines(), 1) for mark in MARK.finditer(line)}
    print("| rule | lines | found |\n|-|-|-|")
    for rule in sorted(set(expected.values())):
        places = [place for place, name in expected.items() if name == rule]
        print(f"| {rule} | {len(places)} | {sum(place in found for place in places)} |")
    for name, line in sorted(expected.keys() ^ found.keys()):
        what = found.get((name, line)) or "silent, unlike " + expected[name, line]
        print(f"{name}:{line}: {what}: {texts[name].splitlines()[line - 1].strip()}")


def sets_options(text):
    """Of the rules that are compared, but for switching rules on or off."""
    comment = text[text.find(OPTIONS):] if OPTIONS in text else ""
    return bool(re.search(r'"(MD05[123]|link-fragments|reference-links-images|link-image-reference-definitions)":\s*\{', comment))


def findings_in(folder, names):
    """By (file, line), the first message; the files keep their neighbours, which they may link to."""
    with tempfile.TemporaryDirectory(prefix="rmtool-fixtures-") as root:
        copy = pathlib.Path(root, "test")
        shutil.copytree(folder, copy)
        pathlib.Path(root, ".git").mkdir()
        result = subprocess.run([tools.RMTOOL, "lint", "--select", "broken-reference", "--format", "jsonl", *names], cwd=copy,
                                capture_output=True, text=True)
    found = {}
    for line in result.stdout.splitlines():
        row = json.loads(line)
        found.setdefault((row["file"], row["line"]), row["message"])
    return found


if __name__ == "__main__":
    sys.exit(main())
