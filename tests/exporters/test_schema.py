#!/usr/bin/env python3
"""Every JSON output is what exporters/json.schema.json says, and the schema says something."""

import copy
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "oracle"))
import tools

try:
    import jsonschema
except ImportError:
    jsonschema = None

SCHEMA = tools.SOURCE_DIR / "exporters" / "json.schema.json"
DOCUMENTS = sorted(tools.SOURCE_DIR.glob("testdata/**/*.md"))


class Schema(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if jsonschema is None:
            return
        schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        cls.validator = jsonschema.Draft202012Validator(schema)
        # Errors inside alternatives are easier to read against the one that is meant.
        cls.part = {name: jsonschema.Draft202012Validator({**schema, "oneOf": [{"$ref": f"#/$defs/{name}"}]})
                    for name in ("tree", "flat", "firstLine", "furtherLine")}

    def setUp(self):
        if jsonschema is None:
            tools.skip_or_fail(self, "the Python module jsonschema is missing")

    def export(self, document, shape):
        result = tools.rmtool("export", "--to", "json", "--json-shape", shape, document)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        return result.stdout.decode()

    def assert_valid(self, value, part):
        error = next(self.part[part].iter_errors(value), None)
        self.assertIsNone(error and f"{error.json_path}: {error.message}")

    def test_outputs_are_valid(self):
        self.assertTrue(DOCUMENTS)
        for document in DOCUMENTS:
            with self.subTest(document.name):
                self.assert_valid(json.loads(self.export(document, "tree")), "tree")
                self.assert_valid(json.loads(self.export(document, "flat")), "flat")
                first, *further = map(json.loads, self.export(document, "jsonl").split("\n")[:-1])
                self.assert_valid(first, "firstLine")
                for line in further:
                    self.assert_valid(line, "furtherLine")

    def test_the_whole_schema_accepts_each_shape(self):
        document = tools.SOURCE_DIR / "testdata" / "export" / "features.md"
        for text in (self.export(document, "tree"), self.export(document, "flat"),
                     *self.export(document, "jsonl").split("\n")[:-1]):
            self.assertTrue(self.validator.is_valid(json.loads(text)))

    def test_what_is_wrong_is_rejected(self):
        document = tools.SOURCE_DIR / "testdata" / "export" / "features.md"
        tree = json.loads(self.export(document, "tree"))
        self.assertTrue(self.validator.is_valid(tree))
        for change in (
                lambda it: it.pop("frontMatter"),
                lambda it: it.update(version=2),
                lambda it: it.update(extra=1),
                lambda it: it["root"].pop("children"),
                lambda it: it["root"].pop("level"),
                lambda it: it["root"].update(extra=1),
                lambda it: it["root"].update(id="x"),
                lambda it: it["root"].update(type="item"),
                lambda it: it["root"]["children"][0].update(line=0),
                lambda it: it["root"]["children"][0].update(folded=False),
                lambda it: it["root"]["blocks"][0].update(type="comment"),
                lambda it: it["root"]["children"][0]["range"].pop("end"),
        ):
            broken = copy.deepcopy(tree)
            change(broken)
            self.assertFalse(self.validator.is_valid(broken))


if __name__ == "__main__":
    tools.main()
