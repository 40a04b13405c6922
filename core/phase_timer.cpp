#include "core/phase_timer.h"

#include <time.h>

#include <algorithm>
#include <mutex>

namespace rmtool {
namespace {

thread_local PhaseTimer* innermost = nullptr;

std::mutex mutex;
std::vector<PhaseTime>& all_times() {
    static std::vector<PhaseTime> times;
    return times;
}

uint64_t cpu_time() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<uint64_t>(now.tv_sec) * 1'000'000'000 + static_cast<uint64_t>(now.tv_nsec);
}

}  // namespace

void PhaseTimer::start(std::string_view phase) {
    is_running_ = true;
    phase_ = phase;
    outer_ = innermost;
    innermost = this;
    begin_ = cpu_time();
}

void PhaseTimer::stop() {
    const uint64_t taken = cpu_time() - begin_;
    innermost = outer_;
    if (outer_) outer_->inside_ += taken;
    const std::scoped_lock lock(mutex);
    std::vector<PhaseTime>& times = all_times();
    auto time = std::ranges::find(times, phase_, &PhaseTime::phase);
    if (time == times.end()) time = times.insert(time, {phase_, 0});
    time->nanoseconds += taken - inside_;
}

std::vector<PhaseTime> phase_times() {
    const std::scoped_lock lock(mutex);
    return all_times();
}

}  // namespace rmtool
