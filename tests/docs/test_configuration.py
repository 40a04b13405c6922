"""cli/configuration.md has every key that there is, and its examples are good ones."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

SOURCE_DIR = pathlib.Path(os.environ["RMTOOL_SOURCE_DIR"])
sys.path.insert(0, str(SOURCE_DIR / "tests" / "oracle"))
from tools import RMTOOL, main  # noqa: E402

PAGE = SOURCE_DIR / "cli" / "configuration.md"
TABLE = r"(?<=\n)\| key \|[^\n]*\n(?:\|[^\n]*\n)*\Z"


def run(*arguments, **options):
    return subprocess.run([RMTOOL, *arguments], capture_output=True, timeout=60, check=False, **options)


def kind_of(part):
    if "enum" in part:
        return " or ".join(f"`{value}`" for value in part["enum"])
    if part["type"] == "array":
        return "list of rules" if "enum" in part["items"] else "list"
    if part["type"] == "object":
        return f"mapping to {kind_of(part['additionalProperties'])}"
    if part.get("maximum", 2**32 - 1) < 2**32 - 1:
        return f"number from {part['minimum']} to {part['maximum']}"
    return {"boolean": "`true` or `false`", "integer": "number", "string": "text"}[part["type"]]


def rows(part, path=""):
    for key, value in part["properties"].items():
        name = f"{path}.{key}" if path else key
        if "properties" in value:
            yield from rows(value, name)
        else:
            default = value.get("default", "")
            is_long = isinstance(default, list) and default
            shown = "all rules" if is_long else f"`{json.dumps(default)}`" if default != "" else "none"
            yield f"| `{name}` | {kind_of(value)} | {shown} | {value['description']} |\n"


class Page(unittest.TestCase):
    def test_the_table_has_every_key(self):
        schema = json.loads(run("config", "--schema").stdout)
        table = "| key | value | default | what it says |\n|-|-|-|-|\n" + "".join(rows(schema))
        page = PAGE.read_text(encoding="utf-8")
        if os.environ.get("UPDATE_GOLDEN"):
            PAGE.write_text(re.sub(TABLE, "", page) + table, encoding="utf-8")
            page = PAGE.read_text(encoding="utf-8")
        self.assertEqual(re.search(TABLE, page)[0], table)

    def test_examples(self):
        page = PAGE.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory(prefix="rmtool-test-") as folder:
            pathlib.Path(folder, "base.yaml").touch()
            os.makedirs(os.path.join(folder, "docs", ".git"))
            config = pathlib.Path(folder, "docs", ".rmtool.yaml")
            examples = re.findall(r"^```yaml\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
            self.assertEqual(len(examples), 2)
            for example in examples:
                config.write_text(example, encoding="utf-8")
                result = run("config", "--show", cwd=config.parent)
                self.assertEqual((result.returncode, result.stderr.decode()), (0, ""), example)
            config.unlink()
            document = re.search(r"^```markdown\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)[1]
            result = run("lint", "-", input=f"{document}# a\n\n## b\n\n## b\n\noccassionally\n".encode(), cwd=config.parent)
            self.assertEqual((result.returncode, result.stdout, result.stderr), (0, b"", b""))

    def test_the_error_is_what_is_printed(self):
        shown = re.search(r"^```text\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)[1]
        with tempfile.TemporaryDirectory(prefix="rmtool-test-") as folder:
            pathlib.Path(folder, ".rmtool.yaml").write_text("lint:\n  selec: [mojibake]\n", encoding="utf-8")
            self.assertEqual(run("config", "--path", cwd=folder).stderr.decode(), shown)


if __name__ == "__main__":
    main()
