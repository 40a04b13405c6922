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
    ("**b**old", "bold"), ("un*frigging*real", "unfriggingreal"), ("**_`x`_**", "x"), ("[a [b] c](x)", "a [b] c"), ("[x][nope]", "[x][nope]"),
    ("<span id='q'>s</span>", "s"), ("<kbd>K</kbd>", "K"), ("x<sup>2</sup>", "x2"), ("<img alt='no' src='i.png'>", ""), ("a<br/>b", "ab"),
    ("![**alt**][nope]", "![alt][nope]"), ("www.a.b/c_d", "www.a.b/c_d"), ("~one~", "one"), ("`` ` ``", "`"), ("`a  b`", "a  b"),
    ("&lt;", "<"), ("&#0;", "\uFFFD"), ("&#x1F1E9;", "\U0001F1E9"), ("&frac12;", "½"), ("&Auml;", "Ä"), ("&#931;", "Σ"), ("\\<b>", "<b>"),
    ("\\&amp;", "&amp;"), ("\\`x\\`", "`x`"), ("&#95;x&#95;", "_x_"), ("x\uFE0F", "x\uFE0F"), ("\u200Dx", "\u200Dx"),
    ("\U00010400\U00010428", "\U00010400\U00010428"), ("Ა", "Ა"), ("Ꭰ", "Ꭰ"), ("ǅ", "ǅ"), ("Ω", "Ω"), ("K", "K"), ("ẞ", "ẞ"),
    ("ΣΑΣ", "ΣΑΣ"), ("Σ", "Σ"), ("ΑΣ.Β", "ΑΣ.Β"), ("Α\u0301Σ\u0301", "Α\u0301Σ\u0301"), ("İ\u0307", "İ\u0307"), ("x\u2028y", "x\u2028y"),
    ("ΑΣ<br>Β", "ΑΣΒ"), ("\U0001D400", "\U0001D400"), ("\U0001F468\U0001F3FD\u200D\U0001F52C", "\U0001F468\U0001F3FD\u200D\U0001F52C"), ("٣", "٣"), ("‿", "‿"),
    ("𝟏", "𝟏"), ("ª", "ª"), ("\uE000", "\uE000"),
]
# As many as {} lines of text.
FORMS = ["# {}", "## {} ##", "   ### {}   ", "#\t{}\t#", "{}\n===", "{}\n  -", "{}\n{}\n===", "{}  \n{}\n---", "{}\\\n   {}\n--"]


def slugger():
    """github-slugger's module where it is installed."""
    for root in (tools.SOURCE_DIR, pathlib.Path(os.environ.get("RMTOOL_BUILD_DIR", tools.SOURCE_DIR))):
        module = root / "node_modules/github-slugger/index.js"
        if module.exists():
            return module
    return None


def slugs_of(module, texts):
    program = f"""import Slugger from {json.dumps(str(module))}; import fs from 'fs'; const slugger = new Slugger()
        console.log(JSON.stringify(JSON.parse(fs.readFileSync(0)).map((text) => slugger.slug(text))))"""
    return json.loads(subprocess.run(["node", "--input-type=module", "-e", program], input=json.dumps(texts).encode(),
                                     check=True, capture_output=True).stdout)


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
        self.check([f"# {as_markdown(heading)}" for heading, _ in pairs], pairs)

    def test_headings_as_people_write_them(self):
        module = slugger()
        if module is None:
            tools.skip_or_fail(self, "npm's github-slugger is not installed")
        generator = random.Random(1)
        headings = [[(name, name)] for name in COLLIDING] + [generator.choices(PIECES, k=generator.randint(1, 4))
                                                             for _ in range(HEADINGS)]
        texts = [" ".join(text for _, text in pieces) for pieces in headings]
        slugs = slugs_of(module, texts)
        self.check(["# " + " ".join(markdown for markdown, _ in pieces) for pieces in headings],
                   list(zip(texts, slugs)))

    def test_headings_in_all_forms(self):
        module = slugger()
        if module is None:
            tools.skip_or_fail(self, "npm's github-slugger is not installed")
        generator = random.Random(2)
        headings, texts = [], []
        for _ in range(HEADINGS // 4):
            form = generator.choice(FORMS)
            # A word first: nothing else begins a line that is surely text.
            lines = [[("T", "T"), *generator.choices(PIECES, k=generator.randint(0, 3))] for _ in range(form.count("{}"))]
            headings.append(form.format(*(" ".join(markdown for markdown, _ in line) for line in lines)))
            # The break itself is no blank, but one before a comment stays.
            texts.append("\n".join(" ".join(text for _, text in line) for line in lines))
        self.check(headings, list(zip(texts, slugs_of(module, texts))))

    def check(self, headings, pairs):
        """Headings in Markdown, and (text, slug) of each."""
        markdown = "".join(f"{heading}\n\n" for heading in headings)
        markdown += "".join(f"- [x](<#{as_markdown(slug)}>)\n" for _, slug in pairs)
        result = tools.rmtool("export", "--to", "json", "-", input=markdown.encode())
        self.assertEqual(result.returncode, 0, result.stderr)
        nodes, waiting = [], [json.loads(result.stdout)["root"]]
        while waiting:
            nodes.append(waiting.pop())
            waiting.extend(reversed(nodes[-1].get("children", [])))
        ids = [node["id"] for node in nodes if node["type"] == "heading"]
        links = [node for node in nodes if node["type"] == "item"]
        self.assertEqual((len(ids), len(links)), (len(pairs), len(pairs)))
        for (heading, slug), expected, link in zip(pairs, ids, links):
            # "#" alone is the document's beginning.
            if slug:
                self.assertEqual([ref["id"] for ref in link["refs"]], [expected], (heading, slug))


if __name__ == "__main__":
    tools.main()
