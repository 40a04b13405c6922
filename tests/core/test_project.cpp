#include "core/project.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>
#include <string>

using namespace rmtool;
namespace fs = std::filesystem;

namespace {

std::string name_of(TargetKind kind) {
    constexpr std::array<const char*, 5> names = {"missing", "file", "folder", "wrong case", "outside"};
    return names[static_cast<size_t>(kind)];
}

// "file /docs/a.md", "wrong case docs/A.md", "missing b.md in /docs".
std::string shown(const Target& target) {
    std::string text = name_of(target.kind);
    const bool is_there = target.kind == TargetKind::file || target.kind == TargetKind::folder;
    if (is_there) text += " " + target.path;
    if (target.kind == TargetKind::wrong_case) text += " " + target.spelled;
    if (target.kind == TargetKind::missing)
        text += " " + std::to_string(target.part) + " in " + target.folder;
    return text;
}

MemoryDisk some_files() {
    MemoryDisk disk;
    for (const char* name :
         {"r/.git/HEAD", "r/README.md", "r/docs/a.md", "r/docs/Übung.md", "r/docs/sub/b.md",
          "r/docs/sub/readme.MD", "r/x y.md", "r/src/.git", "r/src/c.md", "other/d.md"})
        disk.files[name] = "# One\n";
    return disk;
}

// A folder of its own for each test, by its real name.
class Folder {
  public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "rmtool-project-XXXXXX").string();
        path_ = fs::canonical(mkdtemp(name.data()));
        fs::create_directories(path_ / "repository/.git");
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string operator/(const std::string& name) const { return (path_ / name).string(); }
    void put(const std::string& name, const std::string& text = "# One\n") const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name) << text;
    }
    void link(const std::string& name, const std::string& target) const {
        fs::create_directories((path_ / name).parent_path());
        fs::create_symlink(target, path_ / name);
    }

  private:
    fs::path path_;
};

}  // namespace

TEST_CASE("paths lead to what is there under exactly that name", "[project]") {
    struct Case {
        const char* from;
        const char* path;
        const char* expected;
    };
    constexpr std::array cases = {
        Case{"r/docs/a.md", "sub/b.md", "file /r/docs/sub/b.md"},
        Case{"r/docs/a.md", "./sub//b.md", "file /r/docs/sub/b.md"},
        Case{"r/docs/a.md", "sub", "folder /r/docs/sub"},
        Case{"r/docs/a.md", "sub/", "folder /r/docs/sub"},
        Case{"r/docs/a.md", "..", "folder /r"},
        Case{"r/docs/a.md", ".", "folder /r/docs"},
        Case{"r/docs/a.md", "../x y.md", "file /r/x y.md"},
        Case{"r/docs/a.md", "/docs/a.md", "file /r/docs/a.md"},
        Case{"r/docs/a.md", "/", "folder /r"},
        // As in URLs: ".." takes back what stands before it.
        Case{"r/docs/a.md", "nowhere/../a.md", "file /r/docs/a.md"},
        Case{"r/docs/a.md", "b.md", "missing 0 in /r/docs"},
        Case{"r/docs/a.md", "../docs/sub/c.md", "missing 3 in /r/docs/sub"},
        Case{"r/docs/a.md", "a.md/b.md", "missing 1 in "},
        Case{"r/docs/a.md", "A.md", "wrong case a.md"},
        Case{"r/docs/a.md", "../DOCS/./Sub/B.MD", "wrong case ../docs/./sub/b.md"},
        Case{"r/docs/a.md", "übung.md", "wrong case Übung.md"},
        Case{"r/docs/a.md", "Sub/c.md", "missing 1 in /r/docs/sub"},
        Case{"r/docs/a.md", "../../other/d.md", "outside"},
        Case{"r/docs/a.md", "../../../d.md", "outside"},
        Case{"r/docs/a.md", "/../d.md", "outside"},
        // A .git that is a file begins a repository, too.
        Case{"r/src/c.md", "../README.md", "outside"},
        Case{"r/src/c.md", "/c.md", "file /r/src/c.md"},
        // Without a .git the current folder is the root.
        Case{"other/d.md", "../r/README.md", "file /r/README.md"},
        Case{"other/d.md", "/r/README.md", "file /r/README.md"},
        // Not on the disk, as what is read from stdin.
        Case{"<stdin>", "r/README.md", "file /r/README.md"},
        Case{"r/docs/new.md", "a.md", "file /r/docs/a.md"},
        Case{"nowhere/new.md", "a.md", "outside"},
    };
    MemoryDisk disk = some_files();
    Project project(disk);
    for (const Case& each : cases) {
        INFO(each.from << " -> " << each.path);
        CHECK(shown(project.find(each.from, each.path)) == each.expected);
    }
}

TEST_CASE("anchors are read once, and those learned are not read at all", "[project]") {
    MemoryDisk disk = some_files();
    Project project(disk);
    const std::string path = project.find("r/README.md", "docs/a.md").path;
    const auto anchors = project.anchors(path);
    REQUIRE(anchors);
    CHECK(anchors->contains("one"));
    disk.files["r/docs/a.md"] = "# Two\n";
    CHECK(project.anchors(path) == anchors);

    project.learn("r/docs/sub/b.md", std::make_shared<const Anchors>(Anchors{{"learned", 1}}));
    REQUIRE(project.anchors("/r/docs/sub/b.md"));
    CHECK(project.anchors("/r/docs/sub/b.md")->contains("learned"));
    CHECK_FALSE(project.anchors("/r/nowhere.md"));
    CHECK_FALSE(project.anchors("/r/docs"));
}

TEST_CASE("a folder shows its README or its index", "[project]") {
    MemoryDisk disk = some_files();
    for (const char* name :
         {"site/index.md", "site/index", "site/_index.html", "site/Readme.rst", "site/readme.zh.md"})
        disk.files[name] = "";
    Project project(disk);
    const auto pages_of = [&project](const std::string& folder) {
        std::vector<std::string> pages;
        for (const Target& page : project.front_pages(folder)) pages.push_back(shown(page));
        return pages;
    };
    using Pages = std::vector<std::string>;
    CHECK(pages_of("/r") == Pages{"file /r/README.md"});
    CHECK(pages_of("/r/docs/sub") == Pages{"file /r/docs/sub/readme.MD"});
    CHECK(pages_of("/r/docs") == Pages{});
    CHECK(pages_of("/site") == Pages{"file /site/Readme.rst", "file /site/index", "file /site/index.md",
                                     "file /site/_index.html"});
    CHECK(project.front_pages("/nowhere").at(0).kind == TargetKind::outside);
}

TEST_CASE("symbolic links are followed, but not out of the repository", "[project]") {
    const Folder folder;
    folder.put("repository/docs/a.md");
    folder.put("repository/real/b.md");
    folder.put("outside/c.md");
    folder.link("repository/docs/folder", "../real");
    folder.link("repository/docs/file.md", "folder/b.md");
    folder.link("repository/docs/out", "../../outside");
    folder.link("repository/docs/out.md", folder / "outside/c.md");
    folder.link("repository/docs/loop", "loop");
    folder.link("repository/docs/dangling.md", "nowhere.md");
    folder.link("repository/index.md", "docs/a.md");

    RealDisk disk;
    Project project(disk);
    const std::string from = folder / "repository/docs/a.md";
    const auto found = [&](const std::string& path) { return shown(project.find(from, path)); };
    const std::string real = "file " + (folder / "repository/real/b.md");
    CHECK(found("folder/b.md") == real);
    CHECK(found("file.md") == real);
    CHECK(found("Folder/B.md") == "wrong case folder/b.md");
    CHECK(found("out/c.md") == "outside");
    CHECK(found("out.md") == "outside");
    CHECK(project.find(from, "loop").kind == TargetKind::missing);
    CHECK(project.find(from, "loop/x.md").kind == TargetKind::missing);
    CHECK(project.find(from, "dangling.md").kind == TargetKind::missing);
    // A document is where it is, by whatever name it was reached.
    CHECK(shown(project.find(folder / "repository/index.md", "file.md")) == real);
}

TEST_CASE("what is no regular file is there, and never read", "[project]") {
    const Folder folder;
    folder.put("repository/a.md");
    REQUIRE(mkfifo((folder / "repository/pipe.md").c_str(), 0600) == 0);
    folder.link("repository/device.md", "/dev/zero");

    RealDisk disk;
    Project project(disk);
    const std::string from = folder / "repository/a.md";
    const Target pipe = project.find(from, "pipe.md");
    CHECK(pipe.kind == TargetKind::file);
    CHECK_FALSE(project.anchors(pipe.path));
    CHECK(project.find(from, "device.md").kind == TargetKind::outside);
}

TEST_CASE("a folder that cannot be listed is not judged", "[project]") {
    const Folder folder;
    folder.put("repository/a.md");
    folder.put("repository/closed/b.md");
    REQUIRE(chmod((folder / "repository/closed").c_str(), 0) == 0);
    RealDisk disk;
    Project project(disk);
    const TargetKind kind = project.find(folder / "repository/a.md", "closed/c.md").kind;
    // Nothing is closed to root.
    CHECK(kind == (geteuid() == 0 ? TargetKind::missing : TargetKind::outside));
    REQUIRE(chmod((folder / "repository/closed").c_str(), 0700) == 0);
}

TEST_CASE("folders that have been read are not read again", "[project]") {
    MemoryDisk disk = some_files();
    const Listings read = {{"/r/docs", {{"B.md", EntryKind::file}, {"new", EntryKind::folder}}}};
    Project project(disk, &read);
    CHECK(shown(project.find("r/README.md", "docs/B.md")) == "file /r/docs/B.md");
    CHECK(shown(project.find("r/README.md", "docs/b.md")) == "wrong case docs/B.md");
    CHECK(shown(project.find("r/README.md", "docs/a.md")) == "missing 1 in /r/docs");
    CHECK(shown(project.find("r/README.md", "docs/new/x.md")) == "outside");
    CHECK(shown(project.find("r/README.md", "x y.md")) == "file /r/x y.md");
    CHECK(project.only_file_named("r/README.md", "B.md") == "docs/B.md");
    CHECK(project.only_file_named("r/README.md", "README.md") == "README.md");
    CHECK(project.only_file_named("r/README.md", "a.md").empty());
}

TEST_CASE("names that differ only in case are told apart", "[project]") {
    const Folder folder;
    folder.put("repository/a.md");
    folder.put("repository/A.md");
    RealDisk disk;
    Project project(disk);
    CHECK(shown(project.find(folder / "repository/a.md", "A.md")) == "file " + (folder / "repository/A.md"));
    CHECK(shown(project.find(folder / "repository/a.md", "a.MD")) == "wrong case A.md");
}
