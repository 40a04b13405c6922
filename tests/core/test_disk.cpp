#include "core/disk.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <csignal>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "core/source.h"
#include "core/temporary_file.h"

using namespace rmtool;
namespace fs = std::filesystem;

namespace {

class Folder {
  public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "rmtool-test-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string operator/(const std::string& name) const { return (path_ / name).string(); }
    size_t entries() const {
        return static_cast<size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
    }

  private:
    fs::path path_;
};

void put(const std::string& path, std::string_view bytes, mode_t mode = 0644) {
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    REQUIRE(write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    REQUIRE(fchmod(file, mode) == 0);
    close(file);
}

std::string get(const std::string& path) {
    RealDisk disk;
    const Result<std::string> bytes = disk.read(path);
    REQUIRE(bytes);
    return *bytes;
}

mode_t mode_of(const std::string& path) {
    struct stat status {};
    REQUIRE(lstat(path.c_str(), &status) == 0);
    return status.st_mode & 07777;
}

// Root gets devices of its own: a program that replaces what it should write to would take the machine's.
// Empty where none can be had.
std::string device(const Folder& folder, const std::string& name, unsigned number) {
    if (geteuid() != 0) return "/dev/" + name;
    const std::string path = folder / name;
    const bool is_made = mknod(path.c_str(), S_IFCHR | 0666, makedev(1, number)) == 0;
    return is_made && access(path.c_str(), W_OK) == 0 ? path : "";
}

std::string reason(const Error& error) { return error.message.substr(error.message.find(": ") + 2); }

}  // namespace

TEST_CASE("reading gives every byte or a reason") {
    const Folder folder;
    RealDisk disk;
    std::string odd = "a";
    odd.push_back('\0');
    odd += "\xFF\r\n";
    put(folder / "odd", odd);
    put(folder / "empty", "");
    CHECK(get(folder / "odd") == odd);
    CHECK(get(folder / "empty").empty());
    // The kernel tells no size for these.
    CHECK(get("/proc/self/status").find("VmPeak") != std::string::npos);

    CHECK(reason(disk.read(folder / "missing").error()) == "cannot read: No such file or directory");
    CHECK(reason(disk.read(folder / "").error()) == "cannot read: Is a directory");
    CHECK(disk.read(folder / "missing").error().message.starts_with(folder / "missing: "));
}

TEST_CASE("a file above the limit is refused before it is read") {
    const Folder folder;
    RealDisk disk;
    put(folder / "large", "");
    REQUIRE(truncate((folder / "large").c_str(), static_cast<off_t>(max_source_bytes + 1)) == 0);
    CHECK(reason(disk.read(folder / "large").error()) == "cannot read: larger than 512 MiB");
}

TEST_CASE("a pipe is read to its end and written completely, also if it does not block") {
    std::array<int, 2> ends{};
    REQUIRE(pipe2(ends.data(), O_NONBLOCK) == 0);
    const std::string sent(3'000'000, 'x');
    std::thread writer([&] {
        CHECK(write_all(ends[1], "<pipe>", sent));
        close(ends[1]);
    });
    const Result<std::string> received = read_all(ends[0], "<pipe>");
    writer.join();
    close(ends[0]);
    REQUIRE(received);
    CHECK(*received == sent);
}

TEST_CASE("a new file gets the mode that umask leaves") {
    const Folder folder;
    RealDisk disk;
    const mode_t before = umask(027);
    const Result<size_t> written = disk.write(folder / "new", "text");
    umask(before);
    REQUIRE(written);
    CHECK(*written == 4);
    CHECK(get(folder / "new") == "text");
    CHECK(mode_of(folder / "new") == 0640);
    CHECK(folder.entries() == 1);
}

TEST_CASE("a file that is replaced keeps its mode and attributes, and is replaced as a whole") {
    const Folder folder;
    RealDisk disk;
    put(folder / "file", "old and long", 0604);
    const bool has_attributes = setxattr((folder / "file").c_str(), "user.note", "kept", 4, 0) == 0;
    const int reader = open((folder / "file").c_str(), O_RDONLY);
    REQUIRE(disk.write(folder / "file", "new"));
    CHECK(get(folder / "file") == "new");
    CHECK(mode_of(folder / "file") == 0604);
    CHECK(*read_all(reader, "reader") == "old and long");
    close(reader);
    CHECK(folder.entries() == 1);
    if (has_attributes) {
        std::array<char, 8> value{};
        CHECK(getxattr((folder / "file").c_str(), "user.note", value.data(), value.size()) == 4);
        CHECK(std::string_view(value.data()) == "kept");
    }
}

TEST_CASE("a replaced file keeps its owner") {
    if (geteuid() != 0) SKIP("only root can give files away");
    const Folder folder;
    RealDisk disk;
    put(folder / "file", "old", 04755);
    REQUIRE(chown((folder / "file").c_str(), 12345, 54321) == 0);
    REQUIRE(chmod((folder / "file").c_str(), 04755) == 0);
    REQUIRE(disk.write(folder / "file", "new"));
    struct stat status {};
    REQUIRE(stat((folder / "file").c_str(), &status) == 0);
    CHECK(status.st_uid == 12345);
    CHECK(status.st_gid == 54321);
    CHECK(mode_of(folder / "file") == 04755);
}

TEST_CASE("a replaced file keeps its access control list") {
    // As linux/posix_acl_xattr.h has it: the owner, user 12345, the group, the mask, the others.
    constexpr std::string_view list(
        "\2\0\0\0"
        "\x01\0\6\0\xFF\xFF\xFF\xFF"
        "\x02\0\4\0\x39\x30\0\0"
        "\x04\0\4\0\xFF\xFF\xFF\xFF"
        "\x10\0\4\0\xFF\xFF\xFF\xFF"
        "\x20\0\0\0\xFF\xFF\xFF\xFF",
        44);
    constexpr const char* attribute = "system.posix_acl_access";
    const Folder folder;
    RealDisk disk;
    put(folder / "file", "old");
    if (setxattr((folder / "file").c_str(), attribute, list.data(), list.size(), 0) != 0)
        SKIP("the file system has no such lists");
    REQUIRE(disk.write(folder / "file", "new"));
    std::string kept(list.size() + 1, '\0');
    const ssize_t size = getxattr((folder / "file").c_str(), attribute, kept.data(), kept.size());
    REQUIRE(size > 0);
    CHECK(kept.substr(0, static_cast<size_t>(size)) == list);
}

TEST_CASE("symbolic links stay and lead to what is written") {
    const Folder folder;
    RealDisk disk;
    fs::create_directory(folder / "sub");
    put(folder / "sub/file", "old");
    fs::create_symlink("link2", folder / "link1");
    fs::create_symlink("sub/file", folder / "link2");
    fs::create_symlink("sub/fresh", folder / "dangling");
    fs::create_symlink("sub", folder / "folder");

    REQUIRE(disk.write(folder / "link1", "new"));
    CHECK(get(folder / "sub/file") == "new");
    CHECK(fs::is_symlink(folder / "link1"));
    CHECK(fs::is_symlink(folder / "link2"));
    REQUIRE(disk.write(folder / "dangling", "fresh"));
    CHECK(get(folder / "sub/fresh") == "fresh");
    CHECK(fs::is_symlink(folder / "dangling"));
    REQUIRE(disk.write(folder / "folder/file", "through a folder"));
    CHECK(get(folder / "sub/file") == "through a folder");

    fs::create_symlink("loop", folder / "loop");
    CHECK(reason(disk.write(folder / "loop", "x").error()) ==
          "cannot write: Too many levels of symbolic links");
}

TEST_CASE("what cannot be replaced is refused with a reason and left alone") {
    const Folder folder;
    RealDisk disk;
    fs::create_directory(folder / "sub");
    CHECK(reason(disk.write(folder / "sub", "x").error()) == "cannot write: Is a directory");
    CHECK(reason(disk.write(folder / "sub/", "x").error()) == "cannot write: Is a directory");
    CHECK(reason(disk.write(folder / "fresh/", "x").error()) == "cannot write: Is a directory");
    CHECK(reason(disk.write(folder / ".", "x").error()) == "cannot write: Is a directory");
    CHECK(reason(disk.write(folder / "no/file", "x").error()) == "cannot write: No such file or directory");
    CHECK(disk.write("", "x").error().message == "'': cannot write: No such file or directory");
    CHECK(reason(disk.write(folder / std::string(256, 'n'), "x").error()) ==
          "cannot write: File name too long");

    put(folder / "one", "old");
    fs::create_hard_link(folder / "one", folder / "two");
    const Error error = disk.write(folder / "two", "new").error();
    CHECK(reason(error) == "cannot write: it has 2 hard links, which a new file would separate");
    CHECK(error.hint == "write to a new file and copy it over");
    CHECK(get(folder / "two") == "old");
    CHECK(folder.entries() == 3);
}

TEST_CASE("a file is rewritten only if it has the content that was read") {
    const Folder folder;
    RealDisk disk;
    put(folder / "file", "edited");
    CHECK(reason(disk.rewrite(folder / "file", "read", "fixed").error()) ==
          "changed while it was being fixed; left unchanged");
    CHECK(get(folder / "file") == "edited");
    REQUIRE(disk.rewrite(folder / "file", "edited", "fixed"));
    CHECK(get(folder / "file") == "fixed");
    CHECK(folder.entries() == 1);
}

TEST_CASE("a file whose name is as long as a name can be is replaced") {
    const Folder folder;
    RealDisk disk;
    const std::string path = folder / std::string(255, 'n');
    REQUIRE(disk.write(path, "old"));
    REQUIRE(disk.write(path, "new"));
    CHECK(get(path) == "new");
}

TEST_CASE("devices, pipes and open descriptors are written through") {
    const Folder folder;
    RealDisk disk;
    if (const std::string null = device(folder, "null", 3); !null.empty()) CHECK(disk.write(null, "x"));
    if (const std::string full = device(folder, "full", 7); !full.empty())
        CHECK(reason(disk.write(full, "x").error()) == "cannot write: No space left on device");

    REQUIRE(mkfifo((folder / "fifo").c_str(), 0600) == 0);
    const int reader = open((folder / "fifo").c_str(), O_RDONLY | O_NONBLOCK);
    REQUIRE(disk.write(folder / "fifo", "through"));
    CHECK(*read_all(reader, "fifo") == "through");
    close(reader);
    CHECK(fs::is_fifo(folder / "fifo"));

    put(folder / "log", "before ");
    const int log = open((folder / "log").c_str(), O_WRONLY | O_APPEND);
    for (const std::string path : {"/proc/self/fd/", "/dev/fd/"}) {
        REQUIRE(disk.write(path + std::to_string(log), "more "));
    }
    fs::create_symlink("/proc/self/fd/" + std::to_string(log), folder / "link");
    REQUIRE(disk.write(folder / "link", "after"));
    close(log);
    CHECK(get(folder / "log") == "before more more after");
    CHECK(reason(disk.write("/proc/self/fd/999999", "x").error()) == "cannot write: Bad file descriptor");
    CHECK_FALSE(disk.write("/proc/self/fd/x", "x"));
    CHECK(disk.write("/proc/version", "x").error().message.starts_with("/proc/version: cannot write: "));
}

TEST_CASE("a write that fails leaves the old file and nothing else") {
    const Folder folder;
    RealDisk disk;
    put(folder / "file", "old");
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{4096, before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    const Result<size_t> replaced = disk.write(folder / "file", std::string(100'000, 'x'));
    const Result<size_t> created = disk.write(folder / "fresh", std::string(100'000, 'x'));
    REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
    std::signal(SIGXFSZ, handler);
    CHECK(reason(replaced.error()) == "cannot write: File too large");
    CHECK(reason(created.error()) == "cannot write: File too large");
    CHECK(get(folder / "file") == "old");
    CHECK(folder.entries() == 1);
}

TEST_CASE("temporary files are hidden, no Markdown, and removed on a signal") {
    const Folder folder;
    const int directory = open((folder / ".").c_str(), O_RDONLY | O_DIRECTORY);
    {
        // More than are registered: the surplus ones go with their objects.
        std::vector<TemporaryFile> files(70);
        for (TemporaryFile& file : files) REQUIRE(file.create(directory, false) == 0);
        CHECK(folder.entries() == 70);
        for (const auto& entry : fs::directory_iterator(folder / ".")) {
            CHECK(entry.path().filename().string().starts_with(".rmtool-"));
            CHECK(entry.path().extension() != ".md");
            CHECK(mode_of(entry.path().string()) == 0600);
        }
        remove_temporary_files();
        CHECK(folder.entries() == 70 - 64);
    }
    CHECK(folder.entries() == 0);
    TemporaryFile kept;
    REQUIRE(kept.create(directory, false) == 0);
    REQUIRE(kept.rename_to("kept") == 0);
    remove_temporary_files();
    CHECK(fs::exists(folder / "kept"));
    close(directory);
}

TEST_CASE("the disk in memory behaves like one") {
    MemoryDisk disk;
    CHECK(disk.read("a").error().message == "a: cannot read: No such file or directory");
    REQUIRE(disk.write("a", "text"));
    CHECK(*disk.read("a") == "text");
}
