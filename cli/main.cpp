#include <fcntl.h>
#include <malloc.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <new>
#include <string_view>

#include "cli/external_exporters.h"
#include "cli/program.h"
#include "cli/progress.h"
#include "core/disk.h"
#include "core/temporary_file.h"

namespace {

// A closed standard stream would be the number of the next file opened, and messages would go into it. The
// direction is the wrong one, so that using the stream is still an error.
void fill_closed_streams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(stream, F_GETFD) >= 0) continue;
        // The lowest free number, so the stream's own.
        static_cast<void>(open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));
    }
}

extern "C" void clean_up_and_die(int signal) {
    rmtool::remove_temporary_files();
    rmtool::erase_progress();
    rmtool::signal_external_exporter(signal);
    // SA_RESETHAND has restored the default action.
    raise(signal);
}

void arrange_signals() {
    struct sigaction action {};
    action.sa_handler = clean_up_and_die;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction before {};
        // Ignored by whoever started us, as nohup does: stays so.
        if (sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN) {
            sigaction(signal, &action, nullptr);
        }
    }
    // A reader that closes the pipe ends us silently, also where the parent ignores the signal.
    std::signal(SIGPIPE, SIG_DFL);
    // A file size limit (setrlimit) is an error of write, not the end.
    std::signal(SIGXFSZ, SIG_IGN);
}

// Memory that has been used once is kept for what comes next: the text of an export goes where its document
// was parsed. Given back, it would have to be fetched again from the kernel, a fault for every page.
void keep_freed_memory() {
    mallopt(M_MMAP_MAX, 0);  // no block is a mapping of its own, which would end with it
    mallopt(M_TRIM_THRESHOLD, -1);
    mallopt(M_TOP_PAD, 1 << 20);
}

// Allocates nothing: there may be nothing left.
int fail(std::string_view message) {
    static_cast<void>(rmtool::write_all(STDERR_FILENO, "", message));
    return 2;
}

// Where a library promises not to throw, and then finds no memory. No word of the C++ runtime, and no core.
[[noreturn]] void give_up() {
    rmtool::remove_temporary_files();
    _exit(fail("error: not enough memory, or an internal error\n"));
}

}  // namespace

int main(int count, char** values) {
    fill_closed_streams();
    arrange_signals();
    keep_freed_memory();
    std::set_terminate(give_up);
    try {
        rmtool::RealDisk disk;
        const size_t first = count > 0 ? 1 : 0;
        return rmtool::run({values + first, static_cast<size_t>(count) - first}, disk);
    } catch (const std::bad_alloc&) {
        return fail("error: not enough memory\n");
    } catch (const std::exception&) {
        return fail("error: internal error, please report it\n");
    }
}
