"""`rmtool tree`: the outline as people see it."""

import re
import time
import unicodedata

from program import ROADMAP, ProgramTest, Terminal, clean_environment, main, run

DOCUMENT = """\
# Plan

Text that is no node.

## First `code` & **bold**

1. one
2. two
   - [x] done
   - [ ] open
3. seven

## Second

### Deep

Setext
======
""".encode()

TREE = """\
    untitled
 1  ├─ Plan
 5  │  ├─ First code & bold
 7  │  │  ├─ 1. one
 8  │  │  ├─ 2. two
 9  │  │  │  ├─ ☑ done
10  │  │  │  └─ ☐ open
11  │  │  └─ 3. seven
13  │  └─ Second
15  │     └─ Deep
17  └─ Setext
"""


def columns_of(line):
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line
               if not unicodedata.combining(character))


class Tree(ProgramTest):
    def tree(self, *arguments, stdin=DOCUMENT):
        result = run("tree", *arguments, stdin=stdin)
        self.assert_clean(result)
        return result.stdout.decode()

    def test_guides_numbers_tasks_and_line_numbers(self):
        self.assertEqual(self.tree(), TREE)

    def test_line_endings_do_not_matter(self):
        for ending in (b"\r\n", b"\r"):
            self.assertEqual(self.tree(stdin=DOCUMENT.replace(b"\n", ending)), TREE)

    def test_roadmap(self):
        lines = self.tree(ROADMAP).splitlines()
        self.assertEqual(lines[:5], ["   9  Developer Roadmaps By: yzwbeast",
                                     "  13  ├─ ðŸ”´ Role-based Roadmaps",
                                     "  15  │  ├─ Frontend",
                                     "  17  │  │  ├─ Internet",
                                     "  19  │  │  │  ├─ How does the internet work?"])

    def test_a_part_of_the_outline(self):
        self.assertEqual(self.tree("--depth", "2"), "    untitled\n 1  ├─ Plan\n17  └─ Setext\n")
        self.assertEqual(self.tree("--root", "Plan > Second"), "13  Second\n15  └─ Deep\n")
        self.assertEqual(self.tree("--no-lists", "--root=Plan"),
                         " 1  Plan\n 5  ├─ First code & bold\n13  └─ Second\n15     └─ Deep\n")
        self.assertEqual(run("tree", "--root", "None", stdin=DOCUMENT).returncode, 2)

    def test_no_document_is_too_small(self):
        self.assertEqual(self.tree(stdin=b""), "   untitled\n")
        self.assertEqual(self.tree(stdin=b"- \n- a\n"), "   untitled\n1  ├─\n2  └─ a\n")

    def test_texts_are_cut_on_a_terminal_only(self):
        document = f"# Title\n\n## {'long ' * 40}\n\n- {'漢字' * 40}\n- {'🔴' * 40}\n\n## short\n".encode()
        path = self.put("a.md", document)
        self.assertIn("long " * 39 + "long\n", self.tree(path))
        for columns in (80, 79, 30, 12, 3):
            with self.subTest(columns):
                terminal = Terminal("tree", "--color=never", path, columns=columns)
                self.assertEqual((terminal.returncode, terminal.stderr), (0, b""))
                lines = terminal.screen.decode().splitlines()
                self.assertEqual(len(lines), 5)
                self.assertTrue(lines[1].endswith("…"))
                if columns > 11:
                    self.assertLessEqual(max(map(columns_of, lines)), columns)
                    self.assertGreater(max(map(columns_of, lines)), columns - 2)

    def test_a_terminal_of_unknown_width_cuts_nothing(self):
        path = self.put("a.md", b"# " + b"long " * 100)
        self.assertNotIn("…", Terminal("tree", path, columns=0).screen.decode())


class Colours(ProgramTest):
    def test_who_decides(self):
        path = self.put("a.md", DOCUMENT)
        cases = [
            (True, [], {}, True),
            (True, [], {"NO_COLOR": "1"}, False),
            (True, [], {"NO_COLOR": ""}, True),
            (True, [], {"TERM": "dumb"}, False),
            (True, [], {"TERM": None}, False),
            (True, ["--color", "never"], {}, False),
            (True, ["--color=always"], {"NO_COLOR": "1", "TERM": "dumb"}, True),
            (False, [], {}, False),
            (False, ["--color=always"], {}, True),
        ]
        for on_terminal, options, variables, colored in cases:
            with self.subTest(on_terminal=on_terminal, options=options, variables=variables):
                environment = clean_environment(**variables)
                output = (Terminal(*options, "tree", path, environment=environment).screen if on_terminal
                          else run("tree", *options, path, environment=environment).stdout)
                self.assertEqual(b"\x1b[" in output, colored)
                self.assertEqual(re.sub(rb"\x1b\[[\d;]*m", b"", output).decode(), TREE.replace("untitled", "a"))


class Deep(ProgramTest):
    def test_indentation_stops_and_time_stays(self):
        levels = 9_900
        document = b"".join(b"  " * level + b"- " * 99 + b"%d\n" % level for level in range(0, levels, 99))
        path = self.put("deep.md", document)
        begin = time.process_time()
        result = run("tree", path)
        self.assertLess(time.process_time() - begin, 10)
        self.assert_clean(result)
        lines = result.stdout.decode().splitlines()
        self.assertEqual(len(lines), levels + 1)
        self.assertTrue(lines[-1].endswith("└─ 9801"))
        self.assertLess(max(map(len, lines)), 120)
        # On a terminal there is room for the text, however deep.
        screen = Terminal("tree", "--color=never", path, columns=60).screen.decode().splitlines()
        self.assertTrue(screen[-1].endswith("└─ 9801"))
        self.assertLessEqual(max(map(columns_of, screen)), 60)


if __name__ == "__main__":
    main()
