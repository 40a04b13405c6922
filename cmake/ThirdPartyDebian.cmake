# Libraries taken from Debian's -dev packages (scripts/packages.txt lists them).

# rmtool_debian_library(<name> <library> <header>): Debian's static archive, or its shared library in a shared build.
# By file, since the CMake and pkg-config files of these packages only know the shared ones.
function(rmtool_debian_library name library header)
    if(NOT RMTOOL_SHARED)
        set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
    endif()
    find_library(RMTOOL_LIBRARY_${name} ${library} REQUIRED)
    find_path(RMTOOL_INCLUDE_${name} ${header} REQUIRED)
    mark_as_advanced(RMTOOL_LIBRARY_${name} RMTOOL_INCLUDE_${name})
    add_library(rmtool::${name} UNKNOWN IMPORTED GLOBAL)
    set_target_properties(rmtool::${name} PROPERTIES
        IMPORTED_LOCATION "${RMTOOL_LIBRARY_${name}}"
        INTERFACE_INCLUDE_DIRECTORIES "${RMTOOL_INCLUDE_${name}}")
endfunction()

rmtool_debian_library(yaml_cpp yaml-cpp yaml-cpp/yaml.h)
rmtool_debian_library(utf8proc utf8proc utf8proc.h)
rmtool_debian_library(xxhash xxhash xxhash.h)

# Only tests need it, and not every release has it: without it there is no rmtool_properties.
find_library(RMTOOL_LIBRARY_rapidcheck librapidcheck.a)
mark_as_advanced(RMTOOL_LIBRARY_rapidcheck)
if(RMTOOL_LIBRARY_rapidcheck)
    add_library(rmtool::rapidcheck UNKNOWN IMPORTED GLOBAL)
    set_target_properties(rmtool::rapidcheck PROPERTIES IMPORTED_LOCATION "${RMTOOL_LIBRARY_rapidcheck}")
endif()

find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
if(RMTOOL_SHARED)
    add_library(rmtool::fmt ALIAS fmt::fmt)
else()
    add_library(rmtool::fmt ALIAS fmt::fmt-header-only)
endif()
add_library(rmtool::cli11 ALIAS CLI11::CLI11)
add_library(rmtool::json ALIAS nlohmann_json::nlohmann_json)
