# What `cmake --install` puts where, by GNUInstallDirs; CPack makes packages of the same.
include(GNUInstallDirs)
include(Licences)

if(TARGET rmtool)
    install(TARGETS rmtool RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
set(man "${CMAKE_SOURCE_DIR}/man")
install(FILES "${man}/rmtool.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
# Where the shells look for what packages bring.
install(FILES "${man}/rmtool.bash" RENAME rmtool
    DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
install(FILES "${man}/_rmtool" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
install(FILES "${man}/rmtool.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
install(FILES cli/config.schema.json cli/findings.schema.json exporters/json.schema.json
    DESTINATION "${CMAKE_INSTALL_DATADIR}/rmtool")
install(FILES "${RMTOOL_COPYRIGHT}" CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")

include(Packages)
