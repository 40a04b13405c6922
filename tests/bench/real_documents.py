#!/usr/bin/env python3
"""Compares rmtool's exports of every Markdown file below some folders with pandoc's reading, and lets other programs
read them. Prints counts and the first differences; exits 1 if there are any.

    RMTOOL=build/release/rmtool tests/bench/real_documents.py DIR...
"""

import argparse
import json
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "oracle"))
import comparison  # noqa: E402
import consumers  # noqa: E402
import outline_oracle  # noqa: E402
import tools  # noqa: E402

BATCH = 100
SUFFIXES = (".md", ".markdown")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", metavar="DIR")
    parser.add_argument("--show", type=int, default=20, metavar="N", help="differences to print (20)")
    parser.add_argument("--no-drawing", action="store_true", help="leave out dot -Tsvg, which takes most of the time")
    options = parser.parse_args()
    if absent := tools.missing(tools.RMTOOL, "pandoc", "jq", "gvpr", "dot"):
        parser.error("missing programs: " + ", ".join(absent))

    paths = [pathlib.Path(folder, name) for top in options.folders for folder, _, names in os.walk(top)
             for name in names if name.endswith(SUFFIXES)]
    counts = dict.fromkeys(("files", "nodes", "failed exports", "trees unlike pandoc's", "DOT unlike JSON",
                            "jq errors", "dot warnings"), 0)
    problems = []
    for begin in range(0, len(paths), BATCH):
        for name, path, text in compare(sorted(paths)[begin:begin + BATCH], counts, options.no_drawing):
            counts[name] += 1
            problems.append(f"{path}: {name}: {text}")
    for name, count in counts.items():
        print(f"{name:22} {count}")
    for problem in problems[:options.show]:
        print(problem[:1000])
    return 1 if problems else 0


def compare(paths, counts, no_drawing):
    """Yields (count to raise, path, what is wrong)."""
    documents = [(f"{index}-{path.name}", path.read_bytes()) for index, path in enumerate(paths)]
    outlines = outline_oracle.outlines((data, pathlib.Path(name).stem) for name, data in documents)
    read = []
    for path, json_result, dot_result, expected in zip(
            paths, consumers.export(documents, "--to", "json"), consumers.export(documents, "--to", "dot"), outlines):
        counts["files"] += 1
        counts["nodes"] += comparison.count(expected)
        if json_result.returncode or dot_result.returncode:
            yield "failed exports", path, (json_result.stderr + dot_result.stderr).decode(errors="replace")
            continue
        if found := comparison.difference(expected, consumers.read_json(json_result.stdout)):
            yield "trees unlike pandoc's", path, found
        read.append((path, json_result.stdout, dot_result.stdout))

    graphs = consumers.read_with_gvpr(dot for _, _, dot in read)
    rows = consumers.read_with_jq(document for _, document, _ in read)
    for (path, document, dot), graph, jq_rows in zip(read, graphs, rows):
        if found := comparison.dot_difference(graph, json.loads(document)):
            yield "DOT unlike JSON", path, found
        if jq_rows != consumers.rows(consumers.read_json(document)):
            yield "jq errors", path, "other types or texts"
        if not no_drawing and (warning := consumers.dot_warnings([dot])):
            yield "dot warnings", path, warning


if __name__ == "__main__":
    sys.exit(main())
