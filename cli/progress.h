// A bar on standard error for work that takes long: on a terminal only, and after a second only.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "cli/world.h"

namespace rmtool {

// There as long as it lives; messages to `world` go above it. One at a time.
class Progress {
  public:
    Progress(World& world, std::string_view what, size_t total);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void advance() { ++done_; }  // on any thread
    void print(std::string_view message);

  private:
    void draw_until(const std::stop_token& stop);
    void erase();

    World& world_;
    std::string what_;
    size_t total_;
    std::atomic<size_t> done_ = 0;
    std::mutex mutex_;  // of what is written to the terminal
    std::condition_variable_any stopped_;
    std::jthread drawing_;  // the last member: it uses the others
};

// "Linting [####    ] 12/24", at most `columns` wide.
std::string progress_bar(std::string_view what, size_t done, size_t total, size_t columns);

// What is on the line of the bar goes away. Async-signal-safe; for handlers that end the process.
void erase_progress() noexcept;

}  // namespace rmtool
