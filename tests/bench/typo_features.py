"""Runs typo_features over the Markdown of a folder."""

import dataclasses
import subprocess

COLUMNS = 7  # before the features


@dataclasses.dataclass
class Word:
    file: str
    line: int
    column: int
    text: str
    corrections: list
    score: int
    rank: int
    features: dict


def read(program, folder):
    """A Word for each that could be misspelled, whatever its score."""
    files = sorted(str(path) for pattern in ("*.md", "*.mdx") for path in folder.rglob(pattern) if path.is_file())
    for begin in range(0, len(files), 500):
        output = subprocess.run([program, *files[begin:begin + 500]], capture_output=True, check=True).stdout
        head, *rows = output.decode(errors="replace").splitlines()
        names = head.split("\t")[COLUMNS:]
        for row in rows:
            file, line, column, text, corrections, score, rank, *counts = row.split("\t")
            yield Word(file, int(line), int(column), text, corrections.split(", "), int(score), int(rank),
                       dict(zip(names, map(int, counts), strict=True)))
