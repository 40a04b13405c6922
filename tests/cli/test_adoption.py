"""A team takes up rmtool in a repository that is full of old findings: the whole way, in one story."""

import json
import os
import random
import re

from npm import SARIF_SCHEMA, against_schema, need_packages
from program import main
from repository import PreCommitTest

DOCUMENTS = 50
BASELINE = ".rmtool-baseline.json"
WORDS = "the roadmap of a team names tools and tasks that people should know before they begin their work".split()
MISSPELLED = ["teh", "recieve", "occassion", "seperate", "definately", "adress"]
GARBLED = ["ðŸ”´", "Itâ€™s", "CafÃ©", "naÃ¯ve"]


def paragraph(draw):
    words = draw.choices(WORDS, k=20) + draw.choices(MISSPELLED, k=2) + draw.choices(GARBLED, k=1)
    draw.shuffle(words)
    return " ".join(words) + "."


def document(draw, number):
    """Old and neglected: garbled text, misspelled words, headings twice, links that lead nowhere."""
    parts = [f"# Document {number}", paragraph(draw)]
    for section in range(5):
        parts += [f"## Section {section % 4}", paragraph(draw),
                  f"- [next]({draw.randrange(2 * DOCUMENTS)}.md)\n- [here](#section-{draw.randrange(8)})"]
    return "\n\n".join(parts) + "\n"


class Adoption(PreCommitTest):
    """Each chapter begins where the one before has ended."""

    def setUp(self):
        super().setUp()
        draw = random.Random(5)
        for number in range(DOCUMENTS):
            self.write(f"docs/{number}.md", document(draw, number))
        self.commit()

    def lint(self, *arguments):
        result = self.run_program("rmtool", "lint", *arguments)
        return result.returncode, result.stdout.decode()

    def with_baseline(self, *arguments):
        return self.lint("--baseline", BASELINE, *arguments)

    def test_story(self):
        for chapter in (self.a_first_look, self.the_baseline, self.one_new_mistake, self.it_is_mended,
                        self.a_severity_is_raised, self.a_folder_is_left_out, self.the_configuration_is_broken,
                        self.a_commit_is_looked_at):
            with self.subTest(chapter.__name__):
                chapter()

    def a_first_look(self):
        code, text = self.lint("--statistics")
        self.assertEqual(code, 1)
        rules = re.findall(r"^ *(\d+)  \w+ +([a-z-]+)", text, re.MULTILINE)
        self.assertEqual({rule for _, rule in rules}, {"mojibake", "typo", "broken-reference", "duplicate-heading"})
        self.findings = sum(int(count) for count, _ in rules)
        self.assertGreater(self.findings, 1000)

    def the_baseline(self):
        code, text = self.lint("--write-baseline", BASELINE)
        self.assertEqual((code, text), (0, f"Wrote {self.findings} findings in {DOCUMENTS} files to {BASELINE}\n"))
        self.assertEqual(self.with_baseline(), (0, f"Found nothing new; the baseline hides {self.findings}\n"))
        self.assertEqual(self.with_baseline("--quiet"), (0, ""))
        self.commit()

    def one_new_mistake(self):
        """In the middle of a document, where it moves all that comes after it."""
        lines = self.read("docs/7.md").split("\n")
        lines[8:8] = ["Some more text to accomodate.", ""]
        self.write("docs/7.md", "\n".join(lines))

        hidden = f"; the baseline hides {self.findings}"
        self.assertEqual(self.with_baseline(), (1, """\
warning[typo]: "accomodate" is a known misspelling of "accommodate"
  --> docs/7.md:9:19
  |
9 | Some more text to accomodate.
  |                   ^^^^^^^^^^ replace with "accommodate"
  = fix: rmtool lint --fix

""" + f"Found 1 warning in 1 file; 1 can be fixed with --fix{hidden}\n"
            "'rmtool rules RULE' explains a rule\n"))
        self.assertEqual(self.with_baseline("--quiet", "--format", "github"), (
            1, '::warning file=docs/7.md,line=9,endLine=9,col=19,endColumn=29,title=typo::'
               '"accomodate" is a known misspelling of "accommodate"\n'))

        code, text = self.with_baseline("--quiet", "--format", "sarif")
        self.assertEqual(code, 1)
        results = json.loads(text)["runs"][0]["results"]
        self.assertEqual(len(results), self.findings + 1)
        new, = (result for result in results if not result.get("suppressions"))
        self.assertEqual(new["message"]["text"], '"accomodate" is a known misspelling of "accommodate".')
        self.assertEqual(new["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "docs/7.md")
        self.assertEqual(new["locations"][0]["physicalLocation"]["region"]["startLine"], 9)

    def it_is_mended(self):
        before = self.git("status", "--short").stdout
        self.assertEqual(self.with_baseline("--fix"), (
            0, f"Fixed 1 finding in 1 file; none remain; the baseline hides {self.findings}\n"))
        self.assertIn("\nSome more text to accommodate.\n", self.read("docs/7.md"))
        # No other document was touched.
        self.assertEqual(self.git("status", "--short").stdout, before)
        self.commit()

    def a_severity_is_raised(self):
        """From now on the configuration names the baseline."""
        self.write(".rmtool.yaml", f"lint:\n  baseline: {BASELINE}\n  severity: {{typo: error}}\n")
        self.assertEqual(self.lint(), (0, f"Found nothing new; the baseline hides {self.findings}\n"))
        self.write("docs/9.md", self.read("docs/9.md") + "\nMore wierd text.\n")
        code, text = self.lint("--format", "concise", "--quiet", "docs/9.md")
        self.assertEqual(code, 1)
        self.assertRegex(text, r'\Adocs/9.md:\d+:6: error: "wierd" is a known misspelling of "weird" \[typo\]\n\Z')

    def a_folder_is_left_out(self):
        self.write("vendor/other.md", "# Other\n\nNot definitly ours.\n")
        self.assertEqual(self.lint("--quiet", "vendor")[0], 1)
        self.write(".rmtool.yaml", self.read(".rmtool.yaml") + '  exclude: ["vendor/"]\n')
        self.assertEqual(self.lint("vendor/other.md"),
                         (0, "warning: vendor/other.md: excluded; --no-exclude lints it\n"))
        self.assertNotIn("vendor", self.lint("--format", "concise")[1])
        self.assertEqual(self.lint("--no-exclude", "--quiet", "vendor")[0], 1)

    def the_configuration_is_broken(self):
        good = self.read(".rmtool.yaml")
        self.write(".rmtool.yaml", good.replace("severity", "severty"))
        self.assertEqual(self.lint(), (2, """\
error: .rmtool.yaml:3:3: unknown key 'lint.severty'
    3 |   severty: {typo: error}
      |   ^^^^^^^
  hint: did you mean 'severity'?
"""))
        self.write(".rmtool.yaml", good)
        self.git("checkout", "--", "docs/9.md")
        self.assertEqual(self.lint(), (0, f"Found nothing new; the baseline hides {self.findings}\n"))

    def a_commit_is_looked_at(self):
        self.configure("rmtool")
        self.run_program("pre-commit", "install", check=True)
        self.commit()
        self.write("docs/8.md", self.read("docs/8.md") + "\nThis is definitly new.\n")
        self.git("add", ".")
        refused = self.git("commit", "-m", "b", check=False)
        self.assertEqual(refused.returncode, 1)
        text = refused.stdout.decode()
        self.assertRegex(text, r"rmtool lint\.+Failed")
        self.assertIn('"definitly" is a known misspelling of "definitely"', text)
        self.assertEqual(text.count("-->"), 1)
        self.write("docs/8.md", self.read("docs/8.md").replace("definitly", "definitely"))
        self.git("add", ".")
        accepted = self.git("commit", "-m", "b")
        # Nothing of the program's own: neither a summary nor a warning.
        self.assertRegex(accepted.stdout.decode(),
                         r"\Armtool lint\.+Passed\n\[\S+ \w+\] b\n 1 file changed, .*\n\Z")

    def test_the_report_is_valid(self):
        need_packages(self, "ajv", "ajv-formats", "@microsoft/sarif-multitool-linux")
        self.lint("--format", "sarif", "--output", "report.sarif")
        self.assertEqual(against_schema(SARIF_SCHEMA, os.path.join(self.project, "report.sarif")), "")


if __name__ == "__main__":
    main()
