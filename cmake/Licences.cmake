# The file `copyright` that goes with the program: its own licence, then those of all that is in it.

set(RMTOOL_COPYRIGHT "${CMAKE_BINARY_DIR}/copyright")

# rmtool_add_licence(<title> <file>)
function(rmtool_add_licence title file)
    if(NOT EXISTS "${file}")
        message(STATUS "No licence of ${title}: ${file} is not there")
        return()
    endif()
    file(READ "${file}" text)
    string(REPEAT "-" 80 line)
    file(APPEND "${RMTOOL_COPYRIGHT}" "\n${line}\n\n${title}:\n\n${text}")
endfunction()

file(READ "${CMAKE_SOURCE_DIR}/LICENSE" text)
file(WRITE "${RMTOOL_COPYRIGHT}" "${text}")
set(words "${CMAKE_SOURCE_DIR}/rules/typo/words")
rmtool_add_licence("Origins of the word lists" "${words}/README.md")
foreach(licence IN ITEMS misspellings typos scowl cspell)
    rmtool_add_licence("${licence}.LICENSE" "${words}/${licence}.LICENSE")
endforeach()
rmtool_add_licence("Names and letters of languages, from Unicode's CLDR"
    "${CMAKE_SOURCE_DIR}/core/encoding/data/LICENSE.unicode")

# Linked into every build. Debian says what its packages are under in one place.
rmtool_add_licence("cmark-gfm" "${cmark_gfm_SOURCE_DIR}/COPYING")
rmtool_add_licence("tinyxml2" "${tinyxml2_SOURCE_DIR}/LICENSE.txt")
set(packages libcli11-dev nlohmann-json3-dev)
if(NOT RMTOOL_SHARED)
    list(APPEND packages libyaml-cpp-dev libutf8proc-dev libxxhash-dev libfmt-dev)
endif()
if(RMTOOL_STATIC)
    list(APPEND packages libc6-dev)
endif()
foreach(package IN LISTS packages)
    rmtool_add_licence("Debian's ${package}" "/usr/share/doc/${package}/copyright")
endforeach()
