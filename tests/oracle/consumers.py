"""rmtool's outputs as other programs read them."""

import concurrent.futures
import html
import json
import pathlib
import re
import subprocess
import tempfile

import tools
from outline_oracle import Block, Node

# Formats one program reads in a stream of documents are read in few runs: starting it takes most of the time.
_BATCH = 200


def export(documents, *arguments):
    """Runs `rmtool export` on each (name, bytes); yields its results in order."""
    with tempfile.TemporaryDirectory(prefix="rmtool-export-") as folder:
        paths = []
        for name, data in documents:
            paths.append(pathlib.Path(folder, name))
            paths[-1].write_bytes(data)
        with concurrent.futures.ThreadPoolExecutor(2) as workers:
            yield from workers.map(lambda path: tools.rmtool("export", *arguments, path.name, cwd=folder), paths)


def read_json(document: bytes) -> Node:
    return _json_node(json.loads(document.decode())["root"])


def _json_node(node):
    blocks = [Block(block["type"], block.get("language"), block["markdown"].split("\n")) for block in node["blocks"]]
    links = [(link["kind"], link["text"], link["url"], link.get("title", "")) for link in node["links"]]
    return Node(node["type"], node["text"], node.get("level"), node.get("ordinal"), node.get("checked"), node["line"],
                links, [block for block in blocks if block.kind not in ("footnote", "definition")],
                [block for block in blocks if block.kind in ("footnote", "definition")],
                [_json_node(child) for child in node["children"]])


def rows(node: Node):
    """[type, text] of every node, in document order."""
    found, pending = [], [node]
    while pending:
        node = pending.pop()
        found.append([node.kind, node.text])
        pending += reversed(node.children)
    return found


def read_with_jq(documents):
    """Yields the rows() of each JSON document, as jq finds them."""
    program = "[.root | recurse(.children[]) | [.type, .text]] | @json"
    for batch in _batches(documents):
        result = subprocess.run(["jq", "-r", program], input=b"".join(batch), capture_output=True)
        if result.returncode or result.stderr:
            raise ValueError("jq: " + result.stderr.decode())
        rows = result.stdout.decode().split("\n")[:-1]
        if len(rows) != len(batch):
            raise ValueError(f"jq read {len(rows)} of {len(batch)} documents")
        yield from map(json.loads, rows)


class DotGraph:
    """A tree as gvpr reports it: labels in DOT's own spelling, children in the order of their edges."""

    def __init__(self):
        self.labels = {}
        self.children = {}
        self.references = set()

    def root(self):
        below = {child for children in self.children.values() for child in children}
        roots = [name for name in self.labels if name not in below]
        if len(roots) != 1 or sum(map(len, self.children.values())) != len(self.labels) - 1:
            raise ValueError(f"no tree: {len(roots)} roots of {len(self.labels)} nodes")
        return roots[0]

    def label(self, name):
        """A label's text, as Graphviz draws it: character references first, then escapes."""
        text = html.unescape(self.labels[name])
        return re.sub(r"\\(.)", lambda escape: {"n": "\n"}.get(escape[1], escape[1]), text, flags=re.DOTALL)


def read_with_gvpr(documents):
    """Yields a DotGraph of each DOT document."""
    program = r"""
        BEG_G { print("G"); }
        N { print("N\t", $.name, "\t", $.label); }
        E { print("E\t", $.tail.name, "\t", $.head.name, "\t", hasAttr($, "class") ? $.class : ""); }"""
    for batch in _batches(documents):
        result = subprocess.run(["gvpr", program], input=b"".join(batch), capture_output=True)
        if result.returncode or result.stderr:
            raise ValueError("gvpr: " + result.stderr.decode())
        graphs = []
        for row in result.stdout.decode().split("\n")[:-1]:
            kind, *fields = row.split("\t")
            if kind == "G":
                graphs.append(DotGraph())
            elif kind == "N":
                graphs[-1].labels[fields[0]] = fields[1]
            elif fields[2] == "ref":
                graphs[-1].references.add((fields[0], fields[1]))
            else:
                graphs[-1].children.setdefault(fields[0], []).append(fields[1])
        if len(graphs) != len(batch):
            raise ValueError(f"gvpr read {len(graphs)} of {len(batch)} graphs")
        yield from graphs


def dot_warnings(documents):
    """What `dot -Tsvg` complains of, empty if nothing: one run for many graphs."""
    for batch in _batches(documents):
        result = subprocess.run(["dot", "-Tsvg"], input=b"".join(batch), capture_output=True)
        if result.returncode or result.stderr:
            return result.stderr.decode() or f"dot exits with {result.returncode}"
        if result.stdout.count(b"</svg>") != len(batch):
            return f"dot drew {result.stdout.count(b'</svg>')} of {len(batch)} graphs"
    return ""


def _batches(documents):
    batch = []
    for document in documents:
        batch.append(document)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
