#!/usr/bin/env python3
"""The programs that people open exports with read every fixture without a complaint, and all of it."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "oracle"))
import examples
import formats
import tools


def letters(text):
    """Pandoc makes typographic quotes and dashes: letters and digits are what is compared."""
    return re.sub(r"[\W_]", "", text)


def inline_text(inlines):
    """Of pandoc's elements: whatever they nest, texts are strings behind a type."""
    if isinstance(inlines, dict):
        content = inlines.get("c", "")
        if inlines["t"] in ("Code", "Image", "Link"):
            content = content[1]
        return inline_text(content)
    if isinstance(inlines, list):
        return "".join(map(inline_text, inlines))
    return inlines


class Consumers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="rmtool-consumers-")
        cls.paths = []
        for index, (_, content) in enumerate(examples.fixtures()):
            cls.paths.append(pathlib.Path(cls.folder.name, f"{index:03}.md"))
            cls.paths[-1].write_bytes(content)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def export(self, extension, *options):
        """Yields (nodes as JSON has them, file in the format)."""
        for path in self.paths:
            tools.rmtool("export", "--to", extension, *options, "-o", path.with_suffix("." + extension), path)
            nodes = tools.rmtool("export", "--to", "json", "--json-shape", "flat", path).stdout
            yield list(formats.read_json(nodes)), path.with_suffix("." + extension)

    def run_program(self, *command, **options):
        result = subprocess.run(list(map(str, command)), capture_output=True, check=False, **options)
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        return result.stdout.decode()

    @tools.needs("xmllint")
    def test_xmllint(self):
        for extension in ("opml", "mm"):
            self.run_program("xmllint", "--noout", *[path for _, path in self.export(extension)])

    @tools.needs("pandoc")
    def test_pandoc_reads_the_opml(self):
        for nodes, path in self.export("opml"):
            with self.subTest(path.name):
                result = subprocess.run(["pandoc", "-f", "opml", "-t", "json", path], capture_output=True, check=True)
                headings = [block["c"] for block in json.loads(result.stdout)["blocks"] if block["t"] == "Header"]
                # Headings of notes, which pandoc reads as Markdown, have identifiers.
                found = [(level, letters(inline_text(inlines))) for level, (name, *_), inlines in headings if not name]
                self.assertEqual(found, [(node.depth, letters(node.text)) for node in nodes])

    @tools.needs("sqlite3")
    def test_sqlite_imports_the_csv(self):
        query = "SELECT json_group_array(json_array(id, text, note, CAST(line AS INTEGER))) FROM node"
        for nodes, path in self.export("csv"):
            with self.subTest(path.name):
                output = self.run_program("sqlite3", "-cmd", ".mode csv", "-cmd", f".import {path} node", "-cmd",
                                          ".mode list", ":memory:", query)
                rows = json.loads(output)
                self.assertEqual([row[:3] for row in rows], [[node.id, node.text, node.note] for node in nodes])
                self.assertTrue(all(row[3] >= 1 for row in rows))

    @tools.needs("mlr")
    def test_miller_reads_the_csv(self):
        for options, flags in ((), ()), (("--csv-delimiter", ";"), ("--ifs", ";")):
            for nodes, path in self.export("csv", *options):
                with self.subTest(path.name):
                    output = self.run_program("mlr", "--icsv", "--ojson", *flags, "-S", "cut", "-o", "-f",
                                              "id,text,note", path)
                    rows = json.loads(output, strict=False)  # Miller does not escape control characters
                    self.assertEqual([tuple(map(str, row.values())) for row in rows],
                                     [(node.id, node.text, node.note) for node in nodes])


if __name__ == "__main__":
    tools.main()
