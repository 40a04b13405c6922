#include "core/cmark/arena.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

namespace rmtool::cmark {
namespace {

// Before each block stands its size: realloc must know how much to copy, free where the block fits again.
// cmark's types need no alignment beyond that of a pointer.
struct Header {
    size_t size;
};
constexpr size_t unit = sizeof(Header);
static_assert(unit >= alignof(void*));

constexpr size_t first_chunk_bytes = 256 << 10;
constexpr size_t largest_chunk_bytes = 64 << 20;
// Freed blocks up to this size are used again: cmark makes and frees a node, a delimiter or a buffer at every
// turn.
constexpr size_t largest_reused_bytes = 256;

struct Chunk {
    std::unique_ptr<std::byte[]> bytes;
    size_t size = 0;
};

constexpr size_t round_up(size_t size) { return std::max((size + unit - 1) & ~(unit - 1), unit); }

Header& header_of(void* block) { return *reinterpret_cast<Header*>(static_cast<std::byte*>(block) - unit); }

class Arena {
  public:
    void* take(size_t size) {
        if (size > SIZE_MAX / 2) throw std::bad_alloc();
        const size_t rounded = round_up(size);
        if (rounded <= largest_reused_bytes && free_[rounded / unit] != nullptr) {
            void* block = free_[rounded / unit];
            std::memcpy(&free_[rounded / unit], block, sizeof(void*));
            header_of(block).size = size;
            return block;
        }
        if (static_cast<size_t>(end_ - next_) < rounded + unit) grow(rounded + unit);
        auto* header = new (next_) Header{size};
        next_ += unit + rounded;
        return header + 1;
    }

    void give_back(void* block) {
        const size_t rounded = round_up(header_of(block).size);
        if (rounded > largest_reused_bytes) return;
        std::memcpy(block, &free_[rounded / unit], sizeof(void*));
        free_[rounded / unit] = block;
    }

    // The newest block can grow where it is: the usual case of a buffer that is being filled.
    bool extend(void* block, size_t size) {
        auto* bytes = static_cast<std::byte*>(block);
        const auto room = static_cast<size_t>(end_ - bytes);
        if (bytes + round_up(header_of(block).size) != next_ || size > room || round_up(size) > room)
            return false;
        next_ = bytes + round_up(size);
        header_of(block).size = size;
        return true;
    }

    // Nothing is kept: what comes next may be larger than another document.
    void reset() {
        free_.fill(nullptr);
        chunks_.clear();
        next_ = end_ = nullptr;
    }

  private:
    void grow(size_t needed) {
        size_t size =
            chunks_.empty() ? first_chunk_bytes : std::min(chunks_.back().size * 2, largest_chunk_bytes);
        size = std::max(size, needed);
        chunks_.reserve(chunks_.size() + 1);
        chunks_.push_back({std::make_unique_for_overwrite<std::byte[]>(size), size});
        next_ = chunks_.back().bytes.get();
        end_ = next_ + size;
    }

    std::vector<Chunk> chunks_;
    std::byte* next_ = nullptr;
    std::byte* end_ = nullptr;
    // By rounded size in units: the last block freed, each holding the address of the one before.
    std::array<void*, largest_reused_bytes / unit + 1> free_ = {};
};

thread_local Arena arena;

}  // namespace

void* arena_calloc(size_t count, size_t size) {
    size_t bytes = 0;
    if (__builtin_mul_overflow(count, size, &bytes)) throw std::bad_alloc();
    void* block = arena.take(bytes);
    std::memset(block, 0, bytes);
    return block;
}

void* arena_realloc(void* block, size_t size) {
    if (block == nullptr) {
        // A buffer with room that nothing was put into yet is read as a string: cmark ends it with the first
        // text only (cmark_strbuf_init() in its buffer.c). Such is the content of `#` alone.
        void* const taken = arena.take(size);
        if (size > 0) *static_cast<char*>(taken) = '\0';
        return taken;
    }
    if (arena.extend(block, size)) return block;
    void* moved = arena.take(size);
    std::memcpy(moved, block, std::min(header_of(block).size, size));
    arena.give_back(block);
    return moved;
}

void arena_free(void* block) {
    if (block != nullptr) arena.give_back(block);
}

ArenaScope::~ArenaScope() { arena.reset(); }

}  // namespace rmtool::cmark
