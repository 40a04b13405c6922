# Small C++ libraries compiled by ourselves, because the oldest Debian we support has no archive of them
# (tinyxml2) or not the major version we use (Catch2).

add_library(rmtool_tinyxml2 STATIC EXCLUDE_FROM_ALL "${tinyxml2_SOURCE_DIR}/tinyxml2.cpp")
target_include_directories(rmtool_tinyxml2 SYSTEM PUBLIC "${tinyxml2_SOURCE_DIR}")
target_compile_options(rmtool_tinyxml2 PRIVATE -w)
add_library(rmtool::tinyxml2 ALIAS rmtool_tinyxml2)

if(RMTOOL_BUILD_TESTS)
    # The amalgamated file is one compilation instead of a hundred; tests include the headers of <catch2/...> one by
    # one, which compile faster than the amalgamated header.
    set(catch_generated "${CMAKE_BINARY_DIR}/third_party/catch2_generated")
    set(CATCH_CONFIG_DEFAULT_REPORTER console)
    set(CATCH_CONFIG_CONSOLE_WIDTH 80)
    configure_file("${catch2_SOURCE_DIR}/src/catch2/catch_user_config.hpp.in"
        "${catch_generated}/catch2/catch_user_config.hpp")
    add_library(rmtool_catch2 STATIC EXCLUDE_FROM_ALL "${catch2_SOURCE_DIR}/extras/catch_amalgamated.cpp")
    target_include_directories(rmtool_catch2 SYSTEM INTERFACE "${catch2_SOURCE_DIR}/src" "${catch_generated}")
    # It runs no code of ours: sanitizers, debug information and link-time optimisation would only make building
    # it slow.
    target_compile_options(rmtool_catch2 PRIVATE -w -O1 -g0 -fno-sanitize=all)
    set_target_properties(rmtool_catch2 PROPERTIES INTERPROCEDURAL_OPTIMIZATION OFF)
    add_library(rmtool::catch2 ALIAS rmtool_catch2)
endif()
