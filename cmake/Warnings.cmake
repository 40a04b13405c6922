# Warnings are errors, but for our own targets only: they link rmtool_warnings privately.

add_library(rmtool_warnings INTERFACE)
target_compile_options(rmtool_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
# GCC 12 warns of overlapping copies where -O3 inlines `"literal" + std::string`; they do not overlap (GCC bug
# 105651), and link-time optimisation comes too late for the warning.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13
   AND CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT RMTOOL_LTO)
    target_compile_options(rmtool_warnings INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>)
endif()
