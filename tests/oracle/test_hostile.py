#!/usr/bin/env python3
"""Any bytes are a document: well-formed output in every format, one warning where bytes were replaced, exit 0;
and what cannot be read or written is one error on stderr, exit 2."""

import codecs
import html
import json
import os
import pathlib
import pty
import re
import signal
import stat
import subprocess
import tempfile
import unittest
import xml.parsers.expat

import consumers
import examples
import tools

FORMATS = ("json", "dot")

# Fixtures with NUL or ill-formed UTF-8: these and no others have bytes replaced.
REPLACED = {"hostile/nul.md", "hostile/broken-utf-8.md", "hostile/broken-utf-8-front-matter.md"}

# Fixtures whose front matter is no YAML or beyond its limits, and the line at which that shows.
BROKEN_YAML = {"hostile/broken-yaml-indent.md": (3, 4), "hostile/broken-yaml-tab.md": (4, 4),
               "hostile/broken-yaml-quote.md": (2, 4), "hostile/yaml-cycle.md": (1, 4),
               "hostile/yaml-many-aliases.md": (1, 9), "hostile/yaml-duplicate-key.md": (3, 3),
               "hostile/broken-utf-8-front-matter.md": (2, 2)}


@tools.needs(tools.RMTOOL)
class Fixtures(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.documents = examples.fixtures()

    def export(self, documents, to):
        return consumers.export(((path.replace("/", "-"), data) for path, data in documents), "--to", to)

    def test_warnings(self):
        # What the rules' fixtures have is told by themselves.
        documents = [(path, data) for path, data in self.documents if not path.startswith("rules/")]
        for to in FORMATS:
            for (path, _), result in zip(documents, self.export(documents, to)):
                with self.subTest(path=path, to=to):
                    warnings = result.stderr.decode().splitlines()
                    self.assertEqual(result.returncode, 0)
                    self.assertEqual(len([line for line in warnings if line.startswith("warning: ")]),
                                     (path in REPLACED) + (path in BROKEN_YAML), warnings)
                    if path in BROKEN_YAML:
                        found = re.search(re.escape(path.replace("/", "-")) + r":(\d+):(\d+): ", warnings[0])
                        self.assertTrue(found, warnings)
                        first, last = BROKEN_YAML[path]
                        self.assertTrue(first <= int(found[1]) <= last, warnings)

    def test_output_is_valid_utf_8(self):
        for to in FORMATS:
            for (path, _), result in zip(self.documents, self.export(self.documents, to)):
                with self.subTest(path=path, to=to):
                    text = result.stdout.decode()  # raises where it is not
                    control = re.search(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]", text)
                    self.assertIsNone(control, f"{control and control[0]!r} is not escaped")

    def test_line_endings_and_byte_order_marks_change_nothing_but_ranges(self):
        variants = {"CRLF": lambda data: data.replace(b"\n", b"\r\n"), "CR": lambda data: data.replace(b"\n", b"\r"),
                    "BOM": lambda data: codecs.BOM_UTF8 + data}
        plain = [(path, data) for path, data in self.documents
                 if b"\r" not in data and not data.startswith(codecs.BOM_UTF8)]
        for to in FORMATS:
            originals = [_without_ranges(result.stdout, to) for result in self.export(plain, to)]
            for name, change in variants.items():
                changed = self.export([(path, change(data)) for path, data in plain], to)
                for (path, _), original, result in zip(plain, originals, changed):
                    with self.subTest(path=path, to=to, variant=name):
                        self.assertEqual(_without_ranges(result.stdout, to), original)

    def test_ranges_are_the_source(self):
        for (path, data), result in zip(self.documents, self.export(self.documents, "json")):
            with self.subTest(path=path):
                _check_ranges(self, json.loads(result.stdout)["root"], data, 0, len(data))

    def test_broken_yaml_is_kept_and_the_rest_exported(self):
        for (path, data), result in zip(self.documents, self.export(self.documents, "json")):
            if path in BROKEN_YAML:
                with self.subTest(path=path):
                    document = json.loads(result.stdout)
                    self.assertIsNone(document["frontMatter"])
                    block = document["root"]["blocks"][0]
                    self.assertEqual((block["type"], block["language"]), ("code", "yaml"))
                    yaml = data.decode(errors="replace").split("---\n")[1]
                    self.assertIn(yaml, block["markdown"] + "\n")


def _without_ranges(output, to):
    return json.loads(re.sub(rb'"range":\s*\{[^}]*\}', b'"range": {}', output)) if to == "json" else output


def _check_ranges(test, node, data, begin, end):
    """Nested, in order, and starting on the line that the node names."""
    start, stop = node["range"]["start"], node["range"]["end"]
    if node["type"] != "root":
        test.assertTrue(begin <= start <= stop <= end, (node["text"], start, stop, begin, end))
        lines_before = len(re.findall(rb"\r\n|\r|\n", data[:start]))
        test.assertEqual(node["line"], lines_before + 1, node["text"])
    inside = (start, stop) if node["type"] == "item" else (begin, end)
    previous = start
    for child in node["children"]:
        test.assertGreaterEqual(child["range"]["start"], previous, child["text"])
        previous = child["range"]["start"]
        _check_ranges(test, child, data, *(inside if child["type"] == "item" else (begin, end)))


@tools.needs(tools.RMTOOL)
def tower(lines, prefix=""):
    """Lists in lists: cmark-gfm opens at most 99 on one line."""
    return "".join(prefix + " " * (2 * 99 * line) + "- " * 99 + f"x{line}\n" for line in range(lines))


class Generated(unittest.TestCase):
    """Documents too large to keep. The limit is absolute and generous: it tells linear from quadratic."""

    SECONDS = 10 * tools.PATIENCE
    FAMILIES = {
        "cdata": "<![CDATA[ " * 64_000,
        "processing instruction": "<? " * 64_000,
        "declaration": "<!A " * 64_000,
        "image in brackets": "![[]()" * 64_000,
        "interleaved emphasis": "*a *a_a*_" * 64_000,
        "wide table": "|" + "a|" * 2_000 + "\n|" + "-|" * 2_000 + "\n" + "|\n" * 4_000,
        "paragraph before a table": "word\n" * 64_000 + "|a|\n|-|\n|b|\n",
        "lists with blank lines": "- - - x\n\n" * 64_000,
        "blank lines behind deep lists": tower(30) + "\n" * 300_000,
        "lines of blanks behind deep lists": tower(30) + " \n  \n\t\n" * 100_000,
        "blank lines behind deep lists in a quote": tower(30, "> ") + ">\n> \n" * 100_000,
        "blank lines in code in deep lists": tower(30) + " " * (2 * 99 * 30) + "```\n" + "\n \n" * 100_000,
        "open brackets": "[" * 64_000,
        "open parentheses": "[a](" * 64_000,
        "backticks": "".join("`" * count + " " for count in range(1, 400)),
        "open quotes": "> " * 64_000 + "a",
        "entities": "&amp" * 64_000,
        "definitions": "".join(f"[a{index}]: /u\n" for index in range(64_000)) + "[a1][a63999]",
        "same definitions": "[a]: /u\n" * 64_000,
        "one footnote, many references": "[^1] " * 64_000 + "\n\n[^1]: text\n",
        "footnotes": "".join(f"[^{index}] " for index in range(20_000))
                     + "\n\n" + "".join(f"[^{index}]: text\n" for index in range(20_000)),
        "undefined footnotes": "[^a] " * 400_000 + "\n\n[^1]: text\n",
        "code spans": "`a` " * 500_000,
        "unused footnotes": "[^a]: text\n" * 64_000,
        "comments": "<!-- " * 64_000,
        "tildes": "~a ~~b " * 64_000,
        "one word": "# " + "x" * 1_000_000,
        "one line of words": "- " + "word " * 200_000,
        "escapes": "# " + "\"\\\\" * 64_000,
        "wide letters": "# " + "\u4f60" * 100_000,
        "equal headings": "# a\n" * 100_000,
        "references": "## Related Roadmaps\n\n" + "- 🔴 Backend\n" * 20_000 + "\n# Backend\n" * 200,
        "front matter": "---\n" + "a: b\n" * 100_000 + "---\n- x\n",
    }

    def run_on(self, text, *arguments):
        result = subprocess.run([tools.RMTOOL, "export", *arguments], input=text.encode(), capture_output=True,
                                timeout=self.SECONDS)
        self.assertEqual(result.returncode, 0, result.stderr[:500])
        return result.stdout

    def test_families(self):
        for name, text in self.FAMILIES.items():
            for to in FORMATS:
                with self.subTest(family=name, to=to):
                    output = self.run_on(text, "--to", to)
                    if to == "json":
                        json.loads(output)

    @tools.needs("gvpr")
    def test_gvpr_reads_long_strings(self):
        for name in ("one word", "one line of words", "escapes", "wide letters", "equal headings"):
            with self.subTest(family=name):
                output = self.run_on(self.FAMILIES[name], "--to", "dot")
                graphs = list(consumers.read_with_gvpr([output]))
                self.assertEqual(len(graphs), 1)
                graphs[0].root()

    def rows(self, text):
        return list(map(json.loads, self.run_on(text, "--to", "json", "--json-shape", "jsonl").splitlines()))

    def test_list_of_ten_thousand_levels(self):
        text = tower(101)
        rows = self.rows(text)
        self.assertEqual(len(rows), 1 + 99 * 101)
        self.assertEqual([row["depth"] for row in rows], list(range(1, 99 * 101 + 2)))
        self.assertEqual([row["text"] for row in rows if row["text"] and row["type"] == "item"],
                         [f"x{line}" for line in range(101)])
        self.assertEqual(_nesting(self.run_on(text, "--to", "json")), 1 + 2 * (99 * 101 + 1))
        self.run_on(text, "--to", "dot")
        for to, around in (("opml", 2), ("mm", 1)):
            self.assertEqual(_depth_of_xml(self.run_on(text, "--to", to)), around + 1 + 99 * 101)

    def test_beyond_ten_thousand_levels_is_text_with_a_warning(self):
        deep = tower(110)
        text = deep + "\nNext\n\n" + deep
        result = subprocess.run([tools.RMTOOL, "export", "--to", "json", "--json-shape", "jsonl"],
                                input=text.encode(), capture_output=True, timeout=self.SECONDS)
        self.assertEqual(result.returncode, 0)
        self.assertEqual(len(re.findall(rb"^warning: ", result.stderr, re.MULTILINE)), 1, result.stderr)
        for line in range(110):
            self.assertIn(b"x%d" % line, result.stdout)

    def test_a_hundred_thousand_headings(self):
        rows = self.rows("".join(f"{'#' * (index % 6 + 1)} h{index}\n" for index in range(100_000)))
        self.assertEqual(len(rows), 100_001)
        self.assertEqual(rows[-1]["text"], "h99999")

    def test_a_million_bullets(self):
        rows = self.rows("- a\n" * 1_000_000)
        self.assertEqual(len(rows), 1_000_001)
        self.assertEqual(len({row["id"] for row in rows}), len(rows))

    def test_a_million_bullets_are_linted(self):
        for bullet, count in (("- a\n", 1_000_000), ("- teh\n", 100_000)):
            count //= tools.PATIENCE
            code, found = (1, f"{count}  warning  typo") if "teh" in bullet else (0, "")
            with self.subTest(bullet):
                result = subprocess.run([tools.RMTOOL, "lint", "--statistics", "-"], input=(bullet * count).encode(),
                                        capture_output=True, timeout=self.SECONDS)
                self.assertEqual(result.returncode, code, result.stderr[:500])
                self.assertIn(found, result.stdout.decode())


    def test_many_near_misses_are_linted(self):
        # What is meant is found in an index: comparing all names with all would take minutes.
        count = 20_000 // tools.PATIENCE
        text = "".join(f"# Heading {word}\n\n[a](#headng-{word})\n\n" for word in map(_word, range(count)))
        result = subprocess.run([tools.RMTOOL, "lint", "--statistics", "-"], input=text.encode(),
                                capture_output=True, timeout=self.SECONDS)
        self.assertEqual(result.stdout.decode().split()[:3], [str(count), "error", "broken-reference"])


def _word(number):
    """Another one for each number, and none like the next."""
    return "".join("abcdefghij"[int(digit)] for digit in f"{number * 99_991 % 1_000_003:06}")


def _depth_of_xml(output):
    """How deep elements nest; raises if it is no XML."""
    parser = xml.parsers.expat.ParserCreate()
    depths = [0]
    parser.StartElementHandler = lambda *_: depths.append(depths[-1] + 1)
    parser.EndElementHandler = lambda *_: depths.append(depths[-1] - 1)
    parser.Parse(output, True)
    return max(depths)


def _nesting(output):
    """Deepest nesting of brackets outside strings; raises if they do not match."""
    open_brackets, deepest = [], 0
    for token in re.findall(rb'"(?:[^"\\]|\\.)*"|[\[\]{}]', output):
        if token in (b"{", b"["):
            open_brackets.append(token)
            deepest = max(deepest, len(open_brackets))
        elif token in (b"}", b"]") and open_brackets.pop() + token not in (b"{}", b"[]"):
            raise ValueError("brackets do not match")
    if open_brackets:
        raise ValueError("brackets are left open")
    return deepest


@tools.needs(tools.RMTOOL)
class Errors(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="rmtool-errors-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "a.md").write_text("# A\n")

    def run_here(self, *arguments, **options):
        return tools.rmtool(*arguments, cwd=self.folder, **options)

    def assert_error(self, result, *parts):
        """Exit 2, nothing on stdout, and on stderr one sentence with these parts."""
        errors = result.stderr.decode()
        self.assertEqual(result.returncode, 2, errors)
        self.assertEqual(result.stdout, b"")
        self.assertTrue(errors.startswith("error: "), errors)
        self.assertEqual(len(re.findall("^error: ", errors, re.MULTILINE)), 1, errors)
        self.assertNotRegex(errors, r"terminate|what\(\)|std::|Aborted")
        for part in parts:
            self.assertIn(part, errors)

    def test_missing_file(self):
        self.assert_error(self.run_here("export", "-t", "json", "missing.md"), "missing.md", "No such file")

    def test_directory(self):
        self.assert_error(self.run_here("export", "-t", "json", "."), "irectory")

    def test_unreadable_file(self):
        (self.folder / "a.md").chmod(0)
        options = {}
        if os.geteuid() == 0:  # root reads everything: go on as nobody
            self.folder.chmod(0o755)
            options = {"user": 65534, "group": 65534, "extra_groups": []}
        try:
            result = self.run_here("export", "-t", "json", "a.md", **options)
        except PermissionError:
            self.skipTest("nobody may not run the program")
        self.assert_error(result, "a.md", "ermission denied")

    def test_unknown_format(self):
        self.assert_error(self.run_here("export", "-t", "jsn", "a.md"), "jsn", "did you mean 'json'?")

    def test_no_format(self):
        self.assert_error(self.run_here("export", "a.md"), "--to")

    def test_unknown_suffix_of_the_output(self):
        self.assert_error(self.run_here("export", "a.md", "-o", "out.xyz"), "xyz")
        self.assertFalse((self.folder / "out.xyz").exists())

    def test_unknown_option(self):
        result = self.run_here("export", "-t", "json", "--dept", "3", "a.md")
        self.assert_error(result, "--dept", "did you mean '--depth'?")

    def test_unknown_command(self):
        self.assert_error(self.run_here("exprt", "a.md"), "exprt", "did you mean 'export'?")

    def test_two_files(self):
        self.assert_error(self.run_here("export", "-t", "json", "a.md", "a.md"))

    def test_full_disk(self):
        for to in FORMATS:
            with open("/dev/full", "wb") as full:
                result = subprocess.run([tools.RMTOOL, "export", "-t", to, self.folder / "a.md"], stdout=full,
                                        stderr=subprocess.PIPE, timeout=10 * tools.PATIENCE)
            self.assertEqual(result.returncode, 2)
            self.assertIn("No space left on device", result.stderr.decode())

    def test_closed_pipe(self):
        (self.folder / "a.md").write_text("# A\n" * 100_000)
        process = subprocess.Popen([tools.RMTOOL, "export", "-t", "json", self.folder / "a.md"],
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.read(10)
        process.stdout.close()
        self.assertEqual(process.stderr.read(), b"")
        process.stderr.close()
        self.assertEqual(process.wait(10), -signal.SIGPIPE)

    def test_closed_standard_output(self):
        result = subprocess.run(["sh", "-c", '"$0" export -t json a.md >&-', tools.RMTOOL], cwd=self.folder,
                                capture_output=True, timeout=10 * tools.PATIENCE)
        self.assert_error(result)

    def test_output_folder_missing(self):
        self.assert_error(self.run_here("export", "a.md", "-o", "no/out.json"), "no/out.json", "No such file")

    def test_output_replaces_a_file_and_keeps_its_mode(self):
        target = self.folder / "out.dot"
        target.write_text("old")
        target.chmod(0o640)
        result = self.run_here("export", "a.md", "-o", "out.dot")
        self.assertEqual((result.returncode, result.stdout, result.stderr), (0, b"", b""))
        self.assertTrue(target.read_text().startswith("digraph"))
        self.assertEqual(stat.S_IMODE(target.stat().st_mode), 0o640)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["a.md", "out.dot"])

    def test_a_name_that_is_not_utf_8(self):
        name = os.fsdecode(b"caf\xe9.md")
        (self.folder / name).write_text("- a\n- b\n")
        for to in ("json", "opml", "mm", "dot", "csv"):
            with self.subTest(to=to):
                self.assertIn("caf\ufffd", html.unescape(self.run_here("export", "-t", to, name).stdout.decode()))

    def test_standard_input(self):
        for arguments in (("-",), ()):
            result = self.run_here("export", "-t", "json", *arguments, input=b"- a\n")
            self.assertEqual((result.returncode, result.stderr), (0, b""))
            self.assertEqual(json.loads(result.stdout)["root"]["text"], "untitled")

    def test_terminal_as_standard_input_is_a_usage_error(self):
        controller, terminal = pty.openpty()
        try:
            self.assert_error(self.run_here("export", "-t", "json", stdin=terminal))
        finally:
            os.close(controller)
            os.close(terminal)

    def test_utf_16(self):
        for encoding in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
            (self.folder / "wide.md").write_bytes("\ufeff# A\n".encode(encoding))
            with self.subTest(encoding=encoding):
                self.assert_error(self.run_here("export", "-t", "json", "wide.md"), "wide.md", "iconv")

    def test_no_control_characters_reach_the_terminal(self):
        name = "\x1b[31mred\n.md"
        result = self.run_here("export", "-t", "json", name)
        self.assert_error(result, "\\x1b[31mred")
        self.assertNotIn("\x1b", result.stderr.decode())
        note = self.run_here("-v", "export", "-t", "json", "a.md", "-o", name).stderr.decode()
        self.assertRegex(note, r"\Awrote \d+ bytes to \\x1b\[31mred\\x0a.md\n\Z")


if __name__ == "__main__":
    tools.main()
