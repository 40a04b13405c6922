"""The JSON Schema of configurations, as npm's ajv reads it, and rmtool accept the same ones."""

import json
import os
import pathlib
import subprocess

from program import SOURCE_DIR, ProgramTest, main, need, run, skip_or_fail

SCHEMA = pathlib.Path(SOURCE_DIR, "cli", "config.schema.json")
GOOD = [
    None, {}, {"lint": None}, {"root": True}, {"extends": "base.yaml"},
    {"lint": {"select": ["mojibake", "typo"], "ignore": [], "severity": {"typo": "info"}, "exclude": ["vendor/**"],
              "per-file-ignores": {"drafts/**": ["typo"]}, "baseline": "b.json",
              "typo": {"words": ["dApps"], "ignore": ["x-*"]}, "duplicate-heading": {"scope": "siblings", "items": True}}},
    {"references": {"markers": ["🔴"], "phrases": ["see"], "aliases": {"k8s": "Kubernetes"}, "ignore": ["x*"]}},
    {"encoding": {"pages": [], "levels": 1, "ignore": ["Ã"]}}, {"encoding": {"levels": 3}},
    {"export": {"lists": False, "depth": 3, "csv": {"delimiter": ";", "safe": True}, "json": {"shape": "jsonl"}}},
    {"export": {"csv": {"delimiter": "€"}, "mm": None}},
    {"references": {"target-level": 3, "distance": 0, "severity": {"missing": "off", "near": "error"}}},
    {"references": {"aliases": {}}}, {"lint": {"severity": {}, "per-file-ignores": {}}},
]
BAD = [
    [], "lint", 1, True, {"lnt": {}}, {"lint": []}, {"lint": {"selec": []}}, {"select": []}, {"lint": {"select": "typo"}},
    {"lint": {"select": ["typoo"]}}, {"lint": {"select": None}}, {"lint": {"select": [None]}},
    {"lint": {"severity": {"typo": "warn"}}}, {"lint": {"severity": {"tpyo": "info"}}}, {"lint": {"severity": []}},
    {"lint": {"exclude": [1]}}, {"lint": {"exclude": [["a"]]}}, {"lint": {"per-file-ignores": {"a": "typo"}}},
    {"lint": {"per-file-ignores": {"a": ["x"]}}}, {"lint": {"baseline": ""}}, {"lint": {"baseline": 1}},
    {"lint": {"typo": {"words": [1]}}}, {"lint": {"duplicate-heading": {"scope": "all"}}},
    {"lint": {"duplicate-heading": {"items": "true"}}}, {"lint": {"mojibake": {}}}, {"root": "yes"}, {"root": None},
    {"extends": []}, {"references": {"aliases": {"a": 1}}}, {"references": {"aliases": []}}, {"references": {"marker": []}},
    {"references": {"severity": {"far": "info"}}}, {"references": {"severity": {"near": "none"}}},
    {"references": {"target-level": 7}}, {"references": {"distance": 3}},
    {"encoding": {"levels": 0}}, {"encoding": {"levels": 4}}, {"encoding": {"levels": "3"}}, {"encoding": {"levels": 1.5}},
    {"export": {"depth": -1}}, {"export": {"depth": 2**32}}, {"export": {"csv": {"delimiter": "ab"}}},
    {"export": {"csv": {"delimiter": ""}}}, {"export": {"csv": {"delimiter": "\n"}}}, {"export": {"csv": {"delimiter": '"'}}},
    {"export": {"csv": {"delimeter": ","}}}, {"export": {"json": {"shape": "Tree"}}}, {"export": {"csv-delimiter": ","}},
    {"": {}}, {"lint": {"": {}}}, {"lint.select": []},
]


class Schema(ProgramTest):
    def accepted_by_ajv(self, values):
        need(self, "node")
        for root in (SOURCE_DIR, os.environ.get("RMTOOL_BUILD_DIR", SOURCE_DIR)):
            ajv = pathlib.Path(root, "node_modules", "ajv")
            if ajv.exists():
                break
        else:
            skip_or_fail(self, "npm's ajv is not installed")
        script = pathlib.Path(__file__).with_name("validate.mjs")
        result = subprocess.run(["node", script, ajv, SCHEMA], input=json.dumps(values).encode(), capture_output=True,
                                check=False, timeout=60)
        self.assertEqual((result.returncode, result.stderr.decode()), (0, ""))
        return json.loads(result.stdout)

    # JSON is YAML.
    def accepted_by_rmtool(self, value):
        self.put("base.yaml", b"")
        self.put("b.json", b'{"version": 1, "documents": {}}')
        result = run("lint", "-c", self.put("config.yaml", json.dumps(value, ensure_ascii=False).encode()),
                     self.put("a.md", b"# a\n"))
        self.assertIn(result.returncode, (0, 2))
        self.assertEqual(result.returncode == 2, b"config.yaml:1:" in result.stderr, result.stderr.decode())
        return result.returncode == 0

    def test_both_agree(self):
        values = GOOD + BAD
        expected = [True] * len(GOOD) + [False] * len(BAD)
        for value, by_schema, good in zip(values, self.accepted_by_ajv(values), expected, strict=True):
            with self.subTest(value):
                self.assertEqual((by_schema, self.accepted_by_rmtool(value)), (good, good))

    def test_every_default_is_accepted(self):
        schema = json.loads(SCHEMA.read_text(encoding="utf-8"))

        def default_of(part):
            if "default" in part:
                return part["default"]
            return {key: default_of(value) for key, value in part["properties"].items()
                    if "default" in value or "properties" in value}

        defaults = default_of(schema)
        self.assertIn("siblings", json.dumps(defaults))
        self.assertEqual(self.accepted_by_ajv([defaults]), [True])
        self.assertTrue(self.accepted_by_rmtool(defaults))


if __name__ == "__main__":
    main()
