"""A repository of git for a test, and pre-commit in it, both without a network and without anybody's settings."""

import os
import shutil
import subprocess

from program import RMTOOL, SOURCE_DIR, ProgramTest, clean_environment, need


class RepositoryTest(ProgramTest):
    """Its folder holds a repository, `project`."""

    def setUp(self):
        super().setUp()
        need(self, "git")
        self.project = self.path("project")
        self.git("init", "-q", self.project, cwd=self.folder)

    def run_program(self, *words, cwd=None, check=False):
        path = f"{os.path.dirname(RMTOOL)}:{os.environ['PATH']}"
        environment = clean_environment(
            GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_NOSYSTEM="1", GIT_AUTHOR_NAME="a",
            GIT_AUTHOR_EMAIL="a@example.org", GIT_COMMITTER_NAME="a", GIT_COMMITTER_EMAIL="a@example.org",
            PRE_COMMIT_HOME=self.path("pre-commit"), PATH=path, NO_COLOR="1", RMTOOL_FORMAT=None)
        return subprocess.run(words, cwd=cwd or self.project, env=environment, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=check, timeout=300)

    def git(self, *arguments, cwd=None, check=True):
        return self.run_program("git", *arguments, cwd=cwd, check=check)

    def write(self, name, text):
        path = os.path.join(self.project, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(text if isinstance(text, bytes) else text.encode())

    def read(self, name):
        with open(os.path.join(self.project, name), "rb") as file:
            return file.read().decode()

    def commit(self):
        self.git("add", ".")
        self.git("commit", "-q", "-m", "a")


class PreCommitTest(RepositoryTest):
    """With another repository, `hooks`, that has the hooks this project offers."""

    def setUp(self):
        super().setUp()
        need(self, "pre-commit")
        self.hooks = self.path("hooks")
        self.git("init", "-q", self.hooks, cwd=self.folder)
        shutil.copy(os.path.join(SOURCE_DIR, ".pre-commit-hooks.yaml"), self.hooks)
        self.git("add", ".", cwd=self.hooks)
        self.git("commit", "-q", "-m", "a", cwd=self.hooks)
        self.revision = self.git("rev-parse", "HEAD", cwd=self.hooks).stdout.decode().strip()

    def try_hook(self, hook, *arguments):
        """pre-commit's exit code and what it printed."""
        result = self.run_program("pre-commit", "try-repo", self.hooks, hook, "--color=never", "--verbose",
                                  *(arguments or ["--all-files"]))
        return result.returncode, result.stdout.decode()

    def configure(self, hook, *arguments):
        """The project's own configuration of pre-commit; `arguments` go to rmtool."""
        self.write(".pre-commit-config.yaml",
                   f"repos:\n- repo: {self.hooks}\n  rev: {self.revision}\n  hooks:\n  - id: {hook}\n"
                   f"    args: [{', '.join(repr(argument) for argument in arguments)}]\n")
        self.git("add", ".pre-commit-config.yaml")

    def run_hooks(self):
        result = self.run_program("pre-commit", "run", "--all-files", "--color=never")
        return result.returncode, result.stdout.decode()
