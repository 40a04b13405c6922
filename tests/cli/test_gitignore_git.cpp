// The judge of ignore files is git: random trees with random ignore files, every path asked of both.
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/ignore_files.h"
#include "core/disk.h"
#include "tests/support/folder.h"

using namespace rmtool;
namespace fs = std::filesystem;

namespace {

using Random = std::mt19937;

template <class Items>
const auto& any_of(const Items& items, Random& random) {
    return items[random() % items.size()];
}

// Few and similar, so that patterns meet them.
constexpr auto names = std::to_array<std::string_view>(
    {"a",     "b",    "ab",  "ba",  "abc", "aab", "a.md", "b.md", ".a",   "a b", "a ",  " a", "[a]",
     "a*",    "!a",   "#a",  "a\\", "\\a", "a?",  "-",    "A",    "B.md", "^",   "]",   "1",  "\xC3\xA9",
     "\xFFx", "a\nb", "a\r", "\ta", "a-b", "{a}", "~",    "_",    "Z",    "z",   "\x7F"});

// Mostly whole and sometimes broken.
constexpr auto fragments = std::to_array<std::string_view>(
    {"a",           "b",           "a",           "b",           ".md",
     "*",           "*",           "*",           "**",          "**",
     "/",           "/",           "/",           "**/",         "/**",
     "?",           "[ab]",        "[!a]",        "[^b]",        "[a-c]",
     "[]a]",        "[!]]",        "[a-]",        "[",           "]",
     "\\",          "\\ ",         " ",           "!",           "#",
     "[[:alpha:]]", "[[:upper:]]", "[[:punct:]]", "[[:x:]]",     "[[:a]",
     "[\\]]",       "***",         "\\*",         "\\[",         "A",
     "\xC3\xA9",    "?\xA9",       "[\x80-\xFF]", "[[:space:]]", "[^[:print:]]",
     "\t",          "\r",          "-",           "[--1]",       "[b-a]",
     "a/",          "/a",          "\\a",         "\\/",         "[a",
     "[[:cntrl:]-]"});

std::string line_of_a_name(Random& random) {
    constexpr auto before = std::to_array<std::string_view>({"", "/", "!", "**/", "!/"});
    std::string name(any_of(names, random));
    std::erase(name, '\n');
    return std::string(any_of(before, random)) + name + (random() % 3 == 0 ? "/" : "");
}

// Before 2.52 git took `**` after literal text for one at the start of a name: `a**/b` matched "ab".
bool old_git_errs(std::string_view line) {
    const size_t special = line.find_first_of("*?[\\");
    return special != std::string_view::npos && special > 0 && line.substr(special).starts_with("**") &&
           line[special - 1] != '/';
}

std::string random_line(Random& random) {
    if (random() % 4 == 0) return line_of_a_name(random);
    std::string line(random() % 5 == 0 ? "!" : "");
    for (size_t count = 1 + random() % 5; count > 0; --count) line += any_of(fragments, random);
    return old_git_errs(line) ? line_of_a_name(random) : line;
}

std::string random_ignore_file(Random& random) {
    std::string content(random() % 8 == 0 ? "\xEF\xBB\xBF" : "");
    for (size_t count = random() % 6; count > 0; --count) {
        content += random_line(random);
        content += random() % 8 == 0 ? "\r\n" : "\n";
    }
    if (!content.empty() && random() % 8 == 0) content.pop_back();
    return content;
}

// Folders and links to folders, some of the folders with an ignore file. Other files are only named: neither
// side looks at them. Returns the paths of all.
std::set<std::string> make_tree(const TemporaryFolder& repository, const std::string& root, Random& random) {
    std::vector<std::string> folders = {root};
    std::set<std::string> paths = {root};
    repository.make_folder(root);
    for (size_t count = 10 + random() % 20; count > 0; --count) {
        const std::string path = any_of(folders, random) + "/" + std::string(any_of(names, random));
        if (!paths.insert(path).second) continue;
        const unsigned kind = random() % 8;
        if (kind < 3) {
            repository.make_folder(path);
            folders.push_back(path);
        } else if (kind == 3) {
            fs::create_directory_symlink(".", repository / path);
        }
    }
    for (const std::string& folder : folders) {
        if (folder == root || random() % 3 == 0) {
            repository.put(folder + "/.gitignore", random_ignore_file(random));
        }
    }
    return paths;
}

std::set<std::string> ignored_by_us(const std::string& root, const std::set<std::string>& paths) {
    std::set<std::string> ignored;
    for (const std::string& path : paths) {
        IgnoreFiles ignore_files;
        std::vector<std::string> warnings;
        ignore_files.enter(root, root + "/", warnings);
        bool hit = false;
        for (size_t slash = path.find('/'); slash != std::string::npos && !hit;
             slash = path.find('/', slash + 1)) {
            const std::string folder = root + "/" + path.substr(0, slash);
            hit = ignore_files.ignores(folder, true);
            ignore_files.enter(folder, folder + "/", warnings);
        }
        const bool is_folder = fs::is_directory(fs::symlink_status(root + "/" + path));
        if (hit || ignore_files.ignores(root + "/" + path, is_folder)) ignored.insert(path);
    }
    return ignored;
}

int run(const std::string& command) {
    const int status = std::system(command.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// Neither this machine's configuration nor the repository that the tests may run in.
std::string git(const std::string& folder) {
    return "env -u GIT_DIR -u GIT_WORK_TREE -u GIT_INDEX_FILE GIT_CONFIG_NOSYSTEM=1 "
           "GIT_CONFIG_GLOBAL=/dev/null "
           "git -c core.excludesFile=/dev/null -C '" +
           folder + "' ";
}

std::set<std::string> ignored_by_git(const TemporaryFolder& repository, const TemporaryFolder& work,
                                     const std::set<std::string>& paths) {
    std::string input;
    for (const std::string& path : paths) input += path + '\0';
    work.put("input", input);
    const int code = run(git(repository.path()) + "check-ignore --no-index --stdin -z -v -n <'" +
                         (work / "input") + "' >'" + (work / "output") + "'");
    REQUIRE((code == 0 || code == 1));

    RealDisk disk;
    const Result<std::string> output = disk.read(work / "output");
    REQUIRE(output);
    // Records of four: file, line, pattern, path.
    std::vector<std::string> fields;
    for (size_t begin = 0, end = 0; (end = output->find('\0', begin)) != std::string::npos; begin = end + 1) {
        fields.push_back(output->substr(begin, end - begin));
    }
    REQUIRE(fields.size() == 4 * paths.size());
    std::set<std::string> ignored;
    for (size_t i = 0; i < fields.size(); i += 4) {
        const std::string& pattern = fields[i + 2];
        if (!pattern.empty() && !pattern.starts_with('!')) ignored.insert(fields[i + 3]);
    }
    return ignored;
}

void require_git() {
    if (run("git --version >/dev/null 2>&1") == 0) return;
    const char* const ci = std::getenv("CI");
    if (ci != nullptr && std::string_view(ci) == "true") FAIL("git is missing");
    SKIP("git is missing");
}

uint32_t seed() {
    const char* const text = std::getenv("RMTOOL_SEED");
    return text == nullptr ? 20240607 : static_cast<uint32_t>(std::strtoul(text, nullptr, 10));
}

void compare(const TemporaryFolder& repository, const TemporaryFolder& work,
             const std::set<std::string>& paths) {
    const std::set<std::string> ours = ignored_by_us(repository.path(), paths);
    const std::set<std::string> theirs = ignored_by_git(repository, work, paths);
    std::vector<std::string> different;
    std::ranges::set_symmetric_difference(ours, theirs, std::back_inserter(different));
    CHECK(different == std::vector<std::string>());
    // Or the comparison would say nothing.
    CHECK(theirs.size() > paths.size() / 20);
    CHECK(theirs.size() < paths.size() - paths.size() / 20);
}

}  // namespace

TEST_CASE("git ignores the same paths in random trees", "[gitignore]") {
    require_git();
    constexpr int repositories = 8;
    constexpr int trees = 50;  // as folders of one repository, to ask git once
    Random random(seed());
    INFO("RMTOOL_SEED=" << seed());
    for (int i = 0; i < repositories; ++i) {
        const TemporaryFolder repository;
        const TemporaryFolder work;
        REQUIRE(run(git(repository.path()) + "init -q") == 0);
        std::set<std::string> paths;
        for (int tree = 0; tree < trees; ++tree) {
            paths.merge(make_tree(repository, "t" + std::to_string(tree), random));
        }
        // These hold for all trees: a fragment could ignore them all.
        repository.put(".gitignore", line_of_a_name(random));
        repository.put(".git/info/exclude", line_of_a_name(random) + "\n" + line_of_a_name(random));
        compare(repository, work, paths);
    }
}

TEST_CASE("git's bracket expressions contain the same bytes", "[gitignore]") {
    require_git();
    constexpr auto brackets = std::to_array<std::string_view>(
        {"[[:alnum:]]", "[[:alpha:]]", "[[:blank:]]", "[[:cntrl:]]", "[[:digit:]]", "[[:graph:]]",
         "[[:lower:]]", "[[:print:]]", "[[:punct:]]", "[[:space:]]", "[[:upper:]]", "[[:xdigit:]]",
         "[!a-z]",      "[^\\]-a]",    "[ -~]",       "[\x80-\xFE]", "[]-_]",       "[[:]",
         "[a-\\c]",     "[\\a-c]",     "[--/]",       "[+--]",       "[!-~]"});
    const TemporaryFolder repository;
    const TemporaryFolder work;
    REQUIRE(run(git(repository.path()) + "init -q") == 0);
    std::set<std::string> paths;
    for (size_t i = 0; i < brackets.size(); ++i) {
        const std::string folder = "t" + std::to_string(i) + "/";
        repository.put(folder + ".gitignore", std::string(brackets[i]) + "x\n");
        for (int byte = 1; byte < 256; ++byte) {
            if (byte != '/') paths.insert(folder + static_cast<char>(byte) + "x");
        }
    }
    compare(repository, work, paths);
}

TEST_CASE("git reads info/exclude of a worktree from its repository", "[gitignore]") {
    require_git();
    const TemporaryFolder folder;
    const TemporaryFolder work;
    folder.make_folder("main");
    const std::string commit = "-c user.name=x -c user.email=x@example.org commit -q --allow-empty -m x";
    REQUIRE(run(git(folder / "main") + "init -q") == 0);
    REQUIRE(run(git(folder / "main") + commit) == 0);
    REQUIRE(run(git(folder / "main") + "worktree add -q ../tree 2>/dev/null") == 0);
    folder.put("main/.git/info/exclude", "a*\n");
    folder.put("tree/ab");
    folder.put("tree/b");
    REQUIRE(run(git(folder / "tree") + "check-ignore -q --no-index ab") == 0);
    CHECK(ignored_by_us(folder / "tree", {"ab", "b"}) == std::set<std::string>{"ab"});
}
