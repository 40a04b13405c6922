#include "cli/progress.h"

#include <catch2/catch_test_macros.hpp>

using namespace rmtool;

TEST_CASE("a progress bar fits its line") {
    CHECK(progress_bar("Linting", 0, 24, 26) == "Linting [          ]  0/24");
    CHECK(progress_bar("Linting", 12, 24, 26) == "Linting [#####     ] 12/24");
    CHECK(progress_bar("Linting", 24, 24, 200) == "Linting [##############################] 24/24");
    CHECK(progress_bar("Linting", 7, 24, 16) == " 7/24");
    CHECK(progress_bar("Linting", 7, 24, 3) == " 7/");
    CHECK(progress_bar("Linting", 0, 0, 26).size() <= 26);
    for (size_t columns = 0; columns < 60; ++columns)
        CHECK(progress_bar("Linting", 5, 1000, columns).size() <= columns);
}
