#!/usr/bin/env python3
"""What Graphviz draws of the founding document: one A3 page, no label cut, no complaint."""

import json
import os
import pathlib
import re
import subprocess
import sys
import unittest
import xml.etree.ElementTree as xml

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "oracle"))
import tools

A3_POINTS = (842, 1191)
SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"


def draw(document, *arguments):
    dot = tools.rmtool("export", "--to", "dot", *arguments, document, cwd=tools.SOURCE_DIR).stdout
    result = subprocess.run(["dot", "-Tsvg"], input=dot, capture_output=True, check=True)
    return xml.fromstring(result.stdout), result.stderr


def texts(svg):
    """The lines of each box, joined by newlines, in document order."""
    for group in svg.iter(SVG + "g"):
        if group.get("class") == "node":
            yield "\n".join(line.text or "" for line in group.iter(SVG + "text"))


@tools.needs("dot")
class Picture(unittest.TestCase):
    def test_three_levels_of_the_roadmap_fit_one_a3_page(self):
        svg, complaints = draw("testdata/roadmap.md", "--depth", "3")
        self.assertEqual(complaints, b"")
        size = sorted(float(svg.get(side).removesuffix("pt")) for side in ("width", "height"))
        self.assertLessEqual(size[0], A3_POINTS[0])
        self.assertLessEqual(size[1], A3_POINTS[1])
        sizes = [float(text.get("font-size")) for text in svg.iter(SVG + "text")]
        self.assertGreaterEqual(min(sizes), 9)

    def test_the_picture_of_the_readme(self):
        """Boxes and arrows: where they stand is for Graphviz' version and the fonts to say."""
        command = re.search(r"^```sh picture\n(.*)\n```$", (tools.SOURCE_DIR / "README.md").read_text(), re.MULTILINE)[1]
        arguments, _, picture = command.removeprefix("rmtool export ").partition(" | dot -Tsvg > ")
        picture = tools.SOURCE_DIR / picture
        dot = tools.rmtool("export", *arguments.split(), cwd=tools.SOURCE_DIR).stdout
        drawn = subprocess.run(["dot", "-Tsvg"], input=dot, capture_output=True, check=True).stdout
        if os.environ.get("UPDATE_GOLDEN"):
            picture.write_bytes(drawn)
        def parts(svg):
            return [element.text for element in xml.fromstring(svg).iter() if element.tag in (SVG + "title", SVG + "text")]
        self.assertEqual(parts(picture.read_bytes()), parts(drawn))

    def test_no_label_is_cut(self):
        svg, _ = draw("testdata/roadmap.md")
        outline = json.loads(tools.rmtool("export", "--to", "json", "--json-shape", "flat", "testdata/roadmap.md",
                                          cwd=tools.SOURCE_DIR).stdout)
        expected = [re.sub(r"\s+", " ", node["text"]) for node in outline["nodes"]]
        drawn = [re.sub(r"\s+", " ", text) for text in texts(svg)]
        self.assertEqual(sorted(drawn), sorted(expected))

    def test_siblings_stand_in_document_order(self):
        for document in ("testdata/roadmap.md", "testdata/export/features.md"):
            dot = tools.rmtool("export", "--to", "dot", document, cwd=tools.SOURCE_DIR).stdout
            plain = subprocess.run(["dot", "-Tplain"], input=dot, capture_output=True, check=True).stdout.decode()
            heights = {name: float(y) for name, y in re.findall(r"^node (\w+) \S+ (\S+)", plain, re.MULTILINE)}
            above = {}
            for parent, child in re.findall(r'"(\w+)" -> "(\w+)" \[color="#\w+"\];', dot.decode()):
                self.assertLess(heights[child], above.get(parent, float("inf")))
                above[parent] = heights[child]

    def test_every_fixture_is_drawn_without_complaint(self):
        for document in sorted(tools.SOURCE_DIR.glob("testdata/**/*.md")):
            with self.subTest(document.name):
                self.assertEqual(draw(document)[1], b"")

    def test_notes_and_addresses_survive(self):
        svg, _ = draw("testdata/export/features.md")
        links = list(svg.iter(SVG + "a"))
        self.assertIn("https://example.org/a?b=1&c=2", [link.get(XLINK + "href") for link in links])
        notes = [link.get(XLINK + "title", "").replace("\u00a0", " ") for link in links]
        code = 'def probe(host):\n    return f"<{host}>" if host else "\\\\"'
        self.assertTrue(any(code in note for note in notes))


if __name__ == "__main__":
    tools.main()
