include(GNUInstallDirs)

if(TARGET rmtool)
    install(TARGETS rmtool RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
set(man_page "${CMAKE_SOURCE_DIR}/man/rmtool.1")
if(EXISTS "${man_page}")
    install(FILES "${man_page}" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
endif()
