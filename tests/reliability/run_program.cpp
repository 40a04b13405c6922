#include "tests/reliability/run_program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <new>
#include <stdexcept>

#include "cli/program.h"
#include "core/disk.h"

namespace rmtool::testing {
namespace {

namespace fs = std::filesystem;

constexpr const char* note = "user.note";

// A standard stream goes into a file as long as it lives.
class Redirection {
  public:
    Redirection(int stream, const std::string& path) : stream_(stream), before_(dup(stream)) {
        std::fflush(nullptr);
        const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        if (before_ < 0 || file < 0 || dup2(file, stream) < 0) throw std::runtime_error("no redirection");
        close(file);
    }
    ~Redirection() {
        dup2(before_, stream_);
        close(before_);
    }
    Redirection(const Redirection&) = delete;
    Redirection& operator=(const Redirection&) = delete;

  private:
    int stream_;
    int before_;
};

}  // namespace

Scene::Scene(std::vector<const char*> arguments, std::string target, std::string before)
    : arguments_(std::move(arguments)), target_(std::move(target)), before_(std::move(before)) {}

void Scene::reset() const {
    for (const std::string& name : litter()) fs::remove(folder_ / name);
    folder_.put("a.md", garbled_document);
    folder_.put(target_, before_);
    // Fails where the file system knows no attributes.
    static_cast<void>(setxattr((folder_ / target_).c_str(), note, "kept", 4, 0));
}

void Scene::link(const std::string& name, const std::string& file) const {
    fs::create_symlink(file, folder_ / name);
}

// Nothing but the run itself is disturbed.
Outcome Scene::run(Fault fault, size_t failing) const {
    const WorkingFolder here(folder_.path());
    const Redirection output(STDOUT_FILENO, streams_ / "output");
    const Redirection errors(STDERR_FILENO, streams_ / "errors");
    RealDisk disk;
    Outcome outcome;
    inject(fault);
    fail_allocation(failing);
    try {
        outcome.code = rmtool::run(arguments_, disk);
    } catch (const std::bad_alloc&) {
        outcome.code = 2;
    }
    outcome.allocations = allocations();
    outcome.calls = injected();
    return outcome;
}

void Scene::run_in_child(Fault fault) const {
    std::fflush(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        run(fault);
        _exit(EXIT_SUCCESS);
    }
    if (child < 0 || waitpid(child, nullptr, 0) != child) throw std::runtime_error("no child");
}

std::string Scene::content_of(const std::string& path) const {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string Scene::document() const { return content_of(folder_ / "a.md"); }
std::string Scene::target() const { return content_of(folder_ / target_); }
bool Scene::has_note() const {
    return getxattr((folder_ / target_).c_str(), note, nullptr, 0) == 4 || errno == ENOTSUP;
}
std::string Scene::errors() const { return content_of(streams_ / "errors"); }

std::vector<std::string> Scene::litter() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder_.path())) {
        const std::string name = entry.path().filename().string();
        if (name != "a.md" && name != target_) names.push_back(name);
    }
    return names;
}

}  // namespace rmtool::testing
