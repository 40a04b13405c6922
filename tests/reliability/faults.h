// Makes one call of the system go wrong, counted from when this is asked for. Only rmtool_faults has it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace rmtool::testing {

enum class Effect : uint8_t {
    none,
    error,             // it fails with `error`, and does nothing
    part,              // it reads or writes only half of what it was asked to, at least a byte
    kill,              // the process is gone, as with SIGKILL
    terminate,         // the same, but after what a handler of SIGTERM does
    terminate_behind,  // the same when the call is done, and nothing has been made of it
};

struct Fault {
    size_t at = 0;  // 1: the next call
    Effect effect = Effect::none;
    int error = 0;  // an errno value
};

void inject(Fault fault);
// Ends it. Names of the calls since, in their order.
std::vector<std::string_view> injected();

// The allocation of that number, counted from now, fails, and so do all after it; 0: none does.
void fail_allocation(size_t at);
// Ends it. How many there were since.
size_t allocations();

}  // namespace rmtool::testing
