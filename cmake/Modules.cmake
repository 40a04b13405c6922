# One library target per folder, made of every .cpp below it: whoever adds a file does not edit the build.

# Generated headers are included like the ones in the repository: "core/version.h", "exporters/embedded_docs.h".
set(RMTOOL_GENERATED_DIR "${CMAKE_BINARY_DIR}/generated")

# rmtool_module(<target> [PUBLIC <library>...] [PRIVATE <library>...]): the library of the current folder.
# Links are the module boundaries: a folder cannot use a library that is not named here.
function(rmtool_module target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "PUBLIC;PRIVATE")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp)
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")  # of programs
    if(NOT sources)
        # A folder may be empty, a library may not.
        set(sources "${RMTOOL_GENERATED_DIR}/empty.cpp")
        file(CONFIGURE OUTPUT "${sources}" CONTENT "")
    endif()
    add_library(${target} STATIC ${sources})
    target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}" "${RMTOOL_GENERATED_DIR}")
    target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE} rmtool_warnings)
endfunction()
