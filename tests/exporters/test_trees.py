#!/usr/bin/env python3
"""Five formats, one tree: OPML, FreeMind and CSV carry of every document what JSON carries. (That JSON and DOT carry
what the document says is another test's matter.) With RMTOOL_DOCUMENTS=DIR, of all Markdown files below that folder
instead of our own."""

import concurrent.futures
import os
import pathlib
import re
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "oracle"))
import examples
import formats
import tools

# What freemind.xsd, version 0.9, allows of what we use.
CHILDREN = {"map": {"node"}, "node": {"node", "richcontent", "icon", "edge", "attribute", "arrowlink"},
            "richcontent": {"html"}}
ATTRIBUTES = {"map": {"version"}, "node": {"ID", "TEXT", "LINK", "FOLDED", "POSITION"}, "richcontent": {"TYPE"},
              "icon": {"BUILTIN"}, "edge": {"COLOR"}, "attribute": {"NAME", "VALUE"},
              "arrowlink": {"DESTINATION", "STARTARROW", "ENDARROW"}}


def documents():
    if folder := os.environ.get("RMTOOL_DOCUMENTS"):
        yield from ((str(path), path.read_bytes()) for path in sorted(pathlib.Path(folder).rglob("*.md")))
        return
    yield from examples.fixtures()
    for name, markdown in examples.github():
        yield name, markdown.encode()
        yield name + "-item", examples.as_item(markdown).encode()


class Trees(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.names, contents = zip(*documents())
        cls.folder = tempfile.TemporaryDirectory(prefix="rmtool-trees-")
        cls.paths = []
        for index, content in enumerate(contents):
            cls.paths.append(os.path.join(cls.folder.name, f"{index}.md"))
            pathlib.Path(cls.paths[-1]).write_bytes(content)
        cls.json = [list(formats.read_json(output)) for output in cls.export("json", "--json-shape", "flat")]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def export(cls, *format_and_options):
        with concurrent.futures.ThreadPoolExecutor(2) as workers:
            results = workers.map(lambda path: tools.rmtool("export", "--to", *format_and_options, path), cls.paths)
            for path, result in zip(cls.paths, results):
                if result.returncode:
                    raise RuntimeError(f"{path}: {result.stderr.decode()}")
                yield result.stdout

    def compare(self, outputs, read, change):
        """`change` makes of JSON's node what the format can carry of it, and may change the other one as well."""
        problems = []
        for name, expected, output in zip(self.names, self.json, outputs):
            nodes = list(read(output))
            if len(nodes) != len(expected):
                problems.append(f"{name}: {len(nodes)} nodes instead of {len(expected)}")
                continue
            for node, other in zip(expected, nodes):
                node, other = change(formats.dataclasses.replace(node), other)
                if node != other:
                    problems.append(f"{name}:\n  {node}\n  {other}")
                    break
        self.assertFalse(problems, f"{len(problems)} of {len(self.names)}\n" + "\n".join(problems[:5]))

    def test_csv(self):
        def change(node, other):
            node.url = [url for url in node.url[:1] if url]
            return node, other
        self.compare(self.export("csv"), formats.read_csv, change)

    def test_opml_as_plain_text(self):
        def change(node, other):
            node.text, node.note = formats.xml_text(node.text), formats.xml_text(node.note)
            node.url = [formats.xml_text(url) for url in node.url] if other.url else []
            node.color = None
            return node, other
        self.compare(self.export("opml", "--opml-text", "plain"),
                     lambda output: formats.read_opml(output, "plain"), change)

    def test_opml_as_html(self):
        def change(node, other):
            node.text, other.text = formats.blanks(formats.xml_text(node.text)), formats.blanks(other.text)
            node.note = other.note
            node.url = other.url
            node.color = None
            return node, other
        self.compare(self.export("opml"), lambda output: formats.read_opml(output, "html"), change)

    def test_mm(self):
        def change(node, other):
            for text in (node, other):
                text.text, text.note = formats.blanks(formats.xml_text(text.text)), formats.blanks(text.note)
            node.note = formats.blanks(formats.xml_text(node.note))
            if other.url and other.url[0] in ["#" + ref for ref in node.refs]:
                self.assertTrue(node.url[0].startswith("#"))
                other.url = node.url
            node.url = [formats.xml_text(url) for url in node.url] if other.url else []
            return node, other
        self.compare(self.export("mm"), formats.read_mm, change)

    def test_mm_keeps_to_the_schema_of_freemind(self):
        for name, output in zip(self.names, self.export("mm")):
            with self.subTest(name):
                self.assertTrue(output.startswith(b'<map version="0.9.0">'))
                self.assertIsNone(re.search("[\x80-\uffff]", output.decode()))
                self.check_map(xml.fromstring(output))

    def check_map(self, root):
        identifiers = [node.attrib["ID"] for node in root.iter("node")]
        self.assertEqual(len(identifiers), len(set(identifiers)))
        self.assertEqual(len(root), 1)
        for element in root.iter():
            if element.tag not in ATTRIBUTES:
                continue  # XHTML
            self.assertLessEqual({child.tag for child in element}, CHILDREN.get(element.tag, set()))
            self.assertLessEqual(set(element.attrib), ATTRIBUTES[element.tag])
        for node in root.iter("node"):
            self.assertTrue(("TEXT" in node.attrib) != (node.find("richcontent[@TYPE='NODE']") is not None))
        for arrow in root.iter("arrowlink"):
            self.assertIn(arrow.attrib["DESTINATION"], identifiers)
        sided = [node for node in root.iter("node") if node.get("POSITION") in ("left", "right")]
        self.assertEqual(sided, root[0].findall("node"))


if __name__ == "__main__":
    tools.main()
