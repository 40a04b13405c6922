#!/usr/bin/env python3
"""Recall of broken links: takes trees of documentation, breaks links in them in known ways, and counts how many of these
rmtool finds, beside rumdl, markdownlint-cli2 and remark-validate-links where they are installed; and CPU time.

    RMTOOL=build/release/rmtool tests/bench/links.py [--peers DIR] [--findings N] TREE...

A tree is any folder with Markdown files; it is copied, never changed. DIR has a node_modules/ with the peers. Only links
are broken in whose line nobody finds anything before. --findings prints that many findings on the untouched trees, to
be read by a person.
"""

import argparse
import collections
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "oracle"))
import tools  # noqa: E402

LINK = re.compile(r"(?<![!\]\\])\[[^\[\]`]+\]\(([^()\s<>\"']+)\)")
LABEL = re.compile(r"(?<![!\]\\])\[[^\[\]`]+\]\[([A-Za-z][A-Za-z0-9 _-]+)\](?![(\[:])")
DEFINITION = re.compile(r"^ {0,3}\[([^\]]+)\]:\s*\S", re.M)
HEADING = re.compile(r"^(#{1,6}) +([A-Za-z][A-Za-z0-9 ]*[A-Za-z0-9])$")
CLASSES = ("fragment typo, same file", "fragment typo, other file", "fragment case, same file",
           "fragment case, other file", "heading renamed, same file", "heading renamed, other file", "file deleted",
           "file name case", "file name typo", "wrong directory", "wrong extension", "undefined label")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trees", nargs="+", metavar="TREE")
    parser.add_argument("--peers", default=".", metavar="DIR")
    parser.add_argument("--most", type=int, default=60, metavar="N", help="breakages of a class in a tree (60)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--findings", type=int, default=0, metavar="N")
    options = parser.parse_args()
    linters = installed(pathlib.Path(options.peers).resolve())
    expected, found, cpu = collections.Counter(), collections.Counter(), collections.Counter()
    for tree in options.trees:
        with tempfile.TemporaryDirectory(prefix="rmtool-links-") as folder:
            copy = pathlib.Path(folder, "tree")
            copy_documents(pathlib.Path(tree), copy)
            before = {name: run(copy) for name, run in linters.items()}
            for name, (_, seconds) in before.items():
                cpu[name] += seconds
            print_findings(tree, copy, options.findings)
            broken = Breaker(copy, before["rmtool"][0], options).broken
            after = {name: run(copy)[0] for name, run in linters.items()}
            for place, kind in broken.items():
                expected[kind] += 1
                for name, places in after.items():
                    found[name, kind] += place in places
                    if name == "rmtool" and place not in places and options.findings:
                        print(f"MISSED {kind}: {tree}/{place[0]}:{place[1]}")
    print_table(linters, expected, found, cpu)


def print_table(linters, expected, found, cpu):
    print("| broken by | links |" + "".join(f" {name} |" for name in linters))
    print("|-|-|" + "-|" * len(linters))
    for kind in (*CLASSES, "all"):
        kinds = CLASSES if kind == "all" else (kind,)
        total = sum(expected[each] for each in kinds)
        if total:
            shares = (sum(found[name, each] for each in kinds) / total for name in linters)
            print(f"| {kind} | {total} |" + "".join(f" {share:.3f} |" for share in shares))
    print("| CPU seconds, untouched | |" + "".join(f" {cpu[name]:.2f} |" for name in linters))


def copy_documents(source, target):
    """With an empty .git, for the repository's root; links within the tree are the same."""
    shutil.copytree(source, target, symlinks=True, ignore=shutil.ignore_patterns(".git", "node_modules"))
    (target / ".git").mkdir()
    # Nobody's own configuration is to decide, nor what Git ignores.
    for path in target.rglob("*"):
        if path.name.startswith((".markdownlint", ".rumdl", "rumdl.toml", ".remark", ".gitignore")) and path.is_file():
            path.unlink()


def run(arguments, folder):
    before = os.times()
    result = subprocess.run(arguments, cwd=folder, capture_output=True)
    after = os.times()
    seconds = after.children_user + after.children_system - before.children_user - before.children_system
    return (result.stdout + result.stderr).decode(errors="replace"), seconds, result


def installed(peers):
    """By name, functions from a folder to the set of (path, line) found and the CPU time taken."""
    modules = peers / "node_modules"

    def rmtool(folder):
        _, seconds, result = run([tools.RMTOOL, "lint", "--select", "broken-reference", "--format", "jsonl", "."], folder)
        rows = [json.loads(line) for line in result.stdout.decode().splitlines()]
        return {(row["file"], row["line"]) for row in rows if row["severity"] != "info"}, seconds

    def with_pattern(arguments, pattern):
        def look(folder):
            text, seconds, _ = run(arguments, folder)
            return {(match[1].removeprefix("./"), int(match[2])) for match in re.finditer(pattern, text, re.M)}, seconds
        return look

    def remark(folder):
        script = [str(modules / ".bin/remark"), "-q", "-f", "--no-color", "--no-stdout", "-u",
                  f"{modules}/remark-validate-links/index.js=repository:false", "."]
        text, seconds, _ = run(script, folder)
        places, name = set(), ""
        for line in text.splitlines():
            if match := re.match(r"\s*(\d+):\d+", line):
                places.add((name, int(match[1])))
            elif line and not line.startswith(" "):
                name = line.strip().removeprefix("./")
        return places, seconds

    linters = {"rmtool": rmtool}
    if (program := modules / "@rumdl/cli-linux-x64/rumdl").exists():
        linters["rumdl"] = with_pattern([str(program), "check", "--no-cache", "--enable", "MD051,MD052,MD057", "--output-format",
                                         "concise", "."], r"^(.+?):(\d+):\d+")
    if (program := modules / ".bin/markdownlint-cli2").exists():
        settings = tempfile.NamedTemporaryFile("w", suffix=".markdownlint-cli2.jsonc", delete=False)
        settings.write('{"config": {"default": false, "MD051": true, "MD052": true}}')
        settings.close()
        linters["markdownlint"] = with_pattern([str(program), "--config", settings.name, "**/*.md"],
                                               r"^(.+?):(\d+)(?::\d+)? ")
    if (modules / "remark-validate-links").exists() and (modules / ".bin/remark").exists():
        linters["remark"] = remark
    return linters


def print_findings(tree, folder, count):
    if count:
        text, _, _ = run([tools.RMTOOL, "lint", "-q", "--select", "broken-reference", "--format", "concise", "."], folder)
        lines = text.splitlines()
        print(f"== {tree}: {len(lines)} findings on the untouched tree")
        for line in random.Random(1).sample(lines, min(count, len(lines))):
            print(line)


class Breaker:
    """Breaks at most one link a line; `broken` has the kind by (path, line)."""

    def __init__(self, root, found, options):
        self.root, self.found, self.most = root, found, options.most
        self.random = random.Random(options.seed)
        self.texts = {str(path.relative_to(root)): path.read_text("utf-8", "surrogateescape").split("\n")
                      for path in sorted(root.rglob("*.md"))
                      if ".git" not in path.parts and path.is_file() and not path.is_symlink()}
        self.broken, self.count, self.used, self.gone = {}, collections.Counter(), set(), set()
        links = list(self.links())
        self.random.shuffle(links)
        self.targets = {target for *_, target, _ in links}
        for kind in CLASSES:
            for link in links:
                if self.count[kind] < self.most and link[:2] not in self.used and link[0] not in self.gone:
                    self.try_to_break(kind, *link)
        for name, lines in self.texts.items():
            if name not in self.gone:
                (root / name).write_text("\n".join(lines), "utf-8", "surrogateescape")

    def links(self):
        """(file, line, begin, end, destination, target file, fragment); labels have no target."""
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
                    if target in self.texts and "%" not in path and ":" not in path:
                        yield name, number, match.start(1), match.end(1), match[1], target, fragment
                for match in LABEL.finditer(line):
                    if " ".join(match[1].lower().split()) in defined:
                        yield name, number, match.start(1), match.end(1), match[1], None, None

    def try_to_break(self, kind, name, number, begin, end, url, target, fragment):
        path = url.partition("#")[0]
        if kind == "undefined label":
            return self.replace(kind, name, number, begin, end, url[:-1] + "qxz") if target is None else None
        if target is None or target in self.gone:
            return None
        what, _, where = kind.partition(", ")
        if where and (where == "same file") != (not path):
            return None
        if what == "fragment typo" and len(fragment) > 4 and not fragment.startswith("L"):
            at = self.random.randrange(1, len(fragment) - 1)
            new = fragment[:at] + "qz" + fragment[at + 1:]
            return self.replace(kind, name, number, begin, end, f"{path}#{new}")
        if what == "fragment case" and re.search("[a-z]", fragment):
            at = re.search("[a-z]", fragment).start()
            return self.replace(kind, name, number, begin, end, f"{path}#{fragment[:at]}{fragment[at:].capitalize()}")
        if what == "heading renamed" and fragment:
            return self.rename_heading(kind, name, number, target, fragment)
        if not path:
            return None
        folder, _, file = path.rpartition("/")
        folder += "/" if folder else ""
        tail = url[len(path):]
        if kind == "file deleted" and target not in {place[0] for place in self.used} and target != name:
            (self.root / target).unlink()
            self.gone.add(target)
            return self.note(kind, name, number)
        new = {"file name case": folder + file.swapcase(), "file name typo": folder + file[0] + "qz" + file[1:],
               "wrong directory": folder + "qz/" + file, "wrong extension": folder + file.removesuffix(".md") + ".mdqz"}
        if kind in new and file.endswith(".md"):
            return self.replace(kind, name, number, begin, end, new[kind] + tail)
        return None

    def rename_heading(self, kind, name, number, target, fragment):
        lines = self.texts[target]
        at = [index for index, line in enumerate(lines)
              if (match := HEADING.match(line)) and match[2].lower().replace(" ", "-") == fragment]
        if len(at) == 1 and (target, at[0] + 1) not in self.used and f'"{fragment}"' not in "\n".join(lines):
            lines[at[0]] += " renamed"
            self.used.add((target, at[0] + 1))
            self.note(kind, name, number)

    def replace(self, kind, name, number, begin, end, new):
        line = self.texts[name][number - 1]
        self.texts[name][number - 1] = line[:begin] + new + line[end:]
        self.note(kind, name, number)

    def note(self, kind, name, number):
        self.broken[name, number] = kind
        self.used.add((name, number))
        self.count[kind] += 1


if __name__ == "__main__":
    sys.exit(main())
