#include "core/cmark/arena.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

namespace rmtool::cmark {
namespace {

// Before each block stands its size, since realloc must know how much to copy.
struct alignas(std::max_align_t) Header {
    size_t size;
};

constexpr size_t first_chunk_bytes = 256 << 10;
constexpr size_t largest_chunk_bytes = 16 << 20;

// A large document touches every page of its chunks once; huge pages make that a hundredth of the page
// faults.
constexpr size_t huge_page_bytes = 2 << 20;

struct FreeChunk {
    void operator()(std::byte* bytes) const { std::free(bytes); }
};

struct Chunk {
    std::unique_ptr<std::byte[], FreeChunk> bytes;
    size_t size = 0;
};

Chunk allocate_chunk(size_t size) {
    const size_t alignment = size >= 2 * huge_page_bytes ? huge_page_bytes : alignof(std::max_align_t);
    size = (size + alignment - 1) & ~(alignment - 1);
    auto* bytes = static_cast<std::byte*>(std::aligned_alloc(alignment, size));
    if (bytes == nullptr) throw std::bad_alloc();
    if (alignment == huge_page_bytes)
        ::madvise(bytes, size, MADV_HUGEPAGE);  // a wish; refusal costs only time
    return {std::unique_ptr<std::byte[], FreeChunk>(bytes), size};
}

struct Arena {
    std::vector<Chunk> chunks;
    std::byte* next = nullptr;
    std::byte* end = nullptr;

    void* take(size_t size) {
        if (size > SIZE_MAX / 2) throw std::bad_alloc();
        const size_t needed = sizeof(Header) + round_up(size);
        if (static_cast<size_t>(end - next) < needed) grow(needed);
        std::byte* block = next;
        next += needed;
        new (block) Header{size};
        return block + sizeof(Header);
    }

    // The newest block can grow where it is: the usual case of a buffer that is being filled.
    bool extend(void* block, size_t size) {
        auto* bytes = static_cast<std::byte*>(block);
        auto* header = reinterpret_cast<Header*>(bytes - sizeof(Header));
        if (bytes + round_up(header->size) != next) return false;
        if (size > static_cast<size_t>(end - bytes) || round_up(size) > static_cast<size_t>(end - bytes))
            return false;
        next = bytes + round_up(size);
        header->size = size;
        return true;
    }

    void reset() {
        // The first chunk stays for the next file; a large document's memory goes back at once.
        if (chunks.size() > 1) chunks.resize(1);
        if (chunks.empty()) return;
        next = chunks.front().bytes.get();
        end = next + chunks.front().size;
    }

    static constexpr size_t round_up(size_t size) {
        return (size + sizeof(Header) - 1) & ~(sizeof(Header) - 1);
    }

  private:
    void grow(size_t needed) {
        const size_t wanted =
            chunks.empty() ? first_chunk_bytes : std::min(chunks.back().size * 2, largest_chunk_bytes);
        const size_t size = std::max(wanted, needed);
        chunks.reserve(chunks.size() + 1);
        chunks.push_back(allocate_chunk(size));
        next = chunks.back().bytes.get();
        end = next + chunks.back().size;
    }
};

thread_local Arena arena;

}  // namespace

void* arena_calloc(size_t count, size_t size) {
    if (size != 0 && count > SIZE_MAX / 2 / size) throw std::bad_alloc();
    void* block = arena.take(count * size);
    std::memset(block, 0, count * size);
    return block;
}

void* arena_realloc(void* block, size_t size) {
    if (block == nullptr) return arena.take(size);
    if (arena.extend(block, size)) return block;
    const size_t old_size = reinterpret_cast<Header*>(static_cast<std::byte*>(block) - sizeof(Header))->size;
    void* moved = arena.take(size);
    std::memcpy(moved, block, std::min(old_size, size));
    return moved;
}

void arena_free(void*) {}

ArenaScope::~ArenaScope() { arena.reset(); }

}  // namespace rmtool::cmark
