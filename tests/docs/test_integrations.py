"""cli/integrations.md and action.yml: each set-up is tried with the program that it is for, or with what that would do."""

import json
import os
import pathlib
import re
import subprocess
import sys

SOURCE_DIR = pathlib.Path(os.environ["RMTOOL_SOURCE_DIR"])
sys.path.insert(0, str(SOURCE_DIR / "tests" / "cli"))
from program import RMTOOL, ProgramTest, clean_environment, main, need, skip_or_fail  # noqa: E402

PAGE = (SOURCE_DIR / "cli" / "integrations.md").read_text(encoding="utf-8")
DOCUMENT = "# A\n\n🔴 Occassionally.\n\n[unused]: https://example.org/\n\n## B\n\n## B\n"


def places(first_column=3):
    """The file, lines and columns of its findings. Of the first, characters are not bytes, nor units of UTF-16."""
    return [("docs/a b.md", 3, first_column), ("docs/a b.md", 5, 2), ("docs/a b.md", 9, 4)]




def fence(head):
    return re.search(rf"^```{head}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)[1]


class IntegrationTest(ProgramTest):
    def setUp(self):
        super().setUp()
        os.mkdir(self.path("docs"))
        self.put("docs/a b.md", DOCUMENT.encode())
        self.environment = clean_environment(PATH=f"{os.path.dirname(RMTOOL)}:{os.environ['PATH']}", HOME=self.folder,
                                             GIT_CONFIG_GLOBAL="/dev/null", NO_COLOR="1", RMTOOL_FORMAT=None)

    def call(self, *words, code=0, **changes):
        result = subprocess.run(words, cwd=self.folder, env={**self.environment, **changes}, stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT, check=False, timeout=120)
        self.assertEqual(result.returncode, code, result.stdout.decode())
        return result.stdout.decode()

    def yaml(self, text):
        try:
            import yaml
        except ImportError:
            skip_or_fail(self, "Python's yaml is not installed")
        return yaml.safe_load(text)


class Actions(IntegrationTest):
    def setUp(self):
        super().setUp()
        self.action = self.yaml((SOURCE_DIR / "action.yml").read_text(encoding="utf-8"))

    def run_action(self, code, **inputs):
        """What its steps print, the last of which exits with `code`."""
        inputs = {**{name: row["default"] for name, row in self.action["inputs"].items()}, **inputs}
        printed = ""
        steps = self.action["runs"]["steps"]
        for step in steps:
            # Whoever opens a pull request writes inputs; in a script they would be code.
            self.assertNotIn("${{", step["run"])
            if step.get("if") == "${{ inputs.sarif != '' }}" and not inputs["sarif"]:
                continue
            values = {name: inputs[re.fullmatch(r"\$\{\{ inputs\.(\w+) \}\}", value)[1]]
                      for name, value in step["env"].items()}
            printed += self.call("bash", "-eo", "pipefail", "-c", step["run"], code=code if step is steps[-1] else 0,
                                 **values)
        return printed

    def test_annotations(self):
        printed = self.run_action(1)
        self.assertIn("::warning file=docs/a b.md,line=3,endLine=3,col=3", printed)

    def test_arguments(self):
        self.put("docs/c.md", b"Occassionally.\n")
        # As YAML's `|` gives them.
        printed = self.run_action(1, paths="docs/a b.md\ndocs/c.md\n", args="--exclude=a b*\n--ignore=mojibake\n")
        self.assertNotIn("file=docs/a b.md", printed)
        self.assertIn("file=docs/c.md", printed)
        self.run_action(0, args="--select=unused-suppression")

    def test_nothing_is_installed_unasked(self):
        step = self.action["runs"]["steps"][0]["run"]
        printed = self.call("bash", "-eo", "pipefail", "-c", step, code=2, PATH="/usr/bin:/bin", PACKAGE="")
        self.assertIn("::error::rmtool is not on the PATH", printed)

    def test_sarif(self):
        self.run_action(1, sarif="out.sarif")
        results = json.loads(self.get("out.sarif"))["runs"][0]["results"]
        self.assertEqual(len(results), len(places()))

    def test_the_example_has_inputs_that_there_are(self):
        steps = self.yaml(fence("yaml github"))["steps"]
        self.assertLessEqual(set(steps[1]["with"]), set(self.action["inputs"]))
        self.run_action(1, **{name: str(value) for name, value in steps[1]["with"].items()})
        self.assertIn("rmtool.sarif", os.listdir(self.folder))


class GitLab(IntegrationTest):
    def test_job(self):
        job = self.yaml(fence("yaml gitlab"))["rmtool"]
        for line in job["script"]:
            self.call("bash", "-c", line, code=1)
        issues = json.loads(self.get(job["artifacts"]["reports"]["codequality"]))
        self.assertEqual([(issue["location"]["path"], *issue["location"]["positions"]["begin"].values())
                          for issue in issues], places())


class Editors(IntegrationTest):
    def check_quickfix(self, editor, *arguments):
        self.put("ftplugin.vim", fence("vim").encode())
        script = ('call writefile(map(getqflist(), \'json_encode([bufname(v:val.bufnr), v:val.lnum, v:val.col, '
                  'v:val.type])\'), "seen")')
        self.call(editor, *arguments, "-c", "edit docs/a\\ b.md", "-c", "source ftplugin.vim", "-c", "silent make!",
                  "-c", script, "-c", "cfirst", "-c", "call writefile([expand('<cword>')], 'word')", "-c", "qall!")
        self.assertEqual(self.get("word"), b"Occassionally\n")
        seen = [json.loads(line) for line in self.get("seen").splitlines()]
        self.assertEqual([tuple(row[:3]) for row in seen], places(first_column=6))
        self.assertEqual([row[3].lower() for row in seen], ["w", "i", "e"])

    def test_vim(self):
        need(self, "vim")
        self.check_quickfix("vim", "-es", "-u", "NONE")

    def test_neovim(self):
        need(self, "nvim")
        self.check_quickfix("nvim", "--headless", "-u", "NONE")

    def test_emacs(self):
        need(self, "emacs")
        self.put("hook.el", fence("elisp").encode())
        script = """
            (require 'compile)
            (setq compilation-skip-threshold 0)
            (load-file "hook.el")
            (find-file "docs/a b.md")
            (run-hooks 'markdown-mode-hook)
            (let ((default-directory (file-name-directory (directory-file-name default-directory))))
              (setq compilation-finish-functions nil)
              (with-current-buffer (compile compile-command)
                (while (get-buffer-process (current-buffer)) (accept-process-output nil 0.1))
                (goto-char (point-min))
                (condition-case nil
                    (while t
                      (compilation-next-error 1)
                      (let* ((message (get-text-property (point) 'compilation-message))
                             (place (compilation--message->loc message)))
                        (princ (format "%s:%s:%s\\n" (caar (compilation--loc->file-struct place))
                                       (compilation--loc->line place) (compilation--loc->col place)))))
                  (error nil)))
              (first-error)
              (set-buffer (get-file-buffer "docs/a b.md"))
              (princ (concat "at " (thing-at-point 'word))))"""
        printed = self.call("emacs", "--batch", "-Q", "--eval", f"(progn {script})")
        seen = re.findall(r"^(.*):(\d+):(\d+)$", printed, re.MULTILINE)
        expected = [(os.path.join(self.folder, file), str(line), str(column)) for file, line, column in places()]
        self.assertEqual(seen, expected, printed)
        self.assertIn("\nat Occassionally", printed)

    def test_visual_studio_code(self):
        task, = json.loads(fence("json"))["tasks"]
        pattern = task["problemMatcher"]["pattern"]
        seen = []
        for line in self.call("bash", "-c", task["command"], code=1).splitlines():
            found = re.match(pattern["regexp"], line)
            self.assertTrue(found, line)
            seen.append((found[pattern["file"]], int(found[pattern["line"]]), int(found[pattern["column"]])))
        self.assertEqual(seen, places(first_column=4))


class ManyMachines(IntegrationTest):
    def test_parts_are_the_whole(self):
        for tool in ("git", "parallel"):
            need(self, tool)
        self.call("git", "init", "-q")
        for number in range(60):
            self.put(f"docs/{number}.md", f"{DOCUMENT}\n[x]({number + 1}.md#b-1) [y]({number - 1}.md#c)\n".encode())
        self.put("docs/new\nline.md", DOCUMENT.encode())
        os.symlink("0.md", self.path("docs/59-too.md"))
        self.call("git", "add", ".")
        recipe = fence("sh")
        self.assertIn("-N 200", recipe)
        # parallel complains where it cannot count processors; what rmtool cannot do shows in the exit code.
        self.call("bash", "-c", f"({recipe.replace('-N 200', '-N 7')}) 2> /dev/null")
        parts = self.get("findings.jsonl")
        self.call("bash", "-c", "git ls-files -z '*.md' | rmtool lint -q --exit-zero --files-from - -0 --format jsonl > whole")
        self.assertEqual(parts, self.get("whole"))
        self.assertGreater(parts.count(b"\n"), 200)


if __name__ == "__main__":
    main()
