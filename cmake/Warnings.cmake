# Warnings are errors, but for our own targets only: they link rmtool_warnings privately. Whoever packages for a
# distribution may have a compiler that nobody here has seen; a shared build warns only, and not of what GCC imagines
# where -O3 inlines and no link-time optimisation follows: overlapping copies in `"literal" + std::string` (GCC 12, bug
# 105651), a length below zero in std::vector<bool> under two names (GCC 14).

add_library(rmtool_warnings INTERFACE)
target_compile_options(rmtool_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(NOT RMTOOL_SHARED)
    target_compile_options(rmtool_warnings INTERFACE -Werror)
elseif(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(rmtool_warnings INTERFACE
        $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>
        $<$<COMPILE_LANGUAGE:CXX>:-Wno-stringop-overflow>
        $<$<COMPILE_LANGUAGE:CXX>:-Wno-array-bounds>)
endif()
