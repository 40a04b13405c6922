# rmtool_embed(<target> <function> <file.md>...): makes the pages part of the program.
#
# Writes the header "<folder>/embedded_docs.h" into the build tree, which declares
#     namespace rmtool::docs { constexpr std::string_view <function>(std::string_view stem); }
# It returns the page whose file stem is given, or an empty view. constexpr, so that a table of rows can hold
# the pages and be checked at compile time.

function(rmtool_embed target function)
    get_target_property(source_dir ${target} SOURCE_DIR)
    cmake_path(RELATIVE_PATH source_dir BASE_DIRECTORY "${CMAKE_SOURCE_DIR}" OUTPUT_VARIABLE folder)
    set(header "${RMTOOL_GENERATED_DIR}/${folder}/embedded_docs.h")
    # Not a list: a list would end at the first file on the command line of the script.
    string(REPLACE ";" "|" pages "${ARGN}")
    add_custom_command(
        OUTPUT "${header}"
        COMMAND "${CMAKE_COMMAND}" "-DHEADER=${header}" "-DFUNCTION=${function}" "-DPAGES=${pages}"
            -P "${CMAKE_SOURCE_DIR}/cmake/embed_docs_script.cmake"
        DEPENDS ${ARGN} "${CMAKE_SOURCE_DIR}/cmake/embed_docs_script.cmake"
        COMMENT "Embedding the pages of ${folder}/"
        VERBATIM)
    target_sources(${target} PRIVATE "${header}")
endfunction()
