# What `rmtool --version -v` tells besides the version: enough to rebuild the same program.

set(RMTOOL_COMMIT "unknown")
find_package(Git QUIET)
if(GIT_FOUND)
    execute_process(COMMAND "${GIT_EXECUTABLE}" -C "${CMAKE_SOURCE_DIR}" rev-parse --short=12 HEAD
        OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
    if(NOT failed)
        set(RMTOOL_COMMIT "${commit}")
        # Written by every commit and checkout.
        execute_process(COMMAND "${GIT_EXECUTABLE}" -C "${CMAKE_SOURCE_DIR}" rev-parse --git-path logs/HEAD
            OUTPUT_VARIABLE log OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
        cmake_path(ABSOLUTE_PATH log BASE_DIRECTORY "${CMAKE_SOURCE_DIR}")
        if(EXISTS "${log}")
            set_property(DIRECTORY "${CMAKE_SOURCE_DIR}" APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${log}")
        endif()
    endif()
endif()

set(RMTOOL_COMPILER "${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}")

# rmtool_header_version(<variable> <header> <macro>...): the numbers or strings that macros stand for, with dots.
function(rmtool_header_version variable header)
    file(READ "${header}" text)
    set(parts)
    foreach(macro IN LISTS ARGN)
        string(REGEX MATCH "# *define +${macro} +\"?([0-9a-z.]+)" found "${text}")
        list(APPEND parts "${CMAKE_MATCH_1}")
    endforeach()
    list(JOIN parts "." version)
    set(${variable} "${version}" PARENT_SCOPE)
endfunction()

rmtool_header_version(cmark_gfm_version "${cmark_generated}/cmark-gfm_version.h" CMARK_GFM_VERSION_STRING)
rmtool_header_version(utf8proc_version "${RMTOOL_INCLUDE_utf8proc}/utf8proc.h"
    UTF8PROC_VERSION_MAJOR UTF8PROC_VERSION_MINOR UTF8PROC_VERSION_PATCH)
rmtool_header_version(xxhash_version "${RMTOOL_INCLUDE_xxhash}/xxhash.h"
    XXH_VERSION_MAJOR XXH_VERSION_MINOR XXH_VERSION_RELEASE)
find_package(yaml-cpp QUIET)
string(CONCAT RMTOOL_LIBRARIES
    "cmark-gfm ${cmark_gfm_version}, yaml-cpp ${yaml-cpp_VERSION}, utf8proc ${utf8proc_version}, "
    "xxHash ${xxhash_version}, fmt ${fmt_VERSION}, CLI11 ${CLI11_VERSION}")

configure_file("${CMAKE_SOURCE_DIR}/cli/build_info.h.in" "${RMTOOL_GENERATED_DIR}/cli/build_info.h" @ONLY)
