"""Completions, in the shells themselves: bash and zsh on a terminal where TAB is pressed, fish by its own `complete`."""

import os
import pty
import re
import select
import subprocess
import time
import unittest

from program import RMTOOL, ProgramTest, clean_environment, main, need, run
from tools import PATIENCE

RULES = "broken-reference duplicate-heading mojibake typo unused-suppression".split()
COMMANDS = "lint export tree rules config completions help".split()


# A line, and what TAB adds to it.
CASES = {
    "rmtool li": "nt",
    "rmtool lint --form": "at",
    "rmtool lint --format checks": "tyle",
    "rmtool lint --format=checks": "tyle",
    "rmtool lint --select typo,moj": "ibake",
    "rmtool lint --select=typo,moj": "ibake",
    "rmtool --color nev": "er",
    "rmtool export -t op": "ml",
    "rmtool export --to mer": "maid",
    "rmtool rules dup": "licate-heading",
    "rmtool help conf": "ig",
    "rmtool completions z": "sh",
    "rmtool lint pl": "an.md",
    "rmtool lint --baseline pl": "an.md",
    "rmtool tree a": "\\ b/",
}


class ShellTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.put("plan.md", b"# a\n")
        os.mkdir(self.path("a b"))
        os.mkdir(self.path("bin"))
        self.put("bin/rmtool-export-mermaid", b"#!/bin/sh\n")
        os.chmod(self.path("bin/rmtool-export-mermaid"), 0o755)
        self.environment = clean_environment(
            PATH=f"{os.path.dirname(RMTOOL)}:{self.path('bin')}:{os.environ['PATH']}", HOME=self.folder, PS1="READY ",
            TERM="dumb", INPUTRC="/dev/null", ZDOTDIR=self.folder, LC_ALL="C.UTF-8")

    def script(self, shell):
        result = run("completions", shell)
        self.assertEqual(result.returncode, 0)
        return self.put(f"completion.{shell}", result.stdout)


class Terminal:
    """A shell that somebody types into."""

    def __init__(self, words, environment, folder):
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe(words[0], words, environment)
        self.seen = ""

    def type(self, text):
        os.write(self.descriptor, text.encode())

    def wait_for(self, pattern):
        """What is on the screen up to and with the pattern."""
        deadline = time.monotonic() + 10 * PATIENCE
        while not (found := re.search(pattern, self.seen)):
            ready, _, _ = select.select([self.descriptor], [], [], max(0, deadline - time.monotonic()))
            if not ready:
                raise AssertionError(f"{pattern!r} did not come, but {self.seen!r}")
            self.seen += os.read(self.descriptor, 65536).decode(errors="replace").replace("\r", "")
        text, self.seen = self.seen[:found.end()], self.seen[found.end():]
        return text

    def close(self):
        os.close(self.descriptor)
        os.waitpid(self.process, 0)


class Bash(ShellTest):
    def setUp(self):
        super().setUp()
        self.terminal = Terminal(["bash", "--norc", "--noprofile", "-i"], self.environment, self.folder)
        self.addCleanup(self.terminal.close)
        self.terminal.wait_for("READY ")
        # Escape s shows what the line has become.
        self.put("bashrc", b"bind 'set bell-style none'; bind 'set page-completions off'\n"
                           b"show() { printf '<%s>\\n' \"$READLINE_LINE\"; READLINE_LINE=; }; bind -x '\"\\es\": show'\n"
                           b"source completion.bash; PS1='READY> '\n")
        self.script("bash")
        self.terminal.type("source bashrc\n")
        self.terminal.wait_for("\nREADY> ")

    def completed(self, line):
        """What the line has become after TAB."""
        self.terminal.type(f"{line}\t\x1bs")
        return re.search("<(.*)>", self.terminal.wait_for("<.*>\n"))[1].strip()

    def offered(self, line):
        """The words that TAB TAB lists."""
        self.terminal.type(f"{line}\t\t")
        self.terminal.wait_for(re.escape(line))
        # The shell draws the line again below the list.
        listed = self.terminal.wait_for("READY> ")
        self.terminal.type("\x1bs")
        self.terminal.wait_for("<.*>\n")
        return listed.replace("READY> ", "").split()

    def test_one_candidate(self):
        for line, end in CASES.items():
            with self.subTest(line):
                self.assertEqual(self.completed(line), line + end)

    def test_lists(self):
        self.assertEqual(set(self.offered("rmtool ")), set(COMMANDS))
        self.assertEqual(set(self.offered("rmtool rules ")), set(RULES))
        self.assertEqual(set(self.offered("rmtool export --to ")), {"csv", "dot", "json", "mermaid", "mm", "opml"})
        self.assertLessEqual({"--fix", "--diff", "--no-config", "-o"}, set(self.offered("rmtool lint -")))


class Zsh(ShellTest):
    def completed(self, *lines):
        need(self, "zsh")
        os.mkdir(self.path("functions"))
        os.rename(self.script("zsh"), self.path("functions/_rmtool"))
        self.put(".zshrc", b"fpath=($PWD/functions $fpath); autoload -Uz compinit; compinit -u -d $PWD/dump\n"
                           b"unsetopt zle_bracketed_paste; setopt no_beep; PS1='READY> '\n"
                           b"show() { print -r -- '<'${BUFFER}'>'; BUFFER=; zle accept-line }; zle -N show\n"
                           b"bindkey -e; bindkey '^[s' show\n")
        terminal = Terminal(["zsh", "-i"], self.environment, self.folder)
        self.addCleanup(terminal.close)
        for line in lines:
            terminal.wait_for("READY> ")
            terminal.type(f"{line}\t\x1bs")
            yield re.search("<(.*)>", terminal.wait_for("<.*>\n"))[1].strip()

    def test_one_candidate(self):
        for line, completed in zip(CASES, self.completed(*CASES)):
            with self.subTest(line):
                self.assertEqual(completed.rstrip(",="), line + CASES[line])


class Fish(ShellTest):
    def test_candidates(self):
        need(self, "fish")
        script = self.script("fish")
        cases = {
            "rmtool ": COMMANDS,
            "rmtool lint --form": ["--format"],
            "rmtool lint --format ch": ["checkstyle"],
            "rmtool lint --select typo,moj": ["typo,mojibake"],
            "rmtool --color nev": ["never"],
            "rmtool --color never lin": ["lint"],
            "rmtool export -t ": ["csv", "dot", "json", "mermaid", "mm", "opml"],
            "rmtool rules ": RULES,
            "rmtool help conf": ["config"],
            "rmtool lint pl": ["plan.md"],
            "rmtool lint --baseline pl": ["plan.md"],
        }
        program = f"source {script}\n" + "".join(f"complete -C '{line}'; echo ==\n" for line in cases)
        result = subprocess.run(["fish", "--no-config", "-c", program], cwd=self.folder, env=self.environment,
                                capture_output=True, check=False, timeout=60)
        self.assertEqual(result.stderr, b"")
        answers = result.stdout.decode().split("==\n")
        for (line, expected), answer in zip(cases.items(), answers):
            with self.subTest(line):
                self.assertEqual({candidate.split("\t")[0] for candidate in answer.splitlines()}, set(expected))


class Usage(ProgramTest):
    def test_errors(self):
        self.assert_error(run("completions"), "no shell given", "shells: bash, zsh, fish")
        self.assert_error(run("completions", "fisch"), "unknown shell 'fisch'", "did you mean 'fish'?")


if __name__ == "__main__":
    main()
