"""The outline of a Markdown document, computed from pandoc's reading of it and nothing of rmtool's.

A top-level heading is a node below the nearest earlier heading of a lower level; a list item is a node below
its list's owner. Every other block is content of the nearest node: headings inside items and quotes, and lists
inside quotes, too. An item's text is its first child if that is a paragraph. A forest of exactly one heading
tree has that heading as its root, any other gets a synthetic root.
"""

import codecs
import dataclasses
import re

import front_matter
import pandoc
from pandoc_text import Positions, cells, is_comment, task_marker, text_of, without_positions


@dataclasses.dataclass
class Block:
    kind: str  # paragraph, code, table, quote, html, heading, rule; footnote, definition
    language: str | None = None
    lines: list = dataclasses.field(default_factory=list)  # of the source, without what containers put before


@dataclasses.dataclass
class Node:
    kind: str  # root, heading, item
    text: str = ""
    level: int | None = None
    ordinal: int | None = None
    checked: bool | None = None
    line: int | None = None  # where its title starts in the file, from 1
    links: list = dataclasses.field(default_factory=list)  # (link|image, text, url, title)
    blocks: list = dataclasses.field(default_factory=list)
    definitions: list = dataclasses.field(default_factory=list)  # Blocks of links and footnotes; pandoc has none
    children: list = dataclasses.field(default_factory=list)


def outlines(documents):
    """Yields the outline of each (bytes, stem) in order; the stem titles a root that has no better title."""
    texts = [(*front_matter_and_text(data), stem) for data, stem in documents]
    for (yaml, is_broken, text, first_line, stem), blocks in zip(texts, pandoc.read(entry[2] for entry in texts)):
        title = "" if yaml is None or is_broken else front_matter.title(yaml)
        outline = _Reader(Positions(text), first_line).outline(blocks, title or stem or "untitled")
        if is_broken:
            outline.blocks.insert(0, Block("code", "yaml", ["```yaml", *yaml.split("\n"), "```"]))
        yield outline


def front_matter_and_text(data: bytes):
    """(YAML or None, whether that is broken, Markdown as CommonMark 0.31 section 2 has it, its first line's number)."""
    replaced = data.removeprefix(codecs.BOM_UTF8).decode("utf-8", errors="rmtool-replace").replace("\0", "\ufffd")
    text = replaced.replace("\r\n", "\n").replace("\r", "\n")
    yaml, rest = front_matter.cut(text)
    ill_formed = replaced.count("\ufffd") > data.count("\ufffd".encode()) and "\ufffd" in (yaml or "")
    is_broken = yaml is not None and (ill_formed or front_matter.is_broken(yaml))
    return yaml, is_broken, rest, 1 + text.count("\n") - rest.count("\n")


def _replace_each_byte(error):
    # One U+FFFD for each byte that begins no well-formed sequence; Python's own handler takes longer parts.
    return "\ufffd", error.start + 1


codecs.register_error("rmtool-replace", _replace_each_byte)


_ENDS_IN_MARKER = re.compile(r"(?:[-+*]|[0-9][.)])[ \t]*$")


class _Reader:
    def __init__(self, source, first_line):
        self.source = source
        self.first_line = first_line

    def outline(self, blocks, title) -> Node:
        root = Node("root", title, level=0)
        open_headings = [root]
        previous = None
        for block, position in without_positions(blocks):
            if block["t"] == "Header":
                heading = self.heading(block, position)
                while open_headings[-1].level >= heading.level:
                    open_headings.pop()
                open_headings[-1].children.append(heading)
                open_headings.append(heading)
            else:
                self.add(block, position, open_headings[-1], previous)
            previous = block, position
        root.level = None
        if len(root.children) == 1 and root.children[0].kind == "heading":
            only = root.children[0]
            only.blocks = root.blocks + only.blocks
            return only
        return root

    def heading(self, block, position) -> Node:
        level, _, inlines = block["c"]
        node = Node("heading", level=level, line=self.line(position))
        tokens = list(without_positions(inlines))
        if tokens and tokens[0][1]:
            node.line = self.line(tokens[0][1])  # pandoc places a setext heading at its underline
        node.text, node.links = text_of(tokens, self.source)
        return node

    def line(self, position):
        return self.first_line - 1 + Positions.begin(position)[0] if position else None

    def add(self, block, position, owner, previous):
        """A block that is no top-level heading, below an owner, after another block of the same container."""
        kind = block["t"]
        if kind == "BulletList":
            for item in block["c"]:
                owner.children.append(self.item(item, None))
        elif kind == "OrderedList":
            start = block["c"][0][0]
            for index, item in enumerate(block["c"][1]):
                owner.children.append(self.item(item, start + index))
        elif kind in ("Para", "Plain"):
            self.add_paragraph(self.paragraph_lines(block, position), position, owner, previous)
        elif kind != "RawBlock" or not is_comment(block["c"][1]):
            owner.blocks.append(self.content(block, position))

    def paragraph_lines(self, block, position):
        """[(number, text)]. pandoc's position includes link definitions before a paragraph or a setext heading,
        and the line of a block that interrupts a paragraph."""
        lines = self.source.lines_of(position)
        places = [place for _, place in without_positions(block["c"][-1] if block["t"] == "Header" else block["c"])
                  if place]
        if not places:
            return lines
        first, last = Positions.begin(places[0])[0], Positions.end(places[-1])[0]
        if block["t"] == "Header":
            last = lines[-1][0]
        return [(number, line) for number, line in lines if first <= number <= last]

    def add_paragraph(self, lines, position, owner, previous):
        # GFM 4.10: a table ends at the first empty line or at another block; pandoc ends it at the first line
        # without a pipe, which is then the first line of a paragraph.
        if previous and previous[0]["t"] == "Table" \
                and Positions.end(previous[1])[0] == Positions.begin(position)[0]:
            owner.blocks[-1].lines += [line for _, line in lines]
            return
        row = _header_row(lines)
        owner.blocks.append(Block("paragraph", None, [line for number, line in lines if not row or number < row]))
        if row:
            owner.blocks.append(Block("table", None, [line for number, line in lines if number >= row]))

    def content(self, block, position):
        kind = {"CodeBlock": "code", "RawBlock": "html", "Header": "heading", "BlockQuote": "quote",
                "Table": "table", "HorizontalRule": "rule"}[block["t"]]
        classes = block["c"][0][1] if kind == "code" else []
        lines = self.paragraph_lines(block, position) if kind == "heading" else self.source.lines_of(position)
        return Block(kind, classes[0] if classes else None, [line for _, line in lines])

    def item(self, blocks, ordinal) -> Node:
        node = Node("item", ordinal=ordinal)
        previous = None
        for block, position in without_positions(blocks):
            if previous is None and block["t"] in ("Plain", "Para"):
                self.set_item_title(node, block, position)
            else:
                self.add(block, position, node, previous)
            previous = block, position
        return node

    def set_item_title(self, node, block, position):
        tokens = list(without_positions(block["c"]))
        lines = self.paragraph_lines(block, position)
        if row := _header_row(lines):
            tokens = _before_line(tokens, row)
            node.blocks.append(Block("table", None, [line for number, line in lines if number >= row]))
        node.checked, tokens = task_marker(tokens, self.source)
        node.text, node.links = text_of(tokens, self.source)
        node.line = self.marker_line(position)

    def marker_line(self, position):
        """Of an item whose first block this is, where it can be told: link definitions may stand between."""
        if not position:
            return None
        line, column = Positions.begin(position)
        before = self.source.lines[line - 1][:self.source.offset(line, column)]
        if _ENDS_IN_MARKER.search(before):
            return self.line(position)
        return self.line(position) - 1 if _ENDS_IN_MARKER.search(self.source.lines[line - 2]) else None


def _header_row(lines):
    """The line of a paragraph, but its first, that begins a table: pandoc lets no table interrupt one."""
    for (number, line), (_, following) in zip(lines[1:], lines[2:]):
        delimiters = cells(following)
        if all(re.fullmatch(":?-+:?", cell) for cell in delimiters) and re.search("[|:]", following) \
                and len(delimiters) == len(cells(line)):
            return number
    return None


def _before_line(tokens, line):
    kept = next((index for index, (_, position) in enumerate(tokens)
                 if position and Positions.begin(position)[0] >= line), len(tokens))
    return tokens[:kept - 1]  # without the soft break before the line
