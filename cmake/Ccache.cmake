# With ccache, a fresh clone compiles only what no other clone has compiled before.

find_program(RMTOOL_CCACHE ccache)
if(RMTOOL_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Paths below the source folder count relative to it, or no two clones would share anything; messages keep
    # absolute paths for editors.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_ABSSTDERR=1 "${RMTOOL_CCACHE}")
    set(CMAKE_C_COMPILER_LAUNCHER "${CMAKE_CXX_COMPILER_LAUNCHER}")
endif()
