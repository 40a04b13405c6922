"""Documents, configurations and folders made to cost more than they should, each of any size."""

import math
import random


def words(count, seed=1):
    """Different words of letters that no dictionary has."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    source = random.Random(seed)
    return ["".join(source.choices(letters, k=8)) for _ in range(count)]


def garbled(text, page="cp1252", levels=1):
    for _ in range(levels):
        text = text.encode().decode(page, "ignore")
    return text


def tower(lines):
    """Lists in lists: cmark-gfm opens 99 a line."""
    return "".join(" " * (2 * 99 * line) + "- " * 99 + f"x{line}\n" for line in range(lines))


def nested_items(count):
    return (tower(8) + "\n# next\n\n") * (count // 64)


def grid(count):
    return "|" + "a|" * 60 + "\n|" + "-|" * 60 + "\n" + ("|" + " b |" * 60 + "\n") * (count // 60)


def lookalikes(count):
    """References that are nearly the name of one of as many headings."""
    names = words(count // 8)
    return ("".join(f"## {name} {other}\n\n" for name, other in zip(names, reversed(names)))
            + "".join(f"- 🔴 {name}x {other}\n" for name, other in zip(names, reversed(names))))


def anchors(count):
    names = words(count // 8)
    return ("".join(f"## {name}\n\n" for name in names) + "".join(f"[a](#{name}x)\n" for name in names))


def fixes(count):
    """Safe fixes that the guard has to look at one by one: each is in a heading that something links to."""
    return "".join(f"# Café{index} {garbled('é')}\n\n[a](#café{index}-{garbled('é').lower()})\n\n"
                   for index in range(count // 16))


def suppressions(count):
    return "".join("<!-- rmtool-disable-next-line typo, mojibake -->\nteh\n\n"
                   "<!-- rmtool-disable duplicate-heading -->\n\n<!-- rmtool-enable -->\n\n"
                   for _ in range(count // 8))


def aliases(count):
    return "---\na: &a [1, 2, 3]\nb: [" + ", ".join(["*a"] * (count // 40)) + "]\n---\n# x\n" + "- item\n" * count


# Of the size N: what the document is.
DOCUMENTS = {
    "nested lists": nested_items,
    "blank lines behind deep lists": lambda n: tower(math.isqrt(n // 99)) + "\n" * n,
    "nested quotes": lambda n: ("> " * 90 + "a\n\n") * (n // 32),
    "one line of quotes": lambda n: "> " * n + "a\n",
    "headings of all levels": lambda n: "".join(f"{'#' * (i % 6 + 1)} h{i}\n" for i in range(n // 2)),
    "lists in lists with blank lines": lambda n: "- - - x\n\n" * (n // 2),
    "open brackets": lambda n: "[" * n + "\n",
    "closed brackets": lambda n: "[a]" * n + "\n",
    "brackets in brackets": lambda n: ("[" * 500 + "]" * 500 + "\n\n") * (n // 500),
    "image in brackets": lambda n: "![[]()" * n + "\n",
    "open destinations": lambda n: "[a](" * n + "\n",
    "wiki links": lambda n: "[[Page#Heading|alias]] " * (n // 4) + "\n",
    "emphasis": lambda n: "*a *a_a*_" * n + "\n",
    "emphasis that does not end": lambda n: "**a _b " * n + "\n",
    "tildes": lambda n: "~a ~~b " * n + "\n",
    "code spans": lambda n: "`a` " * n + "\n",
    "runs of backticks": lambda n: " ".join("`" * (i % 300) for i in range(n // 60)) + "\n",
    "entities": lambda n: "&amp;&#128308;&nosuch;" * (n // 4) + "\n",
    "escapes": lambda n: "\\*\\a\\\\" * n + "\n",
    "backslashes": lambda n: "\\" * n * 4 + "\n",
    "link definitions": lambda n: "".join(f"[a{i}]: /u\n" for i in range(n // 4)) + f"\n[a1] [a{n // 8}]\n",
    "undefined labels": lambda n: "".join(f"[a][b{i}] " for i in range(n // 8)) + "\n",
    "labels that are nearly defined": lambda n: "".join(f"[{w}]: /u\n" for w in words(n // 8)) + "\n"
                                                + "".join(f"[x][{w}x] " for w in words(n // 8)) + "\n",
    "footnotes": lambda n: "".join(f"[^{i}] " for i in range(n // 8)) + "\n\n"
                           + "".join(f"[^{i}]: text\n" for i in range(n // 8)),
    "one footnote, many references": lambda n: "[^1] " * (n // 2) + "\n\n[^1]: text\n",
    "nearly references": lookalikes,
    "nearly anchors": anchors,
    "links into the document": lambda n: "".join(f"# h{i}\n\n[a](#h{i})\n" for i in range(n // 8)),
    "tables": grid,
    "one wide table": lambda n: "|" + "a|" * (n // 8) + "\n|" + "-|" * (n // 8) + "\n|b|\n",
    "paragraph before a table": lambda n: "word\n" * (n // 2) + "|a|\n|-|\n|b|\n",
    "cdata": lambda n: "<![CDATA[ " * n + "\n",
    "processing instructions": lambda n: "<? " * n + "\n",
    "comments": lambda n: "<!-- a --> " * (n // 2) + "\n",
    "comments that do not end": lambda n: "<!-- " * n + "\n",
    "tags": lambda n: "<a name='x'>b</a> " * (n // 4) + "\n",
    "tags with attributes": lambda n: "<a " + "b='c' " * n + "\n",
    "suppressions": suppressions,
    "suppressions of nothing": lambda n: "<!-- rmtool-disable-line -->\n" * (n // 4),
    "equal headings": lambda n: "# Same\n\n" * (n // 8),
    "slugs that collide": lambda n: "".join(f"# a-{i % 7}\n\n# a\n\n" for i in range(n // 16)),
    "equal references": lambda n: "## Related Roadmaps\n\n" + "- 🔴 Backend\n" * (n // 8) + "\n# Backend\n" * 50,
    "one long word": lambda n: "x" * n * 4 + "\n",
    "a long word with humps": lambda n: "camelCase" * n + "\n",
    "one long line of words": lambda n: "word " * n + "\n",
    "misspelled words": lambda n: "seperate teh recieve " * (n // 4) + "\n",
    "unknown words": lambda n: " ".join(words(n // 8)) + "\n",
    "words that look like each other": lambda n: " ".join(f"kubernet{w[:2]}s" for w in words(n // 8)) + "\n",
    "letters of other scripts": lambda n: "слово 漢字 " * (n // 2) + "\n",
    "combining marks": lambda n: "a" + "\u0301" * n + "\n",
    "mojibake": lambda n: (garbled("🔴 ’ é ") + "word ") * (n // 8) + "\n",
    "mojibake in lines": lambda n: ("- " + garbled("🔴 ’") + "\n") * (n // 8),
    "mojibake, three times": lambda n: (garbled("é’", levels=3) + " word ") * (n // 16) + "\n",
    "mojibake without a blank": lambda n: garbled("é") * n + "\n",
    "mojibake with losses": lambda n: ("Ã\ufffd â€\ufffd word " * (n // 8)) + "\n",
    "mojibake that lost half of each sign": lambda n: "ðŸ" * n + "\n",
    "letters that could be mojibake": lambda n: "ÃÂâ€" * n + "\n",
    "fixes at anchors": fixes,
    "ill-formed bytes": lambda n: b"a\xff\xc3 b\x80" * n + b"\n",
    "controls": lambda n: "\u0093a\u0094 " * n + "\n",
    "NUL": lambda n: "\0a " * n + "\n",
    "carriage returns": lambda n: "a\r" * n,
    "empty lines": lambda n: "\n" * n * 4,
    "blanks": lambda n: " " * n * 4 + "a\n",
    "tabs": lambda n: "\ta\n" * n,
    "front matter of aliases": aliases,
    "front matter that is no YAML": lambda n: "---\n" + "a: [\n" * n + "---\n# x\n",
    "many keys in front matter": lambda n: "---\n" + "".join(f"k{i}: 1\n" for i in range(n)) + "---\n# x\n",
}

# Of the size N: what .rmtool.yaml says, beside a document of N words.
CONFIGURATIONS = {
    "globs that backtrack": lambda n: "lint:\n  exclude: ['" + "*a" * (n // 16) + "b']\n",
    "many globs": lambda n: "lint:\n  exclude: [" + ", ".join(f"'**/{w}*'" for w in words(n // 16)) + "]\n",
    "many words": lambda n: "lint:\n  typo:\n    words: [" + ", ".join(words(n // 16)) + "]\n",
    "aliases": lambda n: "a: &a [x, x]\nlint:\n  exclude: [" + ", ".join(["*a"] * (n // 16)) + "]\n",
    "words to be ignored": lambda n: "lint:\n  typo:\n    ignore: ['" + "*a" * (n // 64) + "']\n",
}
