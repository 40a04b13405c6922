# Warnings are errors, but for our own targets only: they link rmtool_warnings privately. Whoever packages for a
# distribution may have a compiler that nobody here has seen; a shared build warns only.

add_library(rmtool_warnings INTERFACE)
target_compile_options(rmtool_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(NOT RMTOOL_SHARED)
    target_compile_options(rmtool_warnings INTERFACE -Werror)
endif()
# Where -O3 inlines, GCC 12 warns of overlapping copies in `"literal" + std::string`, which do not overlap (GCC bug
# 105651), and GCC 14 of a length below zero in std::vector<bool>, which has none. Link-time optimisation comes too late
# for these warnings.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT RMTOOL_LTO)
    target_compile_options(rmtool_warnings INTERFACE
        $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>
        $<$<COMPILE_LANGUAGE:CXX>:-Wno-stringop-overflow>
        $<$<COMPILE_LANGUAGE:CXX>:-Wno-array-bounds>)
endif()
