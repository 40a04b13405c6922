# Warnings are errors, but for our own targets only: they link rmtool_warnings privately.

add_library(rmtool_warnings INTERFACE)
target_compile_options(rmtool_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
# GCC 12 warns of overlapping copies where `"literal" + std::string` is inlined; they do not overlap (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(rmtool_warnings INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>)
endif()
