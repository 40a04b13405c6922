"""`rmtool lint --format gitlab|junit|checkstyle`: each is valid by its schema, and says what json says."""

import json
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

from program import ROADMAP, SOURCE_DIR, ProgramTest, main, need, run, skip_or_fail

DOCUMENT = """\
# 🔴 Tools

## Git

Teh wich, [link](#gi). ![a](b.png "<>&'\\"")

## Git

Itâ€™s \x1b here.
"""
FORMATS = ("gitlab", "junit", "checkstyle")


class ReportTest(ProgramTest):
    def setUp(self):
        super().setUp()
        os.mkdir(self.path(".git"))
        os.mkdir(self.path("docs"))
        self.put("docs/a.md", DOCUMENT.encode())

    def report(self, form, *arguments, code=1, folder="."):
        result = run("lint", "--format", form, *arguments, cwd=self.path(folder))
        self.assertEqual(result.returncode, code, result.stderr)
        return result.stdout

    def issues(self, *arguments, **options):
        return json.loads(self.report("gitlab", *arguments, **options))

    def xml(self, form, *arguments, **options):
        return ElementTree.fromstring(self.report(form, *arguments, **options))

    def findings(self, *arguments):
        return json.loads(run("lint", "--format", "json", *arguments, cwd=self.folder).stdout)


class Schemas(ReportTest):
    """Of many kinds of runs."""

    def setUp(self):
        super().setUp()
        self.put("clean.md", b"# Fine\n")
        self.put("utf-16.md", "# Text\n".encode("utf-16"))
        self.put("docs/<b> & 'c' \x1b\xc3\xa9.md", b"# Teh\n\n[x](a.md#gi) \xff\xfe\r\n\r\n## \x00 A\r\r## \x00 A\r")
        shutil.copy(ROADMAP, self.path("docs/road map.md"))
        shutil.copytree(os.path.join(SOURCE_DIR, "testdata", "rules"), self.path("testdata"))
        self.runs = ((["."], 1), (["clean.md"], 0), (["clean.md", "missing\x1b<.md"], 2), (["--fix", "testdata"], 1))

    def test_xml(self):
        need(self, "xmllint")
        for form in ("junit", "checkstyle"):
            schema = os.path.join(SOURCE_DIR, "tests", "cli", f"{form}.xsd")
            validate = ["xmllint", "--noout", "--schema", schema, "-"]
            for arguments, code in self.runs:
                with self.subTest(form, arguments=arguments):
                    result = subprocess.run(validate, input=self.report(form, *arguments, code=code),
                                            capture_output=True, check=False, timeout=60)
                    self.assertEqual(result.returncode, 0, result.stderr)
            broken = self.report(form, "docs").replace(b"testcase name=", b"testcase id=").replace(b"line=", b"row=")
            self.assertNotEqual(subprocess.run(validate, input=broken, capture_output=True, check=False).returncode, 0)

    def test_gitlab(self):
        try:
            from jsonschema import Draft202012Validator
        except ImportError:
            skip_or_fail(self, "jsonschema is not installed")
        with open(os.path.join(SOURCE_DIR, "tests", "cli", "code_quality.schema.json"), encoding="utf-8") as file:
            validator = Draft202012Validator(json.load(file))
        for arguments, code in self.runs:
            with self.subTest(arguments):
                issues = self.issues(*arguments, code=code)
                self.assertEqual([error.message for error in validator.iter_errors(issues)], [])
                # GitLab shows one of those that have the same.
                self.assertEqual(len({issue["fingerprint"] for issue in issues}), len(issues))
        issue = self.issues("docs")[0]
        for key in list(issue):
            self.assertFalse(validator.is_valid([{name: issue[name] for name in issue if name != key}]))


class Contents(ReportTest):
    def test_gitlab(self):
        severities = {"error": "major", "warning": "minor", "info": "info"}
        expected = [{"description": finding["message"], "check_name": finding["rule"],
                     "severity": severities[finding["severity"]],
                     "location": {"path": finding["file"], "positions": {
                         "begin": {"line": finding["line"], "column": finding["column"]},
                         "end": {"line": finding["endLine"], "column": finding["endColumn"]}}}}
                    for finding in self.findings("docs")]
        found = self.issues("docs")
        sarif = json.loads(self.report("sarif", "docs"))["runs"][0]["results"]
        self.assertEqual([issue.pop("fingerprint") for issue in found],
                         [result["partialFingerprints"]["rmtool/v1"] for result in sarif])
        self.assertEqual(found, expected)

    def test_gitlab_paths_are_from_the_root_of_the_repository(self):
        self.assertEqual({issue["location"]["path"] for issue in self.issues(folder="docs")}, {"docs/a.md"})

    def test_github_paths_are_from_the_root_of_the_repository(self):
        for folder, arguments in ((".", ["docs"]), ("docs", ["."]), ("docs", [self.path("docs/a.md")])):
            with self.subTest(folder, arguments=arguments):
                files = {re.search(rb" file=(.*?),", line)[1] for line in
                         self.report("github", *arguments, folder=folder).splitlines()}
                self.assertEqual(files, {b"docs/a.md"})
        piped = run("lint", "--format", "github", "-", cwd=self.path("docs"), stdin=b"# Teh\n").stdout
        self.assertIn(b" file=<stdin>,", piped)

    def test_gitlab_fingerprints_of_what_a_baseline_does_not_know(self):
        twice = self.put("docs/a.md", b"# A\n\nOccassionally.\n")
        run("lint", "--write-baseline", "b.json", "docs", cwd=self.folder)
        with open(twice, "ab") as file:
            file.write(b"\nOccassionally.\n")
        every = self.issues("docs")
        new = self.issues("--baseline", "b.json", "docs")
        self.assertEqual((len(every), len(new)), (2, 1))
        # The number of an equal one that is known counts.
        self.assertEqual(new[0]["fingerprint"], every[1]["fingerprint"])

    def test_junit(self):
        suite, = self.xml("junit", "docs")
        findings = self.findings("docs")
        notes = sum(finding["severity"] == "info" for finding in findings)
        self.assertEqual(suite.attrib, {"name": "docs/a.md", "tests": str(len(findings)),
                                        "failures": str(len(findings) - notes), "errors": "0"})
        for case, finding in zip(suite, findings, strict=True):
            place = "{file}:{line}:{column}".format(**finding)
            self.assertEqual(case.attrib, {"name": "{line}:{column} {rule}".format(**finding), "classname": "docs/a.md"})
            outcome, = case
            message = finding["message"].replace("\x1b", "\ufffd")
            self.assertEqual(outcome.text, f"{place}: {message}")
            self.assertEqual((outcome.tag, outcome.attrib),
                             ("system-out", {}) if finding["severity"] == "info" else
                             ("failure", {"message": message, "type": finding["severity"]}))

    def test_junit_tells_of_what_could_not_be_read(self):
        suite, = self.xml("junit", "missing.md", code=2)
        self.assertEqual(suite.attrib, {"name": "rmtool", "tests": "1", "failures": "0", "errors": "1"})
        self.assertEqual(suite[0][0].tag, "error")
        self.assertIn("missing.md", suite[0][0].get("message"))

    def test_checkstyle(self):
        file, = self.xml("checkstyle", "docs")
        self.assertEqual(file.attrib, {"name": "docs/a.md"})
        self.assertEqual([error.attrib for error in file], [
            {"line": str(finding["line"]), "column": str(finding["column"]), "severity": finding["severity"],
             "message": finding["message"].replace("\x1b", "\ufffd"), "source": f"rmtool.{finding['rule']}"}
            for finding in self.findings("docs")])

    def test_clean_is_an_empty_document(self):
        self.put("clean.md", b"# Fine\n")
        self.assertEqual(self.issues("clean.md", code=0), [])
        for form in ("junit", "checkstyle"):
            self.assertEqual(len(self.xml(form, "clean.md", code=0)), 0)

    def test_what_the_baseline_knows_is_not_reported(self):
        run("lint", "--write-baseline", "b.json", "docs", cwd=self.folder)
        self.assertEqual(self.issues("--baseline", "b.json", "docs", code=0), [])
        for form in ("junit", "checkstyle"):
            self.assertEqual(len(self.xml(form, "--baseline", "b.json", "docs", code=0)), 0)

    def test_no_control_and_no_broken_byte(self):
        self.put("docs/\x1b\x07\x7f.md", b"## \xff\x1b\x7f\xc2\x9b A\n\n## \xff\x1b\x7f\xc2\x9b A\n")
        with open(os.path.join(os.fsencode(self.folder), b"docs", b"\xff.md"), "wb") as file:
            file.write(b"Teh end.\n")
        for form in FORMATS:
            self.assertNotRegex(self.report(form).decode(), "[\x00-\x09\x0b-\x1f\x7f-\x9f]")

    def test_jobs(self):
        for number in range(20):
            self.put(f"docs/{number}.md", DOCUMENT.encode())
        for form in FORMATS:
            self.assertEqual(len({self.report(form, "--jobs", jobs) for jobs in ("1", "16")}), 1)


if __name__ == "__main__":
    main()
