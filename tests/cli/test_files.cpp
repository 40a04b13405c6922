#include "cli/files.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "core/descriptor.h"
#include "core/paths.h"
#include "tests/support/folder.h"

using namespace rmtool;
namespace fs = std::filesystem;

namespace {

using Paths = std::vector<std::string>;

// A folder that is the current one.
struct Here {
    TemporaryFolder folder;
    WorkingFolder working{folder.path()};

    void put(std::string_view name, std::string_view bytes = {}) const { folder.put(name, bytes); }
};

Paths files(const Paths& arguments, const FileOptions& options = {}) {
    const Discovery found = discover(arguments, options);
    for (const Error& error : found.errors) FAIL_CHECK(error.message);
    return found.files;
}

Paths messages(const std::vector<Error>& errors) {
    Paths all;
    for (const Error& error : errors) all.push_back(error.message);
    return all;
}

}  // namespace

TEST_CASE("a folder stands for its Markdown files in the order of git ls-files", "[files]") {
    const Here here;
    for (const char* name :
         {"b.md", "a/z.md", "a-b/x.md", "a.md", "a/b/c.markdown", "B.MD", "C.Markdown", "x.txt",
          ".github/t.md", ".hidden.md", "md", "a.md.bak", "x.mdx", ".git/x.md", ".md"}) {
        here.put(name);
    }
    CHECK(files({}) == Paths{".github/t.md", ".hidden.md", ".md", "B.MD", "C.Markdown", "a-b/x.md", "a.md",
                             "a/b/c.markdown", "a/z.md", "b.md"});
}

TEST_CASE("what was found in folders is known, but not that of ignored ones", "[files]") {
    const Here here;
    for (const char* name : {"docs/a.md", "docs/b.png", "docs/.git", "ignored/c.md"}) here.put(name);
    here.put(".gitignore", "ignored");
    fs::create_symlink("b.png", here.folder / "docs/link");
    const Discovery found = discover({}, {});
    CHECK(found.folders.size() == 2);
    const std::string docs = fs::canonical(here.folder / "docs").string();
    REQUIRE(found.folders.contains(docs));
    Paths names;
    for (const FolderEntry& entry : found.folders.at(docs)) names.push_back(entry.name);
    CHECK(names == Paths{".git", "a.md", "b.png", "link"});
    CHECK(found.folders.at(docs).back().kind == EntryKind::link);
}

TEST_CASE("paths look as given", "[files]") {
    const Here here;
    here.put("docs/sub/a.md");
    for (const auto& [argument, path] : {std::pair("docs", "docs/sub/a.md"),
                                         {"docs/", "docs/sub/a.md"},
                                         {"docs//", "docs/sub/a.md"},
                                         {"./docs", "./docs/sub/a.md"},
                                         {".", "docs/sub/a.md"},
                                         {"./", "docs/sub/a.md"},
                                         {"docs/sub/..", "docs/sub/../sub/a.md"},
                                         {"docs/sub", "docs/sub/a.md"},
                                         {"./docs/sub/a.md", "./docs/sub/a.md"}}) {
        INFO(argument);
        CHECK(files({argument}) == Paths{path});
    }
    CHECK(files({here.folder / "docs"}) == Paths{here.folder / "docs/sub/a.md"});
    const WorkingFolder below(here.folder / "docs/sub");
    CHECK(files({".."}) == Paths{"../sub/a.md"});
}

TEST_CASE("named files stand for themselves, in the order given", "[files]") {
    const Here here;
    here.put(".gitignore", "*.log\n");
    for (const char* name : {"z.md", "a.txt", "x.log", "sub/b.md", "sub/a.md"}) here.put(name);
    CHECK(files({"z.md", "x.log", "sub", "a.txt"}) ==
          Paths{"z.md", "x.log", "sub/a.md", "sub/b.md", "a.txt"});
    CHECK(files({"-", "z.md", "-"}) == Paths{"-", "z.md"});
}

TEST_CASE("of several names of a file the first one counts", "[files]") {
    const Here here;
    here.put("a.md");
    here.put("sub/b.md");
    fs::create_symlink("../a.md", here.folder / "sub/link.md");
    fs::create_hard_link(here.folder / "a.md", here.folder / "sub/z.md");
    CHECK(files({"./a.md", "a.md", "sub/../a.md", "."}) == Paths{"./a.md", "sub/b.md"});
    CHECK(files({"sub/link.md", "."}) == Paths{"sub/link.md", "sub/b.md"});
    CHECK(files({"sub", "sub"}) == Paths{"sub/b.md", "sub/z.md"});
    // In a folder, a file's own name comes before that of a link to it.
    fs::create_symlink("b.md", here.folder / "sub/a-link.md");
    CHECK(files({"sub"}) == Paths{"sub/b.md", "sub/z.md"});
    CHECK(files({"sub/a-link.md", "sub"}) == Paths{"sub/a-link.md", "sub/z.md"});
}

TEST_CASE("links to files of the repository are followed, no others, and nothing else is opened", "[files]") {
    const Here here;
    const TemporaryFolder elsewhere;
    elsewhere.put("a.md");
    here.put("sub/b.md");
    here.put("text");
    fs::create_symlink("../text", here.folder / "sub/file.md");
    fs::create_symlink(elsewhere / "a.md", here.folder / "foreign.md");
    fs::create_directory_symlink(elsewhere.path(), here.folder / "folder");
    fs::create_directory_symlink(elsewhere.path(), here.folder / "folder.md");
    fs::create_directory_symlink("..", here.folder / "sub/up");
    fs::create_symlink("loop.md", here.folder / "loop.md");
    fs::create_symlink("nowhere", here.folder / ".#b.md");
    fs::create_symlink("/dev/zero", here.folder / "device.md");
    REQUIRE(mkfifo((here.folder / "fifo.md").c_str(), 0600) == 0);
    fs::create_directory(here.folder / "empty.md");
    CHECK(files({"."}) == Paths{"sub/b.md", "sub/file.md"});
    CHECK(files({"sub"}) == Paths{"sub/b.md", "sub/file.md"});
    // Named, they are meant.
    CHECK(files({"foreign.md"}) == Paths{"foreign.md"});
    CHECK(files({"folder"}) == Paths{"folder/a.md"});
    CHECK(files({"fifo.md"}) == Paths{"fifo.md"});
}

TEST_CASE("names are bytes", "[files]") {
    const Here here;
    const Paths odd = {" .md", "\"*[.md", "-.md", "a\nb.md", "c\x1B[31m.md", "\xC3\xA9.md", "\xFF\xFE.md"};
    for (const std::string& name : odd) here.put(name);
    CHECK(files({}) == odd);
    CHECK(files({odd[3], odd[6]}) == Paths{odd[3], odd[6]});
}

TEST_CASE("what is missing or unreadable is an error, the rest goes on", "[files]") {
    const Here here;
    here.put("a.md");
    fs::create_symlink("nowhere.md", here.folder / "link.md");
    const Discovery found = discover(Paths{"missing.md", "a.md", "", "link.md", "a.md/x"}, {});
    CHECK(found.files == Paths{"a.md"});
    CHECK(messages(found.errors) == Paths{"missing.md: cannot read: No such file or directory",
                                          "'': cannot read: No such file or directory",
                                          "link.md: cannot read: No such file or directory",
                                          "a.md/x: cannot read: Not a directory"});
    CHECK(found.notices.empty());
}

TEST_CASE("a folder that cannot be read is an error, the rest goes on", "[files]") {
    const Here here;
    for (const char* name : {"a/x.md", "listed/x.md", "locked/x.md", "z.md"}) here.put(name);
    fs::permissions(here.folder.path(), fs::perms(0755));
    fs::permissions(here.folder / "listed", fs::perms(0444));
    fs::permissions(here.folder / "locked", fs::perms::none);
    // In a process of its own, which root can make somebody else's: nothing forbids root to read.
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        if (geteuid() == 0 && setuid(65534) != 0) _exit(2);
        const Discovery found = discover({}, {});
        const bool right = found.files == Paths{"a/x.md", "z.md"} &&
                           messages(found.errors) == Paths{"listed/x.md: cannot read: Permission denied",
                                                           "locked: cannot read: Permission denied"};
        _exit(right ? 0 : 1);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(status == 0);
    for (const char* name : {"listed", "locked"}) fs::permissions(here.folder / name, fs::perms::owner_all);
}

TEST_CASE("ignore files count from the repository root down", "[files]") {
    const Here here;
    here.put(".gitignore", "*.tmp.md\n/build/\n");
    here.put("repo/.git/info/exclude", "private.md\n");
    here.put("repo/.gitignore", "/drafts/*\n!/drafts/kept.md\nsub/deep/no.md\n");
    for (const char* name : {"x.tmp.md", "private.md", "drafts/a.md", "drafts/kept.md", "build/a.md",
                             "sub/deep/no.md", "sub/deep/yes.md"}) {
        here.put(std::string("repo/") + name);
    }
    here.put("repo/sub/.gitignore", "!private.md\n");
    here.put("repo/drafts/.gitignore", "yes.md\n");
    here.put("repo/sub/private.md");
    here.put("build/a.md");
    const Paths found = {"build/a.md", "drafts/kept.md", "sub/deep/yes.md", "sub/private.md", "x.tmp.md"};
    Paths outside;
    for (const std::string& path : found) outside.push_back("repo/" + path);
    // Without a .git above, the current folder is the root. The repository in it does not see its ignore
    // file.
    CHECK(files({"."}) == outside);
    CHECK(files({"repo"}) == outside);
    CHECK(files({"repo/sub", "repo/sub/deep"}) == Paths{"repo/sub/deep/yes.md", "repo/sub/private.md"});
    CHECK(files({"repo/drafts"}) == Paths{"repo/drafts/kept.md"});
    // A folder that is named is walked, whatever ignores it.
    CHECK(files({"build"}) == Paths{"build/a.md"});
    const WorkingFolder inside(here.folder / "repo/sub");
    CHECK(files({}) == Paths{"deep/yes.md", "private.md"});
    CHECK(files({".."}).size() == found.size());
    FileOptions all;
    all.obey_ignore_files = false;
    CHECK(files({".."}, all).size() == found.size() + 3);
}

TEST_CASE("a .git file leads to the ignore file of a submodule or worktree", "[files]") {
    const Here here;
    for (const char* name : {"module/a.md", "module/b.md", "tree/a.md", "tree/b.md"}) here.put(name);
    here.put("git/modules/module/info/exclude", "a.md\n");
    here.put("module/.git", "gitdir: ../git/modules/module\n");
    here.put("git/worktrees/tree/commondir", "../..\n");
    here.put("git/info/exclude", "b.md\n");
    here.put("tree/.git", "gitdir: " + here.folder / "git/worktrees/tree" + "\n");
    CHECK(files({"module", "tree"}) == Paths{"module/b.md", "tree/a.md"});
    here.put("tree/.git", "nonsense");
    CHECK(files({"tree"}) == Paths{"tree/a.md", "tree/b.md"});
}

TEST_CASE("ignore files that are none do not count", "[files]") {
    const Here here;
    for (const char* name : {"a/x.md", "b/x.md", "c/x.md", "d/x.md"}) here.put(name);
    here.put("patterns", "*.md");
    fs::create_symlink("../patterns", here.folder / "a/.gitignore");
    REQUIRE(mkfifo((here.folder / "b/.gitignore").c_str(), 0600) == 0);
    fs::create_directory(here.folder / "c/.gitignore");
    here.put("d/.gitignore");
    REQUIRE(truncate((here.folder / "d/.gitignore").c_str(), off_t{1} << 30) == 0);
    const Discovery found = discover({}, {});
    CHECK(found.files == Paths{"a/x.md", "b/x.md", "c/x.md", "d/x.md"});
    CHECK(found.notices == Paths{"d/.gitignore: cannot read: File too large"});
}

TEST_CASE("exclude patterns are relative to the current folder and hold for named files", "[files]") {
    const Here here;
    for (const char* name : {"a.md", "docs/a.md", "docs/b.md", "vendor/x/a.md", "docs/vendor/a.md"})
        here.put(name);
    FileOptions options;
    const auto with = [&options](const Paths& exclude) -> const FileOptions& {
        options.exclude = exclude;
        return options;
    };
    CHECK(files({}, with({"vendor"})) == Paths{"a.md", "docs/a.md", "docs/b.md"});
    CHECK(files({}, with({"/vendor/"})) == Paths{"a.md", "docs/a.md", "docs/b.md", "docs/vendor/a.md"});
    CHECK(files({}, with({"./vendor"})) == Paths{"a.md", "docs/a.md", "docs/b.md", "docs/vendor/a.md"});
    CHECK(files({}, with({"vendor/**"})) == Paths{"a.md", "docs/a.md", "docs/b.md", "docs/vendor/a.md"});
    CHECK(files({}, with({"*.md", "!docs/b.md"})) == Paths{"docs/b.md"});
    CHECK(files({"docs"}, with({"docs/*.md"})) == Paths{"docs/vendor/a.md"});
    CHECK(files({"a.md", "./docs/a.md", here.folder / "docs/b.md"}, with({"docs/*.md"})) == Paths{"a.md"});
    CHECK(files({"vendor/x/a.md", "docs/../vendor", "."}, with({"/vendor"})).size() == 4);
    const WorkingFolder docs(here.folder / "docs");
    CHECK(files({"../a.md", "../docs/b.md", "b.md", "../vendor"}, with({"/a.md", "/b.md", "x"})) ==
          Paths{"../a.md"});
    options.obey_exclude = false;
    CHECK(files({}, with({"*"})).size() == 3);
}

TEST_CASE("what leaves nothing to do is told in one line", "[files]") {
    const Here here;
    here.put("a.md");
    here.put("b.md");
    here.put("empty/x.txt");
    here.put("list");
    FileOptions options;
    options.exclude = {"*.md"};
    CHECK(discover(Paths{"a.md"}, options).notices == Paths{"a.md: excluded; --no-exclude lints it"});
    CHECK(discover(Paths{"b.md", "a.md", "a.md"}, options).notices ==
          Paths{"b.md: excluded, and 2 more; --no-exclude lints them"});
    CHECK(discover({}, options).notices == Paths{".: no Markdown files to lint"});
    CHECK(discover(Paths{"empty"}, {}).notices == Paths{"empty: no Markdown files to lint"});
    options.files_from = "list";
    const Discovery found = discover({}, options);
    CHECK(found.notices == Paths{"list: no files listed"});
    CHECK(found.files.empty());
    CHECK(found.errors.empty());
}

TEST_CASE("a list of files counts like arguments", "[files]") {
    const Here here;
    for (const char* name : {"a.md", "sub/b.md", "c\nd.md", "e.md\r"}) here.put(name);
    FileOptions options;
    options.files_from = "list";
    here.put("list", "\nsub\r\na.md\n\nmissing");
    const Discovery found = discover(Paths{"c\nd.md"}, options);
    CHECK(found.files == Paths{"c\nd.md", "sub/b.md", "a.md"});
    CHECK(messages(found.errors) == Paths{"missing: cannot read: No such file or directory"});

    here.put("list", std::string("a.md\0sub", 8));
    CHECK(messages(discover({}, options).errors) ==
          Paths{"list: cannot read as a list of files: it has NUL characters"});
    options.null_separated = true;
    here.put("list", std::string("c\nd.md\0e.md\r\0\0sub", 17));
    CHECK(files({}, options) == Paths{"c\nd.md", "e.md\r", "sub/b.md"});
    options.files_from = "nowhere";
    CHECK(messages(discover({}, options).errors) == Paths{"nowhere: cannot read: No such file or directory"});
}

TEST_CASE("standard input gives the list or a document", "[files]") {
    const Here here;
    here.put("a.md");
    here.put("list", "a.md\n-\n");
    const Descriptor before(dup(STDIN_FILENO));
    const Descriptor list(open("list", O_RDONLY | O_CLOEXEC));
    REQUIRE(dup2(list.number(), STDIN_FILENO) == STDIN_FILENO);
    FileOptions options;
    options.files_from = "-";
    const Discovery found = discover({}, options);
    if (before) dup2(before.number(), STDIN_FILENO);
    CHECK(found.files == Paths{"a.md"});
    CHECK(messages(found.errors) == Paths{"<stdin>: cannot read: it gives the list of files"});
}

TEST_CASE("a tree deeper than any path is walked as far as paths go", "[files]") {
    const Here here;
    here.put("a.md");
    const std::string name(200, 'd');
    {
        const WorkingFolder back(here.folder.path());
        for (int depth = 0; depth < 30; ++depth) {
            REQUIRE(mkdir(name.c_str(), 0755) == 0);
            REQUIRE(chdir(name.c_str()) == 0);
            if (depth == 10) Descriptor(open("b.md", O_CREAT | O_WRONLY, 0644));
        }
    }
    const Discovery found = discover({}, {});
    CHECK(found.files.size() == 2);
    REQUIRE(found.errors.size() == 1);
    CHECK(found.errors.front().message.ends_with("d: cannot read: File name too long"));
}

TEST_CASE("a deep and wide tree needs no more than a few descriptors", "[files]") {
    const Here here;
    std::string path;
    for (int depth = 0; depth < 300; ++depth) {
        path += "d/";
        here.put(path + "a.md");
    }
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
    const rlimit few{16, before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_NOFILE, &few) == 0);
    const Discovery found = discover({}, {});
    REQUIRE(setrlimit(RLIMIT_NOFILE, &before) == 0);
    CHECK(found.files.size() == 300);
    CHECK(found.errors.empty());
}

TEST_CASE("a folder that was deleted under us is no trouble", "[files]") {
    const TemporaryFolder folder;
    folder.put("repo/a.md");
    folder.make_folder("gone");
    const WorkingFolder gone(folder / "gone");
    REQUIRE(rmdir((folder / "gone").c_str()) == 0);
    FileOptions options;
    options.exclude = {"x", "/y"};
    CHECK(discover({}, options).files.empty());
    CHECK(files({folder / "repo", folder / "repo/a.md"}, options) == Paths{folder / "repo/a.md"});
}

TEST_CASE("paths are seen from a folder as one would write them there", "[files]") {
    CHECK(seen_from("/a/b", "/a/b/c/d") == "c/d");
    CHECK(seen_from("/a/b", "/a/b").empty());
    CHECK(seen_from("/a/b", "/a/bc") == "../bc");
    CHECK(seen_from("/a/b", "/a") == "..");
    CHECK(seen_from("/a/b", "/x/y") == "../../x/y");
    CHECK(seen_from("/a/b", "/") == "../..");
    CHECK(seen_from("/", "/a/b") == "a/b");
    CHECK(seen_from("/", "/").empty());
}
