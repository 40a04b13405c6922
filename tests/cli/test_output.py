"""Where results go: standard output and files, full disks, closed pipes and signals."""

import os
import signal
import stat
import subprocess
import threading

from program import RMTOOL, ROADMAP, ProgramTest, clean_environment, main, need, run


def shell(script, *arguments):
    return subprocess.run(["bash", "-c", script, RMTOOL, *arguments], capture_output=True, check=False,
                          env=clean_environment(), timeout=60)


class StandardOutput(ProgramTest):
    def test_a_full_disk_is_an_error(self):
        for command in ("tree", "export -t json", "export --list", "help", "--version"):
            with self.subTest(command):
                operand = "$1" if command in ("tree", "export -t json") else ""
                result = shell(f'"$0" {command} {operand} > /dev/full', ROADMAP)
                self.assert_error(result, "<stdout>: cannot write: No space left on device")

    def test_a_closed_stream_is_an_error(self):
        self.assert_error(shell('"$0" tree "$1" >&-', ROADMAP), "<stdout>: cannot write: Bad file descriptor")

    def test_files_do_not_take_the_place_of_closed_streams(self):
        self.put("a.md", b"# a\n")
        result = shell('cd "$1" && "$0" export -t json a.md -o out.json <&- >&- 2>&-; echo $?; '
                       '"$0" export -t json none.md -o none.json <&- >&- 2>&-; echo $?', self.folder)
        self.assertEqual(result.stdout, b"0\n2\n")
        self.assertEqual(self.get("out.json"), run("export", "-t", "json", "a.md", cwd=self.folder).stdout)
        self.assertEqual(sorted(os.listdir(self.folder)), ["a.md", "out.json"])

    def test_a_reader_that_leaves_ends_us_silently(self):
        large = self.put("large.md", b"# heading\n\n" * 100_000)
        result = shell('"$0" tree "$1" | head -1; echo "${PIPESTATUS[@]}"', large)
        self.assertEqual(result.stderr, b"")
        self.assertRegex(result.stdout, rb"\A.+\n141 0\n\Z")
        # Also where whoever starts us ignores the signal.
        result = shell('trap "" PIPE; "$0" tree "$1" | head -1; echo "${PIPESTATUS[@]}"', large)
        self.assertEqual(result.stderr, b"")
        self.assertRegex(result.stdout, rb"\A.+\n141 0\n\Z")

    def test_verbose_tells_what_was_written(self):
        result = run("-v", "export", "-t", "json", stdin=b"# a\n")
        self.assertEqual(result.stderr.decode(), f"wrote {len(result.stdout)} bytes to <stdout>\n")


class Files(ProgramTest):
    def setUp(self):
        super().setUp()
        self.expected = run("export", "-t", "json", ROADMAP).stdout

    def export(self, output, *arguments, **options):
        return run("export", "-t", "json", "-o", output, ROADMAP, *arguments, **options)

    def test_suffix_chooses_the_format(self):
        self.assert_clean(run("export", "-o", self.path("a.json"), ROADMAP))
        self.assertEqual(self.get("a.json"), self.expected)
        self.assert_clean(run("export", "-t", "dot", "-o", self.path("b.json"), ROADMAP))
        self.assertEqual(self.get("b.json"), run("export", "-t", "dot", ROADMAP).stdout)

    def test_dash_and_devices_are_standard_output(self):
        for output in ("-", "/dev/stdout", "/proc/self/fd/1", "/dev/fd/1"):
            with self.subTest(output):
                result = self.export(output)
                self.assert_clean(result)
                self.assertEqual(result.stdout, self.expected)

    def test_standard_output_is_appended_to_where_it_is(self):
        result = shell('echo before > "$2"; { "$0" export -t json -o /dev/stdout "$1"; echo after; } >> "$2"',
                       ROADMAP, self.path("log"))
        self.assert_clean(result)
        self.assertEqual(self.get("log"), b"before\n" + self.expected + b"after\n")

    def test_mode_links_and_neighbours(self):
        os.umask(before := os.umask(0o022))
        self.assert_clean(self.export(self.path("new")))
        self.assertEqual(stat.S_IMODE(os.stat(self.path("new")).st_mode), 0o666 & ~before)
        self.put("old", b"old")
        os.chmod(self.path("old"), 0o600)
        os.symlink("old", self.path("link"))
        self.assert_clean(self.export(self.path("link")))
        self.assertTrue(os.path.islink(self.path("link")))
        self.assertEqual(self.get("old"), self.expected)
        self.assertEqual(stat.S_IMODE(os.stat(self.path("old")).st_mode), 0o600)
        self.assertEqual(sorted(os.listdir(self.folder)), ["link", "new", "old"])

    def test_named_pipe(self):
        os.mkfifo(self.path("fifo"))
        received = []
        reader = threading.Thread(target=lambda: received.append(self.get("fifo")))
        reader.start()
        self.assert_clean(self.export(self.path("fifo")))
        reader.join()
        self.assertEqual(received, [self.expected])
        self.assertTrue(stat.S_ISFIFO(os.stat(self.path("fifo")).st_mode))

    def test_what_cannot_be_written(self):
        full = self.full_device()
        self.assert_error(self.export(full), f"{full}: cannot write: No space left on device")
        self.assert_error(self.export(self.folder), f"{self.folder}: cannot write: Is a directory")
        self.assert_error(self.export(self.path("no/x")),
                          f"{self.path('no/x')}: cannot write: No such file or directory")

    def full_device(self):
        """Root gets one of its own: a program that replaces what it should write to would take the machine's."""
        if os.geteuid() != 0:
            return "/dev/full"
        try:
            os.mknod(self.path("full"), 0o666 | stat.S_IFCHR, os.makedev(1, 7))
            with open(self.path("full"), "wb"):
                return self.path("full")
        except PermissionError:
            self.skipTest("no device can be made, or none be used")

    def test_the_document_itself_is_not_replaced(self):
        name = self.put("a.md", b"# a\n")
        os.symlink("a.md", self.path("link.json"))
        for output in (name, self.path("link.json")):
            self.assert_error(run("export", "-t", "json", name, "-o", output),
                              f"{output}: cannot write: it is the document itself", "give --output another name")
        with open(name, "rb") as document:
            self.assert_error(run("export", "-t", "json", "-o", name, pass_stdin=document),
                              f"{name}: cannot write: it is the document itself", "give --output another name")
        self.assertEqual(self.get("a.md"), b"# a\n")

    def test_no_permission(self):
        if os.geteuid() != 0:
            self.skipTest("needs root to become somebody else")
        need(self, "setpriv")
        nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        if subprocess.run([*nobody, "test", "-x", RMTOOL, "-a", "-r", ROADMAP], check=False).returncode != 0:
            self.skipTest("another user cannot start the program")
        os.chmod(self.folder, 0o755)
        target = self.put("a.json", b"old")
        self.assert_error(self.export(target, before=nobody), f"{target}: cannot write: Permission denied")
        os.chmod(target, 0o666)
        self.assert_error(self.export(target, before=nobody),
                          f"{target}: cannot create a file in its folder: Permission denied")
        os.chmod(self.folder, 0o777)
        self.assert_error(self.export(target, before=nobody),
                          f"{target}: cannot keep its owner, mode and attributes: Operation not permitted",
                          "write to a new file and move it yourself")
        self.assertEqual(self.get("a.json"), b"old")
        self.assertEqual(os.listdir(self.folder), ["a.json"])

    def test_two_at_once_leave_one_whole_file(self):
        other = self.put("other.md", b"# other\n\n" + b"- item\n" * 5_000)
        contents = {self.expected, run("export", "-t", "json", other).stdout}
        target = self.path("out.json")
        self.assert_clean(self.export(target))
        seen = set()
        for _ in range(15):
            writers = [subprocess.Popen([RMTOOL, "export", "-t", "json", "-o", target, document])
                       for document in (ROADMAP, other)]
            while any(writer.poll() is None for writer in writers):
                seen.add(self.get("out.json"))
            self.assertEqual([writer.returncode for writer in writers], [0, 0])
            seen.add(self.get("out.json"))
        self.assertLessEqual(seen, contents)
        self.assertEqual(sorted(os.listdir(self.folder)), ["other.md", "out.json"])


def heed_signals():
    """Also where the tests run in the background of a shell, or under nohup: what they ignore stays ignored."""
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


class Interrupted(ProgramTest):
    """strace(1) makes single system calls fail, or sends a signal at them."""

    def setUp(self):
        super().setUp()
        need(self, "strace")
        self.put("a.md", b"# a\n")
        self.put("out.json", b"old")
        if self.trace("true").returncode != 0:
            self.skipTest("strace is not allowed to trace")

    def trace(self, *command, options=()):
        environment = clean_environment()
        environment["ASAN_OPTIONS"] = environment.get("ASAN_OPTIONS", "") + ":detect_leaks=0"
        return subprocess.run(["strace", "-f", "-qq", "-y", *options, *command], cwd=self.folder, env=environment,
                              capture_output=True, check=False, timeout=60, preexec_fn=heed_signals)

    def export(self, call, effect, mentioning=".rmtool-"):
        """With an effect on the first call of this name whose arguments mention something."""
        command = [RMTOOL, "export", "-t", "json", "-o", "out.json", "a.md"]
        log = self.trace(*command, options=["-e", f"trace={call}"]).stderr.decode()
        calls = [line for line in log.splitlines() if f"{call}(" in line]
        number = next(index for index, line in enumerate(calls, 1) if mentioning in line)
        self.put("out.json", b"old")
        return self.trace(*command, options=["-o", "/dev/null", "-e", f"inject={call}:{effect}:when={number}"])

    def test_signals_leave_the_old_file_and_nothing_else(self):
        for name in ("INT", "TERM", "HUP"):
            for call in ("write", "fsync", "fchmod", "renameat"):
                with self.subTest(f"{name} at {call}"):
                    result = self.export(call, f"signal={name}")
                    self.assertIn(result.returncode, (128 + getattr(signal, f"SIG{name}"),
                                                      -getattr(signal, f"SIG{name}")))
                    self.assertEqual(result.stderr, b"")
                    self.assertEqual(sorted(os.listdir(self.folder)), ["a.md", "out.json"])
                    if call != "renameat":
                        self.assertEqual(self.get("out.json"), b"old")

    def test_signals_that_are_ignored_stay_ignored(self):
        for name in ("INT", "HUP"):
            self.put("out.json", b"old")
            result = self.trace("env", f"--ignore-signal={name}", RMTOOL, "export", "-o", "out.json", "a.md",
                                options=["-o", "/dev/null", "-e", f"inject=fsync:signal={name}"])
            self.assertEqual((result.returncode, result.stderr), (0, b""))
            self.assertNotEqual(self.get("out.json"), b"old")

    def test_a_kill_leaves_the_old_file_or_the_new_one(self):
        new = run("export", "-t", "json", "a.md", cwd=self.folder).stdout
        for call in ("write", "fchmod", "fsync", "renameat"):
            self.export(call, "signal=KILL")
            self.assertIn(self.get("out.json"), (b"old", new))

    def test_failing_calls_are_errors_with_a_reason(self):
        cases = [("write", "ENOSPC", "No space left on device"), ("write", "EIO", "Input/output error"),
                 ("fsync", "EIO", "Input/output error"), ("renameat", "EBUSY", "Device or resource busy")]
        for call, name, reason in cases:
            with self.subTest(f"{name} of {call}"):
                self.assert_error(self.export(call, f"error={name}"), f"out.json: cannot write: {reason}")
                self.assertEqual(self.get("out.json"), b"old")
                self.assertEqual(sorted(os.listdir(self.folder)), ["a.md", "out.json"])
        self.assert_error(self.export("read", "error=EIO", mentioning="a.md"),
                          "a.md: cannot read: Input/output error")

    def test_interrupted_calls_are_continued(self):
        new = run("export", "-t", "json", "a.md", cwd=self.folder).stdout
        for call, name, file in (("write", "EINTR", ".rmtool-"), ("read", "EINTR", "a.md"),
                                 ("fsync", "EINVAL", ".rmtool-")):
            with self.subTest(f"{name} of {call}"):
                result = self.export(call, f"error={name}", mentioning=file)
                self.assertEqual((result.returncode, result.stderr), (0, b""))
                self.assertEqual(self.get("out.json"), new)


if __name__ == "__main__":
    main()
