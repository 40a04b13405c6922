"""What `cmake --install` and the Debian package put where: install, run, read, remove, all in a folder."""

import glob
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.environ["RMTOOL_SOURCE_DIR"], "tests", "cli"))
from program import ProgramTest, main, need, run  # noqa: E402
from tools import PATIENCE  # noqa: E402

BUILD_DIR = os.environ["RMTOOL_BUILD_DIR"]
BASH = "share/bash-completion/completions/rmtool"
FISH = "share/fish/vendor_completions.d/rmtool.fish"
FILES = {
    "bin/rmtool", "share/man/man1/rmtool.1", BASH, FISH, "share/zsh/site-functions/_rmtool",
    "share/rmtool/config.schema.json", "share/rmtool/findings.schema.json", "share/rmtool/json.schema.json",
    "share/doc/rmtool/copyright", "share/doc/rmtool/CHANGELOG.md",
}
LICENCES = ("MIT License", "Attribution-ShareAlike 4.0", "SCOWL", "UNICODE LICENSE V3", "John MacFarlane", "Altered source versions",
            "University of Cincinnati", "Niels Lohmann")


class InstallTest(ProgramTest):
    def setUp(self):
        super().setUp()
        if PATIENCE > 1:
            self.skipTest("nobody installs a sanitized build")

    def call(self, *words, **options):
        result = subprocess.run(words, capture_output=True, check=False, timeout=300, **options)
        self.assertEqual(result.returncode, 0, (result.stdout + result.stderr).decode())
        return result.stdout.decode()

    def files_below(self, root):
        return {os.path.relpath(os.path.join(folder, name), root)
                for folder, _, names in os.walk(root) for name in names}

    def check(self, prefix):
        """It runs, its page is found, and its licences are there."""
        version = run("--version").stdout
        self.assertEqual(self.call(os.path.join(prefix, "bin", "rmtool"), "--version").encode(), version)
        environment = {**os.environ, "MANPATH": os.path.join(prefix, "share", "man")}
        self.assertIn(prefix, self.call("man", "-w", "rmtool", env=environment))
        self.assertIn("RMTOOL LINT", self.call("man", "rmtool", env={**environment, "MANPAGER": "cat"}))
        self.call("bash", "-c", f"source '{os.path.join(prefix, BASH)}' && complete -p rmtool")
        with open(os.path.join(prefix, "share/doc/rmtool/copyright"), encoding="utf-8") as file:
            text = file.read()
        for words in LICENCES:
            self.assertTrue(words in text, words)


class CMake(InstallTest):
    def test_install(self):
        need(self, "man")
        prefix = self.path("usr")
        self.call("cmake", "--install", BUILD_DIR, "--prefix", prefix)
        self.assertEqual(self.files_below(prefix), FILES)
        self.check(prefix)


class Debian(InstallTest):
    """Of whatever build this is, so its dependencies are those of the build."""

    def setUp(self):
        super().setUp()
        for tool in ("man", "dpkg", "dpkg-shlibdeps"):
            need(self, tool)
        self.call("cpack", "-G", "DEB", "-B", self.path("packages"), cwd=BUILD_DIR)
        self.package, = glob.glob(self.path("packages/rmtool_*.deb"))

    def dpkg(self, *arguments):
        return self.call("dpkg", f"--root={self.path('root')}", "--force-not-root", "--force-depends",
                         "--force-script-chrootless", f"--log={os.devnull}", *arguments)

    def test_install_and_remove(self):
        os.makedirs(self.path("root/var/lib/dpkg/updates"))
        os.makedirs(self.path("root/var/lib/dpkg/info"))
        for name in ("status", "available"):
            self.put(f"root/var/lib/dpkg/{name}", b"")
        self.dpkg("--install", self.package)
        prefix = self.path("root/usr")
        expected = {name.replace("zsh/site-functions", "zsh/vendor-completions") for name in FILES}
        expected = expected - {"share/man/man1/rmtool.1"} | {"share/man/man1/rmtool.1.gz", "share/doc/rmtool/changelog.gz"}
        self.assertEqual(self.files_below(prefix), expected)
        self.check(prefix)
        self.dpkg("--remove", "rmtool")
        self.assertEqual(self.files_below(self.path("root")) & {f"usr/{name}" for name in expected}, set())

    def test_lintian(self):
        need(self, "lintian")
        user = ["--allow-root"] if os.geteuid() == 0 else []
        # Old addresses stand in licences of others, which are kept as they are.
        self.assertEqual(self.call("lintian", *user, "--fail-on", "error,warning", "--suppress-tags",
                                   "embedded-library,old-fsf-address-in-copyright-file", self.package), "")

    def test_control(self):
        control = self.call("dpkg-deb", "--field", self.package)
        version = run("--version").stdout.decode().split()[1]
        self.assertIn(f"Version: {version}\n", control)
        self.assertRegex(control, r"\nDepends: .*libc6")


if __name__ == "__main__":
    main()
