# ccache makes the presets share what they have in common and a fresh clone cheap.

find_program(RMTOOL_CCACHE ccache)
if(RMTOOL_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_C_COMPILER_LAUNCHER "${RMTOOL_CCACHE}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${RMTOOL_CCACHE}")
endif()
