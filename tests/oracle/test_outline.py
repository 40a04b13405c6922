#!/usr/bin/env python3
"""Every fixture and every example of the specifications: rmtool's JSON and DOT carry one and the same tree, other
programs read both, and the tree is the one that pandoc's reading gives."""

import json
import unittest

import comparison
import consumers
import examples
import outline_oracle
import tools

# Documents that pandoc and the specification read differently, and why. Examples as they stand are not among
# them, only those made into items.
DEVIATIONS = {
    # cmark-gfm goes on with an empty item at a line of enough blanks; a second blank line should end the item
    # (GFM 5.2: a list item can begin with at most one blank line).
    "spec-87-item", "commonmark-117-item",
    # pandoc 2.17 takes the comments `<!-->` and `<!--->` for text, as CommonMark had it before 0.31.
    "spec-645-item", "commonmark-626-item",
}


def documents():
    """(name, file name, bytes) of all."""
    for path, data in examples.fixtures():
        yield path, path.rsplit("/", 1)[-1], data
    for name, markdown in examples.github() + examples.commonmark():
        yield name, "example.md", markdown.encode()
        yield name + "-item", "example.md", examples.as_item(markdown).encode()


class Exported:
    """All documents in both formats, and what they should be."""

    def __init__(self):
        listed = list(documents())
        self.names = [name for name, _, _ in listed]
        files = [(f"{index:05}-{file}", data) for index, (_, file, data) in enumerate(listed)]
        self.json = list(consumers.export(files, "--to", "json"))
        self.dot = list(consumers.export(files, "--to", "dot"))
        self.expected = list(outline_oracle.outlines((data, file.removesuffix(".md")) for file, data in files))
        self.bytes = [data for _, data in files]


@tools.needs(tools.RMTOOL, "pandoc")
class Outline(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.all = Exported()

    def each(self, outputs):
        """(name, expected, output) of each document."""
        return zip(self.all.names, self.all.expected, outputs)

    def fail_with(self, problems):
        if problems:
            self.fail(f"{len(problems)} of {len(self.all.names)} documents:\n" + "\n".join(problems[:20]))

    def test_every_export_succeeds(self):
        self.fail_with([f"{name}: exit {result.returncode}: {result.stderr.decode()}"
                        for outputs in (self.all.json, self.all.dot) for name, _, result in self.each(outputs)
                        if result.returncode])

    def test_json_has_the_tree_of_pandoc(self):
        self.fail_with([f"{name}: {found}" for name, expected, result in self.each(self.all.json)
                        if (found := comparison.difference(expected, consumers.read_json(result.stdout)))
                        and name not in DEVIATIONS])

    @tools.needs("jq")
    def test_jq_reads_the_json(self):
        problems = []
        read = consumers.read_with_jq(result.stdout for result in self.all.json)
        for name, rows, result in zip(self.all.names, read, self.all.json):
            if rows != consumers.rows(consumers.read_json(result.stdout)):
                problems.append(name)
        self.fail_with(problems)

    @tools.needs("gvpr")
    def test_dot_has_the_tree_of_the_json(self):
        problems = []
        graphs = consumers.read_with_gvpr(result.stdout for result in self.all.dot)
        for name, graph, result in zip(self.all.names, graphs, self.all.json):
            if found := comparison.dot_difference(graph, json.loads(result.stdout)):
                problems.append(f"{name}: {found}")
        self.fail_with(problems)

    @tools.needs("dot")
    def test_dot_draws_without_a_warning(self):
        if consumers.dot_warnings(result.stdout for result in self.all.dot):
            self.fail_with([f"{name}: {warning}" for name, _, result in self.each(self.all.dot)
                            if (warning := consumers.dot_warnings([result.stdout]))])

    def test_json_follows_its_schema(self):
        try:
            import jsonschema
        except ImportError:
            tools.skip_or_fail(self, "python3-jsonschema is missing")
        schema = json.loads((tools.SOURCE_DIR / "exporters/json.schema.json").read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        document_validator = jsonschema.Draft202012Validator(schema)
        node_validator = jsonschema.Draft202012Validator({**schema, "oneOf": [{"$ref": "#/$defs/nested"}]})
        problems = []
        for name, _, result in self.each(self.all.json):
            document = json.loads(result.stdout)
            nodes = list(_taken_apart(document["root"]))
            errors = list(document_validator.iter_errors(document)) if len(nodes) < 4 else []
            errors += (error for node in nodes for error in node_validator.iter_errors(node))
            problems += [f"{name}: {error.message[:500]}" for error in errors[:1]]
        self.fail_with(problems)


def _taken_apart(root):
    """Each node without its children: python3-jsonschema 4.10 takes twice as long for each level of nesting."""
    pending = [root]
    while pending:
        node = pending.pop()
        pending += node["children"]
        yield {**node, "children": []}


if __name__ == "__main__":
    tools.main()
