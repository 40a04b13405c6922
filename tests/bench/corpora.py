"""Documents to measure with, the same at every call."""

import multiprocessing
import pathlib
import random

# Each is repeated; where cmark-gfm of another age, or a careless linter, needs more than linear time.
HOSTILE = {
    "equal headings": "# A\n",
    "bullets": "- a\n",
    "one line": "word ",
    "deep lists": "- " * 10_000 + "a\n\n",
    "deep quotes": ">" * 10_000 + " a\n\n",
    "opening brackets": "[",
    "links": "[a](#b) ",
    "labels": "[a][b] ",
    "emphasis": "*a *a_a*_",
    "code spans": "`a``",
    "images": "![[]()",
    "comments": "<!-- a -->\n\n",
    "processing instructions": "<? ",
    "definitions": "[a]: #a\n",
    "misspellings": "teh recieve occured ",
    "unknown words": "qwertzly asdfghing ",
    "mojibake": "ðŸ”´ Ã© â€œ ",
    "ill-formed bytes": b"\xff\xe2\x28 a\n",
    "carriage returns": "a\r",
    "table cells": "|a" * 99 + "\n" + "|-" * 99 + "\n" + ("|b" * 99 + "\n") * 20 + "\n",
}
PLAIN = "Plain words stand in lines of a paragraph, and a few of them make a sentence.\n"


def write(path, make, *arguments):
    """In a process of its own: what this one has in memory may count for the programs it starts."""
    writer = multiprocessing.Process(target=_write, args=(path, make, *arguments))
    writer.start()
    writer.join()


def _write(path, make, *arguments):
    text = make(*arguments)
    pathlib.Path(path).write_bytes(text if isinstance(text, bytes) else text.encode())


def repeated(text, size):
    text = text if isinstance(text, bytes) else text.encode()
    return text * max(1, size // len(text))


def outline(size):
    """A document like a long roadmap: headings, nested lists, links, code, paragraphs."""
    chance = random.Random(2024)
    words = ("network router switch cable server client protocol service database cache queue index query schema "
             "deploy monitor test build release version branch merge review design pattern interface module "
             "function object memory thread process kernel driver file stream buffer token parser tree node edge "
             "graph list map set key value type error warning log metric trace alert café naïve 🔴 🔵 数据 данные")
    words = words.split()

    def phrase(shortest, longest):
        return " ".join(chance.choices(words, k=chance.randint(shortest, longest)))

    def title():
        kind, text = chance.random(), phrase(1, 6)
        if kind < 0.15:
            return f"[{text}](https://example.org/{chance.randrange(10**6)})"
        if kind < 0.25:
            return f"{text} `{chance.choice(words)}`"
        if kind < 0.35:
            return f"**{chance.choice(words)}** {text}"
        if kind < 0.38:
            return f"{text} &amp; {chance.choice(words)}"
        return text

    def items(depth):
        for number in range(1, chance.randint(2, 7)):
            marker = f"{number}. " if depth % 3 == 2 else "- "
            task = chance.choice(("[ ] ", "[x] ")) if chance.random() < 0.05 else ""
            yield "  " * depth + marker + task + title()
            if depth < 5 and chance.random() < 0.25:
                yield from ("   " * (depth % 3 == 2) + line for line in items(depth + 1))

    parts, length, level = [], 0, 1
    while length < size:
        level = max(1, min(6, level + chance.choice((-2, -1, 0, 0, 1, 1))))
        section = ["#" * level + " " + title(), ""]
        if chance.random() < 0.3:
            section += [phrase(20, 80) + ".", ""]
        if chance.random() < 0.8:
            section += [*items(0), ""]
        if chance.random() < 0.08:
            section += ["```sh", *(phrase(2, 8) for _ in range(chance.randint(1, 8))), "```", ""]
        if chance.random() < 0.03:
            section += ["| a | b |", "|---|---|", *(f"| {phrase(1, 3)} | {phrase(1, 3)} |" for _ in range(4)), ""]
        parts.append("\n".join(section) + "\n")
        length += len(parts[-1].encode())
    return "".join(parts)
