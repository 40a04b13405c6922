"""npm's packages, installed from their tarballs without a network: npx, and pre-commit's `language: node`."""

import glob
import json
import os
import re
import subprocess
import sys

SOURCE_DIR = os.environ["RMTOOL_SOURCE_DIR"]
sys.path[:0] = [os.path.join(SOURCE_DIR, "tests", name) for name in ("cli", "packaging")]
from packages import MADE, VERSION, made  # noqa: E402
from program import RMTOOL, clean_environment, main, need, run  # noqa: E402
from repository import RepositoryTest  # noqa: E402
from tools import PATIENCE  # noqa: E402

MISTAKEN = "# Tools\n\nTeh tools.\n"
FINE = "# Tools\n\nThe tools.\n"


class NpmTest(RepositoryTest):
    def setUp(self):
        super().setUp()
        if PATIENCE > 1:
            self.skipTest("a sanitized build makes no other packages")
        for tool in ("node", "npm"):
            need(self, tool)
        self.environment = clean_environment(
            npm_config_cache=self.path("cache"), npm_config_offline="true", npm_config_audit="false",
            npm_config_fund="false", npm_config_update_notifier="false", HOME=self.folder, NO_COLOR="1", RMTOOL_FORMAT=None)
        self.tarballs = [made("rmtool-{}.tgz"), made("rmtool-linux-x64-{}.tgz")] if MADE else self.pack()

    def pack(self):
        # Stands for the program: a build for tests is large.
        self.put("program", f'#!/bin/sh\nexec "{RMTOOL}" "$@"\n'.encode())
        os.chmod(self.path("program"), 0o755)
        self.put("copyright", b"licences\n")
        packed = self.call("node", os.path.join(SOURCE_DIR, "packaging", "npm", "pack.mjs"), self.path("program"),
                           self.path("copyright"), self.path("packages"))
        self.assertEqual(packed.returncode, 0, packed.stderr)
        return packed.stdout.decode().split()

    def call(self, *words, stdin=b"", cwd=None, **changes):
        return subprocess.run(words, input=stdin, cwd=cwd or self.project, env={**self.environment, **changes},
                              capture_output=True, check=False, timeout=300)

    def install(self, *tarballs):
        self.write("package.json", "{}")
        result = self.call("npm", "install", "--ignore-scripts", *tarballs)
        self.assertEqual(result.returncode, 0, result.stderr)

    def npx(self, *arguments, **options):
        return self.call("npx", "--no", "--", "rmtool", *arguments, **options)


class Packages(NpmTest):
    def test_contents(self):
        self.install(*self.tarballs)
        for name, files in (("rmtool", ["bin/rmtool.js"]), ("rmtool-linux-x64", ["bin/rmtool"])):
            package = json.loads(self.read(f"node_modules/{name}/package.json"))
            self.assertEqual(package["version"], VERSION)
            self.assertNotIn("scripts", package)
            root = os.path.join(self.project, "node_modules", name)
            there = {os.path.relpath(path, root) for path in glob.glob(f"{root}/**", recursive=True) if os.path.isfile(path)}
            self.assertEqual(there, {"package.json", "README.md", "copyright", *files})

    def test_npx_is_the_program(self):
        self.install(*self.tarballs)
        self.write("a.md", MISTAKEN)
        self.write("b.md", FINE)
        for arguments, stdin in ((["lint", "a.md"], b""), (["lint", "b.md"], b""), (["lint", "--nothing"], b""),
                                 (["lint", "--fix", "-"], MISTAKEN.encode()), (["export", "--to", "csv"], FINE.encode()),
                                 (["lint", "--exclude", "a b'\"*", "a.md"], b""), (["--version"], b"")):
            with self.subTest(arguments):
                ours = self.npx(*arguments, stdin=stdin)
                expected = run(*arguments, stdin=stdin, cwd=self.project, environment=self.environment)
                self.assertEqual((ours.returncode, ours.stdout, ours.stderr),
                                 (expected.returncode, expected.stdout, expected.stderr))

    def test_another_program(self):
        self.install(*self.tarballs)
        self.put("other", b"#!/bin/sh\necho other; exit 7\n")
        os.chmod(self.path("other"), 0o755)
        result = self.npx("x", RMTOOL_BINARY=self.path("other"))
        self.assertEqual((result.returncode, result.stdout), (7, b"other\n"))
        result = self.npx("x", RMTOOL_BINARY="/nowhere")
        self.assertEqual((result.returncode, result.stderr.decode()),
                         (2, "error: /nowhere: cannot run: ENOENT\n  hint: RMTOOL_BINARY names the program\n"))
        self.put("other", b"#!/bin/sh\nkill -TERM $$\n")
        launcher = os.path.join(self.project, "node_modules", "rmtool", "bin", "rmtool.js")
        self.assertEqual(self.call("node", launcher, RMTOOL_BINARY=self.path("other")).returncode, -15)

    def test_signals_are_passed_on(self):
        self.put("other", b"#!/bin/sh\ntrap 'exit 9' TERM\necho ready\nfor i in $(seq 1200); do sleep 0.05; done\n")
        os.chmod(self.path("other"), 0o755)
        launcher = os.path.join(SOURCE_DIR, "packaging", "npm", "rmtool.js")
        with subprocess.Popen(["node", launcher], stdout=subprocess.PIPE,
                              env={**self.environment, "RMTOOL_BINARY": self.path("other")}) as running:
            self.assertEqual(running.stdout.readline(), b"ready\n")
            running.terminate()
            self.assertEqual(running.wait(timeout=60), 9)

    def test_without_a_platform_package(self):
        self.install(self.tarballs[0])
        result = self.npx("lint")
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"rmtool-linux-x64 is not installed", result.stderr)


class PreCommit(NpmTest):
    def test_language_node(self):
        """As cli/integrations.md says it, but for the folder of the packages."""
        need(self, "pre-commit")
        with open(os.path.join(SOURCE_DIR, "cli", "integrations.md"), encoding="utf-8") as file:
            config = re.search(r"^```yaml pre-commit\n(.*?)^```$", file.read(), re.DOTALL | re.MULTILINE)[1]
        for tarball in self.tarballs:
            written = "/srv/packages/" + os.path.basename(tarball)
            self.assertIn(written, config)
            config = config.replace(written, tarball)
        self.write("a.md", MISTAKEN)
        self.write(".pre-commit-config.yaml", config)
        self.git("add", ".")
        run_hooks = ["pre-commit", "run", "--all-files", "--color=never"]
        self.environment["PRE_COMMIT_HOME"] = self.path("pre-commit")
        result = self.call(*run_hooks)
        self.assertIn("a.md:3:1", result.stdout.decode(), result.stderr)
        self.assertEqual(result.returncode, 1)
        self.write("a.md", FINE)
        result = self.call(*run_hooks)
        self.assertEqual(result.returncode, 0, result.stdout)


if __name__ == "__main__":
    main()
