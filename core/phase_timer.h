// Where the time of a run goes. Off, a timer costs one look at a flag; RMTOOL_TIMING=1 switches it on.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace rmtool {

// CPU time of the thread from here to the end of the block, without that of timers inside it. Phases of one
// name are one, on all threads.
class PhaseTimer {
  public:
    // `phase` must outlive all timing: it is a literal, or the id of a rule.
    explicit PhaseTimer(std::string_view phase) {
        if (is_on_) start(phase);
    }
    ~PhaseTimer() {
        if (is_running_) stop();
    }
    PhaseTimer(const PhaseTimer&) = delete;
    PhaseTimer& operator=(const PhaseTimer&) = delete;

    // Before any thread starts.
    static void switch_on() { is_on_ = true; }

  private:
    void start(std::string_view phase);
    void stop();

    static inline bool is_on_ = false;
    bool is_running_ = false;
    std::string_view phase_;
    PhaseTimer* outer_ = nullptr;
    uint64_t begin_ = 0;   // nanoseconds
    uint64_t inside_ = 0;  // of timers inside this one
};

struct PhaseTime {
    std::string_view phase;
    uint64_t nanoseconds = 0;
};
// In the order in which the phases were first left.
std::vector<PhaseTime> phase_times();

}  // namespace rmtool
