"""Where documents come from, and what is said about those that cannot be read or are damaged."""

import os
import re
import subprocess
import threading

from program import RMTOOL, ProgramTest, Terminal, clean_environment, main, need, run

DOCUMENT = b"# Title\n\n## One\n\n- [x] done\n- two\n"


class Sources(ProgramTest):
    def test_file_standard_input_and_dash_give_the_same(self):
        expected = run("tree", self.put("a.md", DOCUMENT))
        self.assert_clean(expected)
        self.assertIn(b"Title", expected.stdout)
        for arguments in (["tree"], ["tree", "-"], ["tree", "--", "-"]):
            result = run(*arguments, stdin=DOCUMENT)
            self.assert_clean(result)
            self.assertEqual(result.stdout, expected.stdout)

    def test_odd_names(self):
        for name in ("[1,2].md", "-dash.md", "a b.md", "{}", "tree"):
            with self.subTest(name):
                self.put(name, DOCUMENT)
                self.assert_clean(run("tree", "--", name, cwd=self.folder))

    def test_named_pipe_and_device(self):
        os.mkfifo(self.path("fifo"))
        writer = threading.Thread(target=self.put, args=("fifo", DOCUMENT))
        writer.start()
        result = run("tree", self.path("fifo"))
        writer.join()
        self.assert_clean(result)
        self.assertIn(b"Title", result.stdout)
        self.assert_clean(run("tree", "/dev/null"))

    def test_terminal_as_standard_input(self):
        # Nobody would know that the program waits for them to type.
        result = Terminal("tree", stdin=True, stdout=False)
        self.assert_error(result, "no FILE given, and standard input is a terminal",
                          "rmtool tree FILE, or '-' to type the document")
        result = Terminal("export", "-t", "json", stdin=True, stdout=False)
        self.assert_error(result, "no FILE given, and standard input is a terminal",
                          "rmtool export --to json FILE, or '-' to type the document")
        typed = Terminal("tree", "-", stdin=True, stdout=False, typed=b"# Typed\n\x04")
        self.assert_clean(typed)
        self.assertIn(b"Typed", typed.stdout)


class Unreadable(ProgramTest):
    def test_reasons(self):
        self.assert_error(run("tree", self.path("none.md")),
                          f"{self.path('none.md')}: cannot read: No such file or directory")
        self.assert_error(run("tree", ""), "'': cannot read: No such file or directory")
        self.assert_error(run("tree", self.folder), f"{self.folder}: cannot read: Is a directory")
        self.assert_error(run("tree", pass_stdin=os.open(self.folder, os.O_RDONLY)),
                          "<stdin>: cannot read: Is a directory")

    def test_no_permission(self):
        name = self.put("secret.md", DOCUMENT)
        os.chmod(name, 0)
        os.chmod(self.folder, 0o755)
        before = []
        if os.geteuid() == 0:
            need(self, "setpriv")
            before = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
        if subprocess.run([*before, "test", "-x", RMTOOL], check=False).returncode != 0:
            self.skipTest("another user cannot start the program")
        self.assert_error(run("tree", name, before=before), f"{name}: cannot read: Permission denied")

    def test_closed_standard_input(self):
        result = subprocess.run(["sh", "-c", '"$0" tree <&-', RMTOOL], capture_output=True, check=False,
                                env=clean_environment())
        self.assert_error(result, "<stdin>: cannot read: Bad file descriptor")

    def test_too_large(self):
        name = self.put("large.md", b"")
        os.truncate(name, 2**29 + 1)
        self.assert_error(run("tree", name), f"{name}: cannot read: larger than 512 MiB")

    def test_too_large_for_the_memory(self):
        need(self, "prlimit")
        if b"rmtool" not in run("--version", before=["prlimit", "--as=300000000"]).stdout:
            self.skipTest("sanitizers need more address space than the limit")
        name = self.put("large.md", b"")
        os.truncate(name, 2**29 + 1)
        # What is a file is not even read. Of what has no size it is known late.
        for path, limit in ((name, 300_000_000), ("/dev/zero", 2_500_000_000)):
            self.assert_error(run("tree", path, before=["prlimit", f"--as={limit}"]),
                              f"{path}: cannot read: larger than 512 MiB")

    def test_other_encodings(self):
        for encoding, name in (("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16"),
                               ("utf-32-le", "UTF-32"), ("utf-32-be", "UTF-32")):
            with self.subTest(encoding):
                path = self.put("a.md", ("\ufeff" + DOCUMENT.decode()).encode(encoding))
                self.assert_error(run("export", "-t", "json", path),
                                  f"{path}: cannot read: its encoding is {name}, not UTF-8",
                                  f"iconv -f {name} -t UTF-8 FILE | rmtool export --to json")
                with open(path, "rb") as file:
                    self.assert_error(run("tree", pass_stdin=file),
                                      f"<stdin>: cannot read: its encoding is {name}, not UTF-8",
                                      f"iconv -f {name} -t UTF-8 FILE | rmtool tree")
                # The hint works.
                need(self, "iconv")
                converted = subprocess.run(["iconv", "-f", name, "-t", "UTF-8", path], capture_output=True,
                                           check=True).stdout
                self.assert_clean(run("tree", stdin=converted))


class Damaged(ProgramTest):
    def test_replaced_bytes_are_counted_once(self):
        name = self.put("a.md", b"# a\xffb\n\n- c\x00d\n- \xc3\n")
        for arguments in (["tree"], ["export", "-t", "json"]):
            result = run(*arguments, name)
            self.assertEqual(result.returncode, 0)
            self.assertRegex(result.stderr.decode(), rf"\Awarning: {name}: 3 bytes are .*UTF-8; .*U\+FFFD\n\Z")
            self.assertIn("a\ufffdb", result.stdout.decode("utf-8", "strict"))

    def test_broken_front_matter_is_a_warning_with_its_place(self):
        name = self.put("a.md", b"---\ntitle: ok\nkey: [1, 2\n---\n# Title\n")
        result = run("tree", name)
        self.assertEqual(result.returncode, 0)
        self.assertRegex(result.stderr.decode(), rf"\Awarning: {name}:\d+:\d+: .+\n\Z")
        self.assertIn(b"Title", result.stdout)

    def test_controls_of_a_document_never_reach_the_terminal(self):
        text = "# \x1b[31mred\x1b]0;t\x07 \x7f \x9b31m \u0085 \x08\n"
        for result in (run("tree", "--color=always", stdin=text.encode()).stdout,
                       Terminal("tree", self.put("a.md", text.encode())).screen):
            # What is left when our own colours are gone.
            plain = re.sub(r"\x1b\[([012]|38;5;\d+)m", "", result.decode())
            self.assertRegex(plain, r"\\x1b\[31mred\\x1b\]0;t\\x07 \\x7f \\x9b31m \\x85 \\x08")
            self.assertNotRegex(plain.replace("\n", ""), r"[\x00-\x1f\x7f-\x9f]")


if __name__ == "__main__":
    main()
