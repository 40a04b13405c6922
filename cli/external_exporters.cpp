#include "cli/external_exporters.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "core/descriptor.h"
#include "core/paths.h"
#include "exporters/exporter.h"

extern char** environ;  // NOLINT(readability-redundant-declaration): POSIX declares it nowhere

namespace rmtool {
namespace {

constexpr std::string_view prefix = "rmtool-export-";

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

// Nobody else's PATH matters: an empty entry would be the current folder, where documents of strangers lie.
std::vector<std::string> folders_of_path() {
    const char* const variable = std::getenv("PATH");
    std::string_view rest = variable ? variable : "";
    std::vector<std::string> folders;
    while (!rest.empty()) {
        const size_t end = std::min(rest.find(':'), rest.size());
        if (end > 0) folders.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return folders;
}

bool is_program(const std::string& path, Disk& disk) {
    return disk.kind(path) == EntryKind::file && access(path.c_str(), X_OK) == 0;
}

// While it lives, signals that end us wait.
class HeldSignals {
  public:
    HeldSignals() {
        sigset_t held;
        sigemptyset(&held);
        for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&held, signal);
        sigprocmask(SIG_BLOCK, &held, &before_);
    }
    ~HeldSignals() { sigprocmask(SIG_SETMASK, &before_, nullptr); }
    HeldSignals(const HeldSignals&) = delete;
    HeldSignals& operator=(const HeldSignals&) = delete;

    const sigset_t& before() const { return before_; }

  private:
    sigset_t before_{};
};

// How the program starts: its streams, and the signals that main() has arranged for us only.
class Start {
  public:
    Start(int input, int output, const sigset_t& mask) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
        sigset_t defaults;
        sigemptyset(&defaults);
        sigaddset(&defaults, SIGXFSZ);
        posix_spawnattr_init(&attributes_);
        posix_spawnattr_setsigdefault(&attributes_, &defaults);
        posix_spawnattr_setsigmask(&attributes_, &mask);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    }
    ~Start() {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }
    Start(const Start&) = delete;
    Start& operator=(const Start&) = delete;

    // An errno value.
    int operator()(const std::string& program, pid_t& child) const {
        std::string name = program;
        std::array<char*, 2> words{name.data(), nullptr};
        return posix_spawn(&child, program.c_str(), &actions_, &attributes_, words.data(), environ);
    }

  private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

// The program may read as slowly as it likes, or not at all: it gets a file, which has no name.
Result<File> file_with(std::string_view text, const std::string& program) {
    File file(std::tmpfile(), std::fclose);
    if (!file) return failure(program, "cannot run", errno);
    fcntl(fileno(file.get()), F_SETFD, FD_CLOEXEC);
    const Result<size_t> written = write_all(fileno(file.get()), program, text);
    if (!written) return written.error();
    if (lseek(fileno(file.get()), 0, SEEK_SET) != 0) return failure(program, "cannot run", errno);
    return file;
}

// The program that runs; 0: none does.
std::atomic<pid_t> running = 0;
static_assert(std::atomic<pid_t>::is_always_lock_free, "a signal handler reads it");

Result<bool> wait_for(pid_t child, const std::string& program) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) return failure(program, "cannot run", errno);
    }
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return true;
    return Error{WIFEXITED(status) ? fmt::format("{}: exited with {}", program, WEXITSTATUS(status))
                                   : fmt::format("{}: ended by signal {}", program, WTERMSIG(status)),
                 ""};
}

}  // namespace

std::vector<ExternalExporter> external_exporters(Disk& disk) {
    std::vector<ExternalExporter> found;
    for (const std::string& folder : folders_of_path()) {
        const Result<std::vector<FolderEntry>> entries = disk.list(folder);
        if (!entries) continue;  // a PATH may name what is not there
        for (const FolderEntry& entry : *entries) {
            if (!entry.name.starts_with(prefix)) continue;
            std::string name = entry.name.substr(prefix.size());
            std::string program = joined(folder, entry.name);
            if (name.empty() || find_exporter(name) || !is_program(program, disk)) continue;
            found.push_back({std::move(name), std::move(program)});
        }
    }
    std::ranges::stable_sort(found, {}, &ExternalExporter::name);
    const auto same_name = [](const ExternalExporter& a, const ExternalExporter& b) {
        return a.name == b.name;
    };
    found.erase(std::unique(found.begin(), found.end(), same_name), found.end());
    return found;
}

Result<std::string> run_external(const ExternalExporter& exporter, std::string_view json) {
    const Result<File> input = file_with(json, exporter.program);
    if (!input) return input.error();
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) return failure(exporter.program, "cannot run", errno);
    const Descriptor reading(ends[0]);
    pid_t child = 0;
    {
        const Descriptor writing(ends[1]);
        // Else the program would hold the end that it is read from.
        fcntl(reading.number(), F_SETFD, FD_CLOEXEC);
        fcntl(writing.number(), F_SETFD, FD_CLOEXEC);
        // Or a signal could come when the program runs, and we do not know yet which it is.
        const HeldSignals held;
        const Start start(fileno(input->get()), writing.number(), held.before());
        if (const int error = start(exporter.program, child))
            return failure(exporter.program, "cannot run", error);
        running = child;
    }
    Result<std::string> printed = read_all(reading.number(), exporter.program);
    const Result<bool> done = wait_for(child, exporter.program);
    running = 0;
    if (!done) return done.error();
    return printed;
}

void signal_external_exporter(int signal) noexcept {
    if (const pid_t child = running; child > 0) kill(child, signal);
}

}  // namespace rmtool
