#include "core/made_once.h"

#include <array>
#include <atomic>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace rmtool;

TEST_CASE("many threads that ask at once get one value", "[made-once]") {
    constexpr size_t threads = 8, keys = 50;
    MadeOnceByKey<std::string> values;
    std::array<std::atomic<int>, keys> made = {};
    std::array<std::vector<const std::string*>, threads> seen;
    {
        std::vector<std::jthread> running;
        for (size_t thread = 0; thread < threads; ++thread) {
            running.emplace_back([&, thread] {
                for (size_t key = 0; key < keys; ++key) {
                    const std::string name = std::to_string(key);
                    seen[thread].push_back(&values.get(name, [&] {
                        ++made[key];
                        std::this_thread::sleep_for(
                            std::chrono::microseconds(200));  // for others to ask, too
                        return "value of " + name;
                    }));
                }
            });
        }
    }
    for (size_t key = 0; key < keys; ++key) {
        CHECK(made[key] == 1);
        CHECK(*seen[0][key] == "value of " + std::to_string(key));
    }
    for (const auto& pointers : seen) CHECK(pointers == seen[0]);
}

TEST_CASE("what could not be made is made by the next who asks", "[made-once]") {
    MadeOnce<int> value;
    CHECK_THROWS_AS(value.get([]() -> int { throw std::runtime_error("no"); }), std::runtime_error);
    CHECK(value.get([] { return 1; }) == 1);
    CHECK(value.get([] { return 2; }) == 1);
}

TEST_CASE("a value that is put is not made, and one that is forgotten is made again", "[made-once]") {
    MadeOnceByKey<int> values;
    const auto made = [&values] { return values.get("key", [] { return 1; }); };
    values.put("key", 2);
    CHECK(made() == 2);
    values.forget("key");
    CHECK(made() == 1);
    values.put("key", 3);
    CHECK(made() == 3);
}
