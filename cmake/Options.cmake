# Every switch of the build in one place; CMakePresets.json sets them.

option(RMTOOL_BUILD_TESTS "Build the tests" ON)
option(RMTOOL_LTO "Optimise across translation units, if the toolchain can" OFF)
option(RMTOOL_STATIC "Link the program fully statically, glibc included" OFF)
option(RMTOOL_SHARED "Link Debian's shared libraries instead of static ones" OFF)
set(RMTOOL_SANITIZE "" CACHE STRING "Value for -fsanitize=, e.g. address,undefined")
set(RMTOOL_HOMEPAGE "" CACHE STRING
    "The address of the project's pages, for reports that link to them: a rule's is RMTOOL_HOMEPAGE/rules/RULE.md")
option(RMTOOL_FUZZ "Build tests/fuzz as libFuzzer programs (needs clang)" OFF)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Kind of build" FORCE)
endif()
if(RMTOOL_STATIC AND (RMTOOL_SHARED OR RMTOOL_SANITIZE))
    message(FATAL_ERROR "RMTOOL_STATIC excludes RMTOOL_SHARED and RMTOOL_SANITIZE")
endif()
if(RMTOOL_FUZZ AND NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "RMTOOL_FUZZ needs clang: libFuzzer is a part of it")
endif()
