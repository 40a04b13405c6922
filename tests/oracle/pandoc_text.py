"""What pandoc's inlines say to a reader, character by character as in the source."""

import re


def without_positions(elements):
    """Yields (element, position) with the Div and Span that carry source positions opened."""
    for element in elements:
        if element["t"] in ("Div", "Span"):
            attributes, inside = element["c"]
            place = attributes[2][-1][1] if attributes[2] else ""
            for inner, position in without_positions(inside):
                yield inner, position or place
        else:
            yield element, _own_position(element)


def _own_position(element):
    index = {"Header": 1, "Code": 0, "CodeBlock": 0, "Link": 0, "Image": 0, "Table": 0}.get(element["t"])
    attributes = [] if index is None else element["c"][index][2]
    return next((value for key, value in reversed(attributes) if key == "data-pos"), "")


class Positions:
    """The source behind pandoc's positions: "line:column-line:column", several of them separated by ";".

    Lines and columns count from 1, columns in characters and tab stops of four; the end is exclusive.
    """

    def __init__(self, text):
        self.lines = text.split("\n")

    @staticmethod
    def begin(position):
        line, column = position.split("-", 1)[0].split(":")
        return int(line), int(column)

    @staticmethod
    def end(position):
        line, column = position.rsplit("-", 1)[1].split(":")
        return int(line), int(column)

    def offset(self, line, column):
        """Index in the line of what stands at a column."""
        text = self.lines[line - 1]
        if "\t" not in text:
            return column - 1
        at = 1
        for index, character in enumerate(text):
            if at >= column:
                return index
            at = (at + 3) // 4 * 4 + 1 if character == "\t" else at + 1
        return len(text)

    def slice(self, position):
        """The source of a position within one line, else empty."""
        if not position or ";" in position:
            return ""
        begin, end = self.begin(position), self.end(position)
        if begin[0] != end[0]:
            return ""
        return self.lines[begin[0] - 1][self.offset(*begin):self.offset(*end)]

    def slice_from(self, position):
        """The rest of the line from where a position begins."""
        if not position:
            return ""
        begin = self.begin(position)
        return self.lines[begin[0] - 1][self.offset(*begin):]

    def lines_of(self, position):
        """[(number, text without what containers put before it)] of each line of a block."""
        found = {}
        for part in position.split(";") if position else ():
            begin, end = self.begin(part), self.end(part)
            for number in range(begin[0], end[0] + (end[1] > 1)):
                text = self.lines[number - 1]
                found.setdefault(number, text[self.offset(*begin):] if number == begin[0] else text)
        return sorted(found.items())


def task_marker(tokens, source):
    """(checked, tokens after the marker): GFM 5.3, a paragraph begins with `[ ]`, `[x]` or `[X]` and white space,
    which cmark-gfm wants on the same line. None, and all tokens, if it does not.

    Read from the source: where a link `x` is defined, pandoc takes the marker for one.
    """
    place = tokens[0][1] if tokens else ""
    marker = re.match(r"\[([ xX])\](?=[ \t])", source.slice_from(place))
    if not marker:
        return None, tokens
    line, column = Positions.begin(place)
    after = next((index for index, (token, position) in enumerate(tokens) if token["t"] == "SoftBreak"
                  or position and Positions.begin(position) >= (line, column + 3)), len(tokens))
    return marker[1] != " ", tokens[after + 1:]


def text_of(tokens, source):
    """(text, links) of a title's inlines as without_positions() yields them.

    White space at the ends of lines is no text (CommonMark 6.7 for hard breaks, HTML for <br>), nor at the
    title's ends, where it is left by comments and tags.
    """
    text = _Text(source)
    text.add(tokens)
    return _with_breaks(text.parts).strip(" \t"), text.links


# Stands for a line break until the white space beside it is gone: a newline may come from a character reference.
# No document has it, for NUL is replaced in all.
_BREAK = "\0"


def _with_breaks(parts):
    return re.sub("[ \t]*" + _BREAK + "[ \t]*", "\n", "".join(parts))


class _Text:
    def __init__(self, source):
        self.source = source
        self.parts = []
        self.links = []
        self.inside = []  # kinds of the links and images around

    def add(self, tokens):
        for token, position in tokens:
            kind, content = token["t"], token.get("c")
            if kind == "Str":
                if content != "~" or not self.is_strike(position, 1):
                    self.parts.append(content)
            elif kind == "Space":
                # pandoc keeps one blank of a run, cmark all: take them from the source.
                blanks = self.source.slice(position)
                self.parts.append(blanks if blanks and not blanks.strip(" \t") else " ")
            elif kind == "SoftBreak":
                self.parts.append(" ")
            elif kind == "LineBreak":
                self.parts.append(_BREAK)
            elif kind == "Code":
                self.parts.append(content[1])
            elif kind == "RawInline":
                if re.match(r"<br(?![^\s/>])", content[1], re.IGNORECASE):
                    self.parts.append(_BREAK)
            elif kind == "Strikeout":
                # GFM 6.5: three or more tildes do not strike; pandoc takes two of them.
                tildes = "" if self.is_strike(position, 2) else "~~"
                self.parts.append(tildes)
                self.add(list(without_positions(content)))
                self.parts.append(tildes)
            elif kind in ("Emph", "Strong"):
                self.add(list(without_positions(content)))
            elif kind in ("Link", "Image"):
                self.add_link(kind.lower(), content, position)
            elif kind != "Note":
                raise ValueError(f"unexpected inline {kind}")

    def add_link(self, kind, content, position):
        _, inlines, (url, title) = content
        # CommonMark 6.3: links contain no links; pandoc finds bare addresses in their text. What an image's
        # alternative text links to cannot be followed.
        if "image" in self.inside or "link" in self.inside and kind == "link":
            self.add(list(without_positions(inlines)))
            return
        place, begin = len(self.links), len(self.parts)
        self.links.append(None)
        self.inside.append(kind)
        self.add(list(without_positions(inlines)))
        self.inside.pop()
        self.links[place] = (kind, _with_breaks(self.parts[begin:]), url, title)

    def is_strike(self, position, width):
        """Whether a matched pair of tilde runs has exactly this width on both sides.

        pandoc matches single tildes like any delimiters and then writes them out again: both carry the
        position of the pair. GitHub strikes with one or two.
        """
        if not position:
            return False
        first, last = Positions.begin(position), Positions.end(position)
        opening = self.source.lines[first[0] - 1], self.source.offset(*first)
        closing = self.source.lines[last[0] - 1], self.source.offset(*last) - 1
        if first == (last[0], last[1] - 1):
            return False
        return _run_length(*opening) == width == _run_length(*closing)


def _run_length(line, index):
    """Of the tildes around an index."""
    begin, end = index, index
    while begin > 0 and line[begin - 1] == "~":
        begin -= 1
    while end < len(line) and line[end] == "~":
        end += 1
    return end - begin


def cells(row):
    """Of a table's row (GFM 4.10): split at pipes without a backslash before, a leading and a trailing one aside."""
    row = re.sub(r"\|$", "", re.sub(r"^\|", "", row.strip(" \t")))
    return [cell.strip(" \t") for cell in re.split(r"(?<!\\)\|", row)]


def is_comment(html):
    """Whether an HTML block holds comments only; a list or quote may end before the comment does."""
    return re.sub(r"<!--(?:>|->|.*?(?:-->|\Z))", "", html, flags=re.DOTALL).strip() == ""
