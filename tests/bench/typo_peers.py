"""What other programs report in a folder of documents, where they are installed: Debian's codespell and aspell (with
aspell-en), npm's cspell. As they come, without configuration."""

import collections
import re
import shutil
import subprocess


def codespell(folder):
    output = run(["codespell", "--quiet-level", "35", "."], folder)
    for match in re.finditer(r"^\./(.+?):(\d+): (\S+) ==> ([^,\n]+)", output, re.MULTILINE):
        yield match[1], int(match[2]), match[3], match[4].split(" | ")[0].strip()


def cspell(folder):
    output = run(["cspell", "lint", "--no-progress", "--no-summary", "--no-gitignore", "--show-suggestions", "**/*.md"], folder)
    pattern = r"^(?:\./)?(.+?):(\d+):\d+ - (?:Unknown|Misspelled) word \(([^)]+)\)(?:.*?Suggestions: \[([^,\]]*))?"
    for match in re.finditer(pattern, output, re.MULTILINE):
        yield match[1], int(match[2]), match[3], (match[4] or "").rstrip("*").strip()


def aspell(folder):
    """Words without their lines, and without suggestions."""
    for path in sorted(folder.rglob("*.md")):
        command = ["aspell", "--lang=en_US", "--mode=markdown", "list"]
        words = subprocess.run(command, input=path.read_bytes(), capture_output=True, check=False).stdout.decode(errors="replace")
        for word in words.split():
            yield str(path.relative_to(folder)), None, word, ""


def run(command, folder):
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).stdout.decode(errors="replace")


PEERS = {"codespell": codespell, "cspell": cspell, "aspell": aspell}


def version_of(name):
    return re.search(r"\d+\.\d+\.\d+(?!.*\d\.)", run([name, "--version"], "."))[0]


def print_peers(folder, cases, words):
    """`cases` of nonword; `words` of prose in the clean text."""
    print("of nonword   found  recall  right  share  in clean text, per 1,000 words")
    for name, report in PEERS.items():
        if not shutil.which(name):
            print(f"{name:<10}   not installed")
            continue
        suggested = collections.defaultdict(str)
        for file, line, word, suggestion in report(folder / "before"):
            suggested["before/" + file, line, word.lower()] = suggestion
        clean = sum(1 for _ in report(folder / "clean"))
        found = right = 0
        for case in cases:
            line = None if name == "aspell" else int(case["line"])
            key = (case["file"], line, case["wrong"].lower())
            found += key in suggested
            right += suggested.get(key, "").lower() == case["right"].lower()
        share = f"{right:5}  {right / len(cases):5.3f}" if right else "    -      -"
        print(f"{name:<10}   {found:5}  {found / len(cases):6.3f}  {share}  {clean:6}  {1000 * clean / words:6.3f}")
    print("versions: " + ", ".join(f"{name} {version_of(name)}" for name in PEERS if shutil.which(name)))
