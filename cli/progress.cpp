#include "cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <system_error>

#include "core/disk.h"

namespace rmtool {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 1s;
constexpr auto between_frames = 100ms;
constexpr size_t usual_columns = 80;
// Carriage return, and erase in line (ECMA-48, 8.3.41) from there to the end.
constexpr std::string_view clear_line = "\r\x1b[K";

std::atomic<bool> is_shown = false;
std::atomic<bool> is_over = false;  // the process ends: nothing is drawn any more
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler reads it");

void write_to_terminal(std::string_view text) {
    static_cast<void>(write_all(STDERR_FILENO, "<stderr>", text));
}

bool can_show(const World& world) {
    const char* const term = std::getenv("TERM");
    return world.errors.interactive && !world.quiet && term && *term && std::string_view(term) != "dumb";
}

}  // namespace

Progress::Progress(World& world, std::string_view what, size_t total)
    : world_(world), what_(what), total_(total) {
    if (!can_show(world)) return;
    world_.progress = this;
    try {
        drawing_ = std::jthread([this](const std::stop_token& stop) { draw_until(stop); });
    } catch (const std::system_error&) {
        // No thread is to be had: the work goes on without a bar.
    }
}

Progress::~Progress() {
    if (drawing_.joinable()) {
        drawing_.request_stop();
        drawing_.join();
    }
    erase();
    if (world_.progress == this) world_.progress = nullptr;
}

void Progress::draw_until(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    const auto never = [] { return false; };
    stopped_.wait_for(lock, stop, patience, never);
    while (!stop.stop_requested() && !is_over) {
        const size_t columns = world_.errors.columns > 0 ? world_.errors.columns : usual_columns;
        is_shown = true;
        // One less: terminals differ in what they do after the last column.
        write_to_terminal(fmt::format("\r{}\x1b[K", progress_bar(what_, done_, total_, columns - 1)));
        stopped_.wait_for(lock, stop, between_frames, never);
    }
}

void Progress::print(std::string_view message) {
    const std::scoped_lock lock(mutex_);
    erase();
    write_to_terminal(message);
}

void Progress::erase() {
    if (is_shown.exchange(false)) write_to_terminal(clear_line);
}

std::string progress_bar(std::string_view what, size_t done, size_t total, size_t columns) {
    constexpr size_t widest = 30;
    const std::string count = fmt::format("{:>{}}/{}", done, fmt::formatted_size("{}", total), total);
    const size_t words = what.size() + count.size() + std::string_view(" [] ").size();
    if (words >= columns) return count.substr(0, columns);
    const size_t width = std::min(widest, columns - words);
    const size_t filled = total == 0 ? width : width * std::min(done, total) / total;
    return fmt::format("{} [{:#<{}}{:{}}] {}", what, "", filled, "", width - filled, count);
}

void erase_progress() noexcept {
    is_over = true;
    if (is_shown) static_cast<void>(!write(STDERR_FILENO, clear_line.data(), clear_line.size()));
}

}  // namespace rmtool
