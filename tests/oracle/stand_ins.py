"""Characters that pandoc 2.17 or 3.1 mishandles, replaced one for one before it reads a document and put back after.

A stand-in is of the kind that CommonMark sees in the original (white space, punctuation or neither), so that
nothing else in the reading changes, and columns stay what they are.
"""

import functools
import re
import unicodedata

# Characters that hardly any document contains: other punctuation (Unicode categories Po and Pd), spaces (Zs)
# and letters (Lo, Tangut).
_PUNCTUATION = "\u2e3d\u2e3e\u205e\u2e35\u2e34\u2e4c\u2e43\u2e31"
_DASHES = "\u2e1a\u2e40\u301c\u2e17"
_SPACES = "\u2008\u205f\u2006\u2005\u2004\u2007"
_LETTERS = range(0x17000, 0x187ED)

# `-`, `:` and pipes after whatever containers put before a line: what may be a table's delimiter row.
_MAYBE_DELIMITER_ROW = re.compile(r"[\s>*+0-9.)-]*[|:\s-]*-[|:\s-]*", re.ASCII)


def replace(text: str):
    """(text to read, function that turns what pandoc says back)."""
    table = {}  # stand-in -> original
    text = _hyphens_in_comments(text, table)
    text = _pipes_outside_tables(text, table)
    text = _addresses_in_links(text, table)
    text = _misjudged(text, table)
    back = str.maketrans(table)
    return text, lambda said: said.translate(back)


def _hyphens_in_comments(text, table):
    """`--` may stand inside a comment since CommonMark 0.31. Line starts are left alone: they make blocks."""
    if "<!--" not in text:
        return text
    stand_in = next(_unused(_DASHES, text))
    hyphens = re.compile(r"(?<=[^\s>*+-])([ \t]*)(--+)")

    def inside(comment):
        return "<!--" + hyphens.sub(lambda run: run[1] + stand_in * len(run[2]), comment[1]) + "-->"

    table[stand_in] = "-"
    return re.sub(r"<!--(?!-?>)(.*?)-->", inside, text, flags=re.DOTALL)


def _pipes_outside_tables(text, table):
    """A pipe on a line without a table makes pandoc count the indent of a list on the next line wrongly."""
    if "|" not in text:
        return text
    stand_in = next(_unused(_PUNCTUATION, text))
    table[stand_in] = "|"
    parts = re.split(r"(\n(?:[ \t>]*\n)+)", text)
    for index in range(0, len(parts), 2):
        if "|" in parts[index] and not any(map(_MAYBE_DELIMITER_ROW.fullmatch, parts[index].split("\n"))):
            # Not the escaped ones: only ASCII punctuation can be escaped.
            parts[index] = re.sub(r"(?<!\\)\|", stand_in, parts[index])
    return "".join(parts)


def _addresses_in_links(text, table):
    """CommonMark 6.3: links contain no links, and GFM 6.9 makes none inside them. pandoc 3.1 does, and leaves the
    outer one as text. Angle brackets do make one, and `[text][]` is looked up by its text: both are left alone."""
    if not _ADDRESS_IN_LINK.search(text):
        return text
    stand_ins = dict(zip(":.@", _unused(_PUNCTUATION, text)))
    table.update({stand_in: original for original, stand_in in stand_ins.items()})
    return _ADDRESS_IN_LINK.sub(
        lambda link: re.sub(r"(?<=[a-z]):(?=//)|(?<=www)\.|@", lambda mark: stand_ins[mark[0]], link[0]), text)


_ADDRESS_IN_LINK = re.compile(r"\[[^][<>\n]*(?:://|www\.|@)[^][<>\n]*\](?=\(|\[[^]\s])")


def _misjudged(text, table):
    """Two faults at once: pandoc brings its input into normalization form C, where CommonMark leaves characters
    as they are, and takes all but letters and numbers for punctuation when it looks for emphasis, also marks
    (as vowel signs of Indic scripts) and symbols (GFM 6.2: Unicode categories Pc to Ps)."""
    wrong = sorted(filter(_is_misjudged, set(text)))
    if not wrong:
        return text
    pools = {"Z": _unused(_SPACES, text), "P": _unused(_PUNCTUATION, text),
             "": _unused(map(chr, _LETTERS), text)}
    replaced = {}
    for character in wrong:
        replaced[character] = next(pools.get(unicodedata.category(character)[0], pools[""]))
        table[replaced[character]] = character
    return text.translate(str.maketrans(replaced))


def _unused(candidates, text):
    return (character for character in candidates if character not in text)


@functools.lru_cache(maxsize=None)
def _is_misjudged(character):
    if character in "\t\n\v\f\r" or "\x20" <= character < "\x7f":
        return False
    return unicodedata.category(character)[0] not in "LNP" and unicodedata.category(character) != "Zs" \
        or unicodedata.normalize("NFC", character) != character or character in _second_halves()


@functools.lru_cache(maxsize=1)
def _second_halves():
    """Of canonical compositions: these may combine with what stands before them."""
    hangul = {chr(code) for code in (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))}
    decompositions = (unicodedata.decomposition(chr(code)).split() for code in range(0x110000))
    return hangul | {chr(int(parts[1], 16)) for parts in decompositions if len(parts) == 2 and parts[0][0] != "<"}
