"""The first difference between two outlines, as a sentence."""

import re
import unicodedata

from outline_oracle import Block, Node


def difference(expected: Node, got: Node, place="root") -> str:
    """Empty if they are equal in all that `got` knows: a member that is None is not compared."""
    for member in ("kind", "level", "ordinal", "checked", "text", "line"):
        ours, theirs = getattr(expected, member), getattr(got, member)
        if ours != theirs and not (member == "line" and None in (ours, theirs)):
            return f"{place}: {member}: expected {ours!r}, got {theirs!r} (text {expected.text!r})"
    if got.links is not None and (ours := _not_bare(expected.links)) != (theirs := _not_bare(got.links)):
        return f"{place}: links: expected {ours!r}, got {theirs!r}"
    if got.blocks is not None and (found := _content_difference(expected, got)):
        return f"{place}: content of {expected.text!r}: {found}"
    if len(expected.children) != len(got.children):
        ours, theirs = ([child.text for child in node.children] for node in (expected, got))
        return f"{place}: children of {expected.text!r}: expected {ours!r}, got {theirs!r}"
    for index, pair in enumerate(zip(expected.children, got.children)):
        if found := difference(*pair, f"{place}/{index}"):
            return found
    return ""


def count(node: Node) -> int:
    return 1 + sum(map(count, node.children))


def _not_bare(links):
    """Without addresses that stand in the text as such (GFM 6.9): pandoc and cmark-gfm end them differently, and
    cmark-gfm finds none after an unmatched bracket. Their text is compared like any."""
    return [link for link in links if link[0] == "image" or link[3] or link[2] not in
            (link[1], "mailto:" + link[1], "http://" + link[1])]


def _content_difference(expected, got):
    ours, theirs = ([(block.kind, block.language) for block in node.blocks] for node in (expected, got))
    if ours != theirs:
        return f"expected {ours!r}, got {theirs!r}"
    defined = {line for block in got.definitions for line in _lines(Block("quote", None, block.lines))}
    for ours, theirs in zip(map(_lines, expected.blocks), map(_lines, got.blocks)):
        while len(ours) > len(theirs) and ours[-1] in defined:
            ours.pop()  # definitions at the end of a quote are content of their own
        if ours != theirs:
            return f"expected {ours!r}, got {theirs!r}"
    return ""


def _lines(block):
    """What must not be lost, whatever the indent and blank lines are, also those of quotes: comments are dropped."""
    text = "\n".join(block.lines)
    if block.kind != "code":
        text = re.sub(r"<!--(?:>|->|.*?-->)", "", text, flags=re.DOTALL)
    # pandoc 3 leaves out the `>` of a line that lazily continues a deeper quote.
    before = "> \t" if block.kind == "quote" else " \t"
    return [stripped for line in text.split("\n") if (stripped := line.rstrip(" \t").lstrip(before))]


def dot_difference(graph, document):
    """Between a graph and the JSON of the same document: ids, order, labels and references."""
    pending = [(document["root"], graph.root())]
    references = set()
    while pending:
        node, name = pending.pop()
        if node["id"] != name:
            return f"expected {node['id']}, got {name}"
        text = _without_what_xml_forbids(_label(node))
        if not _wraps(text, graph.label(name)):
            return f"label of {name}: expected {text!r}, got {graph.label(name)!r}"
        children = graph.children.get(name, [])
        if len(children) != len(node["children"]):
            return f"children of {text!r}: expected {len(node['children'])}, got {len(children)}"
        references |= {(name, reference["id"]) for reference in node["refs"]}
        pending += zip(node["children"], children)
    return "" if references == graph.references else f"references: {references ^ graph.references}"


def _label(node):
    number = f"{node['ordinal']}. " if "ordinal" in node else ""
    task = {True: "☑ ", False: "☐ ", None: ""}[node.get("checked")]
    return number + task + node["text"]


def _without_what_xml_forbids(text):
    forbidden = {code: "\ufffd" for code in (*range(0x20), 0xFFFE, 0xFFFF)}
    return text.translate(forbidden | {0x09: "\t", 0x0A: "\n", 0x0D: "\t"})  # drawn as blanks


def _wraps(text: str, label: str) -> bool:
    """Whether a label is this text in lines: a newline in place of blanks, between wide letters, or inside a word
    of two lines' length."""
    at = word = 0
    for character in label:
        if at < len(text) and character == text[at].replace("\t", " "):
            at += 1
            word = 0 if character in " \n" else word + 1
        elif character != "\n":
            return False
        elif at < len(text) and text[at] == " ":
            while at < len(text) and text[at] == " ":
                at += 1
            word = 0
        elif word >= _TWO_LINES or any(map(_is_wide, text[at - 1:at + 1])):
            word = 0
        else:
            return False
    return at == len(text)


# markmap's maxWidth can ask for no fewer than 10 columns.
_TWO_LINES = 20


def _is_wide(character):
    return unicodedata.east_asian_width(character) in "WF"
