# cmark-gfm, compiled by ourselves: one version on every Debian (older ones need quadratic time for hostile input),
# and one edit that makes parsing thread-safe. Its own CMakeLists.txt would add a program, install rules and
# flags for every other target; the few generated headers are made here instead.

set(cmark_generated "${CMAKE_BINARY_DIR}/third_party/cmark_gfm_generated")

# Sets <variable> to an edited copy of src/inlines.c.
# While a document is parsed, the characters of the inline extensions are added to two global tables and removed
# afterwards; a parse in another thread would see them come and go. Thread-local tables are all it takes: the other
# globals (list of extensions, node types, node flags) change during registration only, which is done once.
function(rmtool_make_cmark_thread_safe variable)
    file(READ "${cmark_gfm_SOURCE_DIR}/src/inlines.c" code)
    foreach(declaration "static int8_t SKIP_CHARS[256];" "static int8_t SPECIAL_CHARS[256] = {")
        string(FIND "${code}" "${declaration}" first)
        string(FIND "${code}" "${declaration}" last REVERSE)
        if(first EQUAL -1 OR NOT first EQUAL last)
            message(FATAL_ERROR "src/inlines.c of cmark-gfm does not have exactly one \"${declaration}\": "
                "find out how the tables of special characters are kept in this version before using it")
        endif()
        string(REPLACE "static int8_t" "static _Thread_local int8_t" edited "${declaration}")
        string(REPLACE "${declaration}" "${edited}" code "${code}")
    endforeach()
    set(path "${cmark_generated}/inlines.c")
    # Written only if it changed, or every configuring would compile and link it again.
    file(WRITE "${path}.new" "${code}")
    file(COPY_FILE "${path}.new" "${path}" ONLY_IF_DIFFERENT)
    set(${variable} "${path}" PARENT_SCOPE)
endfunction()

file(GLOB cmark_sources "${cmark_gfm_SOURCE_DIR}/src/*.c" "${cmark_gfm_SOURCE_DIR}/extensions/*.c")
list(REMOVE_ITEM cmark_sources "${cmark_gfm_SOURCE_DIR}/src/main.c" "${cmark_gfm_SOURCE_DIR}/src/inlines.c")
rmtool_make_cmark_thread_safe(cmark_inlines)
add_library(rmtool_cmark_gfm STATIC ${cmark_sources} "${cmark_inlines}")
add_library(rmtool::cmark_gfm ALIAS rmtool_cmark_gfm)

# What config.h.in asks for is true of every compiler that knows C++20.
set(HAVE_STDBOOL_H ON)
set(HAVE___BUILTIN_EXPECT ON)
set(HAVE___ATTRIBUTE__ ON)
configure_file("${cmark_gfm_SOURCE_DIR}/src/config.h.in" "${cmark_generated}/config.h")
block()
    set(PROJECT_VERSION_MAJOR 0)
    set(PROJECT_VERSION_MINOR 29)
    set(PROJECT_VERSION_PATCH 0)
    set(PROJECT_VERSION_GFM 13)
    configure_file("${cmark_gfm_SOURCE_DIR}/src/cmark-gfm_version.h.in" "${cmark_generated}/cmark-gfm_version.h")
endblock()
include(GenerateExportHeader)
generate_export_header(rmtool_cmark_gfm
    BASE_NAME cmark-gfm EXPORT_FILE_NAME "${cmark_generated}/cmark-gfm_export.h")

target_include_directories(rmtool_cmark_gfm SYSTEM PUBLIC
    "${cmark_gfm_SOURCE_DIR}/src" "${cmark_gfm_SOURCE_DIR}/extensions" "${cmark_generated}")
target_compile_definitions(rmtool_cmark_gfm PUBLIC CMARK_GFM_STATIC_DEFINE)
set_target_properties(rmtool_cmark_gfm PROPERTIES C_STANDARD 11 C_EXTENSIONS ON)
# -fexceptions: our allocator may throw through it. -O2 in every preset: parsing dominates the run time of the tests.
target_compile_options(rmtool_cmark_gfm PRIVATE -w -fexceptions $<$<CONFIG:Debug>:-O2>)
# extensions/autolink.c indexes with a negative number of an unsigned type: it wraps to the right address.
target_compile_options(rmtool_cmark_gfm PRIVATE -fno-sanitize=pointer-overflow)
# Link-time optimisation makes parsing 13 % faster, but GCC then warns about this code whenever a program is linked.
target_link_options(rmtool_cmark_gfm INTERFACE $<$<C_COMPILER_ID:GNU>:-Wno-stringop-overflow>)
