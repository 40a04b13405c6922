"""What people do with lint, from beginning to end: a first look, repairs, a suppression; and a hook of git."""

import os
import re
import shutil
import stat
import subprocess

from program import RMTOOL, ROADMAP, ProgramTest, clean_environment, main, need, run

# Checks what will be committed, not what lies in the folder, and mends it in both places where they agree.
HOOK = """#!/bin/sh
status=0
for file in $(git diff --cached --name-only --diff-filter=ACM -- '*.md'); do
    fixed=$(mktemp)
    git show ":$file" | "$RMTOOL" lint --quiet --fix --stdin-filename "$file" - > "$fixed" || status=1
    if ! git show ":$file" | cmp -s - "$fixed"; then
        blob=$(git hash-object -w --stdin < "$fixed")
        git update-index --cacheinfo "100644,$blob,$file"
    fi
    rm "$fixed"
done
exit $status
"""


class Repository(ProgramTest):
    def setUp(self):
        super().setUp()
        need(self, "git")
        self.git("init", "-q", ".")

    def git(self, *arguments, check=True, stdin=b""):
        environment = clean_environment(
            GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_NOSYSTEM="1", RMTOOL=RMTOOL, GIT_AUTHOR_NAME="a",
            GIT_AUTHOR_EMAIL="a@example.org", GIT_COMMITTER_NAME="a", GIT_COMMITTER_EMAIL="a@example.org")
        return subprocess.run(["git", *arguments], cwd=self.folder, env=environment, capture_output=True, check=check,
                              input=stdin, timeout=60)

    def lint(self, *arguments):
        result = run("lint", *arguments, cwd=self.folder)
        return result.returncode, result.stdout.decode(), result.stderr.decode()


class FirstDay(Repository):
    def test_the_roadmap(self):
        shutil.copy(ROADMAP, self.path("roadmap.md"))
        self.git("add", ".")
        self.git("commit", "-q", "-m", "roadmap")

        code, findings, summary = self.lint("--format", "concise")
        self.assertEqual(code, 1)
        rules = [line.rsplit("[", 1)[1].rstrip("]") for line in findings.splitlines()]
        self.assertEqual({rule: rules.count(rule) for rule in set(rules)},
                         {"mojibake": 98, "duplicate-heading": 3, "broken-reference": 11, "typo": 7})
        self.assertEqual(summary, "Found 101 errors, 13 warnings and 5 infos in 1 file; "
                                  "103 can be fixed with --fix, 2 more with --unsafe-fixes\n")

        code, diff, _ = self.lint("--diff")
        self.assertEqual(code, 1)
        checked = self.git("apply", "--check", "--verbose", "-", stdin=diff.encode())
        self.assertEqual(checked.stderr, b"Checking patch roadmap.md...\n")
        self.assertEqual(self.git("status", "--short").stdout, b"")

        code, remaining, summary = self.lint("--fix", "--format", "concise")
        self.assertEqual(code, 1)
        self.assertTrue(summary.startswith("Fixed 103 findings in 1 file; "), summary)
        numbers = self.git("diff", "--numstat").stdout.split()
        self.assertEqual(numbers, [b"103", b"103", b"roadmap.md"])
        changed = [line for line in self.git("diff", "-U0").stdout.decode().splitlines() if line[0] in "+-"]
        self.assertEqual(changed[2:], [line for line in diff.splitlines() if line[0] in "+-"][2:])

        again = self.lint("--format", "concise")
        self.assertEqual((again[0], again[1]), (1, remaining))
        self.assertNotIn("mojibake", remaining)

        # One line is right as it is; then no more of its rule, but all else.
        first = remaining.splitlines()[0]
        number, rule = int(first.split(":")[1]), first.rsplit("[", 1)[1].rstrip("]")
        lines = self.get("roadmap.md").decode().split("\n")
        lines[number - 1:number - 1] = ["", f"<!-- rmtool-disable-next-line {rule} -->", ""]
        self.put("roadmap.md", "\n".join(lines).encode())
        _, after, _ = self.lint("--format", "concise")
        place = re.compile(r"roadmap\.md:\d+|line \d+")
        self.assertEqual(place.sub("", after), place.sub("", "\n".join(remaining.splitlines()[1:]) + "\n"))

        comment = "\n\n<!-- rmtool-disable-file duplicate-heading, broken-reference, typo -->\n"
        self.put("roadmap.md", self.get("roadmap.md") + comment.encode())
        code, text, _ = self.lint("--format", "concise")
        # The comment for one line is not needed any more, and that is all.
        self.assertEqual((code, [line.rsplit("[", 1)[1] for line in text.splitlines()]), (0, []))


class Hook(Repository):
    def setUp(self):
        super().setUp()
        hook = self.put(".git/hooks/pre-commit", HOOK.encode())
        os.chmod(hook, os.stat(hook).st_mode | stat.S_IXUSR)

    def test_staged_text_is_mended(self):
        self.put("a.md", "# Tools\n\nItâ€™s here.\n".encode())
        self.git("add", ".")
        self.put("a.md", "# Unstaged\n".encode())
        self.git("commit", "-q", "-m", "a")
        self.assertEqual(self.git("show", "HEAD:a.md").stdout, "# Tools\n\nIt’s here.\n".encode())
        self.assertEqual(self.get("a.md"), b"# Unstaged\n")

    def test_what_cannot_be_mended_stops_the_commit(self):
        os.mkdir(self.path("docs"))
        self.put("docs/a.md", b"# Tools\n\n[there](../b.md#git) [gone](c.md)\n")
        self.put("b.md", b"# Others\n\n## Git\n")
        self.git("add", ".")
        result = self.git("commit", "-m", "a", check=False)
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"docs/a.md:3:", result.stderr)
        self.assertNotIn(b"#git", result.stderr.replace(b"[there](../b.md#git)", b""))
        self.put("docs/c.md", b"# There\n")
        self.git("add", ".")
        self.git("commit", "-q", "-m", "a")


if __name__ == "__main__":
    main()
