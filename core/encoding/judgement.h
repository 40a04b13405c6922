// Whether a run of characters that could be garbled text is: by itself, by its neighbours, and by what the
// whole text shows.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "core/encoding/characters.h"
#include "core/encoding/units.h"

namespace rmtool::encoding {

inline constexpr uint32_t most_levels = 3;

// What the certain windows of a text show about the doubtful ones: which kinds of characters were garbled,
// and how often.
class Evidence {
  public:
    // `repaired` was garbled `levels` times.
    void add(std::string_view repaired, uint32_t levels);
    // At least two different characters of the kind were garbled as often: one may be a coincidence.
    bool proves(Kind kind, uint32_t level) const;
    bool empty() const { return empty_; }

  private:
    struct Witness {
        char32_t first = 0;
        bool several = false;
    };
    std::array<std::array<Witness, kind_count>, most_levels> witnesses_;
    bool empty_ = true;
};

// The characters beside a run; 0 where the text ends.
struct Neighbours {
    char32_t before = 0;
    char32_t after = 0;
};

enum class Verdict : uint8_t { refused, doubtful, certain };

// `becomes` is what the run finally is when all its levels are undone: what is garbled twice is judged by
// that, not by the garbled text between.
Verdict judge(const Run& run, std::string_view becomes, Neighbours neighbours);

}  // namespace rmtool::encoding
