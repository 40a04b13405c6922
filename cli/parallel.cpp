#include "cli/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace rmtool {
namespace {

constexpr size_t most_jobs = 256;

// The next index for whoever is free, and the first exception, which ends all work.
class Queue {
  public:
    Queue(size_t count, const std::function<void(size_t)>& task) : count_(count), task_(task) {}

    void work() {
        try {
            for (size_t i = next_++; i < count_; i = next_++) task_(i);
        } catch (...) {
            next_ = count_;
            const std::scoped_lock lock(mutex_);
            if (!failure_) failure_ = std::current_exception();
        }
    }
    void rethrow() const {
        if (failure_) std::rethrow_exception(failure_);
    }

  private:
    std::atomic<size_t> next_ = 0;
    size_t count_;
    const std::function<void(size_t)>& task_;
    std::mutex mutex_;
    std::exception_ptr failure_;
};

}  // namespace

size_t jobs_for(size_t wanted, size_t tasks) {
    const size_t processors = std::max(1U, std::thread::hardware_concurrency());
    return std::clamp<size_t>(wanted == 0 ? processors : wanted, 1, std::clamp<size_t>(tasks, 1, most_jobs));
}

void for_each_index(size_t count, size_t jobs, const std::function<void(size_t)>& task) {
    Queue queue(count, task);
    {
        std::vector<std::jthread> threads;  // joined at the end of the block, whatever happens
        threads.reserve(jobs);
        try {
            while (threads.size() + 1 < jobs) threads.emplace_back([&queue] { queue.work(); });
        } catch (const std::system_error&) {
            // The limit of processes is reached: those that run do the work.
        }
        queue.work();
    }
    queue.rethrow();
}

}  // namespace rmtool
