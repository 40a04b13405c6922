# Where the sources of third-party libraries come from that we build ourselves. They are never committed.
#
# An archive is looked for in this order, and only ever used with the expected hash:
#   1. the cache: RMTOOL_SOURCE_CACHE (CMake or environment variable), else $XDG_CACHE_HOME or ~/.cache plus
#      rmtool/sources; all presets and clones share it, and a file put there by hand is as good as a download
#   2. the source archive of the Debian release that has the version we want, from the mirror this machine's apt uses
#   3. the project's own release archive

set(RMTOOL_SOURCE_CACHE "" CACHE PATH "Folder for downloaded source archives (empty: the user's cache folder)")

function(rmtool_source_cache variable)
    if(RMTOOL_SOURCE_CACHE)
        set(folder "${RMTOOL_SOURCE_CACHE}")
    elseif(DEFINED ENV{RMTOOL_SOURCE_CACHE})
        set(folder "$ENV{RMTOOL_SOURCE_CACHE}")
    elseif(DEFINED ENV{XDG_CACHE_HOME})
        set(folder "$ENV{XDG_CACHE_HOME}/rmtool/sources")
    elseif(DEFINED ENV{HOME})
        set(folder "$ENV{HOME}/.cache/rmtool/sources")
    else()
        set(folder "${CMAKE_BINARY_DIR}/sources")
    endif()
    set(${variable} "${folder}" PARENT_SCOPE)
endfunction()

# rmtool_source(<name>
#     DEBIAN <source package> <file> <sha256>
#     RELEASE <url> <file> <sha256>)
# declares an archive. The two differ where Debian repacks what it gets.
function(rmtool_source name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEBIAN;RELEASE")
    foreach(origin DEBIAN RELEASE)
        list(POP_FRONT arg_${origin} from file sha256)
        set(source_${name}_${origin} "${from}" PARENT_SCOPE)
        set(source_${name}_${origin}_file "${file}" PARENT_SCOPE)
        set(source_${name}_${origin}_sha256 "${sha256}" PARENT_SCOPE)
    endforeach()
endfunction()

# Sets <variable> to the path of a cached archive of <name> with the right hash, or to nothing.
function(rmtool_find_archive variable name cache)
    set(${variable} "" PARENT_SCOPE)
    foreach(origin DEBIAN RELEASE)
        set(path "${cache}/${source_${name}_${origin}_file}")
        if(EXISTS "${path}")
            file(SHA256 "${path}" sha256)
            if(sha256 STREQUAL source_${name}_${origin}_sha256)
                set(${variable} "${path}" PARENT_SCOPE)
                return()
            endif()
            message(WARNING "Set aside as .wrong, since its SHA-256 is ${sha256}: ${path}")
            file(RENAME "${path}" "${path}.wrong")
        endif()
    endforeach()
endfunction()

# Sets <variable> to those of the names given that the cache lacks.
function(rmtool_missing_archives variable cache)
    set(missing "")
    foreach(name IN LISTS ARGN)
        rmtool_find_archive(archive ${name} "${cache}")
        if(NOT archive)
            list(APPEND missing ${name})
        endif()
    endforeach()
    set(${variable} "${missing}" PARENT_SCOPE)
endfunction()

# rmtool_obtain_sources(<name>...): fills the cache and unpacks; sets <name>_SOURCE_DIR for each.
function(rmtool_obtain_sources)
    rmtool_source_cache(cache)
    file(MAKE_DIRECTORY "${cache}")
    # Several presets may be configured at the same time.
    file(LOCK "${cache}/.lock" GUARD FUNCTION TIMEOUT 900)

    rmtool_missing_archives(missing "${cache}" ${ARGN})
    if(missing)
        set(packages "")
        foreach(name IN LISTS missing)
            list(APPEND packages "${source_${name}_DEBIAN}")
        endforeach()
        list(JOIN missing ", " names)
        message(NOTICE "Getting the sources of ${names}")
        execute_process(
            COMMAND bash "${CMAKE_SOURCE_DIR}/cmake/debian_sources.sh" "${cache}" ${packages}
            OUTPUT_VARIABLE debian_log ERROR_VARIABLE debian_log)
        rmtool_missing_archives(missing "${cache}" ${missing})
    endif()

    set(release_log "")
    foreach(name IN LISTS missing)
        set(file "${source_${name}_RELEASE_file}")
        file(DOWNLOAD "${source_${name}_RELEASE}" "${cache}/${file}.part" INACTIVITY_TIMEOUT 60 STATUS status)
        list(POP_FRONT status code reason)
        if(code EQUAL 0)
            file(RENAME "${cache}/${file}.part" "${cache}/${file}")
        else()
            file(REMOVE "${cache}/${file}.part")
            string(APPEND release_log "${source_${name}_RELEASE}: ${reason}\n")
        endif()
    endforeach()

    rmtool_missing_archives(missing "${cache}" ${missing})
    if(missing)
        set(wanted "")
        foreach(name IN LISTS missing)
            string(APPEND wanted
                "  ${source_${name}_RELEASE_file}\n"
                "    from ${source_${name}_RELEASE}\n"
                "    SHA-256 ${source_${name}_RELEASE_sha256}\n")
        endforeach()
        message(FATAL_ERROR "Could not get the sources of: ${missing}\n"
            "Put these files into ${cache} by hand and configure again:\n${wanted}\n"
            "What was tried:\n${debian_log}\n${release_log}")
    endif()

    foreach(name IN LISTS ARGN)
        rmtool_find_archive(archive ${name} "${cache}")
        rmtool_unpack(folder ${name} "${archive}")
        set(${name}_SOURCE_DIR "${folder}" PARENT_SCOPE)
    endforeach()
endfunction()

# Unpacks an archive into the build tree, once, and sets <variable> to the folder with its contents.
function(rmtool_unpack variable name archive)
    set(folder "${CMAKE_BINARY_DIR}/third_party/${name}")
    set(stamp "${folder}.unpacked")
    file(SHA256 "${archive}" sha256)
    set(unpacked "")
    if(EXISTS "${stamp}")
        file(READ "${stamp}" unpacked)
    endif()
    if(NOT unpacked STREQUAL sha256)
        file(REMOVE_RECURSE "${folder}" "${folder}.new")
        file(ARCHIVE_EXTRACT INPUT "${archive}" DESTINATION "${folder}.new")
        # Every archive has one folder at its top; its name depends on where the archive is from.
        file(GLOB top "${folder}.new/*")
        file(RENAME "${top}" "${folder}")
        file(REMOVE_RECURSE "${folder}.new")
        file(WRITE "${stamp}" "${sha256}")
    endif()
    set(${variable} "${folder}" PARENT_SCOPE)
endfunction()
