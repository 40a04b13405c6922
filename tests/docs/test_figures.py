"""The README's tables beside other programs are what tests/bench/*.txt say; UPDATE_GOLDEN=1 rewrites them."""

import os
import pathlib
import re
import sys
import unittest

SOURCE_DIR = pathlib.Path(os.environ["RMTOOL_SOURCE_DIR"])
sys.path.insert(0, str(SOURCE_DIR / "tests" / "oracle"))
from tools import main  # noqa: E402

README = SOURCE_DIR / "README.md"


def tables_in(text):
    """Each as a list of rows of cells, without the line below the head."""
    blocks = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)
    return [[[cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines() if not line.startswith("|-")]
            for block in blocks]


def percent(share):
    return f"{100 * float(share):.0f} %"


def links(text):
    head, *rows = tables_in(text)[0]
    version = re.search(r"rumdl (\d+\.\d+\.\d+)", text)[1]
    found, seconds = (next(row[2:] for row in rows if row[0].startswith(name)) for name in ("all", "CPU seconds"))
    yield ["", *(f"rumdl {version}" if tool == "rumdl" else tool for tool in head[2:])]
    yield ["broken links found", *map(percent, found)]
    yield ["CPU seconds for all trees", *seconds]


def mojibake(text):
    ours, theirs = ({row[0]: row for row in table[1:]} for table in tables_in(text)[:2])
    yield ["", "rmtool", re.search(r"ftfy [\d.]+", text)[0]]
    for label, slice_name in (("whole files garbled: lines restored", "whole file, level 1"),
                              ("the same, three times over", "whole file, level 3"),
                              ("some words of a line garbled", "some words, level 1"),
                              ("one word in an English file", "one word in English"),
                              ("a byte lost, Latin letters", "a byte lost, latin")):
        yield [label, *(f"{table[slice_name][2]} %" for table in (ours, theirs))]
    honest = ("untouched", "upper case", "typography")
    lines = sum(int(ours[name][5]) for name in honest)
    yield [f"of {lines:,} honest lines, changed or doubted",
           *(str(sum(int(table[name][6]) for name in honest)) for table in (ours, theirs))]


def typo_recall(text):
    rows = {line.split()[0]: line.split() for line in text.splitlines() if line[:1].isalpha()}
    flags = re.search(r"([\d.]+) per 1,000;", text)[1]
    yield ["", "rmtool", rows["codespell"][0] + " " + re.search(r"codespell ([\d.]+)", text)[1]]
    yield ["misspelled words found", *(percent(rows[name][-3 if name == "nonword" else 2]) for name in ("nonword", "codespell"))]
    yield ["corrected as the author did", *(percent(rows[name][-1 if name == "nonword" else 4]) for name in ("nonword", "codespell"))]
    yield ["reported in 1,000 words of well-kept text", f"{float(flags):.2f}", f"{float(rows['codespell'][-1]):.2f}"]


class Figures(unittest.TestCase):
    def test_tables_are_those_measured(self):
        for measure in (links, mojibake, typo_recall):
            name = f"tests/bench/{measure.__name__}.txt"
            with self.subTest(name):
                head, *rows = measure((SOURCE_DIR / name).read_text(encoding="utf-8"))
                table = "".join(f"| {' | '.join(row)} |\n".replace("|  |", "| |") for row in (head, *rows))
                table = table.replace("\n", f"\n|{'-|' * len(head)}\n", 1)
                place = rf"(?<=From {re.escape(name)}; a test compares them. -->\n\n)(?:\|.*\n)*"
                readme = README.read_text(encoding="utf-8")
                if os.environ.get("UPDATE_GOLDEN"):
                    README.write_text(re.sub(place, lambda _: table, readme), encoding="utf-8")
                    continue
                self.assertEqual(re.search(place, readme)[0], table)


if __name__ == "__main__":
    main()
