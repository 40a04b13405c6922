"""`rmtool lint --format sarif`: the official schema and Microsoft's validator, and what the parts of it say."""

import json
import os
import shutil

from npm import SARIF_SCHEMA, against_schema, multitool, need_packages
from program import ROADMAP, SOURCE_DIR, ProgramTest, main, run

DOCUMENT = """\
# 🔴 Tools

## Git

Teh wich, [link](#gi).

## Git

Itâ€™s \x1b here.
"""
ROOT = "%SRCROOT%"


class SarifTest(ProgramTest):
    def setUp(self):
        super().setUp()
        os.mkdir(self.path(".git"))
        os.mkdir(self.path("docs"))
        self.put("docs/a.md", DOCUMENT.encode())

    def report(self, *arguments, code=1, folder=".", **options):
        result = run("lint", "--format", "sarif", *arguments, cwd=self.path(folder), **options)
        self.assertEqual(result.returncode, code, result.stderr)
        return result.stdout

    def results(self, *arguments, **options):
        return json.loads(self.report(*arguments, **options))["runs"][0]["results"]

    def uris(self, *arguments, **options):
        places = [result["locations"][0]["physicalLocation"]["artifactLocation"]
                  for result in self.results(*arguments, **options)]
        return {(place["uri"], place.get("uriBaseId")) for place in places}


class Judges(SarifTest):
    """The reports of many kinds of runs, kept as files for those who judge them."""

    def setUp(self):
        super().setUp()
        self.put("clean.md", b"# Fine\n")
        self.put("utf-16.md", "# Text\n".encode("utf-16"))
        shutil.copy(ROADMAP, self.path("docs/road map é#%?.md"))
        shutil.copytree(os.path.join(SOURCE_DIR, "testdata", "rules"), self.path("testdata"))
        run("lint", "--write-baseline", "b.json", cwd=self.folder)
        self.put("docs/b.md", b"# Teh\n\n[x](a.md#gi) \xff\xfe \xe9\r\n\r\n## \x00 A\r\r## \x00 A\r")
        self.reports = []
        for number, (arguments, code) in enumerate((
                (["."], 1), (["--baseline", "b.json", "."], 1), (["clean.md"], 0), (["clean.md", "missing.md"], 2),
                (["testdata/"], 1), (["--fix", "."], 1))):
            self.put(f"{number}.sarif", self.report(*arguments, code=code))
            self.reports.append(f"{number}.sarif")

    def test_schema(self):
        need_packages(self, "ajv", "ajv-formats", "@microsoft/sarif-multitool-linux")
        files = [self.path(name) for name in self.reports]
        self.assertEqual(against_schema(SARIF_SCHEMA, *files), "")
        # It would say so.
        broken = json.loads(self.get("0.sarif"))
        broken["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] = "a b"
        broken["runs"][0]["results"][1]["level"] = "info"
        self.put("broken.sarif", json.dumps(broken).encode())
        errors = against_schema(SARIF_SCHEMA, self.path("broken.sarif"))
        self.assertIn("/runs/0/results/0/locations/0", errors)
        self.assertIn("/runs/0/results/1/level", errors)

    def findings_of_the_validator(self, name):
        result = multitool("validate", self.path(name), "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning",
                           "--output", self.path("validation.sarif"), "--log", "ForceOverwrite", "--quiet")
        self.assertEqual(result.returncode, 0, result.stdout)
        found = json.loads(self.get("validation.sarif"))["runs"][0]
        self.assertEqual([invocation["executionSuccessful"] for invocation in found["invocations"]], [True])
        return {result["ruleId"] for result in found["results"]}

    def test_validator(self):
        """Its own rules and GitHub's; SARIF2005 wants a web address of the tool, which only a build knows."""
        need_packages(self, "@microsoft/sarif-multitool-linux")
        for name in self.reports:
            with self.subTest(name):
                self.assertEqual(self.findings_of_the_validator(name), {"SARIF2005"})
        told = json.loads(self.get("0.sarif"))
        told["runs"][0]["tool"]["driver"]["informationUri"] = "https://example.org/"
        self.put("told.sarif", json.dumps(told).encode())
        self.assertEqual(self.findings_of_the_validator("told.sarif"), set())
        for result in told["runs"][0]["results"]:
            del result["locations"]
        self.put("broken.sarif", json.dumps(told).encode())
        self.assertIn("GH1015", self.findings_of_the_validator("broken.sarif"))


class Results(SarifTest):
    def test_they_are_those_of_json(self):
        arguments = ["docs/a.md", ROADMAP]
        found = json.loads(run("lint", "--format", "json", *arguments, cwd=self.folder).stdout)
        report = json.loads(self.report(*arguments))["runs"][0]
        self.assertEqual(report["columnKind"], "unicodeCodePoints")
        self.assertEqual(len(report["results"]), len(found))
        levels = {"error": "error", "warning": "warning", "info": "note"}
        for result, finding in zip(report["results"], found):
            self.assertEqual(result["ruleId"], finding["rule"])
            self.assertEqual(report["tool"]["driver"]["rules"][result["ruleIndex"]]["id"], finding["rule"])
            self.assertEqual(result["level"], levels[finding["severity"]])
            text = result["message"]["text"]
            self.assertTrue(text == finding["message"] + "." or
                            text.startswith(finding["message"] + "; did you mean \"") and text.endswith("\"?"), text)
            for suggestion in finding["suggestions"]:
                self.assertIn(f'"{suggestion}"', result["message"]["text"])
            region = result["locations"][0]["physicalLocation"]["region"]
            self.assertEqual([region[key] for key in ("startLine", "startColumn", "endLine", "endColumn")],
                             [finding[key] for key in ("line", "column", "endLine", "endColumn")])
            self.assertEqual([place["physicalLocation"]["region"] for place in result.get("relatedLocations", [])],
                             [{"startLine": place["line"], "startColumn": place["column"]}
                              for place in finding["related"]])
            self.assertRegex(result["partialFingerprints"]["rmtool/v1"], "^[0-9a-f]{32}$")

    def test_fixes_give_what_fix_writes(self):
        content = DOCUMENT.encode()
        mended, end = b"", 0
        for result in self.results():
            for fix in result.get("fixes", []):
                if not fix["properties"]["safe"]:
                    continue
                change, = fix["artifactChanges"]
                self.assertEqual(change["artifactLocation"]["uri"], "docs/a.md")
                replacement, = change["replacements"]
                region = replacement["deletedRegion"]
                mended += content[end:region["byteOffset"]] + replacement["insertedContent"]["text"].encode()
                end = region["byteOffset"] + region["byteLength"]
                # Lines and columns say the same.
                line = DOCUMENT.split("\n")[region["startLine"] - 1]
                self.assertEqual(line[region["startColumn"] - 1:region["endColumn"] - 1].encode(),
                                 content[region["byteOffset"]:end])
        self.assertNotEqual(mended, b"")
        self.assertEqual(run("lint", "--fix", "-", stdin=content).stdout, mended + content[end:])

    def test_fingerprints_do_not_know_lines(self):
        before = [result["partialFingerprints"] for result in self.results()]
        self.put("docs/a.md", DOCUMENT.replace("# 🔴 Tools\n", "# 🔴 Tools\n\nWords.\n").encode())
        self.assertEqual([result["partialFingerprints"] for result in self.results()], before)
        self.assertEqual(len({str(fingerprint) for fingerprint in before}), len(before))

    def test_what_the_baseline_knows_is_suppressed(self):
        run("lint", "--write-baseline", "b.json", cwd=self.folder)
        known = self.results("--baseline", "b.json", code=0)
        self.assertTrue(known)
        for result in known:
            self.assertEqual([suppression["kind"] for suppression in result["suppressions"]], ["external"])
        self.put("docs/a.md", DOCUMENT.replace("Teh wich", "Teh wich relevent").encode())
        new = [result for result in self.results("--baseline", "b.json") if "suppressions" not in result]
        self.assertEqual([result["ruleId"] for result in new], ["typo"])

    def test_the_whole_file(self):
        self.put("docs/a.md", "# Text\n".encode("utf-16"))
        result, = self.results()
        self.assertEqual(result["locations"][0]["physicalLocation"]["region"],
                         {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1, "byteOffset": 0,
                          "byteLength": 0})

    def test_clean_and_failed(self):
        self.put("clean.md", b"# Fine\n")
        run_of = json.loads(self.report("clean.md", code=0))["runs"][0]
        self.assertEqual(run_of["results"], [])
        self.assertEqual(run_of["invocations"], [{"executionSuccessful": True}])
        run_of = json.loads(self.report("clean.md", "missing.md", ".git", "docs/none\x1b.md", code=2))["runs"][0]
        invocation, = run_of["invocations"]
        self.assertFalse(invocation["executionSuccessful"])
        messages = [note["message"]["text"] for note in invocation["toolExecutionNotifications"]]
        self.assertTrue(messages[0].startswith("missing.md: "), messages)

    def test_no_control_and_no_broken_byte(self):
        self.put("docs/\x1b\x07.md", b"## \xff\x1b\xc2\x9b A\n\n## \xff\x1b\xc2\x9b A\n")
        text = self.report().decode()
        self.assertNotRegex(text, "[\x00-\x09\x0b-\x1f\x7f-\x9f]")

    def test_jobs(self):
        for number in range(30):
            self.put(f"docs/{number}.md", DOCUMENT.encode())
        self.assertEqual(len({self.report("--jobs", jobs) for jobs in ("1", "2", "16")}), 1)


class References(SarifTest):
    def test_from_the_root_of_the_repository(self):
        expected = {("docs/a.md", ROOT)}
        self.assertEqual(self.uris(), expected)
        self.assertEqual(self.uris(folder="docs"), expected)
        self.assertEqual(self.uris(self.path("docs/a.md")), expected)
        self.assertEqual(self.uris("../docs/./a.md", folder="docs"), expected)
        self.assertEqual(self.uris("--stdin-filename", "docs/x.md", "-", stdin=DOCUMENT.encode()), {("docs/x.md", ROOT)})
        os.rename(self.path("docs/a.md"), self.path("docs/é a:b#.md"))
        self.assertEqual(self.uris(), {("docs/%C3%A9%20a%3Ab%23.md", ROOT)})

    def test_outside_of_it(self):
        os.mkdir(self.path("docs/.git"))
        self.put("b c.md", DOCUMENT.encode())
        (uri, base), = self.uris("../b c.md", folder="docs")
        self.assertTrue(uri.startswith("file:///") and uri.endswith("/b%20c.md"), uri)
        self.assertIsNone(base)

    def test_no_folder_of_this_machine_is_told(self):
        self.assertNotIn(self.folder.encode(), self.report())


if __name__ == "__main__":
    main()
