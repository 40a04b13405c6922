"""The first difference between two outlines, as a sentence."""

import re
import unicodedata

from outline_oracle import Node


def difference(expected: Node, got: Node, place="root") -> str:
    """Empty if they are equal in all that `got` knows: a member that is None is not compared."""
    for member in ("kind", "level", "ordinal", "checked", "text", "line"):
        ours, theirs = getattr(expected, member), getattr(got, member)
        if ours != theirs and not (member == "line" and None in (ours, theirs)):
            return f"{place}: {member}: expected {ours!r}, got {theirs!r} (text {expected.text!r})"
    if got.links is not None and (ours := _not_bare(expected.links)) != (theirs := _not_bare(got.links)):
        return f"{place}: links: expected {ours!r}, got {theirs!r}"
    if got.blocks is not None and (found := _content_difference(expected.blocks, got.blocks)):
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
    ours, theirs = ([(block.kind, block.language) for block in blocks] for blocks in (expected, got))
    if ours != theirs:
        return f"expected {ours!r}, got {theirs!r}"
    for ours, theirs in zip(expected, got):
        if _lines(ours) != _lines(theirs):
            return f"expected {_lines(ours)!r}, got {_lines(theirs)!r}"
    return ""


def _lines(block):
    """What must not be lost, whatever the indent and blank lines are, also those of quotes: comments are dropped."""
    text = "\n".join(block.lines)
    if block.kind == "code":
        return [stripped for line in text.split("\n") if (stripped := line.strip(" \t"))]
    text = re.sub(r"<!--(?:>|->|.*?-->)", "", text, flags=re.DOTALL)
    return [line.strip(" \t") for line in text.split("\n") if line.strip("> \t")]


def wraps(text: str, label: str, columns: int) -> bool:
    """Whether a label is this text in lines: a newline in place of blanks, between wide letters, or inside a
    word that is longer than a line."""
    at = word = 0
    for character in label:
        if at < len(text) and text[at] == character:
            at += 1
            word = 0 if character in " \n" else word + 1
        elif character != "\n":
            return False
        elif at < len(text) and text[at] == " ":
            while at < len(text) and text[at] == " ":
                at += 1
            word = 0
        elif word * 2 >= columns or _is_wide(text[at - 1:at + 1]):
            word = 0
        else:
            return False
    return at == len(text)


def _is_wide(characters):
    return any(unicodedata.east_asian_width(character) in "WF" for character in characters)
