"""What `cmake --install`, the Debian package and the tarball put where: install, run, read, remove, all in a folder."""

import glob
import os
import platform
import re
import subprocess
import sys

SOURCE_DIR = os.environ["RMTOOL_SOURCE_DIR"]
sys.path[:0] = [os.path.join(SOURCE_DIR, "tests", name) for name in ("cli", "packaging")]
from packages import MADE, VERSION, made  # noqa: E402
from program import ROADMAP, ProgramTest, main, need, run  # noqa: E402
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
        program = os.path.join(prefix, "bin", "rmtool")
        # Of this very commit, and the program that all other tests test.
        for arguments in (["--version", "-v"], ["lint", "--exit-zero", "--quiet", ROADMAP],
                          *(["export", "--to", name, ROADMAP] for name in ("json", "opml", "mm", "dot", "csv"))):
            self.assertTrue(self.call(program, *arguments).encode() == run(*arguments).stdout, arguments)
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
    def setUp(self):
        super().setUp()
        for tool in ("man", "dpkg", "dpkg-shlibdeps"):
            need(self, tool)
        if MADE:
            self.package = made("rmtool_{}_*.deb")
        else:
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
        allowed = ["embedded-library", "old-fsf-address-in-copyright-file", *([] if MADE else ["statically-linked-binary"])]
        self.assertEqual(self.call("lintian", *user, "--fail-on", "error,warning", "--suppress-tags", ",".join(allowed),
                                   self.package), "")

    def test_control(self):
        control = self.call("dpkg-deb", "--field", self.package)
        self.assertIn(f"Version: {VERSION}\n", control)
        # The dependencies are those of the build, and a static one has none.
        for library in ("libc6", "libfmt", "libyaml-cpp", "libutf8proc", "libstdc++6") if MADE else ():
            self.assertRegex(control, rf"\nDepends: .*{re.escape(library)}")


class Tarball(InstallTest):
    def test_unpack(self):
        need(self, "man")
        if MADE:
            package = made("rmtool-{}-linux-*.tar.gz")
        else:
            self.call("cpack", "-G", "TGZ", "-B", self.path("packages"), cwd=BUILD_DIR)
            package, = glob.glob(self.path("packages/rmtool-*.tar.gz"))
        prefix = self.path("usr")
        os.mkdir(prefix)
        self.call("tar", "-xf", package, "-C", prefix, "--strip-components=1")
        self.assertEqual(self.files_below(prefix), FILES)
        self.check(prefix)
        if MADE:
            headers = self.call("readelf", "--program-headers", os.path.join(prefix, "bin", "rmtool"))
            self.assertNotIn("INTERP", headers, "it needs a dynamic linker")


class Names(ProgramTest):
    def test_of_the_pages(self):
        """What the pages call the packages is what they are called."""
        if not MADE:
            self.skipTest("RMTOOL_PACKAGES names no folder of packages")
        if platform.machine() != "x86_64":
            self.skipTest("the pages name the packages of x86-64")
        names = {name for name in os.listdir(MADE) if name.startswith("rmtool")}
        told = set()
        for page in ("README.md", "cli/integrations.md"):
            with open(os.path.join(SOURCE_DIR, page), encoding="utf-8") as file:
                told.update(re.findall(r"\brmtool[\w.-]*(?:\.deb|gz)\b", file.read()))
        self.assertEqual(told, names)


if __name__ == "__main__":
    main()
