# Run by CPack on the files of a .deb before it packs them: what Debian's policy wants and other systems do not.

if(NOT CPACK_GENERATOR STREQUAL "DEB")
    return()
endif()
set(root "${CPACK_TEMPORARY_DIRECTORY}")
file(GLOB staged "${root}/usr" "${root}/*/usr")
list(GET staged 0 usr)

# Section 12.3 and 12.1 of the policy: compressed with the best ratio, without time and name.
set(documents "${usr}/share/doc/rmtool")
file(WRITE "${documents}/changelog"
    "rmtool (${CPACK_PACKAGE_VERSION}) unstable; urgency=medium\n\n"
    "  * See CHANGELOG.md for what has changed.\n\n"
    " -- ${CPACK_DEBIAN_PACKAGE_MAINTAINER}  Fri, 27 Nov 2026 00:00:00 +0000\n")
file(GLOB compressed "${usr}/share/man/man1/*.1" "${documents}/changelog")
execute_process(COMMAND gzip -9n ${compressed} COMMAND_ERROR_IS_FATAL ANY)

# site-functions is for the administrator.
file(RENAME "${usr}/share/zsh/site-functions" "${usr}/share/zsh/vendor-completions")
