// Work on many files at once.
#pragma once

#include <cstddef>
#include <functional>

namespace rmtool {

// 0 stands for as many as there are processors.
size_t jobs_for(size_t wanted, size_t tasks);

// Calls `task(i)` for each i below `count`, on at most `jobs` threads, the caller's among them; fewer where
// the system gives no more. The tasks must not depend on each other. What a task throws is thrown here.
void for_each_index(size_t count, size_t jobs, const std::function<void(size_t)>& task);

}  // namespace rmtool
