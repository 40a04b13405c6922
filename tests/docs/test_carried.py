"""The README's table of what each format carries: every cell is looked for in an export, and what a format is
said not to carry is not there."""

import os
import pathlib
import re
import subprocess
import sys
import unittest

SOURCE_DIR = pathlib.Path(os.environ["RMTOOL_SOURCE_DIR"])
sys.path.insert(0, str(SOURCE_DIR / "tests" / "oracle"))
from tools import RMTOOL, main  # noqa: E402

FORMATS = ["json", "opml", "mm", "dot", "csv"]
NOT_CARRIED = "–"
MARKMAP = "---\nmarkmap:\n  {}\n---\n# a\n\n## b\n\n### c\n"

# The row's first cell, a document, and in each format's export a place where it can only be by being carried.
CASES = [
    ("headings and items", "# a\n\n- b\n",
     [r'"type": "heading", "level": 1.*\n.*"type": "item"', r'<outline text="a".*>\s*<outline text="b"',
      r'<node ID="[^"]+" TEXT="a".*>\s*<node ID="[^"]+" TEXT="b"', r'label="a".*\n(?:.*\n)*?.*label="b"', r"heading,a.*\r\n.*item,b"]),
    ("bold, code, strike", "# *a*\n",
     [r'"text": "a", "markdown": "\*a\*"', r'text="&lt;i&gt;a', r"<i>a</i>", None, r",a,\*a\*,"]),
    ("links", "# a\n\n- [b](https://example.org/)\n",
     [r'"kind": "link".*"url": "https://example.org/"', r'type="link" url="https://example.org/"',
      r'LINK="https://example.org/"', r'URL="https://example.org/"', r",https://example.org/,"]),
    ("images", "# ![b](i.png)\n",
     [r'"kind": "image".*"url": "i.png"', r"&lt;img src=", r"<img src=", r'URL="i.png"', r"!\[b\]\(i.png\)"]),
    ("paragraphs, code, tables, quotes", "# a\n\n```sh\nls\n```\n",
     [r'"type": "code".*"language": "sh"', r'_note="```sh&#10;ls', r'TYPE="NOTE"(?:.*\n)*?.*ls', r'tooltip="```sh\\nls',
      r'"```sh\r?\nls']),
    ("footnotes", "# a[^1]\n\n[^1]: b\n",
     [r'"type": "footnote"', r'_note="\[\^1\]: b', r'TYPE="NOTE"(?:.*\n)*?.*b', r'tooltip="\[\^1\]: b', r"\[\^1\]: b"]),
    ("tasks", "# a\n\n- [x] b\n",
     [r'"checked": true', r'_complete="true"', r'BUILTIN="checked"', "☑ b", r",done,"]),
    ("numbers of items", "# a\n\n7. b\n",
     [r'"ordinal": 7', r'_ordinal="7"', r'NAME="ordinal" VALUE="7"', r'label="7\. b"', r",7,"]),
    ("line breaks", "# a<br>b\n", [r'"text": "a\\nb"', r"a&lt;br&gt;b", r"a&#10;b", r'label="a\\nb"', r'"a\r?\nb"']),
    ("the title", "---\ntitle: t\n---\n# a\n\n# b\n",
     [r'"title": "t"', r"<title>t</title>", r'TEXT="t"', r'label="t"', r",root,t,"]),
    ("author and dates", "---\nauthor: t\n---\n# a\n",
     [r'"author": "t"', r"<ownerName>t</ownerName>", r'NAME="author" VALUE="t"', r"author", None]),
    ("other front matter", "---\nmood: glad\n---\n# a\n",
     [r'"mood": "glad"', r"glad", r'VALUE="glad"', r"glad", None]),
    ("folded branches", MARKMAP.format("initialExpandLevel: 1"),
     [r'"folded": true', r"<expansionState>", r'FOLDED="true"', None, r",true,"]),
    ("colours", MARKMAP.format('color: "#123456"'),
     [r'"color": "#123456"', None, r'COLOR="#123456"', r"#123456", r"#123456"]),
    ("references", "# a\n\n- b\n- [c](#a)\n",
     [r'"refs": \[\{"id"', r'_ref="n[0-9a-f]{16}"', r"<arrowlink", r'class="ref"', r",n[0-9a-f]{16},(?:false|true)?,"]),
    ("lines in the file", "x\n\n# a\n", [r'"line": 3', None, None, None, r",3,"]),
]


def table():
    """The README's rows as (name, cells)."""
    text = (SOURCE_DIR / "README.md").read_text(encoding="utf-8")
    block = re.search(r"^\| in the document .*\n\|[-|]+\|\n((?:\|.*\n)+)", text, re.MULTILINE)
    for line in block[1].splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        yield cells[0], cells[1:]


class Carried(unittest.TestCase):
    def test_the_rows_are_the_cases(self):
        self.assertEqual([name for name, _ in table()], [case[0] for case in CASES])

    def test_each_cell(self):
        for (name, cells), (_, document, places) in zip(table(), CASES):
            for form, cell, place in zip(FORMATS, cells, places, strict=True):
                with self.subTest(f"{name} in {form}"):
                    self.assertEqual(cell == NOT_CARRIED, place is None, cell)
                    if place is None:
                        continue
                    result = subprocess.run([RMTOOL, "export", "--to", form], input=document.encode(),
                                            capture_output=True, timeout=60, check=True)
                    self.assertRegex(result.stdout.decode(), place)


if __name__ == "__main__":
    main()
