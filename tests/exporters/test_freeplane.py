#!/usr/bin/env python3
"""Freeplane itself opens what `--to mm` writes, in any charset, and shows the outline that the JSON has."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "oracle"))
import tools  # noqa: E402

FREEPLANE = pathlib.Path("/usr/share/freeplane")
# Debian's Groovy runs the script; a Java compiler is not needed.
CLASSES = [FREEPLANE / "freeplanelauncher.jar", FREEPLANE / "framework.jar", "/usr/share/java/groovy-all.jar"]
DOCUMENTS = [tools.SOURCE_DIR / "testdata" / "roadmap.md",
             *sorted((tools.SOURCE_DIR / "testdata" / "export").glob("*.md"))]
ICONS = {True: "checked", False: "unchecked", None: None}


def words(text):
    """HTML does not keep white space."""
    return "".join((text or "").split())


def without_images(node):
    """Freeplane shows pictures, not their alternative texts."""
    text = words(node["text"])
    for link in node["links"]:
        if link["kind"] == "image":
            text = text.replace(words(link["text"]), "", 1)
    return text


def is_in_basic_plane(text):
    """What is not is written as UTF-8, for want of a form that Freeplane reads in every charset."""
    return all(ord(character) < 0x10000 for character in text)


def opened(maps, folder, *java_options):
    """What Freeplane shows of each map."""
    output = folder / "nodes.jsonl"
    command = ["java", *java_options, "-Djava.awt.headless=true", "-cp", ":".join(map(str, CLASSES)),
               "groovy.ui.GroovyMain", pathlib.Path(__file__).with_name("freeplane.groovy"), FREEPLANE,
               folder / "settings", output, *maps]
    result = subprocess.run(command, capture_output=True, timeout=120 * tools.PATIENCE, check=False)
    if result.returncode != 0:
        raise AssertionError(result.stdout.decode(errors="replace") + result.stderr.decode(errors="replace"))
    return [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]


@unittest.skipUnless(all(os.path.exists(path) for path in CLASSES), "Freeplane is not installed")
class Freeplane(unittest.TestCase):
    def check(self, *java_options, compared=lambda text: True):
        with tempfile.TemporaryDirectory(prefix="rmtool-test-") as name:
            folder = pathlib.Path(name)
            maps = [folder / (document.stem + ".mm") for document in DOCUMENTS]
            for document, path in zip(DOCUMENTS, maps):
                path.write_bytes(tools.rmtool("export", "--to", "mm", document, check=True).stdout)
            for document, shown in zip(DOCUMENTS, opened(maps, folder, *java_options), strict=True):
                with self.subTest(document.name):
                    self.compare(document, shown, compared)

    def compare(self, document, shown, compared):
        exported = tools.rmtool("export", "--to", "json", "--json-shape", "flat", document, check=True).stdout
        nodes = json.loads(exported)["nodes"]
        self.assertEqual([node["id"] for node in shown], [node["id"] for node in nodes])
        has_folds = any("folded" in node for node in nodes)
        for node, expected in zip(shown, nodes):
            self.assertEqual(node["depth"], expected["depth"])
            if compared(expected["text"]):
                self.assertEqual(words(node["text"]), without_images(expected))
            # A map without any is folded as Freeplane likes.
            self.assertEqual(node["folded"] if has_folds else False, expected.get("folded", False))
            self.assertEqual(sorted(node["arrows"]), sorted(ref["id"] for ref in expected["refs"]))
            icon = ICONS[expected.get("checked")]
            self.assertEqual(node["icons"], [icon] if icon else [])
            notes = [block["markdown"] for block in expected["blocks"] if block["type"] not in ("rule", "definition")]
            if compared("".join(notes)):
                self.assertEqual(words(node["note"]), words("".join(notes)))

    def test_the_outline_is_there(self):
        self.check()

    def test_in_a_charset_that_has_no_emoji(self):
        self.check("-Dfile.encoding=windows-1252", compared=is_in_basic_plane)


if __name__ == "__main__":
    tools.main()
