// Answers of the model that may be asked for again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rmtool::encoding {

// What was asked last: of all questions that share a place, one. Keys have 48 bits at most, not all of them
// set; costs lie between -1024 and 32,767.
class RecentCosts {
  public:
    explicit RecentCosts(uint32_t bits_of_index)
        : bits_of_index_(bits_of_index), slots_(size_t{1} << bits_of_index, UINT64_MAX) {}

    template <typename Compute>
    int get(uint64_t key, const Compute& compute) {
        constexpr uint32_t bits_of_cost = 16;
        constexpr int lowest_cost = -1024;  // what is stored is counted from here
        uint64_t& slot = slots_[key * 0x9E3779B97F4A7C15 >> (64 - bits_of_index_)];
        if (slot >> bits_of_cost != key)
            slot = key << bits_of_cost | static_cast<uint64_t>(compute() - lowest_cost);
        return static_cast<int>(slot & ((1U << bits_of_cost) - 1)) + lowest_cost;
    }

  private:
    uint32_t bits_of_index_;
    // Not an array: what belongs to a thread takes room from its stack.
    std::vector<uint64_t> slots_;
};

}  // namespace rmtool::encoding
