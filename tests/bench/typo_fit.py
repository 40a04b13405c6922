#!/usr/bin/env python3
"""Whether weights that are fitted do better than those of rules/typo/weights.h, on repositories they have not seen.

    cmake --build --preset release --target typo_features
    tests/bench/typo_fit.py build/release/tests/typo_features FOLDER

FOLDER is that of typo_recall.py. A logistic regression that starts from the weights and is drawn back to them is fitted to
four fifths of the repositories and tried on the last fifth, five times. Prints, for thresholds in hundredths, how many
cases are found and how many words of clean text are reported that nobody labelled as misspelled, by the
weights as they are and by the fitted ones.
"""

import argparse
import csv
import math
import pathlib
import random
import re

import typo_features
import typo_precision

WEIGHTS = pathlib.Path(__file__).parents[2] / "rules" / "typo" / "weights.h"
FOLDS, ROUNDS, STEP, PULL = 5, 200, 0.5, 0.005
THRESHOLDS = (100, 50, 0, -10, -50, -100)


class Example:
    """What is known of a word: the features that hold, with their counts, and whether it is misspelled."""

    def __init__(self, word, repository, misspelled):
        self.features = [("base", 1), ("rank", word.rank / 100)]
        self.features += [(name, count) for name, count in word.features.items() if count]
        self.repository, self.misspelled = repository, misspelled

    def score(self, weights):
        return sum(weights[name] * count for name, count in self.features)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    options = parser.parse_args()
    with open(options.folder / "cases.tsv", encoding="utf-8", newline="") as file:
        cases = [case for case in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE) if case["class"] == "nonword"]
    examples = list(read_examples(options, cases))
    weights = read_weights()
    print_row("as they are", [(example, example.score(weights)) for example in examples], len(cases))
    print_row("fitted", cross_validated(examples, weights), len(cases))


def read_weights():
    text = WEIGHTS.read_text(encoding="utf-8")
    found = dict(re.findall(r'\{Feature::\w+, "([^"]+)", (-?\d+)\}', text))
    weights = {name: int(value) / 100 for name, value in found.items()}
    weights["base"] = int(re.search(r"\bbase = (-?\d+)", text)[1]) / 100
    weights["rank"] = int(re.search(r"\brank_percent = (\d+)", text)[1]) / 100
    return weights


def read_examples(options, cases):
    by_place = {(case["file"], int(case["line"]), int(case["column"])): case for case in cases}
    for word in typo_features.read(options.program, options.folder / "before"):
        case = by_place.get((str(pathlib.Path(word.file).relative_to(options.folder)), word.line, word.column))
        if case:
            yield Example(word, case["repo"], True)
    labels = typo_precision.read_labels()
    for word in typo_features.read(options.program, options.folder / "clean"):
        repository = pathlib.Path(word.file).relative_to(options.folder / "clean").parts[0].replace("+", "/", 1)
        if not labels.get((repository, word.text.lower()), "").startswith("misspelled"):
            yield Example(word, repository, False)


def cross_validated(examples, weights):
    repositories = sorted({example.repository for example in examples})
    random.Random(1).shuffle(repositories)
    for fold in range(FOLDS):
        aside = set(repositories[fold::FOLDS])
        fitted = fit([example for example in examples if example.repository not in aside], weights)
        yield from ((example, example.score(fitted)) for example in examples if example.repository in aside)


def fit(examples, start):
    """AdaGrad; the base is free, all else is drawn back to where it started."""
    weights, squares = dict(start), dict.fromkeys(start, 1e-8)
    for _ in range(ROUNDS):
        gradient = {name: 0 if name == "base" else PULL * (weights[name] - start[name]) for name in weights}
        for example in examples:
            likely = 1 / (1 + math.exp(-max(-30, min(30, example.score(weights)))))
            for name, count in example.features:
                gradient[name] += (likely - example.misspelled) * count / len(examples)
        for name, slope in gradient.items():
            squares[name] += slope * slope
            weights[name] -= STEP * slope / math.sqrt(squares[name])
    return weights


def print_row(name, scores, cases):
    scores = list(scores)
    print(name)
    for threshold in THRESHOLDS:
        reported = [example for example, score in scores if 100 * score > threshold]
        found = sum(example.misspelled for example in reported)
        print(f"  above {threshold:4}: {found / cases:.3f} of {cases} found, {len(reported) - found} false")


if __name__ == "__main__":
    main()
