"""`rmtool export --to NAME` with a program rmtool-export-NAME, and the page that explains it."""

import json
import os
import re
import signal
import subprocess

from program import RMTOOL, SOURCE_DIR, ProgramTest, clean_environment, main, need, run

DOCUMENT = b"# Tea\n\n## Leaves\n\n- green\n- black\n"


class ExternalTest(ProgramTest):
    def setUp(self):
        super().setUp()
        os.mkdir(self.path("bin"))
        os.mkdir(self.path("later"))
        self.environment = clean_environment(
            PATH=f":/nowhere::{self.path('bin')}:{self.path('later')}:/usr/bin:/bin")

    def program(self, name, script, folder="bin", mode=0o755):
        path = self.put(f"{folder}/rmtool-export-{name}", b"#!/bin/sh\n" + script)
        os.chmod(path, mode)
        return path

    def export(self, *arguments, stdin=DOCUMENT):
        return run("export", *arguments, stdin=stdin, environment=self.environment, cwd=self.folder)


class Programs(ExternalTest):
    def test_gets_json_and_prints_the_export(self):
        self.program("copy", b"cat")
        result = self.export("--to", "copy")
        self.assert_clean(result)
        self.assertEqual(result.stdout, self.export("--to", "json").stdout)
        cut = self.export("--to", "copy", "--depth", "2", "--json-shape", "flat").stdout
        self.assertEqual([node["text"] for node in json.loads(cut)["nodes"]], ["Tea", "Leaves"])

    def test_the_shape_of_the_configuration_is_not_asked(self):
        self.put(".rmtool.yaml", b"export: {json: {shape: flat}, depth: 1}\n")
        self.program("copy", b"cat")
        tree = json.loads(self.export("--to", "copy").stdout)["root"]
        self.assertEqual((tree["text"], tree["children"]), ("Tea", []))

    def test_output(self):
        self.program("one", b"echo 1")
        self.assert_clean(self.export("--to", "one", "--output", "x.txt"))
        self.assertEqual(self.get("x.txt"), b"1\n")
        self.assertEqual(sorted(os.listdir(self.folder)), ["bin", "later", "x.txt"])

    def test_a_large_document_that_nobody_reads(self):
        """Neither a closed pipe nor a full one matters."""
        self.program("none", b"exec <&-; head -c 300000 /dev/zero | tr '\\0' x")
        result = self.export("--to", "none", stdin=b"# A\n" + b"- b\n" * 50000)
        self.assert_clean(result)
        self.assertEqual(len(result.stdout), 300000)

    def test_failures_write_nothing(self):
        fails = self.program("fails", b"echo part; echo why >&2; exit 3")
        dies = self.program("dies", b"kill -SEGV $$")
        cannot = self.put("bin/rmtool-export-cannot", b"#!/nowhere\n")
        os.chmod(cannot, 0o755)
        self.put("x.txt", b"old")
        result = self.export("--to", "fails", "--output", "x.txt")
        self.assertEqual(result.stderr.decode(), f"why\nerror: {fails}: exited with 3\n")
        self.assertEqual((result.returncode, result.stdout, self.get("x.txt")), (2, b"", b"old"))
        self.assert_error(self.export("--to", "dies"), f"{dies}: ended by signal {int(signal.SIGSEGV)}")
        self.assert_error(self.export("--to", "cannot"), f"{cannot}: cannot run: No such file or directory")

    def test_signals_are_as_everywhere(self):
        self.program("signals", b"grep SigIgn /proc/self/status")
        ignored = int(self.export("--to", "signals").stdout.split()[1], 16)
        self.assertFalse(ignored & 1 << signal.SIGXFSZ - 1 | ignored & 1 << signal.SIGPIPE - 1)


    def test_a_signal_ends_the_program_too(self):
        self.program("long", b"trap 'echo ended >&2; exit 1' TERM; echo ready >&2; for i in $(seq 1200); do sleep 0.05; done")
        self.put("a.md", DOCUMENT)
        with subprocess.Popen([RMTOOL, "export", "--to", "long", "a.md"], cwd=self.folder, env=self.environment,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as running:
            self.assertEqual(running.stderr.readline(), b"ready\n")
            running.terminate()
            self.assertEqual(running.stderr.readline(), b"ended\n")
            self.assertEqual(running.wait(timeout=60), -signal.SIGTERM)


class Names(ExternalTest):
    def test_list(self):
        first = self.program("b", b"echo first")
        self.program("b", b"echo second", folder="later")
        other = self.program("a\x1b", b"", folder="later")
        self.program("json", b"echo mine")
        self.program("", b"")
        self.program("plain", b"", mode=0o644)
        os.mkdir(self.path("bin/rmtool-export-folder"))
        own = run("export", "--list").stdout.decode().splitlines()
        listed = self.export("--list").stdout.decode().splitlines()
        self.assertEqual([line.split() for line in listed[:len(own)]], [line.split() for line in own])
        escaped = "rmtool-export-a\\x1b"
        self.assertEqual([line.split() for line in listed[len(own):]], [
            ["a\\x1b", "made", "by", os.path.join(os.path.dirname(other), escaped)], ["b", "made", "by", first]])
        self.assertEqual(self.export("--to", "b").stdout, b"first\n")
        self.assertNotEqual(self.export("--to", "json").stdout, b"mine\n")

    def test_the_current_folder_is_not_searched(self):
        self.program("here", b"", folder=".")
        self.assertEqual(self.export("--to", "here").returncode, 2)

    def test_unknown(self):
        self.program("mermaid", b"")
        self.assert_error(self.export("--to", "mermiad"), "unknown format 'mermiad'", "did you mean 'mermaid'?")
        self.assert_error(self.export("--to", "x/../mermaid"), "unknown format 'x/../mermaid'",
                          "formats: json, opml, mm, dot, csv, mermaid")
        self.assert_error(self.export("--to", "mermaid", "--csv-safe"),
                          "'--csv-safe' is an option of csv, and the format is mermaid")


class Page(ProgramTest):
    def test_the_example_works(self):
        need(self, "jq")
        with open(os.path.join(SOURCE_DIR, "cli", "external_exporters.md"), encoding="utf-8") as file:
            page = file.read()
        name, script = re.search(r"^```sh (\S+)\n(.*?)^```$", page, re.DOTALL | re.MULTILINE).groups()
        self.assertLess(script.count("\n"), 20)
        self.put(name, script.encode())
        environment = clean_environment(PATH=f"{os.path.dirname(RMTOOL)}:{os.environ['PATH']}:.")
        session = re.search(r"^```console\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)[1]
        for command, output in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", session, re.MULTILINE):
            result = subprocess.run(["bash", "-c", command], cwd=self.folder, env=environment, stdout=subprocess.PIPE,
                                    stderr=subprocess.STDOUT, check=False, timeout=60)
            self.assertEqual(result.stdout.decode(), output)


if __name__ == "__main__":
    main()
