#!/usr/bin/env python3
"""Anchors are those of npm github-slugger: a document of random headings and a link to each by its slug."""

import json
import os
import pathlib
import random
import subprocess
import unittest

import tools

HEADINGS = 20_000
COLLIDING = ["foo", "foo", "foo-1", "foo", "Foo 1", "foo-1-1", "foo 1", "FOO", "foo-2", "foo"]
# Markdown and the text that GitHub makes of it.
PIECES = [
    *((word, word) for word in """Installing it's API v1.2.3 C# C++ snake_case a__b__c foo--bar Straße Größe É e\u0301 İstanbul
        ΟΔΟΣ Σίσυφος ПРИВЕТ Їжак שלום مرحبا हिन्दी ไทย 한국어 日本語 ガイド 中文（二） Việt ქართული Հայերեն አማርኛ Ⅷ ⓐ ² ½ ǅ ﬁ ŉ
        ❤️ ❤ 👩‍💻 👨‍👩‍👧 1️⃣ 🏳️‍🌈 🇩🇪 🔴 ⚙️ © — … « » ‘x’ “y” ¿qué? :tada: :+1: $x^2$ 50% @name #12 ~/bin {#id} {{x}} a/b\\c (x) 1.
        """.split() if "\\" not in word),
    ("**bold**", "bold"), ("*it*", "it"), ("***both***", "both"), ("_u_", "u"), ("~~gone~~", "gone"), ("a*b*c", "abc"),
    ("`code`", "code"), ("`` a`b ``", "a`b"), ("`<T>`", "<T>"), ("`a_b`", "a_b"), ("`&amp;`", "&amp;"),
    ("[link](x.md)", "link"), ("[**b** `c`](<x y> 't')", "b c"), ("![alt](i.png)", ""), ("[![alt](i.png)](x)", ""),
    ("<b>x</b>", "x"), ("<!-- c -->", ""), ("<br>", ""), ("<a name='q'></a>", ""), ("<https://a.b/c?d>", "https://a.b/c?d"),
    ("&amp;", "&"), ("&lt;T&gt;", "<T>"), ("&eacute;", "é"), ("&#x1F534;", "🔴"), ("&#35;", "#"), ("&nbsp;", "\u00A0"),
    ("&nope;", "&nope;"), ("\\*", "*"), ("\\_x\\_", "_x_"), ("\\#", "#"), ("\\\\", "\\"), ("\\[x]", "[x]"), ("a  b", "a  b"),
    ("a\u200Bb", "a\u200Bb"), ("x\u00ADy", "x\u00ADy"), ("\u3000", "\u3000"), ("a\u2003b", "a\u2003b"),
]


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
        self.check([as_markdown(heading) for heading, _ in pairs], pairs)

    def test_headings_as_people_write_them(self):
        module = slugger()
        if module is None:
            tools.skip_or_fail(self, "npm's github-slugger is not installed")
        generator = random.Random(1)
        headings = [[(name, name)] for name in COLLIDING] + [generator.choices(PIECES, k=generator.randint(1, 4))
                                                             for _ in range(HEADINGS)]
        texts = [" ".join(text for _, text in pieces) for pieces in headings]
        program = f"""import Slugger from {json.dumps(str(module))}; import fs from 'fs'; const slugger = new Slugger()
            console.log(JSON.stringify(JSON.parse(fs.readFileSync(0)).map((text) => slugger.slug(text))))"""
        slugs = subprocess.run(["node", "--input-type=module", "-e", program], input=json.dumps(texts).encode(),
                               check=True, capture_output=True).stdout
        self.check([" ".join(markdown for markdown, _ in pieces) for pieces in headings],
                   list(zip(texts, json.loads(slugs))))

    def check(self, headings, pairs):
        """Headings in Markdown, and (text, slug) of each."""
        markdown = "".join(f"# {heading}\n\n" for heading in headings)
        markdown += "".join(f"- [x](<#{as_markdown(slug)}>)\n" for _, slug in pairs)
        result = tools.rmtool("export", "--to", "json", "-", input=markdown.encode())
        self.assertEqual(result.returncode, 0, result.stderr)
        top = json.loads(result.stdout)["root"]["children"]
        ids = [node["id"] for node in top]
        links = [node for node in top[-1]["children"] if node["type"] == "item"]
        self.assertEqual((len(ids), len(links)), (len(pairs), len(pairs)))
        for (heading, slug), expected, link in zip(pairs, ids, links):
            # "#" alone is the document's beginning.
            if slug:
                self.assertEqual([ref["id"] for ref in link["refs"]], [expected], (heading, slug))


if __name__ == "__main__":
    tools.main()
