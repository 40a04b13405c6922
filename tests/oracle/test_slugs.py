#!/usr/bin/env python3
"""Anchors are those of npm github-slugger: a document of random headings and a link to each by its slug."""

import json
import os
import pathlib
import subprocess
import unittest

import tools

HEADINGS = 20_000


def slugger():
    """github-slugger's module where it is installed."""
    for root in (tools.SOURCE_DIR, pathlib.Path(os.environ.get("RMTOOL_BUILD_DIR", tools.SOURCE_DIR))):
        module = root / "node_modules/github-slugger/index.js"
        if module.exists():
            return module
    return None


def as_markdown(text):
    """Character references for what Markdown would read as its own, and for blanks at either end."""
    return "".join(letter if letter.isalnum() or ord(letter) > 0xA0 else f"&#{ord(letter)};" for letter in text)


@tools.needs("node")
class Slugs(unittest.TestCase):
    def test_every_slug_leads_to_its_heading(self):
        module = slugger()
        if module is None:
            tools.skip_or_fail(self, "npm's github-slugger is not installed")
        script = pathlib.Path(__file__).with_name("github_slugs.mjs")
        listed = subprocess.run(["node", script, module, str(HEADINGS)], check=True, capture_output=True).stdout
        pairs = [json.loads(line) for line in listed.decode().split("\n")[:-1]]
        self.assertEqual(len(pairs), HEADINGS)

        markdown = "".join(f"# {as_markdown(heading)}\n\n" for heading, _ in pairs)
        markdown += "".join(f"- [x](<#{as_markdown(slug)}>)\n" for _, slug in pairs)
        result = tools.rmtool("export", "--to", "json", "-", input=markdown.encode())
        self.assertEqual(result.returncode, 0, result.stderr)
        top = json.loads(result.stdout)["root"]["children"]
        ids = [node["id"] for node in top]
        links = [node for node in top[-1]["children"] if node["type"] == "item"]
        self.assertEqual((len(ids), len(links)), (HEADINGS, HEADINGS))
        for (heading, slug), expected, link in zip(pairs, ids, links):
            # "#" alone is the document's beginning.
            if slug:
                self.assertEqual([ref["id"] for ref in link["refs"]], [expected], (heading, slug))


if __name__ == "__main__":
    tools.main()
