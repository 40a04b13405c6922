#!/usr/bin/env python3
"""Words that several projects use and no list of the typo rule has: where rules/typo/words/technical.txt is chosen from.

    cmake --build --preset release --target typo_features
    tests/bench/typo_terms.py build/release/tests/typo_features FOLDER [--projects N]

Each folder in FOLDER is a project. Prints the number of projects, the word, and what the rule would suggest for it. Words
that the rule could never report are not printed.
"""

import argparse
import collections
import pathlib

import typo_features


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--projects", type=int, default=2, help="at least so many have the word (default: 2)")
    options = parser.parse_args()

    projects, suggested = collections.defaultdict(set), {}
    for project in sorted(path for path in options.folder.iterdir() if path.is_dir()):
        for word in typo_features.read(options.program, project):
            # Names of persons have a capital letter wherever they stand.
            if word.features["in the table"] or not word.text.islower() or not word.text.isalpha():
                continue
            projects[word.text].add(project.name)
            suggested[word.text] = word.corrections
    for word in sorted(projects, key=lambda word: (-len(projects[word]), word)):
        if len(projects[word]) >= options.projects:
            print(f"{len(projects[word]):4}  {word:<20}  {', '.join(suggested[word])}")


if __name__ == "__main__":
    main()
