"""Breaks links in a copy of a tree of documentation, in known ways and by a fixed seed."""

import collections
import os
import random
import re

# Without a title; images too, for whatever can happen to a file.
LINK = re.compile(r"(?<![\]\\])\[[^\[\]`]*\]\(([^()\s<>\"']+)\)")
LABEL = re.compile(r"(?<![!\]\\])\[[^\[\]`]+\]\[([A-Za-z][A-Za-z0-9 _-]+)\](?![(\[:])")
DEFINITION = re.compile(r"^ {0,3}\[([^\]]+)\]:\s*\S", re.M)
HEADING = re.compile(r"^(#{1,6}) +([A-Za-z][A-Za-z0-9 ]*[A-Za-z0-9])$")
# `.html` is for itself: site generators make it of `.md`.
SUFFIXES = (".markdown", ".txt", ".rst", ".mdx", ".md.md", ".htm", "")
CLASSES = ("fragment typo, same file", "fragment typo, other file", "fragment case, same file",
           "fragment case, other file", "heading renamed, same file", "heading renamed, other file", "file deleted",
           "file name case", "file name typo", "folder name case", "wrong directory", "wrong extension",
           "html for Markdown", "fragment typo, page", "undefined label")


class Breaker:
    """Breaks at most one link a line and none in a line of `found`; `broken` has the kind by (path, line)."""

    def __init__(self, root, found, most, seed):
        self.root, self.found = root, found
        self.random = random.Random(seed)
        self.texts = {str(path.relative_to(root)): path.read_text("utf-8", "surrogateescape").split("\n")
                      for path in sorted(root.rglob("*.md"))
                      if ".git" not in path.parts and path.is_file() and not path.is_symlink()}
        self.paths = {str(path.relative_to(root)) for path in root.rglob("*")}
        self.broken, self.used, self.gone = {}, set(), set()
        links = list(self.links())
        self.random.shuffle(links)
        self.break_in_turn(links, most)
        for name, lines in self.texts.items():
            if name not in self.gone:
                (root / name).write_text("\n".join(lines), "utf-8", "surrogateescape")

    def break_in_turn(self, links, most):
        """A link of each class in turn, so that none takes what others need; `most` of each."""
        waiting = {kind: iter(links) for kind in CLASSES}
        for _ in range(most):
            for kind, rest in waiting.items():
                for link in rest:
                    if link[:2] not in self.used and link[0] not in self.gone and self.try_to_break(kind, *link):
                        self.broken[link[:2]] = kind
                        self.used.add(link[:2])
                        break

    def links(self):
        """(file, line, begin, end, destination, target, fragment); labels have no target."""
        for name, lines in self.texts.items():
            defined = {" ".join(label.lower().split()) for label in DEFINITION.findall("\n".join(lines))}
            fence = False
            for number, line in enumerate(lines, 1):
                if re.match(r"\s*(```|~~~)", line):
                    fence = not fence
                if fence or "`" in line or "<" in line or re.match(r"\s{4}|\t", line) or (name, number) in self.found:
                    continue
                for match in LINK.finditer(line):
                    path, _, fragment = match[1].partition("#")
                    target = name if not path else os.path.normpath(os.path.join(os.path.dirname(name), path))
                    if target in self.paths and "%" not in path and ":" not in path:
                        yield name, number, match.start(1), match.end(1), match[1], target, fragment
                for match in LABEL.finditer(line):
                    if " ".join(match[1].lower().split()) in defined:
                        yield name, number, match.start(1), match.end(1), match[1], None, None

    def try_to_break(self, kind, name, number, begin, end, url, target, fragment):
        """Whether the link could be broken in that way."""
        new = None
        if kind == "undefined label" or target is None:
            if kind == "undefined label" and target is None:
                new = url[:-1] + "qxz"
        elif kind == "fragment typo, page":
            new = self.broken_page_fragment(name, url, target, fragment)
        elif kind.startswith(("fragment", "heading")):
            new = self.broken_fragment(kind, name, url, target, fragment)
        elif kind == "file deleted":
            return self.delete(name, url, target)
        else:
            new = self.broken_path(kind, name, url)
        if new:
            line = self.texts[name][number - 1]
            self.texts[name][number - 1] = line[:begin] + new + line[end:]
        return new is not None

    def broken_fragment(self, kind, name, url, target, fragment):
        """What to write instead, which may be the same; None if it does not fit."""
        what, _, where = kind.partition(", ")
        path = url.partition("#")[0]
        if target not in self.texts or target in self.gone or (where == "same file") != (not path):
            return None
        if what == "fragment typo" and len(fragment) > 4 and not fragment.startswith("L"):
            at = self.random.randrange(1, len(fragment) - 1)
            return f"{path}#{fragment[:at]}qz{fragment[at + 1:]}"
        if what == "fragment case" and (letter := re.search("[a-z]", fragment)):
            return f"{path}#{fragment[:letter.start()]}{fragment[letter.start():].capitalize()}"
        if what == "heading renamed" and fragment and self.rename_heading(target, fragment):
            return url
        return None

    def broken_page_fragment(self, name, url, target, fragment):
        """The same in the page that a site generator makes of the file, which by itself is right by default."""
        path = url.partition("#")[0]
        page = path[:-len("md")] + "html"
        if target not in self.texts or not path.endswith(".md") or len(fragment) <= 4 or not self.is_nowhere(name, page):
            return None
        at = self.random.randrange(1, len(fragment) - 1)
        return f"{page}#{fragment[:at]}qz{fragment[at + 1:]}"

    def rename_heading(self, target, fragment):
        lines = self.texts[target]
        at = [index for index, line in enumerate(lines)
              if (match := HEADING.match(line)) and match[2].lower().replace(" ", "-") == fragment]
        if len(at) != 1 or (target, at[0] + 1) in self.used or f'"{fragment}"' in "\n".join(lines):
            return False
        lines[at[0]] += " renamed"
        self.used.add((target, at[0] + 1))
        return True

    def delete(self, name, url, target):
        if url.startswith("#") or target == name or not (self.root / target).is_file():
            return False
        if target in self.gone or target in {place[0] for place in self.used}:
            return False
        (self.root / target).unlink()
        self.gone.add(target)
        return True

    def broken_path(self, kind, name, url):
        path, hash_, fragment = url.partition("#")
        folder, slash, file = path.rpartition("/")
        folder += slash
        stem, dot, suffix = file.rpartition(".")
        if not stem or not file[0].isalnum():
            return None
        candidates = []
        if kind == "file name case":
            candidates = [folder + file.swapcase()]
        elif kind == "file name typo":
            candidates = [folder + file[0] + "qz" + file[1:]]
        elif kind == "folder name case" and folder.strip("./") != "":
            candidates = [folder.swapcase() + file]
        elif kind == "wrong directory":
            candidates = self.elsewhere(name, folder, file)
        elif kind == "wrong extension":
            others = (".jpeg", ".webp") if suffix != "md" else SUFFIXES
            candidates = [folder + stem + self.random.choice(others)]
        elif kind == "html for Markdown" and suffix == "md":
            candidates = [folder + stem + ".html"]
        if candidates and (new := self.random.choice(candidates)) and self.is_nowhere(name, new):
            return new + hash_ + fragment
        return None

    def elsewhere(self, name, folder, file):
        """The same file in a folder above, below, beside, or in one that does not exist."""
        near = {os.path.dirname(path) for path in self.texts if os.path.dirname(path) != os.path.dirname(name)}
        folders = ["../" + folder, folder + "qz/", folder.partition("/")[2]]
        if near:
            folders.append(os.path.relpath("/" + self.random.choice(sorted(near)), "/" + os.path.dirname(name)) + "/")
        return [each + file for each in folders if each + file != folder + file]

    def is_nowhere(self, name, path):
        """In the repository, but not there; what is outside is nobody's to judge."""
        target = os.path.normpath(os.path.join(os.path.dirname(name), path))
        return not target.startswith("..") and target not in self.paths
