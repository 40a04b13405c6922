"""Markdown to pandoc's JSON, many documents per process."""

import functools
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import stand_ins

# Nested lists nest pandoc's JSON about ten times as deep.
sys.setrecursionlimit(max(sys.getrecursionlimit(), 20_000))

# What GitHub Flavored Markdown has. Everything else that a version of pandoc switches on for `gfm` is switched
# off: emoji names stay text, front matter is cut off by the caller, and pandoc 3 would read `$x$` as formulas.
# Task markers stay text too, for pandoc's own reading of them splits a list where tasks and others meet, knows
# no ordered tasks, and cannot be told from a literal "☐" in the document.
_GFM = {"autolink_bare_uris", "footnotes", "pipe_tables", "raw_html", "strikeout"}


@functools.lru_cache(maxsize=1)
def reader_format() -> str:
    """`gfm` cut down to what GitHub specifies, with source positions."""
    listed = subprocess.run(["pandoc", "--list-extensions=gfm"], check=True, capture_output=True, text=True).stdout
    unwanted = [line[1:] for line in listed.split() if line.startswith("+") and line[1:] not in _GFM]
    return "gfm+sourcepos" + "".join("-" + name for name in sorted(unwanted))


def read(documents):
    """Yields the blocks of each document (str, lines ending in LF) as pandoc's JSON has them, in order."""
    restore = []
    with tempfile.TemporaryDirectory(prefix="rmtool-oracle-") as folder:
        batch, output = pathlib.Path(folder, "batch"), pathlib.Path(folder, "output")
        with open(batch, "wb") as file:
            for document in documents:
                replaced, back = stand_ins.replace(document)
                restore.append(back)
                # Without a final newline pandoc does not see a closing code fence.
                encoded = replaced.encode() + (b"" if replaced.endswith("\n") else b"\n")
                file.write(b"%d\n%b" % (len(encoded), encoded))
        script = pathlib.Path(__file__).with_name("pandoc_batch.lua")
        subprocess.run(
            ["pandoc", "--from=native", "--to=native", f"--lua-filter={script}", "--output=" + os.devnull],
            input="[]", text=True, check=True,
            env=os.environ | {"RMTOOL_ORACLE_BATCH": str(batch), "RMTOOL_ORACLE_OUTPUT": str(output),
                              "RMTOOL_ORACLE_FORMAT": reader_format()})
        with open(output, encoding="utf-8", newline="\n") as lines:
            for line, back in zip(lines, restore):
                # Characters put back may be control characters, which strict JSON wants escaped.
                yield json.loads(back(line), strict=False)["blocks"]
