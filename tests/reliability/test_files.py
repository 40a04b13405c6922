"""What `--fix` does to files where the world is against it: full disks, other people's files, two at once, kills."""

import os
import pathlib
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "cli"))
from program import RMTOOL, SOURCE_DIR, ProgramTest, clean_environment, main, need, run  # noqa: E402
from tools import PATIENCE  # noqa: E402

GARBLED = "# Tools\n\n## ðŸ”´ Git\n\nItâ€™s here.\n".encode()
MENDED = "# Tools\n\n## 🔴 Git\n\nIt’s here.\n".encode()
FIX = ["lint", "--no-config", "--select", "mojibake", "--fix"]
NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


class FixTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.put("a.md", GARBLED)

    def fix(self, *names, **options):
        return run(*FIX, *names, cwd=self.folder, **options)

    def assert_untouched(self, content=GARBLED, names=("a.md",)):
        self.assertEqual(self.get("a.md"), content)
        self.assertEqual(sorted(os.listdir(self.folder)), sorted(names))


class FullDisk(ProgramTest):
    def test_a_full_disk_leaves_the_file(self):
        content = GARBLED * 1_000
        with tempfile.TemporaryDirectory(prefix="rmtool-full-") as folder:
            mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], capture_output=True,
                                     check=False)
            if mounted.returncode != 0:
                self.skipTest("mounting is not allowed")
            try:
                pathlib.Path(folder, "a.md").write_bytes(content)
                self.assertLess(len(content), 64 * 1024)
                for arguments, written in ((FIX, "a.md"), (["export", "-o", "out.json"], "out.json")):
                    with self.subTest(arguments):
                        result = run(*arguments, "a.md", cwd=folder)
                        self.assertEqual(result.returncode, 2)
                        self.assertIn(f"error: {written}: cannot write: No space left on device\n",
                                      result.stderr.decode())
                        self.assertEqual(os.listdir(folder), ["a.md"])
                        self.assertEqual(pathlib.Path(folder, "a.md").read_bytes(), content)
            finally:
                subprocess.run(["umount", folder], check=True)


class OtherPeople(FixTest):
    def setUp(self):
        super().setUp()
        if os.geteuid() != 0:
            self.skipTest("needs root to become somebody else")
        need(self, "setpriv")
        os.chmod(self.folder, 0o755)
        if subprocess.run([*NOBODY, "test", "-x", RMTOOL], check=False).returncode != 0:
            self.skipTest("another user cannot start the program")

    def refused(self, message):
        result = self.fix("a.md", before=NOBODY)
        self.assertEqual((result.returncode, result.stderr.decode().splitlines()[0]), (2, f"error: a.md: {message}"))
        # What could not be mended is still told.
        self.assertIn(b"error[mojibake]", result.stdout)
        self.assert_untouched()

    def test_a_file_that_may_not_be_written(self):
        self.refused("cannot write: Permission denied")

    def test_a_folder_that_may_not_be_written(self):
        os.chmod(self.path("a.md"), 0o666)
        self.refused("cannot create a file in its folder: Permission denied")

    def test_an_owner_that_cannot_be_kept(self):
        os.chmod(self.path("a.md"), 0o666)
        os.chmod(self.folder, 0o777)
        self.refused("cannot keep its owner, mode and attributes: Operation not permitted")


class Links(FixTest):
    def test_links_that_lead_nowhere(self):
        os.symlink("gone.md", self.path("dangling.md"))
        os.symlink("loop.md", self.path("loop.md"))
        for name in ("dangling.md", "loop.md"):
            result = self.fix(name)
            self.assertEqual(result.returncode, 2)
            self.assertTrue(result.stderr.startswith(f"error: {name}: ".encode()), result.stderr)
        self.assert_untouched(names=("a.md", "dangling.md", "loop.md"))

    def test_only_the_target_is_written_and_nothing_outside_the_root_is_opened(self):
        need(self, "strace")
        os.makedirs(self.path("root/.git"))
        self.put("outside.md", b"# Outside\n")
        self.put("root/b.md", b"# There\n")
        os.symlink("../outside.md", self.path("root/link.md"))
        self.put("root/a.md", GARBLED + b"\n[1](../outside.md#outside) [2](link.md#outside) [3](b.md#there) "
                                        b"[4](/outside.md) [5](../../../../../../etc/passwd#x) [6](%2e%2e/outside.md)\n")
        for operand in ("a.md", "."):
            with self.subTest(operand):
                self.check_calls(operand)
        self.assertIn("🔴".encode(), self.get("root/a.md"))

    def check_calls(self, operand):
        environment = clean_environment()
        environment["ASAN_OPTIONS"] = environment.get("ASAN_OPTIONS", "") + ":detect_leaks=0"
        result = subprocess.run(["strace", "-f", "-qq", "-e", "trace=%file,rename,renameat,unlinkat", RMTOOL, "lint",
                                 "--fix", operand], cwd=self.path("root"), env=environment, capture_output=True,
                                check=False, timeout=60)
        log = result.stderr.decode(errors="replace")
        if "ptrace" in log and "openat" not in log:
            self.skipTest("strace is not allowed to trace")
        opened = re.findall(r'\bopen(?:at)?\((?:\w+, )?"([^"]*)", ([A-Z_|]+)', log)
        self.assertIn("b.md", " ".join(name for name, _ in opened))
        self.assertFalse([name for name, _ in opened if re.search("outside|link|passwd", name)])
        writing = {name for name, flags in opened if "O_WRONLY" in flags or "O_RDWR" in flags}
        # The thread sanitizer has a file of its own.
        others = (".rmtool-", "/dev/", "/proc/", "/tmp/tsan.")
        self.assertLessEqual({name for name in writing if not name.startswith(others)}, {"a.md"})


class AtOnce(FixTest):
    def test_two_runs_leave_one_whole_file(self):
        for _ in range(10):
            self.put("a.md", GARBLED * 200)
            runs = [subprocess.Popen([RMTOOL, *FIX, "a.md"], cwd=self.folder, stdout=subprocess.PIPE,
                                     stderr=subprocess.PIPE) for _ in range(3)]
            for each in runs:
                _, errors = each.communicate(timeout=60)
                # Who comes too late is told so, and has destroyed nothing.
                self.assertIn(each.returncode, (0, 2))
                if each.returncode == 2:
                    self.assertIn(b"a.md: changed while it was being fixed; left unchanged", errors)
            self.assertIn(0, [each.returncode for each in runs])
            self.assert_untouched(MENDED * 200)

    def test_an_editor_that_goes_on_saving_loses_nothing(self):
        for number in range(10):
            self.put("a.md", GARBLED * 100)
            fixing = subprocess.Popen([RMTOOL, *FIX, "a.md"], cwd=self.folder, stdout=subprocess.DEVNULL,
                                      stderr=subprocess.PIPE)
            time.sleep(0.002 * number)
            saved = f"# Saved {number}\n".encode()
            self.put("new", saved)
            os.rename(self.path("new"), self.path("a.md"))
            _, errors = fixing.communicate(timeout=60)
            # Either the run was over before, or it saw the new text, or it says that the file changed. The moment
            # between its last look and its renaming is shorter than this can hit.
            self.assertIn(fixing.returncode, (0, 2), errors)
            self.assert_untouched(saved)

    def test_a_kill_leaves_the_old_file_or_the_new_one(self):
        states = set()
        for number in range(20):
            self.put("a.md", GARBLED * 2_000)
            fixing = subprocess.Popen([RMTOOL, *FIX, "a.md"], cwd=self.folder, stdout=subprocess.DEVNULL,
                                      stderr=subprocess.DEVNULL)
            time.sleep(0.004 * number)
            fixing.send_signal(signal.SIGKILL)
            fixing.wait(timeout=60)
            states.add(self.get("a.md"))
            for name in os.listdir(self.folder):
                if name != "a.md":
                    self.assertTrue(name.startswith(".rmtool-"), name)
        self.assertLessEqual(states, {GARBLED * 2_000, MENDED * 2_000})
        self.fix("a.md")
        self.assertEqual(self.get("a.md"), MENDED * 2_000)


class Limits(ProgramTest):
    def test_few_descriptors_and_a_small_stack_change_nothing(self):
        # Sanitizers have data of their own on each stack.
        stack = 256 * 1024 * (8 if PATIENCE > 1 else 1)

        def limit():
            resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
            resource.setrlimit(resource.RLIMIT_STACK, (stack, stack))

        deep = "".join(" " * (2 * 99 * line) + "- " * 99 + f"x{line}\n" for line in range(101))
        os.makedirs(self.path("many"))
        for number in range(100):
            self.put(f"many/{number}.md", GARBLED)
            os.makedirs(self.path(f"many/{number}"))
            self.put(f"many/{number}/there.md", b"# There\n")
        self.put("many/links.md", b"".join(b"[a](%d/there.md) [b](%d/gone.md)\n" % (i, i) for i in range(100)))
        self.put("many/deep.md", (deep + "> " * 5_000 + "[" * 5_000).encode())
        arguments = ["lint", "--format", "json", "-j8", os.path.join(SOURCE_DIR, "testdata", "hostile"), "many"]
        expected = run(*arguments, cwd=self.folder)
        limited = run(*arguments, cwd=self.folder, preexec_fn=limit)
        self.assertEqual(expected.returncode, 1)
        self.assertEqual((limited.returncode, limited.stdout), (1, expected.stdout))
        for arguments in (["tree"], *(["export", "--to", form] for form in ("json", "opml", "mm", "dot", "csv"))):
            with self.subTest(arguments):
                expected = run(*arguments, "many/deep.md", cwd=self.folder)
                limited = run(*arguments, "many/deep.md", cwd=self.folder, preexec_fn=limit)
                self.assertEqual((limited.returncode, limited.stdout), (0, expected.stdout))


if __name__ == "__main__":
    main()
