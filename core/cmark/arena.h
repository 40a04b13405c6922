// Memory for one parse: a bump allocator behind the three functions that cmark asks for. They carry no
// context, so there is one arena per thread; small blocks that are freed are used again, and when
// ArenaScope ends everything is free.
#pragma once

#include <cstddef>

namespace rmtool::cmark {

void* arena_calloc(size_t count, size_t size);
void* arena_realloc(void* block, size_t size);
void arena_free(void* block);

// The thread's arena is empty again when the scope ends. Scopes do not nest.
class ArenaScope {
  public:
    ArenaScope() = default;
    ArenaScope(const ArenaScope&) = delete;
    ArenaScope& operator=(const ArenaScope&) = delete;
    ~ArenaScope();
};

}  // namespace rmtool::cmark
