# How programs are linked. The default is third-party code and the C++ runtime static, glibc shared: start-up is less
# than half of the shared build's. RMTOOL_STATIC has glibc static, too, of the program alone: it then starts sooner yet,
# and runs on any Linux; the programs of tests keep a malloc that valgrind can take the place of.

find_package(Threads REQUIRED)

add_library(rmtool_linking INTERFACE)
target_link_libraries(rmtool_linking INTERFACE Threads::Threads)
if(NOT RMTOOL_SHARED AND NOT RMTOOL_SANITIZE)
    target_link_options(rmtool_linking INTERFACE -static-libstdc++ -static-libgcc)
endif()

if(RMTOOL_LTO)
    include(CheckIPOSupported)
    check_ipo_supported(RESULT lto_works OUTPUT lto_output LANGUAGES C CXX)
    if(lto_works)
        set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
    else()
        message(STATUS "No link-time optimisation: ${lto_output}")
    endif()
endif()
