# Packages by CPack: a shared build makes a .deb for the Debian it was built on, any other a tarball.

set(RMTOOL_MAINTAINER "rmtool contributors <rmtool@packages.invalid>" CACHE STRING "Who maintains the Debian package")

set(CPACK_GENERATOR TGZ)
if(RMTOOL_SHARED)
    set(CPACK_GENERATOR DEB)
endif()
set(CPACK_PACKAGE_NAME rmtool)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "linter and converter for Markdown outlines")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_SOURCE_DIR}/build/packages")
set(CPACK_PACKAGE_FILE_NAME "rmtool-${PROJECT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PRE_BUILD_SCRIPTS "${CMAKE_SOURCE_DIR}/packaging/debian.cmake")
# Packing does not build what only tests need.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${RMTOOL_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_SECTION text)
string(JOIN "\n" CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "Finds garbled text, references that lead nowhere, headings that stand there"
    "twice and misspelled words in roadmaps, mind maps and awesome lists written in"
    "Markdown, and mends what it safely can. Exports them as JSON, OPML, FreeMind"
    "maps, Graphviz pictures and CSV.")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "graphviz, jq")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
if(RMTOOL_HOMEPAGE)
    set(CPACK_DEBIAN_PACKAGE_HOMEPAGE "${RMTOOL_HOMEPAGE}")
endif()
include(CPack)
