"""RMTOOL_TIMING tells where the time goes, and changes nothing else."""

import re

from program import ROADMAP, ProgramTest, clean_environment, main, run


class Timing(ProgramTest):
    def phases(self, *arguments):
        plain = run(*arguments, ROADMAP)
        timed = run(*arguments, ROADMAP, environment=clean_environment(RMTOOL_TIMING="1"))
        self.assertEqual(timed.stdout, plain.stdout)
        self.assertEqual(timed.returncode, plain.returncode)
        rows = re.findall(r"^ *\d+\.\d{3} ms +(\d+\.\d) %  (.+)$", timed.stderr.decode(), re.MULTILINE)
        self.assertAlmostEqual(sum(float(share) for share, _ in rows), 100, delta=1)
        return {phase for _, phase in rows}

    def test_a_lint_has_all_its_phases(self):
        self.assertEqual(self.phases("lint", "--quiet"), {
            "read", "parse", "spans", "garbled text", "references", "mojibake", "broken-reference", "duplicate-heading",
            "typo", "unused-suppression", "guard of fixes", "links", "report", "other"})

    def test_an_export_has_its_format(self):
        self.assertEqual(self.phases("export", "--to", "json"), {"read", "parse", "spans", "references", "json", "other"})


if __name__ == "__main__":
    main()
