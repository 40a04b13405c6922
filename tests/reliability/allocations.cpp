// The program's own operator new, for all of its allocations: those of cmark-gfm come here, too.
#include <cstdlib>
#include <new>

#include "tests/reliability/faults.h"

namespace rmtool::testing {
namespace {

bool counting = false;
size_t count = 0;
size_t failing = 0;

}  // namespace

void fail_allocation(size_t at) {
    count = 0;
    failing = at;
    counting = true;
}

size_t allocations() {
    counting = false;
    return count;
}

// Null where it fails.
static void* allocate(size_t size) noexcept {
    const bool fails = counting && ++count >= failing && failing > 0;
    return fails ? nullptr : std::malloc(size > 0 ? size : 1);
}

static void* allocate_or_throw(size_t size) {
    void* const block = allocate(size);
    if (block == nullptr) throw std::bad_alloc();
    return block;
}

}  // namespace rmtool::testing

void* operator new(size_t size) { return rmtool::testing::allocate_or_throw(size); }
void* operator new[](size_t size) { return rmtool::testing::allocate_or_throw(size); }
// std::stable_sort asks this way.
void* operator new(size_t size, const std::nothrow_t&) noexcept { return rmtool::testing::allocate(size); }
void* operator new[](size_t size, const std::nothrow_t&) noexcept { return rmtool::testing::allocate(size); }
void operator delete(void* block) noexcept { std::free(block); }
void operator delete[](void* block) noexcept { std::free(block); }
void operator delete(void* block, size_t) noexcept { std::free(block); }
void operator delete[](void* block, size_t) noexcept { std::free(block); }
